import { distance } from '../names/edits';
import { isInflectionOf, lemmas } from '../names/inflection';
import { fold } from '../names/fold';
import type { Lexicon } from '../types';
import type { Candidate } from './candidates';
import type { Evidence } from './evidence';
import { bestName } from './evidence';
import type { Form, Reading } from './forms';
import { consonants, isVowel, latin, shareRomanisation, soundAlike, soundKey, splitPair } from './letters';

/** What is measured about a pair, by name: numbers, yes as 1 and no as 0. */
export type Features = Readonly<Record<string, number>>;

/** A candidate with the more frequent form first, and what surrounds both. */
export type Pair = {
  readonly a: Form;
  readonly b: Form;
  readonly edits: number;
  readonly evidenceA: Evidence;
  readonly evidenceB: Evidence;
};

const yes = (is: boolean | undefined): number => (is ? 1 : 0);

const GERMANIC_ENDINGS = new Set(['s', 'es', 'n', 'en', 'er', 'ern', 'e', 'in', 'ns']);
const DEMONYM_ENDINGS = new Set(['n', 'ian', 'an', 'ese', 'i', 'ish', 's', 'ns', 'ians', 'ans']);

function isSwap(x: string, y: string): boolean {
  return x.length === 2 && y.length === 2 && x.charAt(0) === y.charAt(1) && x.charAt(1) === y.charAt(0);
}

function editFeatures({ a, b, edits }: Pair): Record<string, number> {
  const [x, y] = [a.folded, b.folded];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  const split = splitPair(short, long);
  const { start, end } = split;
  const [lost, extra] = [split.a, split.b];
  const isOne = lost.length <= 1 && extra.length <= 1;
  const tail = start === short.length ? long.slice(start) : '';
  return {
    edits,
    shorter: short.length,
    longer: long.length,
    start,
    startShare: start / short.length,
    end,
    endShare: end / short.length,
    isPrefix: yes(start === short.length),
    isSuffix: yes(end === short.length),
    tailLong: long.length - start,
    tailShort: short.length - start,
    sameFirst: yes(x.charAt(0) === y.charAt(0)),
    sameLast: yes(x.at(-1) === y.at(-1)),
    germanEnding: yes(GERMANIC_ENDINGS.has(tail)),
    demonym: yes(DEMONYM_ENDINGS.has(tail)),
    shortEndsS: yes(short.endsWith('s')),
    longEndsS: yes(long.endsWith('s')),
    longEndsN: yes(long.endsWith('n')),
    swap: yes(isSwap(lost, extra)),
    doubling: yes(
      lost === '' &&
        extra.length === 1 &&
        (long.charAt(start - 1) === extra || long.charAt(start + 1) === extra),
    ),
    vowelSwap: yes(isOne && lost !== '' && isVowel(lost) && isVowel(extra)),
    vowelExtra: yes(lost === '' && extra.length === 1 && isVowel(extra)),
    consonantExtra: yes(lost === '' && extra.length === 1 && !isVowel(extra)),
    consonantSwap: yes(isOne && lost !== '' && !isVowel(lost) && !isVowel(extra)),
    mixedSwap: yes(isOne && lost !== '' && isVowel(lost) !== isVowel(extra)),
    alike: yes(isOne && lost !== '' && soundAlike(lost, extra)),
    extraH: yes(lost === '' && extra === 'h'),
    extraE: yes(lost === '' && (extra === 'e' || extra === 'ь' || extra === 'й')),
    extraN: yes(lost === '' && extra === 'n'),
    longerIsMajor: yes(x.length > y.length),
  };
}

function soundFeatures({ a, b }: Pair): Record<string, number> {
  const [x, y] = [a.folded, b.folded];
  return {
    sameSound: yes(soundKey(x) === soundKey(y)),
    sameRomanised: yes(shareRomanisation(a.text, b.text)),
    sameConsonants: yes(consonants(x) === consonants(y)),
    sameFolded: yes(x === y),
  };
}

/** The least edits between any base forms of both. */
function lemmaDistance(x: string, y: string, language: string): number {
  let least = 4;
  const others = lemmas(y, language);
  for (const { lemma } of lemmas(x, language)) {
    for (const other of others) {
      least = Math.min(least, distance(fold(lemma), fold(other.lemma), 3));
      if (least === 0) return 0;
    }
  }
  return least;
}

function grammarFeatures({ a, b }: Pair, language: string): Record<string, number> {
  const grammatical = language !== '';
  return {
    inflection: yes(grammatical && isInflectionOf(a.text, b.text, language)),
    lemmaDistance: grammatical ? lemmaDistance(a.text, b.text, language) : 4,
  };
}

function countFeatures({ a, b, evidenceA, evidenceB }: Pair, reading: Reading): Record<string, number> {
  return {
    countA: a.places.length,
    countB: b.places.length,
    countSum: a.places.length + b.places.length,
    length: reading.length,
    firstMin: Math.min(evidenceA.first, evidenceB.first),
    firstMax: Math.max(evidenceA.first, evidenceB.first),
    gap: Math.abs(evidenceA.first - evidenceB.first),
  };
}

/** Shares of a form's mentions that show this or that. */
function sharesOf(side: 'A' | 'B', form: Form, evidence: Evidence): Record<string, number> {
  const count = form.places.length;
  return {
    [`bare${side}`]: evidence.bare / count,
    [`start${side}`]: evidence.starts / count,
    [`determined${side}`]: evidence.determined / count,
    [`adjective${side}`]: evidence.adjectives / count,
    [`titled${side}`]: evidence.titled / count,
    [`spoken${side}`]: evidence.spoken / count,
    [`placed${side}`]: evidence.placed / count,
    [`possessive${side}`]: evidence.possessive / count,
    [`bracketed${side}`]: evidence.bracketed / count,
    [`listed${side}`]: evidence.listed / count,
    [`joined${side}`]: evidence.joined / count,
    [`quoted${side}`]: evidence.quoted / count,
    [`upper${side}`]: evidence.upper / count,
    [`initials${side}`]: evidence.initials.size,
    [`beforeCount${side}`]: evidence.before.size,
    [`afterCount${side}`]: evidence.after.size,
  };
}

/** Names are looked up as written, in Latin letters, and in their base forms. */
function namesOf(form: Form, language: string): string[] {
  const spellings = new Set([form.folded]);
  for (const { lemma } of lemmas(form.text, language)) spellings.add(fold(lemma));
  for (const spelling of [...spellings]) spellings.add(latin(spelling));
  return [...spellings];
}

function attestationFeatures(
  side: 'A' | 'B',
  form: Form,
  lexicon: Lexicon,
  language: string,
): Record<string, number> {
  const exact = bestName(lexicon, [form.folded, latin(form.folded)]);
  const lemma = bestName(lexicon, namesOf(form, language));
  return {
    [`given${side}`]: exact.given,
    [`family${side}`]: exact.family,
    [`lemmaGiven${side}`]: lemma.given,
    [`lemmaFamily${side}`]: lemma.family,
    [`word${side}`]: yes(lexicon.isWord(form.text, language)),
  };
}

function some<T>(xs: ReadonlySet<T>, holds: (x: T) => boolean): boolean {
  for (const x of xs) if (holds(x)) return true;
  return false;
}

const isNearName = (x: string, y: string): boolean =>
  x !== y && Math.min(x.length, y.length) > 2 && distance(x, y, 1) <= 1;

/** How two sets of neighbouring names agree. */
function agreement(name: string, xs: ReadonlySet<string>, ys: ReadonlySet<string>): Record<string, number> {
  const same = some(xs, (x) => ys.has(x));
  return {
    [`${name}Same`]: yes(same),
    [`${name}Near`]: yes(some(xs, (x) => some(ys, (y) => isNearName(x, y)))),
    [`${name}Differ`]: yes(xs.size > 0 && ys.size > 0 && !same),
  };
}

function isGivenName(lexicon: Lexicon, word: string): boolean {
  return lexicon.name(word).given >= 2 || lexicon.name(latin(word)).given >= 2;
}

function contextFeatures({ evidenceA, evidenceB }: Pair, lexicon: Lexicon): Record<string, number> {
  const givenBefore = (evidence: Evidence) => some(evidence.before, (word) => isGivenName(lexicon, word));
  const initialFits = (x: Evidence, y: Evidence) =>
    some(
      x.initials,
      (initial) => y.initials.has(initial) || some(y.before, (name) => name.startsWith(initial)),
    );
  return {
    ...agreement('before', evidenceA.before, evidenceB.before),
    ...agreement('after', evidenceA.after, evidenceB.after),
    givenBeforeA: yes(givenBefore(evidenceA)),
    givenBeforeB: yes(givenBefore(evidenceB)),
    initialFits: yes(initialFits(evidenceA, evidenceB) || initialFits(evidenceB, evidenceA)),
    neighboursSame: yes(some(evidenceA.neighbours, (word) => evidenceB.neighbours.has(word))),
  };
}

function smallFeatures({ a, b }: Pair, reading: Reading): Record<string, number> {
  return {
    smallA: yes(reading.small.has(a.folded)),
    smallB: yes(reading.small.has(b.folded)),
    upperOnlyA: yes(a.isUpper),
    upperOnlyB: yes(b.isUpper),
  };
}

const LANGUAGES = ['de', 'en', 'pl', 'cs', 'sl'] as const;

function languageFeatures(language: string): Record<string, number> {
  const main = language.slice(0, 2);
  return {
    ...Object.fromEntries(LANGUAGES.map((one) => [one, yes(main === one)])),
    cyrillic: yes(['ru', 'uk', 'bg'].includes(main)),
  };
}

/** Puts the more frequent form first; of two as frequent, the one first mentioned. */
export function pairOf({ a, b, edits }: Candidate, evidenceOf: (form: Form) => Evidence): Pair {
  const [major, minor] = b.places.length > a.places.length ? [b, a] : [a, b];
  return { a: major, b: minor, edits, evidenceA: evidenceOf(major), evidenceB: evidenceOf(minor) };
}

/**
 * Measures a pair.
 *
 * @returns every feature of the model, by name
 */
export function featuresOf(pair: Pair, reading: Reading, lexicon: Lexicon): Features {
  const { language } = reading;
  return {
    ...editFeatures(pair),
    ...soundFeatures(pair),
    ...grammarFeatures(pair, language),
    ...countFeatures(pair, reading),
    ...sharesOf('A', pair.a, pair.evidenceA),
    ...sharesOf('B', pair.b, pair.evidenceB),
    ...attestationFeatures('A', pair.a, lexicon, language),
    ...attestationFeatures('B', pair.b, lexicon, language),
    ...contextFeatures(pair, lexicon),
    ...smallFeatures(pair, reading),
    ...languageFeatures(language),
  };
}
