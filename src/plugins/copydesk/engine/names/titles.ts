import words from './data/titles.json';
import { fold } from './fold';

const { suffix, ...before } = words;

function bare(word: string): string {
  return fold(word).replace(/\.$/, '');
}

const TITLES: ReadonlySet<string> = new Set(Object.values(before).flat().map(bare));
const SUFFIXES: ReadonlySet<string> = new Set(suffix.map(bare));

/** @returns whether a word is a title, an office or an honorific that stands before a name ("Dr.", "Herr", "Sheikh") */
export function isTitle(word: string): boolean {
  return word.length <= 24 && TITLES.has(bare(word));
}

/** @returns whether a word is one that stands after a name ("Jr.", "III") */
export function isNameSuffix(word: string): boolean {
  return word.length <= 24 && SUFFIXES.has(bare(word));
}
