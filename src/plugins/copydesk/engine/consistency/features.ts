import { distance } from '../names/edits';
import { foldedBases, isSameName, lemmaDistance, supportFor } from './grammar';
import { fold } from '../names/fold';
import type { Lexicon } from '../types';
import { aroundFeatures } from './around';
import type { Candidate } from './candidates';
import type { Evidence } from './evidence';
import { bestName } from './evidence';
import type { Form, Reading } from './forms';
import { isGivenName, sideOf } from './fullness';
import { consonants, isVowel, latin, shareRomanisation, soundAlike, soundKey, splitPair } from './letters';

/** What is measured about a pair, in blocks, by name: numbers, yes as 1 and no as 0. */
export type Features = Readonly<Record<string, Readonly<Record<string, number>>>>;

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
    sameRomanised: yes(shareRomanisation(a, b)),
    sameConsonants: yes(consonants(x) === consonants(y)),
    sameFolded: yes(x === y),
  };
}

/** Base forms further apart are as good as any others. */
const MOST_LEMMA_EDITS = 3;

function grammarFeatures({ a, b }: Pair, language: string): Record<string, number> {
  const grammatical = language !== '';
  return {
    lemmaDistance: grammatical ? lemmaDistance(a, b, language, MOST_LEMMA_EDITS) : MOST_LEMMA_EDITS + 1,
  };
}

function countFeatures({ a, b, evidenceA, evidenceB }: Pair, reading: Reading): Record<string, number> {
  return {
    countA: a.mentions,
    countB: b.mentions,
    countSum: a.mentions + b.mentions,
    length: reading.length,
    firstMin: Math.min(evidenceA.first, evidenceB.first),
    firstMax: Math.max(evidenceA.first, evidenceB.first),
    gap: Math.abs(evidenceA.first - evidenceB.first),
  };
}

/** Shares of a form's mentions that show this or that. */
function sharesOf(form: Form, evidence: Evidence): Record<string, number> {
  const count = form.places.length;
  return {
    bare: evidence.bare / count,
    nouns: evidence.nouns / count,
    start: evidence.starts / count,
    determined: evidence.determined / count,
    adjective: evidence.adjectives / count,
    titled: evidence.titled / count,
    spoken: evidence.spoken / count,
    placed: evidence.placed / count,
    possessive: evidence.possessive / count,
    bracketed: evidence.bracketed / count,
    listed: evidence.listed / count,
    joined: evidence.joined / count,
    quoted: evidence.quoted / count,
    upper: evidence.upper / count,
    initials: evidence.initials.size,
    beforeCount: evidence.before.size,
    afterCount: evidence.after.size,
  };
}

const PLACE_ENDING =
  /(?:strasse|gasse|platz|weg|allee|brucke|burg|heim|stadt|dorf|hausen|kirchen|ville|town|ford|shire|land|stan|grad)$/;

/** Names are looked up as written, in Latin letters, and in their base forms. */
function namesOf(form: Form, language: string): string[] {
  const spellings = new Set([form.folded, ...foldedBases(form, language)]);
  for (const spelling of [...spellings]) spellings.add(latin(spelling));
  return [...spellings];
}

function attestationFeatures(form: Form, lexicon: Lexicon, language: string): Record<string, number> {
  const exact = bestName(lexicon, [form.folded, latin(form.folded)]);
  const lemma = bestName(lexicon, namesOf(form, language));
  return {
    given: exact.given,
    family: exact.family,
    lemmaGiven: lemma.given,
    lemmaFamily: lemma.family,
    word: yes(lexicon.isWord(form.text, language)),
    proper: yes(lexicon.isProper?.(form.text, language)),
    placeEnding: yes(PLACE_ENDING.test(form.folded)),
    acronym: yes(form.isUpper && form.folded.length <= 5),
  };
}

function some<T>(xs: ReadonlySet<T>, holds: (x: T) => boolean): boolean {
  for (const x of xs) if (holds(x)) return true;
  return false;
}

function isNearName(x: string, y: string): boolean {
  const [a, b] = [fold(x), fold(y)];
  return a !== b && Math.min(a.length, b.length) > 2 && distance(a, b, 1) <= 1;
}

/** How two sets of neighbouring names agree. */
function agreement(
  xs: ReadonlySet<string>,
  ys: ReadonlySet<string>,
  language: string,
): Record<string, number> {
  const isSame = some(xs, (x) => some(ys, (y) => isSameName(x, y, language)));
  return {
    same: yes(isSame),
    near: yes(some(xs, (x) => some(ys, (y) => isNearName(x, y)))),
    differ: yes(xs.size > 0 && ys.size > 0 && !isSame),
  };
}

function contextFeatures(
  { evidenceA, evidenceB }: Pair,
  lexicon: Lexicon,
  language: string,
): Record<string, number> {
  const givenBefore = (evidence: Evidence) =>
    some(evidence.before, (word) => isGivenName(lexicon, word, language));
  const initialFits = (x: Evidence, y: Evidence) =>
    some(
      x.initials,
      (initial) => y.initials.has(initial) || some(y.before, (name) => fold(name).startsWith(initial)),
    );
  return {
    givenBeforeA: yes(givenBefore(evidenceA)),
    givenBeforeB: yes(givenBefore(evidenceB)),
    initialFits: yes(initialFits(evidenceA, evidenceB) || initialFits(evidenceB, evidenceA)),
    neighboursSame: yes(some(evidenceA.neighbours, (word) => evidenceB.neighbours.has(word))),
  };
}

/** Other words of the text that share the letters in which the two differ. */
function supportFeatures({ a, b }: Pair, reading: Reading): Record<string, number> {
  const split = splitPair(a.folded, b.folded);
  const stem = (form: Form, middle: string) => form.folded.slice(0, split.start + middle.length + 1);
  const [stemA, stemB] = [stem(a, split.a), stem(b, split.b)];
  return {
    supportA: stemB.startsWith(stemA) ? 0 : supportFor(stemA, reading, [a, b]),
    supportB: stemA.startsWith(stemB) ? 0 : supportFor(stemB, reading, [a, b]),
  };
}

function placeFeatures({ a, b }: Pair, lexicon: Lexicon): Record<string, number> {
  const [atA, atB] = [a, b].map(({ folded }) => lexicon.placePrefix?.(folded) ?? 0);
  const shared = splitPair(a.folded, b.folded).start;
  return {
    placeA: (atA ?? 0) / a.folded.length,
    placeB: (atB ?? 0) / b.folded.length,
    placeShared: Math.min(shared, atA ?? 0, atB ?? 0),
  };
}

function oddnessFeatures({ a, b }: Pair, lexicon: Lexicon): Record<string, number> {
  const none = { mean: 0, worst: 0 };
  const [x, y] = [a, b].map(({ folded }) => lexicon.oddness?.(latin(folded)) ?? none);
  return {
    oddA: x?.mean ?? 0,
    oddB: y?.mean ?? 0,
    oddMore: (y?.mean ?? 0) - (x?.mean ?? 0),
    oddestMore: (y?.worst ?? 0) - (x?.worst ?? 0),
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

/** Both names in all their forms: "Novák", "Nováka" and "Novákem" are one. */
function nameFeatures({ a, b }: Pair, reading: Reading, lexicon: Lexicon): Record<string, number> {
  const [x, y] = [sideOf(a, b, reading, lexicon), sideOf(b, a, reading, lexicon)];
  return {
    countA: x.mentions,
    countB: y.mentions,
    formsA: x.forms,
    formsB: y.forms,
    fullA: x.fullness,
    fullB: y.fullness,
    fullMost: Math.max(x.fullness, y.fullness),
    fullLeast: Math.min(x.fullness, y.fullness),
  };
}

function languageFeatures(language: string): Record<string, number> {
  const main = language.slice(0, 2);
  return {
    de: yes(main === 'de'),
    en: yes(main === 'en'),
    pl: yes(main === 'pl'),
    cs: yes(main === 'cs'),
    sl: yes(main === 'sl'),
    cyrillic: yes(main === 'ru' || main === 'uk' || main === 'bg'),
  };
}

/** Puts the more frequent form first; of two as frequent, the one first mentioned. */
export function pairOf({ a, b, edits }: Candidate, evidenceOf: (form: Form) => Evidence): Pair {
  const [major, minor] = b.mentions > a.mentions ? [b, a] : [a, b];
  return { a: major, b: minor, edits, evidenceA: evidenceOf(major), evidenceB: evidenceOf(minor) };
}

/** @returns the pair with its forms changed about */
export function turn({ a, b, edits, evidenceA, evidenceB }: Pair): Pair {
  return { a: b, b: a, edits, evidenceA: evidenceB, evidenceB: evidenceA };
}

/**
 * Measures a pair.
 *
 * @returns every feature of the model, by name
 */
export function featuresOf(pair: Pair, reading: Reading, lexicon: Lexicon): Features {
  const { language } = reading;
  const { evidenceA, evidenceB } = pair;
  return {
    edit: editFeatures(pair),
    sound: soundFeatures(pair),
    grammar: grammarFeatures(pair, language),
    count: countFeatures(pair, reading),
    sharesA: sharesOf(pair.a, evidenceA),
    sharesB: sharesOf(pair.b, evidenceB),
    namesA: attestationFeatures(pair.a, lexicon, language),
    namesB: attestationFeatures(pair.b, lexicon, language),
    before: agreement(evidenceA.before, evidenceB.before, language),
    after: agreement(evidenceA.after, evidenceB.after, language),
    context: contextFeatures(pair, lexicon, language),
    support: supportFeatures(pair, reading),
    place: placeFeatures(pair, lexicon),
    letters: oddnessFeatures(pair, lexicon),
    small: smallFeatures(pair, reading),
    around: aroundFeatures(pair, reading),
    pooled: nameFeatures(pair, reading, lexicon),
    language: languageFeatures(language),
  };
}

/** @returns the names of all features, "block.name", in a fixed order */
export function featureNames(features: Features): string[] {
  return Object.entries(features).flatMap(([block, values]) =>
    Object.keys(values).map((name) => `${block}.${name}`),
  );
}

/** @returns the values of these features in their order */
export function vectorOf(features: Features, names: readonly (readonly [string, string])[]): number[] {
  return names.map(([block, name]) => features[block]?.[name] ?? 0);
}

/** @returns a feature's block and name */
export function splitName(name: string): readonly [string, string] {
  const dot = name.indexOf('.');
  return [name.slice(0, dot), name.slice(dot + 1)];
}
