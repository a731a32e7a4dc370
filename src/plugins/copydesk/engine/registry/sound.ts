import { distance } from '../names/edits';
import { readFamilyKeys } from '../names/romanisation';
import { eachDeletion, editsFor } from './hash';
import { remembering } from '../names/remembered';

/** How a word sounds in one way of reading it, and how many edits two such keys may be apart. */
export type SoundKey = { readonly key: string; readonly edits: 0 | 1 };

/**
 * Readings whose keys still tell sounds apart well, so that an edit on top of a romanisation is caught
 * (Takahiti for Takaichi). The other readings swallow so much that only equal keys mean anything.
 */
const FINE_READINGS: ReadonlySet<string> = new Set(['japanese']);
const SHORTEST_FOR_EDITS = 4;

/** Words an article repeats, and names compared with many others, are read once. */
const REMEMBERED = 8192;

function readKeys(word: string): readonly SoundKey[] {
  const keys = new Map<string, 0 | 1>();
  for (const { family, key } of readFamilyKeys(word)) {
    const isFine = FINE_READINGS.has(family) && key.length >= SHORTEST_FOR_EDITS;
    if (isFine || !keys.has(key)) keys.set(key, isFine ? 1 : 0);
  }
  return [...keys].map(([key, edits]) => ({ key, edits }));
}

/** @returns how a word sounds in every reading that suits it */
export const soundKeys = remembering(REMEMBERED, readKeys);

/** Says of two words whether they sound alike. */
export type SoundsNear = (a: string, b: string) => boolean;

function areNear(one: SoundKey, other: SoundKey): boolean {
  if (one.edits === 0 || other.edits === 0) return one.key === other.key;
  return distance(one.key, other.key, 1) <= 1;
}

/** @returns whether two words sound the same in some reading, or nearly the same in a fine one */
export const soundsNear: SoundsNear = (a, b) => {
  const others = soundKeys(b);
  for (const key of soundKeys(a)) {
    for (const other of others) if (areNear(key, other)) return true;
  }
  return false;
};

/** @returns whether two words begin with one letter, or with one sound in some reading in which they sound alike */
export function startAlike(a: string, b: string): boolean {
  if (a.charAt(0) === b.charAt(0)) return true;
  const others = soundKeys(b);
  return soundKeys(a).some((one) =>
    others.some((other) => one.key.charAt(0) === other.key.charAt(0) && areNear(one, other)),
  );
}

/** Calls `visit` with hashes of which two words that sound nearly the same share one. */
export function eachSound(word: string, visit: (hash: number) => void): void {
  for (const { key, edits } of soundKeys(word)) eachDeletion(key, edits, visit);
}

/**
 * Edits between two folded words, or one where they sound the same but for an edit.
 *
 * @param areAlike for whoever knows more quickly which words sound alike
 * @returns 0 for equal words, Infinity beyond what counts as near for words of that length
 */
export function nearness(a: string, b: string, areAlike: SoundsNear = soundsNear): number {
  if (a === b) return 0;
  const max = editsFor(Math.max(a.length, b.length));
  const edits = distance(a, b, max);
  if (edits <= Math.min(1, max) || areAlike(a, b)) return 1;
  return edits <= max ? edits : Infinity;
}
