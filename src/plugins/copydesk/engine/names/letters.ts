const LETTER_OR_MARK = /^[\p{L}\p{M}]$/u;
const MARK = /^\p{M}$/u;

/** What a UTF-16 code unit is to a word; in this order, so that "up to" has a meaning. */
const NO_LETTER = 1;
const LETTER = 2;
const COMBINING_MARK = 3;
const SOFT_HYPHEN = 4;
const ZERO_WIDTH = 5;
const APOSTROPHE = 6;
const HIGH_SURROGATE = 7;

/** Worked out once for each code unit; 0: not yet asked for. */
const kinds = new Uint8Array(65_536);

function workOut(code: number): number {
  if (code === 0xad) return SOFT_HYPHEN;
  if ((code >= 0x200b && code <= 0x200d) || code === 0x2060) return ZERO_WIDTH;
  if (code === 0x27 || code === 0x2019) return APOSTROPHE;
  if (code >= 0xd800 && code <= 0xdbff) return HIGH_SURROGATE;
  const character = String.fromCharCode(code);
  if (!LETTER_OR_MARK.test(character)) return NO_LETTER;
  return MARK.test(character) ? COMBINING_MARK : LETTER;
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return kinds[code] || (kinds[code] = workOut(code));
}

/** The index after the letters and marks from `at` on, and the invisible characters up to a kind. */
function endOfLetters(text: string, at: number, most: number): number {
  let i = at;
  while (i < text.length) {
    const kind = kindAt(text, i);
    if (kind >= LETTER && kind <= most) i += 1;
    else if (kind === HIGH_SURROGATE && LETTER_OR_MARK.test(text.slice(i, i + 2))) i += 2;
    else break;
  }
  return i;
}

/**
 * Finds where a word ends: letters, marks and invisible characters, and parts after apostrophes. It reads each
 * character by a table instead of a regular expression, as it sees every character of every text.
 *
 * @returns the index after the word that begins at `at`; `at` itself where none does
 */
export function endOfWord(text: string, at: number): number {
  // A mark at the beginning belongs to what stands before it: an emoji's variation selector.
  if (at < text.length && kindAt(text, at) === COMBINING_MARK) return at;
  let end = endOfLetters(text, at, ZERO_WIDTH);
  while (end > at && end < text.length && kindAt(text, end) === APOSTROPHE) {
    const next = endOfLetters(text, end + 1, SOFT_HYPHEN);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

/** From here on marks may combine with the letters before them. */
export const FIRST_COMBINING = 0x300;

/** @returns whether a word is Latin, no mark stands apart from its letter (so that it is NFC), and it has no soft hyphen */
export function isMadeOfWholeLetters(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code >= FIRST_COMBINING || code === 0xad) return false;
  }
  return true;
}
