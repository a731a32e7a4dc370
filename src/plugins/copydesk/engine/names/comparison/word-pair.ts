import { distance } from '../edits';
import { INFLECTED_LANGUAGES, isInflectionOf } from '../inflection';
import { isNickname } from '../nicknames';
import type { NameWord } from '../parts';
import { withoutArticle } from '../parts';
import { consonants, familyKeys, type FamilyKey } from '../romanisation';

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
const CYRILLIC_LANGUAGES = ['ru', 'uk', 'bg'];

/** The languages whose grammar may explain the pair: the one given, else all of the script. */
function languagesFor(text: string, language: string | undefined): readonly string[] {
  const known = language?.slice(0, 2).toLowerCase() ?? '';
  if (INFLECTED_LANGUAGES.includes(known)) return [known];
  return /[Ѐ-ӿ]/.test(text) ? CYRILLIC_LANGUAGES : LATIN_LANGUAGES;
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
  if (a.folded === b.folded) {
    return {
      a,
      b,
      edits: 0,
      keyEdits: 0,
      families: [],
      isNickname: false,
      isInitial: false,
      inflection: undefined,
      cost: 0,
    };
  }
  const plain = distance(a.folded, b.folded, MOST_EDITS);
  const edits = Math.min(plain, distance(withoutArticle(a.folded), withoutArticle(b.folded), MOST_EDITS));
  const pair: Relation = {
    a,
    b,
    edits,
    keyEdits: keyEditsOf(a, b),
    families: a.keys
      .filter(({ family, key }) => b.keys.some((other) => other.family === family && other.key === key))
      .map(({ family }) => family),
    isNickname: isNickname(a.folded, b.folded),
    isInitial: isInitialOf(a, b),
    inflection: languagesFor(a.text, language).find((tag) => isInflectionOf(a.text, b.text, tag)),
  };
  return { ...pair, cost: costOf(pair) };
}
