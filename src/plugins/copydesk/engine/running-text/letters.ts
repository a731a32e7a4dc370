import { withoutVariants } from './characters';

/** Scripts whose names stand in running text: no space parts them from the words around. */
const LETTER =
  '(?:[\\u3005-\\u3007\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\uff66-\\uff9d]' +
  '|[\\ud840-\\ud888][\\udc00-\\udfff])';
const INVISIBLE = '(?:\\u00ad|[\\u200b-\\u200d]|\\u2060|[\\ufe00-\\ufe0f]|\\ufeff|\\udb40[\\udd00-\\uddef])';
const SEPARATOR = '[ \\u00a0\\u3000・゠＝=·‧•･‐‑-]';

const RUNNING = new RegExp(LETTER);
const SEPARATORS = new RegExp(`^${SEPARATOR}$`);
/** No prose goes on for so long without a full stop; an expression without a bound would run out of stack. */
const STRETCH = new RegExp(
  `${LETTER}(?:${INVISIBLE}{0,4}${SEPARATOR}?${INVISIBLE}{0,4}${LETTER}){0,4000}`,
  'g',
);

/** @returns whether a text has a Chinese character, kana or Hangul in it; a few microseconds on a long Latin one */
export function hasRunningText(text: string): boolean {
  return RUNNING.test(text);
}

export type Script = 'han' | 'hiragana' | 'katakana' | 'hangul';

/** One letter of running text. */
export type Letter = {
  /** The folded character: full width, the first of its variants. */
  readonly text: string;
  /** The character as written. */
  readonly raw: string;
  readonly code: number;
  readonly start: number;
  readonly end: number;
  readonly script: Script;
  /** Whether a middle dot, a hyphen or a space stands before it. */
  readonly isApart: boolean;
};

function scriptOf(code: number): Script {
  if (code >= 0xac00 && code <= 0xd7a3) return 'hangul';
  if (code >= 0x3041 && code <= 0x3096) return 'hiragana';
  return code >= 0x30a1 && code <= 0x30ff ? 'katakana' : 'han';
}

const COMPATIBLE = /[\uf900-\uffdc]/;

function foldLetter(character: string): string {
  return withoutVariants(COMPATIBLE.test(character) ? character.normalize('NFKC') : character);
}

function readStretch(stretch: string, offset: number): Letter[] {
  const letters: Letter[] = [];
  let isApart = false;
  let at = offset;
  for (const character of stretch) {
    const end = at + character.length;
    if (RUNNING.test(character)) {
      const text = foldLetter(character);
      const code = text.codePointAt(0) ?? 0;
      letters.push({ text, raw: character, code, start: at, end, script: scriptOf(code), isApart });
      isApart = false;
    } else isApart ||= SEPARATORS.test(character);
    at = end;
  }
  return letters;
}

/**
 * Reads the stretches of running text: letters that follow each other, at most one middle dot, hyphen or space between
 * two of them.
 *
 * @param text any text
 * @returns its stretches in order; offsets are into `text`
 */
export function stretchesOf(text: string): (readonly Letter[])[] {
  return [...text.matchAll(STRETCH)].map(({ 0: stretch, index }) => readStretch(stretch, index));
}

/** Longer names nobody bears; a single letter is no name. */
const SHORTEST = 2;
const LONGEST = 24;

/**
 * @param spelling as registered
 * @returns the letters of a spelling that running text may hold; none where a part of it is in another script
 */
export function lettersOf(spelling: string): readonly Letter[] {
  if (!hasRunningText(spelling)) return [];
  const [letters = [], ...others] = stretchesOf(spelling.trim());
  const isWhole = letters[0]?.start === 0 && letters.at(-1)?.end === spelling.trim().length;
  return isWhole && others.length === 0 && letters.length >= SHORTEST && letters.length <= LONGEST
    ? letters
    : [];
}
