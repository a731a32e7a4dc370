import type { Language } from '../../types';

/** As a name, a word attested this well is somebody's own and no misspelling. */
export const WELL_ATTESTED = 2;

/** Two edits in one word prove something from this many letters on. */
export const LONG_ENOUGH_FOR_TWO = 7;

const hasLatin = (word: string) => /\p{Script=Latin}/u.test(word);

/** Whether one of two words is in Latin letters and the other is not: then they are romanisations, not misspellings. */
export function areOfTwoScripts(a: string, b: string): boolean {
  return hasLatin(a) !== hasLatin(b);
}

const UKRAINIAN = /[іїєґ]/i;

/** Letters that Russian and Ukrainian write differently for one sound made one. */
const inEither = (word: string) =>
  word.toLowerCase().replace(/[іїы]/g, 'и').replace(/[єэё]/g, 'е').replace(/ґ/g, 'г');

/** Whether a word of a Ukrainian text is in Ukrainian letters what the registered one is in Russian: Саіф, Саиф. */
export function isInUkrainian(written: string, right: string, language: Language): boolean {
  if (!language.startsWith('uk') || !UKRAINIAN.test(written) || UKRAINIAN.test(right)) return false;
  return inEither(written) === inEither(right);
}

/** A name this common is one, though it is an ordinary word as well ("Max", "Mark"). */
export const COMMON = 3;
