import type { Certainty, Language } from '../types';
import type { TreeModel } from '../model/trees';
import { ask, plant } from './forest';
import type { Features } from './features';
import { splitName, vectorOf } from './features';
import misspeltData from './data/misspelt.json';
import minorData from './data/minor.json';
import thresholds from './data/thresholds.json';

/** What says whether a pair is one name written in two ways, and which of the two is the misspelling. */
export type SpellingModel = {
  /** 0 … 1: are these two spellings of one name? */
  isMisspelt(features: Features): number;
  /** 0 … 1: is the rarer one the wrong one? */
  isMinorWrong(features: Features): number;
};

/** Trees with the places of their features. */
function judgeFrom(data: TreeModel): (features: Features) => number {
  const forest = plant(data);
  const names = data.features.map(splitName);
  return (features) => ask(forest, vectorOf(features, names));
}

/** @returns the model whose trees lie in `data`, trained by bench/train */
export function spellingModel(
  misspelt: TreeModel = misspeltData,
  minor: TreeModel = minorData,
): SpellingModel {
  return { isMisspelt: judgeFrom(misspelt), isMinorWrong: judgeFrom(minor) };
}

type Thresholds = { readonly certain: number; readonly likely: number };

const THRESHOLDS: Readonly<Record<string, Thresholds>> = thresholds;

/** Languages the model has not seen are judged more strictly than any it has. */
const OTHER: Thresholds = { certain: 0.98, likely: 0.93 };

function thresholdsOf(language: Language): Thresholds {
  return THRESHOLDS[language.slice(0, 2)] ?? OTHER;
}

/** @returns the least probability that is reported in that language */
export function floorOf(language: Language): number {
  return thresholdsOf(language).likely;
}

/** @returns how certain a probability is in that language; at least `floorOf` */
export function certaintyOf(value: number, language: Language): Certainty {
  return value >= thresholdsOf(language).certain ? 'certain' : 'likely';
}

/** @returns the highest probability that warns and does not block, for what no count can make certain */
export function highestLikely(language: Language): number {
  return thresholdsOf(language).certain - 0.01;
}
