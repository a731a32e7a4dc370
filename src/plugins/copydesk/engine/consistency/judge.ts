import type { Language, Lexicon, Token } from '../types';
import { rememberedLexicon } from '../lexicon-memory';
import { isInflectionOf } from '../names/inflection';
import { knownWord } from '../registry/reading/known-words';
import type { Candidate } from './candidates';
import { nearPairs } from './candidates';
import type { Evidence } from './evidence';
import { gatherEvidence } from './evidence';
import type { Features, Pair } from './features';
import { featuresOf, pairOf } from './features';
import type { Form, Reading } from './forms';
import { formsOfName, isSameName } from './grammar';
import { isKunrei, isNearInKunrei } from './letters';
import { highestLikely } from './model';
import { apartnessOf, areUmlautSpellings, hasUmlaut } from './people';
import type { Asked, Measured } from './sides';
import { sideOfWrong } from './sides';
import { areOtherNames } from './words-apart';

/** One name in two spellings: how sure that is, and which is the wrong one. */
export type Judgement = {
  readonly wrong: Form;
  readonly right: Form;
  readonly probability: number;
  /** The text does not show which of the two is the wrong one. */
  readonly isOpen: boolean;
};

/**
 * Two ordinary words are two words, and two forms of one name are one: of 683 misspellings in articles, two and none
 * are left aside so, of other near pairs four in five.
 */
function isOpenQuestion({ a, b }: Candidate, { language }: Reading, lexicon: Lexicon): boolean {
  if (a.isSlug && b.isSlug) return false;
  if (areUmlautSpellings(a.text, b.text, language)) return true;
  if (lexicon.isWord(a.text, language) && lexicon.isWord(b.text, language)) return false;
  return language === '' || !isInflectionOf(a.text, b.text, language);
}

/** Whether a form is an ordinary word, in which no umlaut is spelled out or may be: two of them are two words. */
function plainWordsOf({ fields, language }: Reading, lexicon: Lexicon): (form: Form) => boolean {
  return ({ text, places: [place] }) => {
    const word = place && fields[place.field]?.tokens[place.token]?.word;
    const isWord =
      word?.text === text ? knownWord(word, language, lexicon).isOrdinary : lexicon.isWord(text, language);
    return isWord && !hasUmlaut(text);
  };
}

/** An article of 1,000 words has about ten open pairs; ten times as many are measured before a text is too odd. */
const MOST_PAIRS = 100;
const WORDS_A_PAIR = 20;

/** @returns the near pairs of the document that may be one name misspelt, measured */
export function measurePairs(reading: Reading, source: Lexicon): Measured[] {
  const lexicon = rememberedLexicon(source);
  const known = new Map<Form, Evidence>();
  const isOrdinary = (token: Token, language: Language) =>
    lexicon.isWord(token.text, language) && lexicon.name(token.folded).given < 2;
  const evidenceOf = (form: Form) => {
    const evidence = known.get(form) ?? gatherEvidence(reading, form, isOrdinary);
    known.set(form, evidence);
    return evidence;
  };
  return nearPairs(reading.forms, reading.language, plainWordsOf(reading, lexicon))
    .filter((candidate) => isOpenQuestion(candidate, reading, lexicon))
    .slice(0, MOST_PAIRS + reading.length / WORDS_A_PAIR)
    .map((candidate) => {
      const pair = pairOf(candidate, evidenceOf);
      return { pair, features: featuresOf(pair, reading, lexicon) };
    });
}

/** What the trees can hardly learn from newspapers: two romanisations of a name no list has, several letters apart. */
const ROMANISED = 0.89;

/** The same, with one given name before both. */
const ROMANISED_SAME_GIVEN = 0.95;

/** What is said of two romanisations of one name; null where the pair is none. */
function romanisedProbability({ pair, features }: Measured): number | null {
  const { edit, sound, grammar, namesA, namesB, before, after } = features;
  const isNovel = (names: Features[string] = {}) =>
    !names.word && !names.proper && (names.given ?? 0) < 2 && (names.family ?? 0) < 2;
  const isFar = (edit?.edits ?? 0) > 1 && (grammar?.lemmaDistance ?? 0) > 1 && (edit?.shorter ?? 0) > 5;
  const isOneName = !before?.differ && !after?.differ;
  const isRomanised = sound?.sameRomanised === 1 || isNearInKunrei(pair);
  // Of a Kunrei and a Hepburn spelling with the same sound the lists may know one: Sakaguti, Sakaguchi.
  const isInKunrei = sound?.sameRomanised === 1 && isKunrei(pair.a) !== isKunrei(pair.b);
  const areNovel = isNovel(namesA) ? isInKunrei || isNovel(namesB) : isInKunrei && isNovel(namesB);
  if (!isFar || !isRomanised || !areNovel || !isOneName) return null;
  return before?.same === 1 ? ROMANISED_SAME_GIVEN : ROMANISED;
}

/** The trees have seen no pair so far apart that shares no reading: there the hand rule speaks alone. */
const isBeyondTrees = ({ pair, features }: Measured): boolean =>
  pair.edits > 2 && features.sound?.sameRomanised === 0 && (features.grammar?.lemmaDistance ?? 0) > 1;

/** "ue" for "ü" in a family name: one name in two writings, neither of them a slip. */
function isUmlautOfName({ pair, features }: Measured, { language }: Reading): boolean {
  const isFamily = (names: Features[string] = {}) => (names.lemmaFamily ?? 0) >= 2;
  const isName = isFamily(features.namesA) || isFamily(features.namesB);
  return isName && areUmlautSpellings(pair.a.text, pair.b.text, language);
}

/** How likely a pair is one name misspelt: what the text shows outright goes before what the trees have learnt. */
function probabilityOf(one: Measured, asked: Asked, apart: Pair[]): number {
  const { model, reading } = asked;
  const { pair, features } = one;
  const isUmlaut = isUmlautOfName(one, reading);
  const romanised = romanisedProbability(one) ?? 0;
  const learnt = isUmlaut || isBeyondTrees(one) ? 0 : model.isMisspelt(features);
  const probability = Math.max(learnt, romanised);
  // Most pairs are of no interest anyway, and to read the text for what sets two people apart takes longest.
  if (!isUmlaut && probability < asked.floor) return 0;
  const apartness = apartnessOf(pair, features, reading);
  if (apartness === 'apart') apart.push(pair);
  if (apartness === 'apart' || apartness === 'beside') return 0;
  const most = highestLikely(reading.language);
  if (isUmlaut) return features.before?.differ === 1 ? 0 : most;
  if (areOtherNames(pair, features, asked)) return 0;
  return apartness === 'perhaps' ? Math.min(probability, most) : probability;
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

/** A form that another word of the text explains is no slip: "Олега" beside "Олена", where "Олег" is named too. */
function isExplained(
  { wrong, right }: Judgement,
  isWrong: (form: Form) => boolean,
  reading: Reading,
): boolean {
  return formsOfName(wrong, right, reading).some((form) => form !== wrong && !isWrong(form));
}

/** Two people in other forms of their names are two in these: "Grubers" and "Gruner", where Josef Gruber is named. */
function areApartElsewhere(
  { wrong, right }: Judgement,
  apart: readonly Pair[],
  { language }: Reading,
): boolean {
  // Grammar takes longest, and a hostile text may have thousands of such pairs.
  const isForm = (x: Form, y: Form) =>
    x.folded.slice(0, 2) === y.folded.slice(0, 2) && isSameName(x.text, y.text, language);
  return apart.some(
    ({ a, b }) => (isForm(a, wrong) && isForm(b, right)) || (isForm(b, wrong) && isForm(a, right)),
  );
}

/**
 * @param measured the document's near pairs
 * @param asked the document, what is known, and the least probability of interest
 * @returns pairs that are one name misspelt, surest first; a wrong form may stand beside several right ones
 */
export function judge(measured: readonly Measured[], asked: Asked): Judgement[] {
  const apart: Pair[] = [];
  const judgements = measured.flatMap((one): Judgement[] => {
    const probability = probabilityOf(one, asked, apart);
    if (probability < asked.floor) return [];
    const verdict = sideOfWrong(one, asked);
    if (verdict === null) return [];
    const { a, b } = one.pair;
    const { isMinorWrong, isOpen } = verdict;
    const [wrong, right] = isMinorWrong ? [b, a] : [a, b];
    return [{ wrong, right, probability, isOpen }];
  });
  const kept = withoutContradictions(judgements);
  const wrong = new Set(kept.map((judgement) => judgement.wrong));
  return kept.filter(
    (judgement) =>
      !isExplained(judgement, (form) => wrong.has(form), asked.reading) &&
      !areApartElsewhere(judgement, apart, asked.reading),
  );
}
