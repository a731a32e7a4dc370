import { distance } from '../names/edits';
import { romanisationKeys } from '../names/romanisation';
import { editsFor } from './hash';

/** Edits looked for in a romanisation key: it has already swallowed the commonest differences. */
export function soundEdits(length: number): 0 | 1 {
  return length >= 4 ? 1 : 0;
}

/** @returns whether two words, given by their romanisation keys, sound the same but for an edit */
export function soundsNear(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) =>
    b.some((other) => {
      const max = soundEdits(Math.min(key.length, other.length));
      return distance(key, other, max) <= max;
    }),
  );
}

/**
 * Edits between two folded words, or one where they sound the same but for an edit.
 *
 * @param keysOf romanisation keys of a word, from a cache where there is one
 * @returns 0 for equal words, Infinity beyond what counts as near for words of that length
 */
export function nearness(
  a: string,
  b: string,
  keysOf: (word: string) => readonly string[] = romanisationKeys,
): number {
  if (a === b) return 0;
  const max = editsFor(Math.max(a.length, b.length));
  const edits = distance(a, b, max);
  if (edits <= Math.min(1, max) || soundsNear(keysOf(a), keysOf(b))) return 1;
  return edits <= max ? edits : Infinity;
}
