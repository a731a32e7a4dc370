import { fold } from '../fold';
import { remembering } from '../remembered';
import { FAMILIES } from './readings';
import { romanise } from './scripts';

export { lookAlike } from './look-alikes';
export { romanise } from './scripts';

/** No name is longer; a longer word is its own key. */
const LONGEST_NAME = 64;

/** Already as the readings want it. */
const PLAIN = /^[a-z]*$/;

/** The word as the readings want it: Latin, lower case, the letters that Slavic and Turkish mark kept. */
function marked(word: string): string {
  if (PLAIN.test(word)) return word;
  return romanise(word)
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^a-zčšžćśźżřěňłđşçșțğı'’‘ʼ`´]/g, (letter) => fold(letter))
    .replace(/[’‘ʼ`´]/g, "'");
}

/** How one family of romanisation reads a word. */
export type FamilyKey = { readonly family: string; readonly key: string };

/** An article's near names are read again and again. */
const REMEMBERED = 1024;

/** The same as `familyKeys`, for who remembers the answer himself. */
export function readFamilyKeys(word: string): readonly FamilyKey[] {
  if (word.length > LONGEST_NAME) return [{ family: 'english', key: fold(word) }];
  const written = marked(word);
  const folded = fold(written);
  const keys: FamilyKey[] = [];
  for (const { id, suits, read } of FAMILIES)
    if (suits(written)) keys.push({ family: id, key: read(id === 'slavic' ? written : folded) });
  return keys;
}

/**
 * How each family of romanisation that suits a word would read it. Two spellings that share a key in one family are
 * that family's variants of one name.
 *
 * @param word one word in any script, best with its diacritics
 */
export const familyKeys = remembering(REMEMBERED, readFamilyKeys);

/** Readings of one sound system: a German spelling read as German and an English one read as English may meet. */
const WESTERN: ReadonlySet<string> = new Set(['english', 'german', 'french', 'slavic']);

/**
 * @param a keys of one word
 * @param b keys of another
 * @returns the families in which the two are read alike; among the western ones, each by its own scheme
 */
export function sharedFamilies(a: readonly FamilyKey[], b: readonly FamilyKey[]): readonly string[] {
  const isShared = ({ family, key }: FamilyKey): boolean =>
    b.some(
      (other) =>
        other.key === key && (other.family === family || (WESTERN.has(family) && WESTERN.has(other.family))),
    );
  return a.filter(isShared).map(({ family }) => family);
}

/** Whether a word may be pinyin: made of Chinese syllables and nothing else. */
export const isPinyin = (word: string): boolean =>
  familyKeys(word).some(({ family }) => family === 'chinese');

/** @returns the distinct keys of a word in all families that suit it; variants of one name share at least one */
export function romanisationKeys(word: string): readonly string[] {
  return [...new Set(familyKeys(word).map(({ key }) => key))];
}

/** @returns the word's key in the most general family (English reading): the coarsest single key there is */
export function romanisationKey(word: string): string {
  return familyKeys(word)[0]?.key ?? fold(word);
}

/** @returns the consonants a word is heard with, for scripts that leave vowels unwritten (محمد, Mohammed → mHmd) */
export function consonants(word: string): string {
  const key = familyKeys(word).find(({ family }) => family === 'semitic')?.key ?? romanisationKey(word);
  return key
    .replace(/H/g, 'h')
    .replace(/[aeiou]/g, '')
    .replace(/(.)\1+/g, '$1');
}
