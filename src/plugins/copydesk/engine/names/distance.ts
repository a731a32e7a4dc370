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
