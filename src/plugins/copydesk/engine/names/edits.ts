import type { Message } from '../types';
import { distance } from './distance';
import { commonEnd, commonStart } from './ends';
import { fold } from './fold';
import { familyKeys, romanise, sharedFamilies } from './romanisation';

export { distance };

/** Kunrei and Hepburn, syllable by syllable. */
const HEPBURN: readonly (readonly [string, string])[] = [
  ['ti', 'chi'],
  ['si', 'shi'],
  ['tu', 'tsu'],
  ['hu', 'fu'],
  ['zi', 'ji'],
];

/** Longer differences than this are not spelled out. */
const MOST_TOLD = 5;

/** No name is longer; longer words are told by their start. */
const LONGEST_TOLD = 64;

const FOREIGN = /[\u0370-\u1dff\u1f00-\u1fff\u2c00-\uffdc]/;

/** Syllables that Kunrei (ISO 3602) and Hepburn write differently. */
const KUNREI = /^(?:[stzhd]i|tu|hu|zu|[stz]y[auo]|j[auoi]|[sc]h[auoi]|tsu|fu|dzu)$/;

/** What is said of words that a family of romanisation reads alike, in the order in which it is looked for. */
const AS_READ: readonly (readonly [family: string, key: string])[] = [
  ['english', 'likeness.sound-alike'],
  ['german', 'likeness.transcribed'],
  ['french', 'likeness.transcribed'],
  ['slavic', 'likeness.transcribed'],
  ['korean', 'likeness.korean'],
  ['chinese', 'likeness.chinese'],
  ['semitic', 'likeness.semitic'],
  ['greek', 'likeness.greek'],
];

/** The differing middle of two words. */
type Difference = { readonly a: string; readonly b: string; readonly start: number };

function differenceOf(a: string, b: string): Difference {
  const start = commonStart(a, b);
  const end = commonEnd(a, b, start);
  return { a: a.slice(start, a.length - end), b: b.slice(start, b.length - end), start };
}

function isSwap({ a, b }: Difference): boolean {
  return a.length === 2 && b.length === 2 && a.charAt(0) === b.charAt(1) && a.charAt(1) === b.charAt(0);
}

function isDoubling(longer: string, start: number, extra: string): boolean {
  return extra.length === 1 && (longer.charAt(start - 1) === extra || longer.charAt(start + 1) === extra);
}

/** Widens a difference to the whole syllable: t and ch before i become ti and chi. */
function syllablesOf(
  a: string,
  b: string,
  { a: left, b: right, start }: Difference,
): readonly [string, string] {
  const next = a.charAt(start + left.length);
  const widen = (letters: string): string => (/[aeiou]$/.test(letters) ? letters : letters + next);
  return [widen(left), widen(right)];
}

/** One syllable is rather a Korean name's half: "Jong-uhn", "Jong-un". */
const HAS_SYLLABLES = /[aeiouy]h?[^aeiouy]+[aeiouy]/;

function describeJapanese(a: string, b: string, difference: Difference): Message | undefined {
  const [written, other] = syllablesOf(fold(a), fold(b), difference);
  if (KUNREI.test(written) && KUNREI.test(other)) {
    return { key: 'likeness.kunrei', values: { a, b, written, other } };
  }
  const isLength = /^[auoeih]?$/.test(difference.a) && /^[auoeih]?$/.test(difference.b);
  const areWhole = [a, b].every((word) => HAS_SYLLABLES.test(fold(word)));
  return isLength && areWhole ? { key: 'likeness.long-vowel', values: { a, b } } : undefined;
}

/**
 * What a difference is when some romanisation reads both words alike; undefined when none does, or when one letter
 * tells more (the Semitic reading holds g and k, e and i for one, in names of any origin).
 */
function describeReading(a: string, b: string, difference: Difference): Message | undefined {
  const [left, right] = [familyKeys(a), familyKeys(b)];
  const families = [...sharedFamilies(left, right), ...sharedFamilies(right, left)];
  if (families.includes('japanese') && !families.includes('english')) {
    const japanese = describeJapanese(a, b, difference);
    if (japanese) return japanese;
  }
  if (difference.a.length + difference.b.length === 1) return undefined;
  const isOneLetter = Math.max(difference.a.length, difference.b.length) === 1;
  const key = AS_READ.find(
    ([family]) => families.includes(family) && !(isOneLetter && family === 'semitic'),
  )?.[1];
  return key === undefined ? undefined : { key, values: { a, b } };
}

/** The difference in the letters as they are written, accents and all, where each is folded to one letter. */
function asWritten(a: string, b: string, difference: Difference): Difference {
  const [left, right] = [a, b].map((word) => word.normalize('NFC').toLowerCase());
  const isAlike = (word: string | undefined, folded: string) => word?.length === folded.length;
  if (!left || !right || !isAlike(left, fold(a)) || !isAlike(right, fold(b))) return difference;
  const { start } = difference;
  const letters = (word: string, { length }: string) => word.slice(start, start + length);
  return { start, a: letters(left, difference.a), b: letters(right, difference.b) };
}

/** Whether one letter differs and has an accent: readings, which know none, would say that č and š sound alike. */
const isAccented = ({ a, b }: Difference): boolean =>
  Math.max(a.length, b.length) === 1 && /[\u00c0-\u024f]/.test(a + b);

/** What a difference is, letter by letter. */
function describeLetters(a: string, b: string, difference: Difference): Message {
  if (isSwap(difference)) {
    const [first, second] = [difference.b.charAt(0), difference.b.charAt(1)];
    return { key: 'likeness.swapped', values: { a, b, first, second } };
  }
  if (difference.a === '') return describeExtra(b, a, difference.b, difference.start);
  if (difference.b === '') return describeExtra(a, b, difference.a, difference.start);
  if (Math.max(difference.a.length, difference.b.length) > MOST_TOLD) {
    return { key: 'likeness.several', values: { a, b } };
  }
  return { key: 'likeness.changed', values: { a, b, written: difference.a, other: difference.b } };
}

function describeExtra(longer: string, shorter: string, letters: string, start: number): Message {
  const values = { longer, shorter, letters };
  if (isDoubling(fold(longer), start, letters)) return { key: 'likeness.doubled', values };
  return { key: letters.length === 1 ? 'likeness.extra-letter' : 'likeness.extra-letters', values };
}

/**
 * Says in plain words how two words differ: in capitals or accents alone, in how a foreign name is romanised, or in
 * which letters. Both words are named in every message, so that it reads right whichever of the two is the right one.
 *
 * @returns no message when the words are equal
 */
export function describeEdit(a: string, b: string): readonly Message[] {
  if (a === b) return [];
  if (Math.max(a.length, b.length) > LONGEST_TOLD) {
    const [left, right] = [a, b].map((word) => word.slice(0, LONGEST_TOLD));
    return [{ key: 'likeness.several', values: { a: left ?? '', b: right ?? '' } }];
  }
  if (FOREIGN.test(a) !== FOREIGN.test(b)) return describeScripts(a, b);
  if (a.toLowerCase() === b.toLowerCase()) return [{ key: 'likeness.case', values: { a, b } }];
  const [left, right] = [fold(a), fold(b)];
  if (left === right) return [{ key: 'likeness.diacritics', values: { a, b } }];
  const difference = differenceOf(left, right);
  const written = asWritten(a, b, difference);
  const reading = isAccented(written) ? undefined : describeReading(a, b, difference);
  if (reading) return [reading];
  return describeBoth(a, b) ?? [describeLetters(a, b, written)];
}

/** A Kunrei spelling and a slip in one word: both are told ("Takahiti": ti for chi, and an h more). */
function describeBoth(a: string, b: string): readonly Message[] | undefined {
  if (![a, b].every((word) => familyKeys(word).some(({ family }) => family === 'japanese'))) return undefined;
  const [left, right] = [fold(a), fold(b)];
  const pair = HEPBURN.find(([kunrei]) => left.includes(kunrei) !== right.includes(kunrei));
  if (!pair) return undefined;
  const [kunrei, hepburn] = pair;
  const [x, y] = [left.replace(kunrei, hepburn), right.replace(kunrei, hepburn)];
  if (distance(x, y, 2) >= distance(left, right, 9)) return undefined;
  const [written, other] = left.includes(kunrei) ? [kunrei, hepburn] : [hepburn, kunrei];
  const respelling: Message = { key: 'likeness.kunrei', values: { a, b, written, other } };
  return x === y ? [respelling] : [respelling, describeBesides(a, b, differenceOf(x, y))];
}

/** The slip beside another difference, told by the two words as they are written. */
function describeBesides(a: string, b: string, { a: written, b: other }: Difference): Message {
  const isThere = fold(a).includes(written) && fold(b).includes(other);
  if (!isThere || Math.max(written.length, other.length) > MOST_TOLD)
    return { key: 'likeness.several', values: { a, b } };
  if (written === '') return { key: 'likeness.besides-extra', values: { a: b, b: a, letters: other } };
  if (other === '') return { key: 'likeness.besides-extra', values: { a, b, letters: written } };
  return { key: 'likeness.besides-changed', values: { a, b, written, other } };
}

/** Two scripts: how the one is written in Latin letters, and what differs then. */
function describeScripts(a: string, b: string): readonly Message[] {
  const [native, other] = FOREIGN.test(a) ? [a, b] : [b, a];
  const latin = romanise(native);
  const first: Message = { key: 'likeness.script', values: { native, latin } };
  return FOREIGN.test(latin)
    ? [{ key: 'likeness.several', values: { a, b } }]
    : [first, ...describeEdit(latin, other)];
}
