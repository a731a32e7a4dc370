import type { Language, Lexicon, Token } from '../types';
import { isInflectionOf } from '../names/inflection';
import type { Candidate } from './candidates';
import { nearPairs } from './candidates';
import type { Evidence } from './evidence';
import { gatherEvidence } from './evidence';
import type { Features, Pair } from './features';
import { featuresOf, pairOf } from './features';
import type { Form, Reading } from './forms';
import { remembering } from './memo';
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

/**
 * Two ordinary words are two words, and two forms of one name are one: of 683 misspellings in articles, two and none
 * are left aside so, of other near pairs four in five.
 */
function isOpenQuestion({ a, b }: Candidate, { language }: Reading, lexicon: Lexicon): boolean {
  if (a.isSlug && b.isSlug) return false;
  if (lexicon.isWord(a.text, language) && lexicon.isWord(b.text, language)) return false;
  return language === '' || !isInflectionOf(a.text, b.text, language);
}

/** An article of 1,000 words has about ten open pairs; ten times as many are measured before a text is too odd. */
const MOST_PAIRS = 100;
const WORDS_A_PAIR = 20;

/** @returns the near pairs of the document that may be one name misspelt, measured */
export function measurePairs(reading: Reading, source: Lexicon): Measured[] {
  const lexicon = remembering(source);
  const known = new Map<Form, Evidence>();
  const isOrdinary = (token: Token, language: Language) =>
    lexicon.isWord(token.text, language) && lexicon.name(token.folded).given < 2;
  const evidenceOf = (form: Form) => {
    const evidence = known.get(form) ?? gatherEvidence(reading, form, isOrdinary);
    known.set(form, evidence);
    return evidence;
  };
  return nearPairs(reading.forms, reading.language)
    .filter((candidate) => isOpenQuestion(candidate, reading, lexicon))
    .slice(0, MOST_PAIRS + reading.length / WORDS_A_PAIR)
    .map((candidate) => {
      const pair = pairOf(candidate, evidenceOf);
      return { pair, features: featuresOf(pair, reading, lexicon) };
    });
}

/** What the trees can hardly learn from newspapers: two romanisations of a name no list has, several letters apart. */
const ROMANISED = 0.89;

function areTwoRomanisations({ edit, sound, grammar, namesA, namesB, before, after }: Features): boolean {
  const isNovel = (names: Features[string] = {}) =>
    !names.word && !names.proper && (names.given ?? 0) < 2 && (names.family ?? 0) < 2;
  const isFar = (edit?.edits ?? 0) > 1 && (grammar?.lemmaDistance ?? 0) > 1 && (edit?.shorter ?? 0) > 5;
  const isOneName = !before?.differ && !after?.differ;
  return isFar && sound?.sameRomanised === 1 && isNovel(namesA) && isNovel(namesB) && isOneName;
}

/**
 * Both names are well attested, and each has its own given name before it: two people (Peter Meier, Klaus Meyer). Of 683
 * misspellings in articles none looks so.
 */
function areTwoPeople({ namesA, namesB, before, context }: Features): boolean {
  const isAttested = (names: Features[string] = {}) => (names.family ?? 0) > 1;
  const isOwn = context?.givenBeforeA === 1 && context.givenBeforeB === 1 && context.initialFits === 0;
  return isOwn && before?.differ === 1 && before.near === 0 && isAttested(namesA) && isAttested(namesB);
}

function probabilityOf({ features }: Measured, model: SpellingModel): number {
  if (areTwoPeople(features)) return 0;
  const learnt = model.isMisspelt(features);
  return areTwoRomanisations(features) ? Math.max(learnt, ROMANISED) : learnt;
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
    const probability = probabilityOf(one, model);
    if (probability < floor) return [];
    const minorWrong = isMinorWrong(one, model, isRegistered);
    if (minorWrong === null) return [];
    const { a, b } = one.pair;
    return [minorWrong ? { wrong: b, right: a, probability } : { wrong: a, right: b, probability }];
  });
  return withoutContradictions(judgements);
}
