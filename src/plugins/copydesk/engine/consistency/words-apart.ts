import type { Lexicon } from '../types';
import { ATTESTED } from './attested';
import type { Asked } from './sides';
import { isVowel, shareRomanisation, splitPair } from './letters';
import type { Cues } from './cues';
import { cuesOf } from './cues';
import type { Evidence } from './evidence';
import type { Features, Pair } from './features';
import type { Form, Reading } from './forms';
import { isUpperCase } from './forms';
import { fold } from '../names/fold';
import { hasCases } from '../names/inflection';
import { isPinyin } from '../names/romanisation';
import { areOfOneCountry } from './peoples';
import { arePlaceDoublets, isCalendarWord, isPlaceOfFamily } from './places';
import { areSaidApart } from './said-apart';

const isAttested = ({ given = 0, family = 0 }: Features[string] = {}): boolean =>
  Math.max(given, family) >= ATTESTED;

/** Two letters apart, two names that the lists know are two names; not where both write one name of another script. */
function areKnownNames({ a, b, edits }: Pair, { namesA, namesB }: Features): boolean {
  return edits > 1 && isAttested(namesA) && isAttested(namesB) && !shareRomanisation(a, b);
}

const MASCULINE = /(?:[oe]v|in|ow|ew|[ое]в|ин)$/;

/** A Russian's or Bulgarian's daughter or wife, in a language that does not decline her name: Medvedev, Medvedeva. */
function isWomansName({ a, b }: Pair, { before }: Features, language: string): boolean {
  // In another case a man's name may end as his daughter's does.
  if (hasCases(language) || before?.same === 1) return false;
  const [short, long] = a.folded.length < b.folded.length ? [a.folded, b.folded] : [b.folded, a.folded];
  if (long === `${short}a` || long === `${short}а`) return MASCULINE.test(short);
  const [stem] = /^.*(?=(?:sk(?:i|y|ij|iy)|ски)$)/.exec(short) ?? [];
  return stem !== undefined && ['skaya', 'skaja', 'ska', 'ска'].some((end) => long === stem + end);
}

/** One has a syllable more than the other: Li Qiang, Li Keqiang. */
function haveOtherSyllables({ a, b }: Pair): boolean {
  if (!isPinyin(a.text) || !isPinyin(b.text)) return false;
  const split = splitPair(a.folded, b.folded);
  const extra = split.a === '' ? split.b : split.b === '' ? split.a : '';
  const isAtEdge = split.start === 0 || split.end === 0;
  return isAtEdge && extra.length > 1 && [...extra].some(isVowel);
}

/** Whether it stands nowhere in the text as names of people do; "The" is in the lists as a name. */
function isUnnamed({ before, initials, titled }: Evidence, { determiners }: Cues): boolean {
  return initials.size + titled === 0 && [...before].every((word) => determiners.has(fold(word)));
}

const isMereWord = (names: Features[string] = {}): boolean =>
  names.word === 1 && names.proper === 0 && !isAttested(names);

/** "Goverment" for "Government" is a misspelt word: one of the two is an ordinary word that no list has as a name. */
function areWords({ evidenceA, evidenceB }: Pair, features: Features, language: string): boolean {
  const { namesA, namesB, after } = features;
  // A misspelt given name may be a word: "Jiff Wilson", beside "Jeff Wilson".
  const isGiven = Math.max(namesA?.given ?? 0, namesB?.given ?? 0) >= ATTESTED;
  if (isGiven && after?.same === 1) return false;
  const cues = cuesOf(language);
  return (
    (isMereWord(namesA) || isMereWord(namesB)) && isUnnamed(evidenceA, cues) && isUnnamed(evidenceB, cues)
  );
}

/** Behind a given name Čech and Slovák are family names. */
const isPerson = ({ pooled }: Features): boolean => pooled?.fullMost === 2;

const ROMAN = /^m{0,3}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$/;

/** "Ludwig XIII" and "Ludwig XVIII" are two kings. */
const areRomanNumerals = ({ a, b }: Pair): boolean =>
  a.isUpper && b.isUpper && ROMAN.test(a.folded) && ROMAN.test(b.folded);

const LONGEST_ACRONYM = 5;

/** All in capitals among words that are not: IRNA, beside Iran; not a dateline's EAST TIMOR. */
function isAcronym({ isUpper, folded, places }: Form, { fields }: Reading): boolean {
  if (!isUpper || folded.length > LONGEST_ACRONYM) return false;
  return places.some(({ field, token }) => {
    const tokens = fields[field]?.tokens ?? [];
    const beside = [tokens[token - 1], tokens[token + 1]].filter((one) => one?.isCapitalised === true);
    return beside.length > 0 && !beside.some((one) => isUpperCase(one?.text ?? ''));
  });
}

/** Where no dictionary tells words from names: both only ever begin sentences, where every word has a capital. */
function onlyBegin({ evidenceA, evidenceB }: Pair, lexicon: Lexicon, language: string): boolean {
  if (lexicon.hasWords(language)) return false;
  return [evidenceA, evidenceB].every(
    ({ starts, bare, before, after, nouns, spoken, titled }) =>
      starts === bare && starts > 0 && before.size + after.size + nouns + spoken + titled === 0,
  );
}

/** Whether one is a village and the other its family, which alone may stand behind a given name. */
function isVillage({ a, b, evidenceA, evidenceB }: Pair): boolean {
  const isUnborne = ({ before, initials, titled }: Evidence) => before.size + initials.size + titled === 0;
  const isOf = (place: Form, family: Form) => isPlaceOfFamily(place.folded, family.folded);
  return (isOf(a, b) && isUnborne(evidenceA)) || (isOf(b, a) && isUnborne(evidenceB));
}

/** @returns whether the two words, whatever stands around them, are different names */
export function areOtherNames(
  pair: Pair,
  features: Features,
  { reading, lexicon }: Pick<Asked, 'reading' | 'lexicon'>,
): boolean {
  const { a, b } = pair;
  const { language } = reading;
  if (isCalendarWord(a.text, language) || isCalendarWord(b.text, language)) return true;
  if (arePlaceDoublets(a.folded, b.folded) || isVillage(pair)) return true;
  if (areWords(pair, features, language) || areRomanNumerals(pair)) return true;
  if (onlyBegin(pair, lexicon, language)) return true;
  if (!isPerson(features) && areOfOneCountry(a.folded, b.folded, language)) return true;
  if (isAcronym(a, reading) !== isAcronym(b, reading)) return true;
  if (areSaidApart(pair, features, reading)) return true;
  return areKnownNames(pair, features) || isWomansName(pair, features, language) || haveOtherSyllables(pair);
}
