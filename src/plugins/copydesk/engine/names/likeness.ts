import type { Message } from '../types';
import { distance } from './distance';
import { describeEdit } from './edits';
import { fold } from './fold';
import { letterFeatures } from './comparison/letters';
import { familyKeys, sharedFamilies, type FamilyKey } from './romanisation';

/** How alike two words are as spellings of one name. */
export type TokenLikeness = { readonly likeness: number; readonly reasons: readonly Message[] };

/** More edits than this leave nothing of a likeness. */
const MOST_EDITS = 12;

/** What an edit weighs, by the kinds of slips that newspapers print most: doublings, swaps, sound-alike letters. */
const WEIGHTS: readonly (readonly [kind: string, weight: number])[] = [
  ['isDoubling', 0.5],
  ['isH', 0.5],
  ['isSwap', 0.6],
  ['isSoundAlike', 0.6],
  ['isVowelInserted', 0.7],
  ['isVowelSubstituted', 0.8],
];

/** A changed first letter is rare among slips (5 of 137 counted) and common among different names. */
const FIRST_LETTER = 0.6;

function weightOf(a: string, b: string, edits: number): number {
  const features = letterFeatures(a, b);
  const light = edits === 1 ? WEIGHTS.find(([kind]) => features[kind] === 1) : undefined;
  return (light?.[1] ?? edits) + (features.isFirstSame === 1 ? 0 : FIRST_LETTER);
}

/** Likeness of the nearest readings in one family of romanisation. */
function readLikeness(a: readonly FamilyKey[], b: readonly FamilyKey[], longest: number): number {
  if (sharedFamilies(a, b).length > 0) return 0.97;
  let least = MOST_EDITS;
  for (const { family, key } of a) {
    const other = b.find((candidate) => candidate.family === family);
    if (other) least = Math.min(least, distance(key, other.key, least));
  }
  return 0.95 - least / longest;
}

function likenessOf(a: string, b: string): number {
  const [x, y] = [fold(a), fold(b)];
  if (x === y) return 1;
  const longest = Math.max(x.length, y.length, 1);
  const edits = distance(x, y, MOST_EDITS);
  if (edits > MOST_EDITS) return 0;
  const plain = 1 - weightOf(x, y, edits) / longest;
  return Math.min(0.99, Math.max(0, plain, readLikeness(familyKeys(a), familyKeys(b), longest)));
}

/**
 * How alike two words are as spellings of one name, without a look at any lexicon: letters weighed by the kind of
 * slip, or the nearest reading in one family of romanisation.
 *
 * @returns 0 … 1 (1 for words equal under folding) and, in plain words, what differs; symmetric
 */
export function tokenLikeness(a: string, b: string): TokenLikeness {
  const [first, second] = a <= b ? [a, b] : [b, a];
  return {
    likeness: likenessOf(first, second),
    /** Looked for when asked: an index compares thousands of words and explains one. */
    get reasons() {
      return describeEdit(a, b);
    },
  };
}
