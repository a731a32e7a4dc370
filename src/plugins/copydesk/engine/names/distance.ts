import { commonEnd, commonStart } from './ends';

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

/** What two words have between their common beginning and their common end. */
type Middle = { readonly start: number; readonly left: number; readonly right: number };

/** Fills one row of the band around the diagonal; returns the row's least value. */
function fillRow(a: string, b: string, { start, right }: Middle, i: number, max: number): number {
  const over = max + 1;
  const from = Math.max(1, i - max);
  const to = Math.min(right, i + max);
  const letter = a.charCodeAt(start + i - 1);
  row[from - 1] = from === 1 ? i : over;
  let least = row[from - 1] ?? over;
  for (let j = from; j <= to; j++) {
    const other = b.charCodeAt(start + j - 1);
    let cost = (above[j - 1] ?? over) + (letter === other ? 0 : 1);
    const up = j === i + max ? over : (above[j] ?? over) + 1;
    if (up < cost) cost = up;
    const left = (row[j - 1] ?? over) + 1;
    if (left < cost) cost = left;
    if (i > 1 && j > 1 && letter === b.charCodeAt(start + j - 2) && other === a.charCodeAt(start + i - 2)) {
      const swap = (before[j - 2] ?? over) + 1;
      if (swap < cost) cost = swap;
    }
    row[j] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

/** Whether one edit makes the one middle of the other, neither being empty: a letter changed, or two swapped. */
function isOneEdit(a: string, b: string, { start, left, right }: Middle): boolean {
  if (left !== right || left > 2) return false;
  if (left === 1) return true;
  return a.charCodeAt(start) === b.charCodeAt(start + 1) && a.charCodeAt(start + 1) === b.charCodeAt(start);
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
  if (max === 0 || Math.abs(a.length - b.length) > max) return max + 1;
  const start = commonStart(a, b);
  const end = commonEnd(a, b, start);
  const middle = { start, left: a.length - start - end, right: b.length - start - end };
  const { left, right } = middle;
  if (left === 0 || right === 0) return Math.min(left + right, max + 1);
  if (isOneEdit(a, b, middle)) return 1;
  if (max === 1) return 2;
  const bound = Math.min(max, Math.max(left, right));
  makeRoom(right + 1);
  for (let j = 0; j <= Math.min(right, bound + 1); j++) above[j] = j;
  for (let i = 1; i <= left; i++) {
    if (fillRow(a, b, middle, i, bound) > bound) return max + 1;
    [before, above, row] = [above, row, before];
  }
  return Math.min(above[right] ?? max + 1, max + 1);
}
