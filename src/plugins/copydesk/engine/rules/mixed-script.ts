import { lookAlike } from '../names/romanisation';
import type { Message, Report, Rule, Token } from '../types';

type Script = 'latin' | 'cyrillic';

const scriptOf = (letter: string): Script | null => {
  if (/\p{Script=Latin}/u.test(letter)) return 'latin';
  return /\p{Script=Cyrillic}/u.test(letter) ? 'cyrillic' : null;
};

const LATIN_PART = /\p{Script=Latin}{3,}/u;
const CYRILLIC_PART = /\p{Script=Cyrillic}{3,}/u;
/** "XVI" in whichever letters the keyboard gave. */
const ROMAN_NUMERAL = /^[IVXLCDMІХСМ]+$/u;

/** Longer "words" are no words, and would cost time. */
const LONGEST = 60;

/** Whether a word of two scripts is written so on purpose: a brand with an ending, a numeral. */
function isDeliberate(word: string): boolean {
  return ROMAN_NUMERAL.test(word) || (LATIN_PART.test(word) && CYRILLIC_PART.test(word));
}

/** Names each foreign letter once. */
function reasonsFor(word: string, mended: string): Message[] {
  const foreign = [...word].filter((letter, i) => letter !== [...mended][i]);
  return [...new Set(foreign)].flatMap((letter) => {
    const script = scriptOf(letter);
    return script ? [{ key: `mixed-script.${script}`, values: { letter } }] : [];
  });
}

function reportOn(path: string, text: string, token: Token): Report | null {
  if (!token.isCapitalised || token.text.length > LONGEST || isDeliberate(token.text)) return null;
  const mended = lookAlike(token.text);
  if (mended === null || mended === token.text) return null;
  const surface = text.slice(token.start, token.end);
  return {
    mention: { path, span: { start: token.start, end: token.end }, surface },
    message: { key: 'mixed-script.found', values: { written: surface } },
    certainty: 'certain',
    suggestions: [mended],
    evidence: { kind: 'characters', reasons: reasonsFor(token.text, mended) },
  };
}

/**
 * A Latin letter inside a Cyrillic name that looks like a letter of it, and the other way round ("Пyтин" with a
 * Latin y): nobody sees it, and no search finds the name. Capitalised words alone: this is about names. After the mixed-script restriction of Unicode Technical
 * Standard 39, "Unicode Security Mechanisms".
 */
export const mixedScript: Rule = function* ({ copy, tokens }) {
  for (const { path, text } of copy.fields) {
    for (const token of tokens.get(path) ?? []) {
      if (!/\p{Script=Cyrillic}/u.test(token.text) || !/\p{Script=Latin}/u.test(token.text)) continue;
      const report = reportOn(path, text, token);
      if (report) yield report;
    }
  }
};
