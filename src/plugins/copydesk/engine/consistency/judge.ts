import type { Language, Lexicon, Token } from '../types';
import { nearPairs } from './candidates';
import type { Evidence } from './evidence';
import { gatherEvidence } from './evidence';
import type { Features, Pair } from './features';
import { featuresOf, pairOf } from './features';
import type { Form, Reading } from './forms';
import type { SpellingModel } from './model';

/** A near pair and what is measured about it. */
export type Measured = { readonly pair: Pair; readonly features: Features };

/** One name in two spellings: how sure that is, and which is the wrong one. */
export type Judgement = {
  readonly wrong: Form;
  readonly right: Form;
  readonly probability: number;
};

/** Says of a form whether somebody registered bears it: true settles which of two is right. */
export type IsRegistered = (form: Form) => boolean;

/** @returns every near pair of the document, measured */
export function measurePairs(reading: Reading, lexicon: Lexicon): Measured[] {
  const known = new Map<Form, Evidence>();
  const isOrdinary = (token: Token, language: Language) =>
    lexicon.isWord(token.text, language) && lexicon.name(token.folded).given < 2;
  const evidenceOf = (form: Form) => {
    const evidence = known.get(form) ?? gatherEvidence(reading, form, isOrdinary);
    known.set(form, evidence);
    return evidence;
  };
  return nearPairs(reading.forms, reading.language).map((candidate) => {
    const pair = pairOf(candidate, evidenceOf);
    return { pair, features: featuresOf(pair, reading, lexicon) };
  });
}

/** @returns whether the rarer form is the wrong one; null where both are right, being registered */
function isMinorWrong(
  { pair, features }: Measured,
  model: SpellingModel,
  isRegistered: IsRegistered,
): boolean | null {
  const [a, b] = [isRegistered(pair.a), isRegistered(pair.b)];
  if (a && b) return null;
  if (a || b) return a;
  return model.isMinorWrong(features) >= 0.5;
}

/** A spelling that is wrong beside one name is not the right one beside another: the surest judgement stands. */
function withoutContradictions(judgements: readonly Judgement[]): Judgement[] {
  const wrong = new Map<Form, Judgement>();
  const right = new Set<Form>();
  const kept: Judgement[] = [];
  for (const judgement of [...judgements].sort((x, y) => y.probability - x.probability)) {
    if (right.has(judgement.wrong) || wrong.has(judgement.right)) continue;
    if (!wrong.has(judgement.wrong)) wrong.set(judgement.wrong, judgement);
    right.add(judgement.right);
    kept.push(judgement);
  }
  return kept;
}

/**
 * @param measured the document's near pairs
 * @param floor the least probability of interest
 * @returns pairs that are one name misspelt, surest first; a wrong form may stand beside several right ones
 */
export function judge(
  measured: readonly Measured[],
  model: SpellingModel,
  isRegistered: IsRegistered,
  floor: number,
): Judgement[] {
  const judgements = measured.flatMap((one): Judgement[] => {
    const probability = model.isMisspelt(one.features);
    if (probability < floor) return [];
    const minorWrong = isMinorWrong(one, model, isRegistered);
    if (minorWrong === null) return [];
    const { a, b } = one.pair;
    return [minorWrong ? { wrong: b, right: a, probability } : { wrong: a, right: b, probability }];
  });
  return withoutContradictions(judgements);
}
