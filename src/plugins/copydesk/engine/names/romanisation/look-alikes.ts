const LATIN = 'aceiopxyABCEHIKMOPTXjSJs';
const CYRILLIC = 'асеіорхуАВСЕНІКМОРТХјЅЈѕ';
const TO_CYRILLIC = new Map([...LATIN].map((letter, i) => [letter, [...CYRILLIC][i] ?? letter]));
const TO_LATIN = new Map([...CYRILLIC].map((letter, i) => [letter, [...LATIN][i] ?? letter]));

function count(word: string, script: RegExp): number {
  return word.match(script)?.length ?? 0;
}

/**
 * Mends a word in which letters of another script stand in for their look-alikes ("Пyтин" with a Latin y).
 *
 * @returns the word in the script of most of its letters; null when it is in one script, or cannot be mended
 */
export function lookAlike(word: string): string | null {
  const latin = count(word, /\p{Script=Latin}/gu);
  const cyrillic = count(word, /\p{Script=Cyrillic}/gu);
  if (latin === 0 || cyrillic === 0) return null;
  const map = cyrillic >= latin ? TO_CYRILLIC : TO_LATIN;
  const mended = [...word].map((letter) => map.get(letter) ?? letter).join('');
  const foreign = cyrillic >= latin ? /\p{Script=Latin}/u : /\p{Script=Cyrillic}/u;
  return foreign.test(mended) ? null : mended;
}
