import { fold } from '../names/fold';
import { lookAlike } from '../names/romanisation';
import type { Message, Report, Rule, RuleContext, Token } from '../types';

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

/** A word with a zero or a one among its letters, which are those of a name: one capital and then none, or all. */
const WITH_DIGIT =
  /(?<![\p{L}\p{M}\p{N}_.-])(?:\p{Lu}[\p{Ll}\p{M}]{0,20}[01][\p{Ll}\p{M}]{1,20}|\p{Lu}{1,20}[01]\p{Lu}{1,20})(?![\p{L}\p{M}\p{N}_])/gu;
/** Every letter's code is higher. */
const NINE = 57;

/** Whether a zero or a one stands right behind what may be a letter; few texts have one, and looking costs less than the expression. */
function hasDigitAfterLetter(text: string): boolean {
  return ['0', '1'].some((digit) => {
    let at = text.indexOf(digit, 1);
    while (at > 0 && text.charCodeAt(at - 1) <= NINE) at = text.indexOf(digit, at + 1);
    return at > 0;
  });
}

/** What a digit stands for, the likelier letter first. */
const IMITATED: Readonly<Record<string, readonly string[]>> = { '0': ['o'], '1': ['l', 'i'] };
const SHORTEST_WITH_DIGIT = 4;
/** A name that the lists have often: "Show" is in them, too. */
const WELL_ATTESTED = 2;

/** Whether a word with its digit mended is a name: one of the text or the registry, or one that the lists know well. */
function isKnownName(
  word: string,
  written: ReadonlySet<string>,
  { registry, lexicon }: RuleContext,
): boolean {
  const folded = fold(word);
  if (written.has(folded) || registry.countBySurname(folded) > 0) return true;
  const { given, family } = lexicon.name(folded);
  return Math.max(given, family) >= WELL_ATTESTED;
}

/** "Macr0n": what a scanner or a slip beside the letter o leaves. Codes and brands ("H1N1", "Web3") are no names. */
function* digitsAmongLetters(context: RuleContext): Generator<Report> {
  let written: Set<string> | undefined;
  for (const { path, text, kind } of context.copy.fields) {
    if (kind === 'slug' || !hasDigitAfterLetter(text)) continue;
    for (const { 0: word, index } of text.matchAll(WITH_DIGIT)) {
      if (word.length < SHORTEST_WITH_DIGIT) continue;
      const known = (written ??= new Set([...context.tokens.values()].flat().map(({ folded }) => folded)));
      const [digit = ''] = /[01]/.exec(word) ?? [];
      const isUpper = word === word.toUpperCase();
      const letters = (IMITATED[digit] ?? []).map((letter) => (isUpper ? letter.toUpperCase() : letter));
      const names = letters
        .map((letter) => ({ letter, name: word.replace(digit, letter) }))
        .filter(({ name }) => isKnownName(name, known, context));
      const [first] = names;
      if (!first) continue;
      yield {
        mention: { path, span: { start: index, end: index + word.length }, surface: word },
        message: { key: 'mixed-script.digit-found', values: { written: word } },
        certainty: 'certain',
        suggestions: names.map(({ name }) => name),
        evidence: {
          kind: 'characters',
          reasons: [{ key: 'mixed-script.digit', values: { digit, letter: first.letter } }],
        },
      };
    }
  }
}

/**
 * A Latin letter inside a Cyrillic name that looks like a letter of it, and the other way round ("Пyтин" with a
 * Latin y): nobody sees it, and no search finds the name. A zero or a one among a name's letters is the same slip.
 * Capitalised words alone: this is about names. After the mixed-script restriction of Unicode Technical Standard 39,
 * "Unicode Security Mechanisms".
 */
export const mixedScript: Rule = function* (context) {
  const { copy, tokens } = context;
  for (const { path, text } of copy.fields) {
    if (!/\p{Script=Cyrillic}/u.test(text)) continue;
    for (const token of tokens.get(path) ?? []) {
      if (!/\p{Script=Cyrillic}/u.test(token.text) || !/\p{Script=Latin}/u.test(token.text)) continue;
      const report = reportOn(path, text, token);
      if (report) yield report;
    }
  }
  yield* digitsAmongLetters(context);
};
