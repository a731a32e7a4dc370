import { distance } from '../distance';
import { isArabicArticle } from '../particles';
import { romanisationKeys } from '../romanisation';
import type { NameParts, NameWord } from '../parts';
import { pairOf, readWord, type ReadWord, type WordPair } from './word-pair';

/** Two names laid beside each other, word by word. */
export type Alignment = {
  /** In the order of the first name's words. */
  readonly pairs: readonly (WordPair & { readonly left: number; readonly right: number })[];
  /** Words that found no partner, all of one name. */
  readonly extras: readonly ReadWord[];
  /** Particles that one name has and the other has not. */
  readonly particles: number;
  readonly lengths: readonly [number, number];
};

/** Leaves particles out where at least two other words remain. */
function core(words: readonly NameWord[]): readonly NameWord[] {
  const named = words.filter(({ folded, isParticle }) => !isParticle && !isArabicArticle(folded));
  return named.length >= 2 ? named : words;
}

function particlesApart(a: readonly NameWord[], b: readonly NameWord[]): number {
  const names = (words: readonly NameWord[]): string[] =>
    words
      .filter(({ folded, isParticle }) => isParticle && !isArabicArticle(folded))
      .map(({ folded }) => folded);
  const [left, right] = [names(a), names(b)];
  return (
    left.filter((word) => !right.includes(word)).length + right.filter((word) => !left.includes(word)).length
  );
}

function joined(a: NameWord, b: NameWord): NameWord {
  return {
    text: a.text + b.text.toLowerCase(),
    folded: a.folded + b.folded,
    isInitial: false,
    isParticle: false,
  };
}

function areReadAlike(a: string, b: string): boolean {
  const keys = romanisationKeys(a);
  return romanisationKeys(b).some((key) => keys.includes(key));
}

/** Writes neighbours together where the other name has them as one word ("Abdul Rahman", "Abdulrahman"). */
function joinLike(words: readonly NameWord[], other: readonly NameWord[]): readonly NameWord[] {
  for (let i = 0; i + 1 < words.length; i++) {
    const [first, second] = [words[i], words[i + 1]];
    if (!first || !second) continue;
    const together = joined(first, second);
    const hit = other.some(({ folded }) => {
      if (folded.length < 5 || folded === first.folded || folded === second.folded) return false;
      if (folded.length < first.folded.length + 2) return false;
      const most = Math.floor(folded.length / 6);
      return distance(folded, together.folded, most) <= most || areReadAlike(folded, together.folded);
    });
    if (hit) return joinLike([...words.slice(0, i), together, ...words.slice(i + 2)], other);
  }
  return words;
}

type Candidate = { readonly left: number; readonly right: number; readonly pair: WordPair };

function candidates(left: readonly ReadWord[], right: readonly ReadWord[], language?: string): Candidate[] {
  return left.flatMap((a, i) => right.map((b, j) => ({ left: i, right: j, pair: pairOf(a, b, language) })));
}

/** Cheapest pairs first; of equal ones those that keep the order. */
function choose(all: readonly Candidate[], fromEnd: number): Candidate[] {
  const shift = ({ left, right }: Candidate): number =>
    Math.min(Math.abs(left - right), Math.abs(left - right - fromEnd));
  const sorted = [...all].sort((a, b) => a.pair.cost - b.pair.cost || shift(a) - shift(b) || a.left - b.left);
  const [lefts, rights] = [new Set<number>(), new Set<number>()];
  return sorted
    .filter(({ left, right }) => {
      if (lefts.has(left) || rights.has(right)) return false;
      lefts.add(left);
      rights.add(right);
      return true;
    })
    .sort((a, b) => a.left - b.left);
}

/**
 * Lays two names beside each other: every word of the shorter one beside the nearest free word of the longer one.
 *
 * @param language of the text they stand in, if known
 */
export function alignNames(a: NameParts, b: NameParts, language?: string): Alignment {
  const [plainLeft, plainRight] = [core(a.words), core(b.words)];
  const left = joinLike(plainLeft, plainRight).map(readWord);
  const right = joinLike(plainRight, plainLeft).map(readWord);
  const chosen = choose(candidates(left, right, language), left.length - right.length);
  const extras =
    left.length > right.length
      ? left.filter((_, i) => !chosen.some((pair) => pair.left === i))
      : right.filter((_, j) => !chosen.some((pair) => pair.right === j));
  return {
    pairs: chosen.map((pair) => ({ ...pair.pair, left: pair.left, right: pair.right })),
    extras,
    particles: particlesApart(a.words, b.words),
    lengths: [left.length, right.length],
  };
}
