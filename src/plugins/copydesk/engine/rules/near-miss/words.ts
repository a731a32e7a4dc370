/** As a name, a word attested this well is somebody's own and no misspelling. */
export const WELL_ATTESTED = 2;

/** Two edits in one word prove something from this many letters on. */
export const LONG_ENOUGH_FOR_TWO = 7;

const hasLatin = (word: string) => /\p{Script=Latin}/u.test(word);

/** Whether one of two words is in Latin letters and the other is not: then they are romanisations, not misspellings. */
export function areOfTwoScripts(a: string, b: string): boolean {
  return hasLatin(a) !== hasLatin(b);
}

/** A name this common is one, though it is an ordinary word as well ("Max", "Mark"). */
export const COMMON = 3;
