import type { Message } from '../types';
import { describeEdit, distance } from './edits';
import { fold } from './fold';
import { romanisationKey } from './romanisation';

/** How alike two words are as spellings of one name. */
export type TokenLikeness = { readonly likeness: number; readonly reasons: readonly Message[] };

/** @returns 0 … 1 and, in plain words, what differs; symmetric */
export function tokenLikeness(a: string, b: string): TokenLikeness {
  const [x, y] = [fold(a), fold(b)];
  if (x === y) return { likeness: 1, reasons: describeEdit(a, b) };
  const longest = Math.max(x.length, y.length);
  const max = Math.ceil(longest / 2);
  const plain = 1 - distance(x, y, Math.min(max, 12)) / longest;
  const [p, q] = [romanisationKey(a), romanisationKey(b)];
  if (p === q)
    return { likeness: Math.max(plain, 0.97), reasons: [{ key: 'likeness.romanised', values: { a, b } }] };
  const keyed = 1 - distance(p, q, Math.min(max, 12)) / Math.max(p.length, q.length, 1);
  return { likeness: Math.max(0, plain, keyed - 0.03), reasons: describeEdit(a, b) };
}
