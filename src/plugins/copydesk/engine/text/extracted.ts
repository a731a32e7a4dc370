import type { Field, Span } from '../types';

/** Path to a string in an entry, for example `['body', 3, 'children', 0, 'text']`. */
export type Pointer = readonly (string | number)[];

/** Where a stretch of plain text came from. Equal lengths: offset by offset; else it is one whole (an entity, an escape). */
export type Segment = Span & {
  readonly pointer: Pointer;
  /** UTF-16 offsets into the string at the pointer. */
  readonly sourceStart: number;
  readonly sourceEnd: number;
};

/** A field of plain text with the map back to the entry; no segments where it cannot be mended there. */
export type ExtractedField = Field & { readonly segments: readonly Segment[] };

/** A stretch of a string of the entry; the same shape as the contracts' `SourceRange`. */
export type SourceStretch = { readonly pointer: Pointer; readonly start: number; readonly end: number };

const isLinear = (segment: Segment) =>
  segment.end - segment.start === segment.sourceEnd - segment.sourceStart;

const samePointer = (a: Pointer, b: Pointer) =>
  a === b || (a.length === b.length && a.every((part, i) => part === b[i]));

/** The part of a segment that a span covers; a segment that is one whole is covered whole. */
function covered(segment: Segment, { start, end }: Span): SourceStretch {
  const { pointer, sourceStart, sourceEnd } = segment;
  if (!isLinear(segment)) return { pointer, start: sourceStart, end: sourceEnd };
  return {
    pointer,
    start: sourceStart + Math.max(0, start - segment.start),
    end: sourceEnd - Math.max(0, segment.end - end),
  };
}

/** The index of the first segment that ends after the offset; binary search, as segments are in order. */
function firstSegmentAfter(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle] as Segment).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Where a span of a field's plain text lives in the entry.
 *
 * @param field as an extractor made it
 * @param span offsets into `field.text`
 * @returns the stretches in order, neighbours joined; more than one where markup stands inside the span; none where
 *   the text cannot be mended in the entry
 */
export function sourceRanges(field: ExtractedField, span: Span): SourceStretch[] {
  const ranges: SourceStretch[] = [];
  for (let i = firstSegmentAfter(field.segments, span.start); i < field.segments.length; i += 1) {
    const segment = field.segments[i] as Segment;
    if (segment.start >= span.end) break;
    const range = covered(segment, span);
    const last = ranges.at(-1);
    if (last && last.end === range.start && samePointer(last.pointer, range.pointer)) {
      ranges[ranges.length - 1] = { ...last, end: range.end };
    } else ranges.push(range);
  }
  return ranges;
}
