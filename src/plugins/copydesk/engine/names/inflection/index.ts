import type { Language } from '../../types';
import { commonStart } from '../ends';
import { fold } from '../fold';
import { isMadeOfWholeLetters } from '../letters';
import { remembering } from '../remembered';
import { declines, grammarOf, hasCases, INFLECTED_LANGUAGES } from './languages';
import type { CompiledGrammar, Endings, SuffixRule } from './paradigm';

export { declines, hasCases, INFLECTED_LANGUAGES };

/** A base form a name as written may belong to, and the ending it then bears. */
export type Lemma = {
  readonly lemma: string;
  /** What the form ends in beyond the letters it shares with the lemma ("s", "iem"). */
  readonly ending: string;
};

/** One way to read a word: as the form `rule.form` of the base `lemma`. */
type Analysis = { readonly lemma: string; readonly rule: SuffixRule };

/** No name is longer; longer words are taken as they are, so that a hostile text costs nothing. */
const LONGEST_NAME = 64;
/** A base form of two letters would make an ending of almost anything. */
const SHORTEST_BASE = 3;
/** No declension class asks for more letters at the end of a base form. */
const LONGEST_BASE_END = 4;
const VOWEL = /[aeiouyáéíóúůýěàèаеиоуыэюяіїє]/;

const NOT_SIMPLE = /[’‘ʼ`´ё]/;

function simplify(word: string): string {
  const lower = word.toLowerCase();
  return NOT_SIMPLE.test(lower) ? lower.replace(/[’‘ʼ`´]/g, "'").replace(/ё/g, 'е') : lower;
}

/** The word as the grammar reads it: lower case, one apostrophe, ё as е; of the same length, or null. */
function plain(word: string): string | null {
  if (word.length > LONGEST_NAME) return null;
  const lower = simplify(word);
  return lower.length === word.length ? lower : null;
}

const NONE: readonly Analysis[] = [];

function isUpper(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** Puts an ending after a stem, in capitals when the word is all in capitals. */
function join(stem: string, ending: string, word: string): string {
  return ending === '' ? stem : stem + (isUpper(word) ? ending.toUpperCase() : ending);
}

/** @returns the base of which the word would be that form; letters that do not change are kept as written */
function baseOf(word: string, { base, form }: SuffixRule): string {
  const kept = commonStart(base, form);
  return join(word.slice(0, word.length - form.length + kept), base.slice(kept), word);
}

function analyse(
  word: string,
  grammar: CompiledGrammar,
  endings: Endings = grammar.endings,
): readonly Analysis[] {
  const lower = plain(word);
  const lengths = lower === null ? undefined : endings.get(lower.charCodeAt(lower.length - 1));
  if (lower === null || !lengths) return NONE;
  const found: Analysis[] = [];
  for (const length of lengths) {
    if (length >= lower.length) break;
    for (const rule of grammar.byForm.get(lower.slice(-length)) ?? []) {
      const stem = lower.length - length;
      if (stem + rule.base.length < SHORTEST_BASE) continue;
      if (rule.isAfterConsonant && VOWEL.test(lower.charAt(stem - 1))) continue;
      found.push({ lemma: baseOf(word, rule), rule });
    }
  }
  return found;
}

function normalise(word: string): string {
  return word.length > LONGEST_NAME || isMadeOfWholeLetters(word)
    ? word
    : word.normalize('NFC').replace(/\u00ad/g, '');
}

/**
 * The base forms a name as written may belong to, by the declension classes of the language.
 *
 * @param word one word; it may be anything
 * @returns the word itself first (with an empty ending), then candidates by falling length of the stem they keep
 */
export function lemmas(word: string, language: Language): readonly Lemma[] {
  const written = normalise(word);
  const itself: Lemma = { lemma: written, ending: '' };
  const grammar = grammarOf(language);
  const analyses = grammar ? analyse(written, grammar, grammar.inflectedEndings) : NONE;
  const others: Lemma[] = [];
  for (const { lemma } of analyses) {
    if (lemma === written || others.some((other) => other.lemma === lemma)) continue;
    others.push({ lemma, ending: written.slice(commonStart(lemma, written)) });
  }
  return [itself, ...others.sort((a, b) => a.ending.length - b.ending.length)];
}

/** Names the class and the base of a reading, so that two words can be held together. */
function keyOf({ lemma, rule }: Analysis): string {
  return `${rule.paradigm}:${simplify(lemma)}`;
}

/** A near name is held to every other form of its name. */
const REMEMBERED = 2048;
const keysBy = new WeakMap<CompiledGrammar, (word: string) => readonly string[]>();

/** The keys of a word's readings, worked out once while they are remembered. */
function keysOf(word: string, grammar: CompiledGrammar): readonly string[] {
  let keys = keysBy.get(grammar);
  if (!keys) keysBy.set(grammar, (keys = remembering(REMEMBERED, (one) => analyse(one, grammar).map(keyOf))));
  return keys(word);
}

/**
 * Whether two words could be forms of one name: case forms, possessives, a woman's form of a family name. Only what
 * one declension class makes of one base form counts, so that a misspelling with an ending is not taken for one.
 *
 * @returns true for equal words too
 */
export function isInflectionOf(a: string, b: string, language: Language): boolean {
  const [left, right] = [normalise(a), normalise(b)];
  if (left === right || simplify(left) === simplify(right)) return true;
  const grammar = grammarOf(language);
  if (!grammar) return false;
  const keys = keysOf(left, grammar);
  return keys.length > 0 && keysOf(right, grammar).some((key) => keys.includes(key));
}

/** @returns the form of `replacement` in that cell of that class, if it declines so */
function formIn(replacement: string, wanted: SuffixRule, grammar: CompiledGrammar): string | undefined {
  const lower = plain(replacement);
  if (lower === null) return undefined;
  for (let length = Math.min(LONGEST_BASE_END, lower.length); length > 0; length--) {
    const rules = grammar.byBase.get(lower.slice(-length)) ?? [];
    const rule = rules.find(({ paradigm, cell }) => paradigm === wanted.paradigm && cell === wanted.cell);
    if (!rule) continue;
    const kept = commonStart(rule.base, rule.form);
    const stem = replacement.slice(0, replacement.length - rule.base.length + kept);
    return join(stem, rule.form.slice(kept), replacement);
  }
  return undefined;
}

/**
 * The forms a name may take by the declension classes of the language: of its case, of its possessive, of a woman's
 * family name. More than anybody uses, as its last letters alone tell the class.
 *
 * @param base one word in its base form; letters that do not change are kept as written
 */
export function inflect(base: string, language: Language): readonly string[] {
  const grammar = grammarOf(language);
  const normal = normalise(base);
  const lower = plain(normal);
  if (!grammar || lower === null) return [];
  const forms = new Set<string>();
  for (let length = Math.min(LONGEST_BASE_END, lower.length - 1); length > 0; length--) {
    for (const { base: end, form, cell, isAfterConsonant } of grammar.byBase.get(lower.slice(-length)) ??
      []) {
      if (cell < 0 || (isAfterConsonant && VOWEL.test(lower.charAt(lower.length - length - 1)))) continue;
      const kept = commonStart(end, form);
      forms.add(join(normal.slice(0, normal.length - length + kept), form.slice(kept), normal));
    }
  }
  return [...forms];
}

/**
 * Gives a replacement the ending that the word as written bears.
 *
 * @param word the form in the text ("Takahichis")
 * @param lemma the base form it was read as ("Takahichi"); one of `lemmas(word)`
 * @param replacement the right base form ("Takaichi")
 * @returns the right form ("Takaichis"); the replacement as it is when the word bears no ending
 */
export function carryEnding(word: string, lemma: string, replacement: string, language: Language): string {
  const written = normalise(word);
  const base = fold(lemma);
  if (fold(written) === base) return replacement;
  const grammar = grammarOf(language);
  const readings = grammar ? analyse(written, grammar).filter((reading) => fold(reading.lemma) === base) : [];
  for (const { rule } of readings) {
    const form = grammar && formIn(replacement, rule, grammar);
    if (form !== undefined) return form;
  }
  const kept = commonStart(fold(lemma), fold(written));
  return kept === base.length ? join(replacement, written.slice(lemma.length), replacement) : replacement;
}
