/**
 * Trains and measures the model behind `copydesk compare`.
 *
 *   npx tsx bench/pairs/train.ts PAIRS.tsv [--test OTHER.tsv] [--without FEATURE,FEATURE] [--write]
 *
 * Figures are cross-validated in five folds with all rows of a person in one fold. `--write` trains on all rows and
 * writes engine/names/comparison/model.json: only learnt numbers, no row.
 */
import { writeFileSync } from 'node:fs';
import { alignNames } from '../../src/plugins/copydesk/engine/names/comparison/alignment';
import { nameFeatures } from '../../src/plugins/copydesk/engine/names/comparison/features';
import { nameParts, type NameParts } from '../../src/plugins/copydesk/engine/names/parts';
import { probability, type TreeModel } from '../../src/plugins/copydesk/engine/model/trees';
import { loadLexicon } from '../../src/plugins/copydesk/lexicon/load';
import { DEFAULT_OPTIONS, train, type TrainingSet } from '../train/gbdt';
import { augment, type WeightedRow } from './augment';
import { figuresOf, type Figures, type Scored } from './measure';
import { groupsOf, readPairs, type PairRow } from './rows';

const MODEL = 'src/plugins/copydesk/engine/names/comparison/model.json';
const FOLDS = 5;
/** More apart is never more alike; more in common is never less alike. */
const MONOTONE: Readonly<Record<string, 1 | -1>> = {
  cost: -1,
  edits: -1,
  keyEdits: -1,
  middleLong: -1,
  lengthApart: -1,
  secondCost: -1,
  secondEdits: -1,
  secondKeyEdits: -1,
  sumEdits: -1,
  sumCost: -1,
  wholeEdits: -1,
  differing: -1,
  extras: -1,
  extraShare: -1,
  bigrams: 1,
  consonantBigrams: 1,
  startShare: 1,
  endShare: 1,
  isReadAlike: 1,
  areAllReadAlike: 1,
  isWestern: 1,
  isEnglish: 1,
  isJapanese: 1,
  isSemitic: 1,
  isGreek: 1,
  isEastAsian: 1,
  secondIsReadAlike: 1,
  isNickname: 1,
  secondIsNickname: 1,
  isInflected: 1,
  isDeclined: 1,
  isInitialApart: -1,
  isSonCrossed: -1,
  attestedLess: -1,
  familyLess: -1,
  givenLess: -1,
};
const OPTIONS = {
  ...DEFAULT_OPTIONS,
  trees: 400,
  learningRate: 0.06,
  leaves: 15,
  leafRows: 15,
  l2: 3,
  featureShare: 0.5,
  monotone: MONOTONE,
};
/** Features that are hidden from the model, to see what they are worth. */
const HIDDEN: ReadonlySet<string> = new Set(optionOf('without')?.split(','));

/** @returns what follows `--name` on the command line */
function optionOf(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

const lexicon = loadLexicon();
const memory = new Map<string, Readonly<Record<string, number>> | undefined>();

function featuresOf({ a, b }: Pick<PairRow, 'a' | 'b'>): Readonly<Record<string, number>> | undefined {
  const key = `${a}\t${b}`;
  if (!memory.has(key)) {
    const [left, right] = [a, b].sort().map(nameParts) as [NameParts, NameParts];
    const alignment = alignNames(left, right);
    memory.set(key, alignment.pairs.length > 0 ? nameFeatures(left, right, alignment, lexicon) : undefined);
  }
  return memory.get(key);
}

function setOf(rows: readonly WeightedRow[]): TrainingSet {
  const usable = rows.filter((row) => featuresOf(row) !== undefined);
  const [first] = usable;
  const features = Object.keys((first && featuresOf(first)) ?? {}).filter((name) => !HIDDEN.has(name));
  return {
    features,
    rows: usable.map((row) => Float64Array.from(features, (name) => featuresOf(row)?.[name] ?? 0)),
    labels: usable.map(({ isSame }) => (isSame ? 1 : 0)),
    weights: usable.map(({ weight }) => weight),
  };
}

function score(model: TreeModel, rows: readonly PairRow[]): Scored[] {
  return rows.map((row) => {
    const features = featuresOf(row);
    const likeness = features
      ? probability(
          model,
          model.features.map((name) => features[name] ?? 0),
        )
      : 0;
    return { ...row, likeness };
  });
}

function crossValidate(rows: readonly PairRow[]): Scored[] {
  const groups = groupsOf(rows);
  const foldOf = (i: number): number => (Math.imul(groups[i] ?? 0, 2654435761) >>> 8) % FOLDS;
  return Array.from({ length: FOLDS }, (_, fold) => {
    const seen = rows.filter((__, i) => foldOf(i) !== fold);
    const model = train(setOf(augment(seen, lexicon, fold + 1)), OPTIONS);
    return score(
      model,
      rows.filter((__, i) => foldOf(i) === fold),
    );
  }).flat();
}

function print(title: string, figures: Figures): void {
  const { bestF1, threshold, recallAt5, newsroomAt5, recallAtPrecision90, byCategory } = figures;
  console.log(
    `${title}: best F1 ${bestF1.toFixed(3)} at ${threshold.toFixed(3)}; recall at 5 % false positives ` +
      `${recallAt5.toFixed(3)}, newsroom ${newsroomAt5.toFixed(3)}; recall at precision .90 ${recallAtPrecision90.toFixed(3)}`,
  );
  for (const [category, recall] of Object.entries(byCategory)) {
    if (category) console.log(`  ${category.padEnd(24)} ${recall.toFixed(3)}`);
  }
}

function main(): void {
  const [file, ...options] = process.argv.slice(2);
  if (!file) throw new Error('usage: tsx bench/pairs/train.ts PAIRS.tsv [--test OTHER.tsv] [--write]');
  const rows = readPairs(file);
  print('cross-validated', figuresOf(crossValidate(rows)));
  const model = train(setOf(augment(rows, lexicon, 0)), OPTIONS);
  const test = optionOf('test');
  if (test) print('test', figuresOf(score(model, readPairs(test))));
  if (!options.includes('--write')) return;
  const json = JSON.stringify(model);
  writeFileSync(MODEL, `${json.replace(/\]\],\[\[/g, ']],\n[[')}\n`);
  console.log(
    `${MODEL}: ${model.trees.length} trees, ${model.features.length} features, ${json.length} bytes`,
  );
}

main();
