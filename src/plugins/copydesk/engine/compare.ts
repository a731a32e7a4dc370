import type { Comparison, Language, Lexicon } from './types';
import { tokenLikeness } from './names/likeness';
import { tokenize } from './names/tokens';

/** What a comparison may know beyond the two names. */
export type ComparisonOptions = { readonly lexicon: Lexicon; readonly language?: Language };

/** From this likeness on, two names are said to be one. */
export const SAME = 0.85;

/**
 * Whether two spellings are one name.
 *
 * @returns a likeness 0 … 1, the verdict, and the reasons in plain words
 */
export function compareNames(a: string, b: string, _options: ComparisonOptions): Comparison {
  const [left, right] = [tokenize(a), tokenize(b)];
  const taken = new Set<number>();
  const scores: number[] = [];
  const reasons = [];
  for (const token of left) {
    let best = { index: -1, likeness: 0, reasons: tokenLikeness(token.text, '').reasons };
    right.forEach((other, index) => {
      if (taken.has(index)) return;
      const found = tokenLikeness(token.text, other.text);
      if (found.likeness > best.likeness) best = { index, ...found };
    });
    taken.add(best.index);
    scores.push(best.likeness);
    reasons.push(...best.reasons);
  }
  const likeness = scores.reduce((sum, score) => sum + score, 0) / Math.max(left.length, right.length, 1);
  return { likeness, same: likeness >= SAME, reasons };
}
