/** Letters of a word that take part in its delete neighbourhood; the rest is left to the comparison that follows. */
const PREFIX = 8;

/** Spreads a 32-bit value over all its bits; signed, as larger numbers would be garbage in the heap (the finaliser of MurmurHash3, A. Appleby, public domain). */
export function mix(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The hash's state before the first letter (FNV-1a; G. Fowler, L. C. Noll, K.-P. Vo, public domain). */
export const EMPTY = 0x811c9dc5 | 0;

/** @returns the state after one letter more */
export const step = (state: number, code: number): number => Math.imul(state ^ code, 0x01000193);

/** A hash's state after the letters from `from` up to `to`. */
function hashOn(state: number, word: string, from: number, to: number): number {
  let h = state;
  for (let k = from; k < to; k++) h = step(h, word.charCodeAt(k));
  return h;
}

/** @returns 32 bits that name a text; equal texts have equal hashes */
export function hashText(text: string): number {
  return mix(hashOn(EMPTY, text, 0, text.length));
}

/** @returns 32 bits that name two token ids, in whichever order */
export function hashPair(a: number, b: number): number {
  const low = a < b ? a : b;
  const high = a < b ? b : a;
  return mix(Math.imul(low + 1, 0x9e3779b1) ^ (Math.imul(high + 1, 0x85ebca77) >>> 1));
}

/** @returns how many edits are looked for in a word of that many letters */
export function editsFor(length: number): 0 | 1 | 2 {
  if (length >= 5) return 2;
  return length >= 2 ? 1 : 0;
}

/**
 * Hashes a word and every word that up to `deletes` deletions make of its prefix. Two words within that many edits
 * share one of them (W. Garbe's symmetric deletes; the prefix bounds a word's share at 37).
 *
 * @param word folded
 * @param deletes 0, 1 or 2
 * @param visit called with each 32-bit hash
 */
export function eachDeletion(word: string, deletes: number, visit: (hash: number) => void): void {
  const length = Math.min(word.length, PREFIX);
  visit(mix(hashOn(EMPTY, word, 0, length)));
  if (deletes === 0) return;
  let before = EMPTY;
  for (let i = 0; i < length; i++) {
    const isTwin = i > 0 && word.charCodeAt(i) === word.charCodeAt(i - 1);
    if (!isTwin) visitWithout(word, length, i, before, deletes, visit);
    before = hashOn(before, word, i, i + 1);
  }
}

/** Hashes a word's prefix without its letter at `i`, and without one more after it; `before` is the state up to `i`. */
function visitWithout(
  word: string,
  length: number,
  i: number,
  before: number,
  deletes: number,
  visit: (hash: number) => void,
): void {
  visit(mix(hashOn(before, word, i + 1, length)));
  if (deletes < 2) return;
  let between = before;
  for (let j = i + 1; j < length; j++) {
    visit(mix(hashOn(between, word, j + 1, length)));
    between = hashOn(between, word, j, j + 1);
  }
}
