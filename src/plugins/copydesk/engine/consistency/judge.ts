import type { Language, Lexicon, Token } from '../types';
import { rememberedLexicon } from '../lexicon-memory';
import { isInflectionOf } from '../names/inflection';
import type { Candidate } from './candidates';
import { nearPairs } from './candidates';
import type { Evidence } from './evidence';
import { gatherEvidence, isTitle } from './evidence';
import type { Features, Pair } from './features';
import { featuresOf, isGivenName, pairOf, turn } from './features';
import type { Form, Reading } from './forms';
import { formsOfName } from './grammar';
import { isKunrei, isNearInKunrei } from './letters';
import type { SpellingModel } from './model';
import { highestLikely } from './model';
import { apartnessOf, areUmlautSpellings } from './people';

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

/** What pairs are judged by. */
export type Asked = {
  readonly reading: Reading;
  readonly lexicon: Lexicon;
  readonly model: SpellingModel;
  readonly isRegistered: IsRegistered;
  /** The least probability of interest. */
  readonly floor: number;
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
  if (!isFar || !isRomanised || !isNovel(namesA) || !isNovel(namesB) || !isOneName) return null;
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
function probabilityOf(one: Measured, { model, reading }: Asked): number {
  const { pair, features } = one;
  const apartness = apartnessOf(pair, features, reading);
  if (apartness === 'apart') return 0;
  const most = highestLikely(reading.language);
  if (isUmlautOfName(one, reading)) return features.before?.differ === 1 ? 0 : most;
  const romanised = romanisedProbability(one) ?? 0;
  const probability = isBeyondTrees(one) ? romanised : Math.max(model.isMisspelt(features), romanised);
  return apartness === 'perhaps' ? Math.min(probability, most) : probability;
}

/** So sure are the trees to be that a name written in full is wrong and the bare one, as frequent, right. */
const SURE = 0.75;

/** A common name needs no more mentions than this to show what it is. */
const MOST_PLACES = 60;

/** How a form stands there: 2 after an attested given name, 1 after another word that may be one, 0 bare. */
function fullness(form: Form, { fields, language }: Reading, lexicon: Lexicon): number {
  let most = 0;
  for (const place of form.places.slice(0, MOST_PLACES)) {
    const tokens = fields[place.field]?.tokens ?? [];
    const before = tokens[place.token - 1];
    if (!before?.isCapitalised || !tokens[place.token]?.isAdjacent || before.text.length < 2) continue;
    if (isGivenName(lexicon, before.text, language)) return 2;
    if (!lexicon.isWord(before.text, language) && !isTitle(before, language)) most = 1;
  }
  return most;
}

type Side = { readonly fullness: number; readonly mentions: number };

/** How often a name stands there in all its forms, and whether ever with a given name before it. */
function sideOf(form: Form, rival: Form, { reading, lexicon }: Asked): Side {
  const forms = formsOfName(form, rival, reading);
  return {
    fullness: Math.max(...forms.map((one) => fullness(one, reading, lexicon))),
    mentions: forms.reduce((sum, one) => sum + one.mentions, 0),
  };
}

/** How likely the trees hold the rarer form to be the wrong one; of two as frequent, whichever is mentioned first. */
function learntOf({ pair, features }: Measured, { model, reading, lexicon }: Asked): number {
  const learnt = model.isMinorWrong(features);
  if (pair.a.mentions !== pair.b.mentions) return learnt;
  const turned = featuresOf(turn(pair), reading, lexicon);
  return 0.5 + (learnt - model.isMinorWrong(turned)) / 2;
}

/** A name written in full is right beside a rarer bare one, and mostly beside one as frequent; of two romanisations Hepburn's is. */
function isMinorWrongByCount(one: Measured, asked: Asked): boolean {
  const { pair } = one;
  const learnt = learntOf(one, asked);
  const [a, b] = [sideOf(pair.a, pair.b, asked), sideOf(pair.b, pair.a, asked)];
  if (a.fullness === b.fullness) {
    const isOpen = a.mentions === b.mentions && isKunrei(pair.a) !== isKunrei(pair.b);
    return isOpen ? isKunrei(pair.b) : learnt >= 0.5;
  }
  const isFullA = a.fullness > b.fullness;
  const [full, bare] = isFullA ? [a, b] : [b, a];
  // The trees know no umlaut spelt out: they would judge each of its inflected forms otherwise.
  if (areUmlautSpellings(pair.a.text, pair.b.text, asked.reading.language)) return isFullA;
  if (full.mentions > bare.mentions) return isFullA;
  const isFullWrong = (isFullA ? 1 - learnt : learnt) >= SURE;
  return full.mentions === bare.mentions && !isFullWrong ? isFullA : learnt >= 0.5;
}

/** @returns whether the rarer form is the wrong one; null where both are right */
function isMinorWrong(one: Measured, asked: Asked): boolean | null {
  const { a, b } = one.pair;
  const [isA, isB] = [asked.isRegistered(a), asked.isRegistered(b)];
  if (isA && isB) return null;
  if (!isA && !isB) return isMinorWrongByCount(one, asked);
  // How a registered name's umlauts are to be written is the registry's to say.
  return areUmlautSpellings(a.text, b.text, asked.reading.language) ? null : isA;
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
 * @param asked the document, what is known, and the least probability of interest
 * @returns pairs that are one name misspelt, surest first; a wrong form may stand beside several right ones
 */
export function judge(measured: readonly Measured[], asked: Asked): Judgement[] {
  const judgements = measured.flatMap((one): Judgement[] => {
    const probability = probabilityOf(one, asked);
    if (probability < asked.floor) return [];
    const minorWrong = isMinorWrong(one, asked);
    if (minorWrong === null) return [];
    const { a, b } = one.pair;
    return [minorWrong ? { wrong: b, right: a, probability } : { wrong: a, right: b, probability }];
  });
  return withoutContradictions(judgements);
}
