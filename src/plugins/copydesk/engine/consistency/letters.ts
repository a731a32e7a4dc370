import { distance } from '../names/edits';
import { commonEnd, commonStart } from '../names/ends';
import { letterBit } from '../names/letter-bits';
import type { Form } from './forms';
import { familyKeys, romanisationKeys, romanise } from '../names/romanisation';
import { fold } from '../names/fold';

/** Where two words part: what stands between their common start and their common end. */
export type Split = {
  readonly start: number;
  readonly end: number;
  readonly a: string;
  readonly b: string;
};

export function splitPair(a: string, b: string): Split {
  const start = commonStart(a, b);
  const end = commonEnd(a, b, start);
  return { start, end, a: a.slice(start, a.length - end), b: b.slice(start, b.length - end) };
}

const VOWELS = new Set('aeiouyаеиоуыэюяіїєў');

export const isVowel = (letter: string): boolean => VOWELS.has(letter);

const SOUND_GROUPS = [
  'ckqgx',
  'szcxß',
  'vwfu',
  'dt',
  'bp',
  'iyje',
  'gkhj',
  'mn',
  'ou',
  'ae',
  'lr',
  'зс',
  'ийыіїя',
  'еэяєа',
  'оа',
  'ую',
  'ув',
  'вф',
  'дт',
  'бп',
  'гхк',
  'жшщ',
  'цч',
];

/** Whether two letters are heard alike. */
export function soundAlike(x: string, y: string): boolean {
  return SOUND_GROUPS.some((group) => group.includes(x) && group.includes(y));
}

/** Consonants heard alike, the one that stands for them first. */
const CLASSES = 'kqcg td pb fvw szx'.split(' ');
const SILENT = "aeiouyjh'";

const codesOf = (letters: string) => Array.from(letters, (letter) => letter.charCodeAt(0));
const [A, C, F, H, K, P, S] = codesOf('acfhkps') as [number, number, number, number, number, number, number];

/** What an ASCII letter is heard as: its class, -1 where it is silent. */
const HEARD = Int16Array.from({ length: 128 }, (_, code) => code);
for (const [first, ...others] of CLASSES.map(codesOf))
  for (const code of others) HEARD[code] = first as number;
for (const code of codesOf(SILENT)) HEARD[code] = -1;

const isLatin = (word: string): boolean => /^[a-z']*$/.test(word);

/** @returns the folded word in Latin letters */
export function latin(folded: string): string {
  return isLatin(folded) ? folded : fold(romanise(folded));
}

/**
 * Tells what is heard of a word: consonants in classes, of vowels but a first one, as A; "ph" is f, "sch" and "ch" lose
 * their h. After H. J. Postel, "Die Kölner Phonetik", 1969, and the Soundex family.
 */
function eachHeard(folded: string, visit: (code: number) => void): void {
  const word = latin(folded);
  let isFirst = true;
  for (let i = 0; i < word.length; i++) {
    let code = word.charCodeAt(i);
    const next = word.charCodeAt(i + 1);
    if (code === P && next === H) [code, i] = [F, i + 1];
    else if (code === S && next === C && word.charCodeAt(i + 2) === H) i += 2;
    else if (code === C && next === K) i += 1;
    const heard = code < HEARD.length ? (HEARD[code] as number) : code;
    if (heard >= 0) visit(heard);
    else if (isFirst) visit(A);
    isFirst = false;
  }
}

/** @returns a rough key of the sounds: what is heard, doubles once */
export function soundKey(folded: string): string {
  let key = '';
  let last = 0;
  eachHeard(folded, (code) => {
    if (code !== last) key += String.fromCharCode(code);
    last = code;
  });
  return key;
}

/** @returns the letters of the key as bits, without its being made */
export function soundBits(folded: string): number {
  let bits = 0;
  eachHeard(folded, (code) => (bits |= letterBit(code)));
  return bits;
}

/** What romanisations a form can be, worked out once. */
const romanisations = new WeakMap<Form, ReadonlySet<string>>();

function romanisationsOf(form: Form): ReadonlySet<string> {
  let known = romanisations.get(form);
  if (!known) romanisations.set(form, (known = new Set(romanisationKeys(form.text))));
  return known;
}

/** @returns whether both can be romanisations of one name in the same original script */
export function shareRomanisation(a: Form, b: Form): boolean {
  const keys = romanisationsOf(a);
  for (const key of romanisationsOf(b)) if (keys.has(key)) return true;
  return false;
}

/** A word as Kunrei writes it, whatever romanisation it is in; undefined when it is not built like a Japanese one. */
const kunreiOf = ({ text }: Form): string | undefined =>
  familyKeys(text).find(({ family }) => family === 'japanese')?.key;

const SHORTEST_JAPANESE = 6;

/** @returns whether both read as Japanese names a slip apart (Takahiti, and Takaichi, which is Takaiti) */
export function isNearInKunrei({ a, b }: { readonly a: Form; readonly b: Form }): boolean {
  const [x, y] = [kunreiOf(a), kunreiOf(b)];
  if (!x || !y || Math.min(x.length, y.length) < SHORTEST_JAPANESE) return false;
  return distance(x, y, 1) <= 1;
}

/** @returns whether a Japanese name is written so that Hepburn, which newspapers use, would write it otherwise */
export function isKunrei(form: Form): boolean {
  return kunreiOf(form) === form.folded && /ti|si|tu|hu|zi|[stz]y[auo]/.test(form.folded);
}

/** The consonants of a word in order. */
export function consonants(word: string): string {
  let kept = '';
  for (const letter of word) if (!VOWELS.has(letter)) kept += letter;
  return kept;
}
