import type { Span } from '../engine';
import { sourceRanges } from '../engine';
import type { FileDocument } from './document';

/** Counted from 1; the column in UTF-16 code units. */
export type Place = { readonly line: number; readonly column: number };

/** Where each line of a text begins; computed once for each text. */
const lineStarts = new WeakMap<FileDocument, readonly number[]>();

function startsOf(document: FileDocument, source: string): readonly number[] {
  const known = lineStarts.get(document);
  if (known) return known;
  const starts = [0, ...Array.from(source.matchAll(/\n/g), ({ index }) => index + 1)];
  lineStarts.set(document, starts);
  return starts;
}

/**
 * Where a span of a field stands in the file.
 *
 * @returns nothing for JSON, whose values have no place of their own in the file
 */
export function placeOf(document: FileDocument, path: string, span: Span): Place | undefined {
  const { source } = document;
  const field = document.fields.find((one) => one.path === path);
  const offset = field && sourceRanges(field, span)[0]?.start;
  if (source === undefined || offset === undefined) return undefined;
  const starts = startsOf(document, source);
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 };
}
