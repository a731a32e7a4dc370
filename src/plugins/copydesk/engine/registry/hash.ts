/** Letters of a word that take part in its delete neighbourhood; the rest is left to the comparison that follows. */
const PREFIX = 8;

/** Spreads a 32-bit value over all its bits (the finaliser of MurmurHash3, A. Appleby, public domain). */
export function mix(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** @returns 32 bits that name a text; equal texts have equal hashes */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

/** @returns 32 bits that name two token ids, in whichever order */
export function hashPair(a: number, b: number): number {
  const low = a < b ? a : b;
  const high = a < b ? b : a;
  return mix(Math.imul(low + 1, 0x9e3779b1) ^ (Math.imul(high + 1, 0x85ebca77) >>> 1));
}

/** The hash of a word's prefix without the letters at `i` and `j` (-1: none). */
function hashWithout(word: string, length: number, i: number, j: number): number {
  let h = 0x811c9dc5;
  for (let k = 0; k < length; k++) {
    if (k !== i && k !== j) h = Math.imul(h ^ word.charCodeAt(k), 0x01000193);
  }
  return mix(h);
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
  visit(hashWithout(word, length, -1, -1));
  if (deletes === 0) return;
  for (let i = 0; i < length; i++) {
    if (i > 0 && word.charCodeAt(i) === word.charCodeAt(i - 1)) continue;
    visit(hashWithout(word, length, i, -1));
    if (deletes < 2) continue;
    for (let j = i + 1; j < length; j++) visit(hashWithout(word, length, i, j));
  }
}

/** @returns whether at most one edit parts two words: a letter added, dropped or changed, or neighbours swapped */
export function isWithinOneEdit(a: string, b: string): boolean {
  if (a.length > b.length) return isWithinOneEdit(b, a);
  if (b.length - a.length > 1) return false;
  let i = 0;
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  let tail = 0;
  while (tail < a.length - i && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail))
    tail++;
  const rest = a.length - i - tail;
  if (rest <= (a.length === b.length ? 1 : 0)) return true;
  const isSwap = a.charCodeAt(i) === b.charCodeAt(i + 1) && a.charCodeAt(i + 1) === b.charCodeAt(i);
  return a.length === b.length && rest === 2 && isSwap;
}
