import type { Person } from '../types';
import { coreWords, familyAmong, familyWords, formsOf, formWords, wrongFamilyWords } from './forms';
import { hashPair } from './hash';

/** The second word of a name that has one word alone. */
export const ALONE = 0xffffffff;

/** Under what a person is filed. */
export type Filing = {
  /** Hashes of every two words that stand together in a form, each once. */
  readonly pairs: readonly number[];
  /** The words of the right family names, each once. */
  readonly families: readonly string[];
  /** The words that stand in wrong spellings of the family name alone. */
  readonly wrongFamilies: readonly string[];
};

function pairsOf(words: readonly string[], intern: (word: string) => number): number[] {
  const ids = words.map(intern);
  if (ids.length === 1) return [hashPair(ids[0] as number, ALONE)];
  const pairs: number[] = [];
  for (let i = 0; i < ids.length; i++)
    for (let j = i + 1; j < ids.length; j++) pairs.push(hashPair(ids[i] as number, ids[j] as number));
  return pairs;
}

/** @returns the words of the person's right family names, each once */
export function rightFamilyWords(person: Person): readonly string[] {
  const right = formsOf(person).filter(({ kind }) => kind !== 'wrong');
  return [...new Set(right.flatMap(({ spelling }) => familyWords(person, spelling)))];
}

/** @returns whether the word is one of the person's right family names */
export function isRightFamilyWord(word: string, person: Person): boolean {
  if (!person.spellings?.length) return familyWords(person, person.name).includes(word);
  return rightFamilyWords(person).includes(word);
}

/** The same as for many spellings, faster: of a million persons most have one. */
function filingOfOne(person: Person, intern: (word: string) => number): Filing {
  const words = coreWords(formWords(person.name));
  const pairs = pairsOf(words, intern);
  const families = familyAmong(words, person, person.name);
  return {
    pairs: pairs.length < 3 ? pairs : [...new Set(pairs)],
    families: families.length < 2 ? families : [...new Set(families)],
    wrongFamilies: [],
  };
}

/** @param intern gives a word its id */
export function filingOf(person: Person, intern: (word: string) => number): Filing {
  if (!person.spellings?.length) return filingOfOne(person, intern);
  const pairs = formsOf(person).flatMap(({ spelling }) => pairsOf(coreWords(formWords(spelling)), intern));
  return {
    pairs: [...new Set(pairs)],
    families: rightFamilyWords(person),
    wrongFamilies: wrongFamilyWords(person),
  };
}
