import type { Certainty, Language } from '../types';
import type { TreeModel, TreeNode } from '../model/trees';
import { probability } from '../model/trees';
import type { Features } from './features';
import { splitName, vectorOf } from './features';
import misspeltData from './data/misspelt.json';
import minorData from './data/minor.json';
import thresholds from './data/thresholds.json';

type ModelData = {
  readonly features: readonly string[];
  readonly bias: number;
  readonly trees: readonly (readonly (readonly number[])[])[];
};

function nodeFrom(numbers: readonly number[]): TreeNode {
  const [first = 0, threshold, left, right] = numbers;
  if (threshold === undefined || left === undefined || right === undefined) return [first];
  return [first, threshold, left, right];
}

function modelFrom({ features, bias, trees }: ModelData): TreeModel {
  return { features, bias, trees: trees.map((tree) => tree.map(nodeFrom)) };
}

/** What says whether a pair is one name written in two ways, and which of the two is the misspelling. */
export type SpellingModel = {
  /** 0 … 1: are these two spellings of one name? */
  isMisspelt(features: Features): number;
  /** 0 … 1: is the rarer one the wrong one? */
  isMinorWrong(features: Features): number;
};

/** Trees with the places of their features. */
function judgeFrom(data: ModelData): (features: Features) => number {
  const model = modelFrom(data);
  const names = model.features.map(splitName);
  return (features) => probability(model, vectorOf(features, names));
}

/** @returns the model whose trees lie in `data`, trained by bench/train */
export function spellingModel(
  misspelt: ModelData = misspeltData,
  minor: ModelData = minorData,
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
