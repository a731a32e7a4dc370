import { distance } from '../names/edits';
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
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end))
    end += 1;
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

const CLASSES: Readonly<Record<string, string>> = {
  q: 'k',
  c: 'k',
  g: 'k',
  d: 't',
  b: 'p',
  v: 'f',
  w: 'f',
  z: 's',
  x: 's',
  j: 'i',
  y: 'i',
};

const SILENT = new Set("aeiouyjh'");

const isLatin = (word: string): boolean => /^[a-z']*$/.test(word);

/** @returns the folded word in Latin letters */
export function latin(folded: string): string {
  return isLatin(folded) ? folded : fold(romanise(folded));
}

const H = 'h'.charCodeAt(0);
const K = 'k'.charCodeAt(0);

/**
 * A rough key of the sounds: consonants in classes, vowels but the first left out, doubles once; "ph" is f, "sch" and
 * "ch" lose their h. After H. J. Postel, "Die Kölner Phonetik", 1969, and the Soundex family.
 */
export function soundKey(folded: string): string {
  const word = latin(folded);
  let key = '';
  let last = '';
  for (let i = 0; i < word.length; i++) {
    let letter = word.charAt(i);
    if (letter === 'p' && word.charCodeAt(i + 1) === H) [letter, i] = ['f', i + 1];
    else if (letter === 's' && word.startsWith('sch', i)) i += 2;
    else if (letter === 'c' && word.charCodeAt(i + 1) === K) [letter, i] = ['k', i + 1];
    const isSilent = SILENT.has(letter);
    if (isSilent && key !== '') continue;
    const heard = isSilent ? 'a' : (CLASSES[letter] ?? letter);
    if (heard !== last) key += heard;
    last = heard;
  }
  return key;
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
