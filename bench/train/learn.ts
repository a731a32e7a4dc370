import type { TreeModel } from '../../src/plugins/copydesk/engine/model/trees';
import type { Lexicon } from '../../src/plugins/copydesk/engine/types';
import { misspelledCopies } from './augment';
import type { Corpus } from './corpus';
import type { TrainingOptions } from './gbdt';
import { train } from './gbdt';
import type { Row } from './rows';
import { rowsOf } from './rows';

/** Own misspellings made of each clean article, at most. */
const COPIES = 3;
const SEED = 7;

/** An error that went to print counts for as many made ones. */
const NATURAL_WEIGHT = 6;

export const OPTIONS: TrainingOptions = {
  trees: 250,
  learningRate: 0.06,
  leaves: 15,
  leafRows: 12,
  l2: 2,
  rowShare: 0.8,
  featureShare: 0.5,
  seed: 1,
};

const MINOR_OPTIONS: TrainingOptions = { ...OPTIONS, trees: 120 };

/** @returns the rows of the corpus itself, then those of misspelled copies of its clean articles */
export function trainingRows(corpus: Corpus, lexicon: Lexicon): Row[] {
  const rows = corpus.articles.flatMap((article) => rowsOf(article, corpus, lexicon));
  const copies = corpus.articles
    .filter(({ kind }) => kind === 'clean')
    .flatMap((article) => misspelledCopies(article, COPIES, SEED));
  const copied = copies.flatMap((article) => rowsOf(article, corpus, lexicon));
  return [...rows, ...copied.filter(({ label }) => label === 1)];
}

/** @returns both ensembles: whether a pair is one name misspelt, and whether the rarer form is the wrong one */
export function learn(rows: readonly Row[]): { misspelt: TreeModel; minor: TreeModel } {
  const features = Object.keys(rows[0]?.features ?? {});
  const vector = (row: Row) => features.map((feature) => row.features[feature] ?? 0);
  const judged = rows.filter(({ label }) => label !== null);
  const sided = rows.filter(({ isMinorWrong }) => isMinorWrong !== null);
  const misspelt = train(
    {
      features,
      rows: judged.map(vector),
      labels: judged.map(({ label }) => label ?? 0),
      weights: judged.map(({ article, label }) =>
        article.kind === 'natural' && label === 1 ? NATURAL_WEIGHT : 1,
      ),
    },
    OPTIONS,
  );
  const minor = train(
    { features, rows: sided.map(vector), labels: sided.map((row) => (row.isMinorWrong ? 1 : 0)) },
    MINOR_OPTIONS,
  );
  return { misspelt, minor };
}
