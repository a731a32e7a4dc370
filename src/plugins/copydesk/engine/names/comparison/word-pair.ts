import { distance } from '../distance';
import { fold } from '../fold';
import { INFLECTED_LANGUAGES, isInflectionOf, lemmas } from '../inflection';
import { isNickname } from '../nicknames';
import type { NameWord } from '../parts';
import { withoutArticle } from '../parts';
import { consonants, familyKeys, romanise, sharedFamilies, type FamilyKey } from '../romanisation';

/** Edits beyond which two words are simply different. */
export const MOST_EDITS = 9;

/** A word with what is computed of it but once. */
export type ReadWord = NameWord & {
  readonly keys: readonly FamilyKey[];
  readonly consonants: string;
};

/** Two words laid beside each other. */
export type WordPair = {
  readonly a: ReadWord;
  readonly b: ReadWord;
  /** Edits between the folded words, at most MOST_EDITS + 1. */
  readonly edits: number;
  /** Edits between the nearest keys of one family of romanisation. */
  readonly keyEdits: number;
  /** The families in which both are read alike. */
  readonly families: readonly string[];
  readonly isNickname: boolean;
  /** One is the initial of the other. */
  readonly isInitial: boolean;
  /** One is an initial, but of another name. */
  readonly isInitialApart: boolean;
  /** The first of the languages in which both are forms of one name. */
  readonly inflection: string | undefined;
  /** 0 (one word) … 1 (nothing in common). */
  readonly cost: number;
};

/** @returns the word with its readings */
export function readWord(word: NameWord): ReadWord {
  return { ...word, keys: familyKeys(word.text), consonants: consonants(word.text) };
}

const LATIN_LANGUAGES = ['cs', 'pl', 'sl', 'de', 'en'];
const CYRILLIC = /[Ѐ-ӿ]/;
const CYRILLIC_LANGUAGES = ['ru', 'uk', 'bg'];

/** The languages whose grammar may explain the pair: the one given, else all of the script. */
function languagesFor(text: string, language: string | undefined): readonly string[] {
  const known = language?.slice(0, 2).toLowerCase() ?? '';
  if (INFLECTED_LANGUAGES.includes(known)) return [known];
  return CYRILLIC.test(text) ? CYRILLIC_LANGUAGES : LATIN_LANGUAGES;
}

function keyEditsOf(a: ReadWord, b: ReadWord): number {
  let least = MOST_EDITS + 1;
  for (const { family, key } of a.keys) {
    for (const other of b.keys) {
      if (other.family !== family && other.key !== key) continue;
      least = Math.min(least, distance(key, other.key, Math.max(0, least - 1)));
    }
  }
  return least;
}

function isInitialOf(a: ReadWord, b: ReadWord): boolean {
  return a.isInitial !== b.isInitial && a.folded.charAt(0) === b.folded.charAt(0);
}

/** Whether a base form of the native word, in Latin letters, is what the other script's word is read as. */
function declinedAcross(native: NameWord, latin: ReadWord, language: string): boolean {
  return lemmas(native.text, language).some(({ lemma }) => {
    const keys = familyKeys(romanise(lemma, language));
    return keys.some(({ key }) => latin.keys.some((other) => other.key === key));
  });
}

function inflectionOf(a: ReadWord, b: ReadWord, language: string | undefined): string | undefined {
  const [left, right] = [CYRILLIC.test(a.text), CYRILLIC.test(b.text)];
  if (left === right)
    return languagesFor(a.text, language).find((tag) => isInflectionOf(a.text, b.text, tag));
  const [native, latin] = left ? [a, b] : [b, a];
  return languagesFor(native.text, undefined).find((tag) => declinedAcross(native, latin, tag));
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** The folded word, its umlauts written out as Germans and Scandinavians do where they have no such keys. */
function writtenOut({ text }: NameWord): string {
  return fold(
    text
      .toLowerCase()
      .normalize('NFC')
      .replace(/[äöüøå]/g, (letter) => UMLAUTS[letter] ?? letter),
  ).replace(/'/g, '');
}

function isOneSpelling(a: NameWord, b: NameWord): boolean {
  return a.folded === b.folded || writtenOut(a) === b.folded || writtenOut(b) === a.folded;
}

/** A Chinese character is a syllable: another one is another name, not a slip of a letter. */
function weightOf(word: string): number {
  return /\p{Script=Han}/u.test(word) ? 3 : 1;
}

function unite(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])].sort();
}

type Relation = Omit<WordPair, 'cost'>;

function costOf(pair: Relation): number {
  const longest = Math.max(pair.a.folded.length, pair.b.folded.length, 1);
  const costs = [pair.edits / longest, 0.02 + pair.keyEdits / longest];
  if (pair.inflection !== undefined) costs.push(0.04);
  if (pair.isNickname) costs.push(0.16);
  if (pair.isInitial) costs.push(0.12);
  if (pair.a.consonants === pair.b.consonants && pair.a.consonants.length > 2) costs.push(0.14);
  return Math.min(1, ...costs);
}

/**
 * Lays two words of names beside each other.
 *
 * @param language of the text they stand in; absent: every grammar of their script is tried
 */
export function pairOf(a: ReadWord, b: ReadWord, language?: string): WordPair {
  if (isOneSpelling(a, b)) {
    return {
      a,
      b,
      edits: 0,
      keyEdits: 0,
      families: [],
      isNickname: false,
      isInitial: false,
      isInitialApart: false,
      inflection: undefined,
      cost: 0,
    };
  }
  const plain = distance(a.folded, b.folded, MOST_EDITS);
  const bare = distance(withoutArticle(a.folded), withoutArticle(b.folded), MOST_EDITS);
  const edits = Math.min(MOST_EDITS + 1, Math.min(plain, bare) * weightOf(a.folded));
  const pair: Relation = {
    a,
    b,
    edits,
    keyEdits: Math.min(MOST_EDITS + 1, keyEditsOf(a, b) * weightOf(a.folded)),
    families: unite(sharedFamilies(a.keys, b.keys), sharedFamilies(b.keys, a.keys)),
    isNickname: isNickname(a.folded, b.folded),
    isInitial: isInitialOf(a, b),
    isInitialApart: (a.isInitial || b.isInitial) && a.folded.charAt(0) !== b.folded.charAt(0),
    inflection: inflectionOf(a, b, language),
  };
  return { ...pair, cost: costOf(pair) };
}
