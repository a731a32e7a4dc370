import { featureNames, splitName, vectorOf } from '../../src/plugins/copydesk/engine/consistency/features';
import type { TreeModel } from '../../src/plugins/copydesk/engine/model/trees';
import type { Lexicon } from '../../src/plugins/copydesk/engine/types';
import { misspelledCopies } from './augment';
import type { Corpus } from './corpus';
import type { TrainingOptions, TrainingSet } from './gbdt';
import { train } from './gbdt';
import type { Row } from './rows';
import { rowsOf } from './rows';

/** Own misspellings made of each clean article, at most. */
const COPIES = 3;
const COPIES_BESIDES = 1;
const SEED = 7;

/** An error that went to print counts for as many made ones. */
const NATURAL_WEIGHT = 6;

/** A row of the texts besides, which are no articles and were not read for errors. */
const BESIDES_WEIGHT = 0.5;

export const OPTIONS: TrainingOptions = {
  trees: 300,
  learningRate: 0.05,
  leaves: 15,
  leafRows: 12,
  l2: 2,
  rowShare: 0.8,
  featureShare: 0.3,
  seed: 1,
};

const MINOR_OPTIONS: TrainingOptions = { ...OPTIONS, trees: 120 };

/** Not for which side is wrong: there the engine weighs the name in all its forms itself (sides.ts). */
const NOT_MINOR = 'pooled.';

/** A row with its weight in training. */
export type WeightedRow = Row & { readonly weight: number };

function misspeltRows(corpus: Corpus, lexicon: Lexicon, copies: number): Row[] {
  return corpus.articles
    .filter(({ kind }) => kind === 'clean')
    .flatMap((article) => misspelledCopies(article, copies, SEED))
    .flatMap((article) => rowsOf(article, corpus, lexicon))
    .filter(({ label }) => label === 1);
}

/** @returns the rows of the articles themselves, and of misspelled copies of the clean ones */
export function articleRows(corpus: Corpus, lexicon: Lexicon): WeightedRow[] {
  const rows = corpus.articles.flatMap((article) => rowsOf(article, corpus, lexicon));
  const weighted = rows.map((row): WeightedRow => {
    const isNatural = row.article.kind === 'natural' && row.label === 1;
    return { ...row, weight: isNatural ? NATURAL_WEIGHT : 1 };
  });
  return [...weighted, ...misspeltRows(corpus, lexicon, COPIES).map((row) => ({ ...row, weight: 1 }))];
}

/** @returns the rows of other running text: inflected names in many subjects */
export function besidesRows(corpus: Corpus, lexicon: Lexicon): WeightedRow[] {
  const rows = corpus.articles.flatMap((article) => rowsOf(article, corpus, lexicon));
  return [...rows, ...misspeltRows(corpus, lexicon, COPIES_BESIDES)].map((row) => ({
    ...row,
    weight: BESIDES_WEIGHT,
  }));
}

/** Two ensembles of other draws, averaged: what one takes by chance the other does not. */
const SEEDS = [1, 2] as const;

function trainTwice(set: TrainingSet): TreeModel {
  const models = SEEDS.map((seed) => train(set, { ...OPTIONS, seed }));
  const bias = models.reduce((sum, model) => sum + model.bias, 0) / models.length;
  const shared = (node: readonly number[]) =>
    node.length === 1 ? [Number(((node[0] ?? 0) / models.length).toPrecision(3))] : node;
  return {
    features: set.features,
    bias,
    trees: models.flatMap(({ trees }) => trees.map((tree) => tree.map(shared))),
  };
}

/** @returns both ensembles: whether a pair is one name misspelt, and whether the rarer form is the wrong one */
export function learn(rows: readonly WeightedRow[]): { misspelt: TreeModel; minor: TreeModel } {
  const features = featureNames(rows[0]?.features ?? {});
  const minorFeatures = features.filter((name) => !name.startsWith(NOT_MINOR));
  const vectors = (of: readonly Row[], names: readonly string[]) => {
    const split = names.map(splitName);
    return of.map((row) => vectorOf(row.features, split));
  };
  const judged = rows.filter(({ label }) => label !== null);
  const sided = rows.filter(({ isMinorWrong }) => isMinorWrong !== null);
  const misspelt = trainTwice({
    features,
    rows: vectors(judged, features),
    labels: judged.map(({ label }) => label ?? 0),
    weights: judged.map(({ weight }) => weight),
  });
  const minor = train(
    {
      features: minorFeatures,
      rows: vectors(sided, minorFeatures),
      labels: sided.map((row) => (row.isMinorWrong ? 1 : 0)),
    },
    MINOR_OPTIONS,
  );
  return { misspelt, minor };
}
