import words from './data/titles.json';
import { fold } from './fold';

const { suffix, ...before } = words;

function bare(word: string): string {
  return fold(word).replace(/\.$/, '');
}

const TITLES: ReadonlySet<string> = new Set(Object.values(before).flat().map(bare));
const SUFFIXES: ReadonlySet<string> = new Set(suffix.map(bare));

/** No title is longer. */
const LONGEST = 24;

/** @returns whether a word is a title, an office or an honorific that stands before a name ("Dr.", "Herr", "Sheikh") */
export function isTitle(word: string): boolean {
  return word.length <= LONGEST && TITLES.has(bare(word));
}

/** @returns the same of a folded word of a text, which holds no full stop */
export function isFoldedTitle(folded: string): boolean {
  return folded.length <= LONGEST && TITLES.has(folded);
}

const GENERATIONS: Readonly<Record<string, string>> = {
  jr: 'junior',
  jun: 'junior',
  junior: 'junior',
  'd.j': 'junior',
  sr: 'senior',
  sen: 'senior',
  senior: 'senior',
  'd.ä': 'senior',
  'd.a': 'senior',
  ii: 'second',
  iii: 'third',
  iv: 'fourth',
};

/** @returns which of several of one name a word after the name tells: "junior" for "Jr.", "third" for "III" */
export function generationOf(word: string): string | undefined {
  return word.length <= 8 ? GENERATIONS[bare(word)] : undefined;
}

/** @returns whether a word is one that stands after a name ("Jr.", "III") */
export function isNameSuffix(word: string): boolean {
  return word.length <= LONGEST && SUFFIXES.has(bare(word));
}
