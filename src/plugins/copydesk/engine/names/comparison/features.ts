import type { Lexicon } from '../../types';
import { distance } from '../distance';
import { isSonOf } from '../particles';
import type { NameParts } from '../parts';
import type { Alignment } from './alignment';
import { letterFeatures, sharedBigrams } from './letters';
import { MOST_EDITS, type ReadWord, type WordPair } from './word-pair';

export type Features = Readonly<Record<string, number>>;
type Placed = Alignment['pairs'][number];

const WESTERN = ['english', 'german', 'french', 'slavic'];

function flag(value: boolean): number {
  return value ? 1 : 0;
}

/** 0 … 3: how well a word is attested as a name at all. */
function attested(lexicon: Lexicon, word: ReadWord): number {
  const { given, family } = lexicon.name(word.folded);
  return Math.max(given, family);
}

function attestationFeatures({ a, b }: WordPair, lexicon: Lexicon): Features {
  const [left, right] = [lexicon.name(a.folded), lexicon.name(b.folded)];
  const [one, two] = [attested(lexicon, a), attested(lexicon, b)];
  return {
    attestedLess: Math.min(one, two),
    attestedMore: Math.max(one, two),
    givenLess: Math.min(left.given, right.given),
    givenMore: Math.max(left.given, right.given),
    familyLess: Math.min(left.family, right.family),
    familyMore: Math.max(left.family, right.family),
  };
}

function familyFeatures({ families, keyEdits, edits }: WordPair): Features {
  return {
    keyEdits,
    edits: Math.min(edits, MOST_EDITS),
    isReadAlike: flag(families.length > 0),
    isWestern: flag(families.some((family) => WESTERN.includes(family))),
    isEnglish: flag(families.includes('english')),
    isJapanese: flag(families.includes('japanese')),
    isEastAsian: flag(families.includes('korean') || families.includes('chinese')),
    isSemitic: flag(families.includes('semitic')),
    isGreek: flag(families.includes('greek')),
  };
}

function syllabic({ a, b }: WordPair): number {
  const fits = (word: ReadWord): boolean => word.keys.some(({ family }) => family === 'japanese');
  return flag(fits(a)) + flag(fits(b));
}

/** What the two words that differ most say. */
function worstFeatures(pair: Placed, lexicon: Lexicon, lengths: Alignment['lengths']): Features {
  const { a, b } = pair;
  return {
    cost: pair.cost,
    ...letterFeatures(a.folded, b.folded),
    ...familyFeatures(pair),
    ...attestationFeatures(pair, lexicon),
    isNickname: flag(pair.isNickname),
    isInitial: flag(pair.isInitial),
    isInitialApart: flag(pair.isInitialApart),
    isInflected: flag(pair.inflection !== undefined),
    isSlavicInflection: flag(pair.inflection !== undefined && !['de', 'en'].includes(pair.inflection)),
    syllabic: syllabic(pair),
    hasSameConsonants: flag(a.consonants === b.consonants),
    consonantBigrams: sharedBigrams(a.consonants, b.consonants),
    isLast: flag(pair.left === lengths[0] - 1) + flag(pair.right === lengths[1] - 1),
    isFirst: flag(pair.left === 0) + flag(pair.right === 0),
  };
}

function secondFeatures(pair: Placed | undefined, lexicon: Lexicon): Features {
  return {
    secondCost: pair?.cost ?? 0,
    secondEdits: pair?.edits ?? 0,
    secondKeyEdits: pair?.keyEdits ?? 0,
    secondIsReadAlike: flag((pair?.families.length ?? 0) > 0 || pair?.cost === 0 || !pair),
    secondIsNickname: flag(pair?.isNickname ?? false),
    secondIsInflected: flag(pair?.inflection !== undefined),
    secondIsInitial: flag(pair?.isInitial ?? false),
    secondAttested: pair ? Math.min(attested(lexicon, pair.a), attested(lexicon, pair.b)) : 0,
  };
}

/** Whether one language's grammar explains all that differs. */
function isDeclined(pairs: readonly Placed[]): boolean {
  const differing = pairs.filter(({ cost }) => cost > 0);
  return differing.length > 0 && differing.every(({ inflection }) => inflection !== undefined);
}

function hasSon({ words }: NameParts): boolean {
  return words.some(({ folded }) => isSonOf(folded));
}

function orderFeatures(a: NameParts, b: NameParts, pairs: readonly Placed[]): Features {
  let crossings = 0;
  pairs.forEach((pair, i) =>
    pairs.slice(i + 1).forEach((other) => (crossings += flag(other.right < pair.right))),
  );
  return { crossings: Math.min(crossings, 3), isSonCrossed: flag(crossings > 0 && hasSon(a) && hasSon(b)) };
}

function companionFeatures(pairs: readonly Placed[], lexicon: Lexicon): Features {
  const equal = pairs.filter(({ cost }) => cost === 0);
  return {
    companions: Math.min(equal.length, 3),
    companionLetters: Math.min(
      equal.reduce((sum, { a }) => sum + a.folded.length, 0),
      20,
    ),
    companionAttested: Math.max(0, ...equal.map(({ a }) => attested(lexicon, a))),
  };
}

function extraFeatures({ extras, particles, lengths }: Alignment, lexicon: Lexicon): Features {
  return {
    extras: Math.min(extras.length, 4),
    extraShare: extras.length / Math.max(lengths[0], lengths[1], 1),
    extraInitials: Math.min(extras.filter(({ isInitial }) => isInitial).length, 2),
    extraAttested: Math.max(0, ...extras.map((word) => attested(lexicon, word))),
    particles: Math.min(particles, 3),
  };
}

function wholeFeatures(a: NameParts, b: NameParts, pairs: readonly Placed[]): Features {
  const [left, right] = [a, b].map(({ words }) => words.map(({ folded }) => folded).join(''));
  const longest = Math.max(left?.length ?? 0, right?.length ?? 0, 1);
  const differing = pairs.filter(({ cost }) => cost > 0);
  const isLatin = (parts: NameParts): boolean =>
    parts.words.every(({ text }) => !/[\u0370-\u1dff\u1f00-\u1fff\u2c00-\uffdc]/.test(text));
  return {
    wholeEdits: distance(left ?? '', right ?? '', 2 * MOST_EDITS) / longest,
    differing: Math.min(differing.length, 4),
    sumEdits: Math.min(
      pairs.reduce((sum, { edits }) => sum + edits, 0),
      16,
    ),
    sumCost: pairs.reduce((sum, { cost }) => sum + cost, 0),
    areAllReadAlike: flag(differing.length > 0 && differing.every(({ families }) => families.length > 0)),
    isDeclined: flag(isDeclined(pairs)),
    isOtherScript: flag(isLatin(a) !== isLatin(b)),
    isReversed: flag(a.isReversed !== b.isReversed),
  };
}

/**
 * What a comparison of two names is judged by. All values are finite numbers; their names are the model's.
 *
 * @param alignment of the two names; it must hold at least one pair
 */
export function nameFeatures(a: NameParts, b: NameParts, alignment: Alignment, lexicon: Lexicon): Features {
  const byCost = [...alignment.pairs].sort((p, q) => q.cost - p.cost);
  const [worst, second] = byCost;
  if (!worst) throw new Error('Names without words cannot be compared.');
  return {
    ...worstFeatures(worst, lexicon, alignment.lengths),
    ...secondFeatures(second, lexicon),
    ...orderFeatures(a, b, alignment.pairs),
    ...companionFeatures(alignment.pairs, lexicon),
    ...extraFeatures(alignment, lexicon),
    ...wholeFeatures(a, b, alignment.pairs),
  };
}
