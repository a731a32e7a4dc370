import type { Message } from '../types';
import { fold } from './fold';
import { familyKeys, romanise, sharedFamilies } from './romanisation';

/** Rows of the dynamic programme, reused: an index look-up compares thousands of words. */
let before = new Int32Array(64);
let above = new Int32Array(64);
let row = new Int32Array(64);

function makeRoom(columns: number): void {
  if (row.length > columns) return;
  before = new Int32Array(2 * columns);
  above = new Int32Array(2 * columns);
  row = new Int32Array(2 * columns);
}

/** The length of the common end of `a[start..]` and `b[start..]`. */
function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length++;
  return length;
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** Fills one row of the band around the diagonal; returns the row's least value. */
function fillRow(a: string, b: string, i: number, max: number): number {
  const over = max + 1;
  const from = Math.max(1, i - max);
  const to = Math.min(b.length, i + max);
  const letter = a.charCodeAt(i - 1);
  row[from - 1] = from === 1 ? i : over;
  let least = row[from - 1] ?? over;
  for (let j = from; j <= to; j++) {
    const other = b.charCodeAt(j - 1);
    let cost = (above[j - 1] ?? over) + (letter === other ? 0 : 1);
    const up = j === i + max ? over : (above[j] ?? over) + 1;
    if (up < cost) cost = up;
    const left = (row[j - 1] ?? over) + 1;
    if (left < cost) cost = left;
    if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && other === a.charCodeAt(i - 2)) {
      const swap = (before[j - 2] ?? over) + 1;
      if (swap < cost) cost = swap;
    }
    row[j] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

/**
 * Counts the edits between two words: letters added, dropped or changed, and neighbours swapped, no part edited
 * twice (optimal string alignment; L. Boytsov, "Indexing methods for approximate dictionary searching", 2011).
 * Only the band of `max` around the diagonal is computed, so time is linear in the words for a fixed `max`.
 *
 * @param max the most edits of interest, 0 or more
 * @returns the number of edits, or `max + 1` as soon as there are certainly more
 */
export function distance(a: string, b: string, max: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > max) return max + 1;
  const start = commonStart(a, b);
  const end = commonEnd(a, b, start);
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left === '' || right === '') return Math.min(left.length + right.length, max + 1);
  const bound = Math.min(max, Math.max(left.length, right.length));
  makeRoom(right.length + 1);
  for (let j = 0; j <= Math.min(right.length, bound + 1); j++) above[j] = j;
  for (let i = 1; i <= left.length; i++) {
    if (fillRow(left, right, i, bound) > bound) return max + 1;
    [before, above, row] = [above, row, before];
  }
  return Math.min(above[right.length] ?? max + 1, max + 1);
}

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

const HEPBURN: readonly (readonly [string, string])[] = [
  ['ti', 'chi'],
  ['si', 'shi'],
  ['tu', 'tsu'],
  ['hu', 'fu'],
  ['zi', 'ji'],
];

/** Longer differences than this are not spelled out. */
const MOST_TOLD = 5;

const FOREIGN = /[\u0370-\u1dff\u1f00-\u1fff\u2c00-\uffdc]/;

/** Syllables that Kunrei (ISO 3602) and Hepburn write differently. */
const KUNREI = /^(?:[stzhd]i|tu|hu|zu|[stz]y[auo]|j[auoi]|[sc]h[auoi]|tsu|fu|dzu)$/;

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

function describeJapanese(a: string, b: string, difference: Difference): Message | undefined {
  const [written, other] = syllablesOf(fold(a), fold(b), difference);
  if (KUNREI.test(written) && KUNREI.test(other)) {
    return { key: 'likeness.kunrei', values: { a, b, written, other } };
  }
  const isLength = /^[auoeih]?$/.test(difference.a) && /^[auoeih]?$/.test(difference.b);
  return isLength ? { key: 'likeness.long-vowel', values: { a, b } } : undefined;
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
  if (FOREIGN.test(a) !== FOREIGN.test(b)) return describeScripts(a, b);
  if (a.toLowerCase() === b.toLowerCase()) return [{ key: 'likeness.case', values: { a, b } }];
  const [left, right] = [fold(a), fold(b)];
  if (left === right) return [{ key: 'likeness.diacritics', values: { a, b } }];
  const difference = differenceOf(left, right);
  const reading = describeReading(a, b, difference);
  if (reading) return [reading];
  return describeBoth(a, b) ?? [describeLetters(a, b, difference)];
}

/** A Kunrei spelling and a slip in one word: both are told ("Takahiti": ti for chi, and an h more). */
function describeBoth(a: string, b: string): readonly Message[] | undefined {
  if (![a, b].every((word) => familyKeys(word).some(({ family }) => family === 'japanese'))) return undefined;
  const respelling = HEPBURN.find(([kunrei]) => fold(a).includes(kunrei) !== fold(b).includes(kunrei));
  if (!respelling) return undefined;
  const [written, other] = respelling;
  const [left, right] = [a, b].map((word) => word.replace(written, other));
  if (left === undefined || right === undefined) return undefined;
  if (distance(fold(left), fold(right), 2) >= distance(fold(a), fold(b), 9)) return undefined;
  const rest = differenceOf(fold(left), fold(right));
  const letters = rest.a + rest.b === '' ? [] : [describeLetters(left, right, rest)];
  return [{ key: 'likeness.kunrei', values: { a, b, written, other } }, ...letters];
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
