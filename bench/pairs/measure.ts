import { isCore, type PairRow } from './rows';

/** A pair with the likeness it was given. */
export type Scored = PairRow & { readonly likeness: number };

export type Figures = {
  readonly bestF1: number;
  /** The likeness from which on two names were one, where F1 is best. */
  readonly threshold: number;
  /** Share of true pairs found where at most one hard negative in twenty is let through. */
  readonly recallAt5: number;
  readonly newsroomAt5: number;
  /** Greatest share of true pairs found where nine in ten found are true. */
  readonly recallAtPrecision90: number;
  readonly byCategory: Readonly<Record<string, number>>;
};

function share(rows: readonly Scored[], least: number): number {
  return rows.length === 0 ? NaN : rows.filter(({ likeness }) => likeness > least).length / rows.length;
}

/** One pass from the highest likeness down, ties taken together. */
function sweep(core: readonly Scored[]): Pick<Figures, 'bestF1' | 'threshold' | 'recallAtPrecision90'> {
  const sorted = [...core].sort((a, b) => b.likeness - a.likeness);
  const positives = core.filter(({ isSame }) => isSame).length;
  let [found, wrong, bestF1, threshold, recallAtPrecision90] = [0, 0, 0, 1, 0];
  sorted.forEach((row, i) => {
    if (row.isSame) found++;
    else wrong++;
    if (sorted[i + 1]?.likeness === row.likeness) return;
    const f1 = (2 * found) / (found + wrong + positives);
    if (f1 > bestF1) [bestF1, threshold] = [f1, row.likeness];
    if (found / (found + wrong) >= 0.9)
      recallAtPrecision90 = Math.max(recallAtPrecision90, found / positives);
  });
  return { bestF1, threshold, recallAtPrecision90 };
}

/** @returns the figures by which a comparison of names is judged, on the core categories, and recall by category */
export function figuresOf(rows: readonly Scored[]): Figures {
  const core = rows.filter(isCore);
  const hard = core
    .filter(({ isSame, category }) => !isSame && category !== 'neg_random')
    .map(({ likeness }) => likeness)
    .sort((a, b) => b - a);
  const least = hard[Math.floor(hard.length * 0.05)] ?? 0;
  const positives = core.filter(({ isSame }) => isSame);
  const categories = [...new Set(rows.filter(({ isSame }) => isSame).map(({ category }) => category))].sort();
  return {
    ...sweep(core),
    recallAt5: share(positives, least),
    newsroomAt5: share(
      positives.filter(({ category }) => category.startsWith('newsroom')),
      least,
    ),
    byCategory: Object.fromEntries(
      categories.map((name) => [
        name,
        share(
          rows.filter(({ isSame, category }) => isSame && category === name),
          least,
        ),
      ]),
    ),
  };
}
