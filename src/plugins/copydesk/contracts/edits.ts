/** Mending an entry: pure, and the same in the admin, on the server and on the command line. */
import type { SourceRange } from './check';

/** A finding's places in the entry and what to put there. */
export type Replacement = { readonly ranges: readonly SourceRange[]; readonly replacement: string };

type Pointer = SourceRange['pointer'];
type Piece = SourceRange & { readonly text: string };

function valueAt(data: unknown, pointer: Pointer): unknown {
  return pointer.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
    data,
  );
}

/** A copy of the data with one value changed; everything beside the path is shared with the original. */
function withValue<T>(data: T, pointer: Pointer, value: unknown): T {
  const [key, ...rest] = pointer;
  if (key === undefined) return value as T;
  const copy = (Array.isArray(data) ? [...(data as unknown[])] : { ...data }) as Record<string, unknown>;
  copy[key] = withValue(copy[key], rest, value);
  return copy as T;
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function commonSuffix(a: string, b: string, limit: number): number {
  let length = 0;
  while (length < limit && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

/**
 * Cuts a replacement into one piece for each written piece, so that letters that stay keep their place: of
 * "Taka" + bold "hichi" mended to "Takaichi", "ichi" stays bold. No piece becomes empty while there are letters to share,
 * since emphasis around nothing is broken Markdown.
 */
function share(written: readonly string[], replacement: string): string[] {
  const whole = written.join('');
  const prefix = commonPrefix(whole, replacement);
  const suffix = commonSuffix(whole, replacement, Math.min(whole.length, replacement.length) - prefix);
  const pieces: string[] = [];
  let at = 0;
  let from = 0;
  written.forEach((text, i) => {
    at += text.length;
    const left = written.length - 1 - i;
    let cut = at <= prefix ? at : Math.max(prefix, Math.min(at, replacement.length - suffix));
    if (at > prefix && at >= whole.length - suffix) cut = replacement.length - (whole.length - at);
    if (left === 0) cut = replacement.length;
    cut = Math.max(Math.min(cut, replacement.length - left), Math.min(from + 1, replacement.length), from);
    pieces.push(replacement.slice(from, cut));
    from = cut;
  });
  return pieces;
}

function piecesOf(data: unknown, { ranges, replacement }: Replacement): Piece[] {
  const written = ranges.map(({ pointer, start, end }) => {
    const value = valueAt(data, pointer);
    return typeof value === 'string' ? value.slice(start, end) : undefined;
  });
  if (written.length === 0 || written.some((text) => text === undefined)) return [];
  const shared = share(written as string[], replacement);
  return ranges.map((range, i) => ({ ...range, text: shared[i] ?? '' }));
}

/**
 * Puts replacements into an entry, from right to left within each string so that offsets stay true.
 *
 * @param data the entry; it is not changed
 * @param replacements with ranges that do not overlap; of two that do, the later in the text is kept. A range whose
 *   string is not there is passed over
 * @returns a new entry that shares with the old one whatever did not change
 */
export function applyAll<T>(data: T, replacements: readonly Replacement[]): T {
  const byString = new Map<string, Piece[]>();
  for (const piece of replacements.flatMap((one) => piecesOf(data, one))) {
    const key = JSON.stringify(piece.pointer);
    byString.set(key, [...(byString.get(key) ?? []), piece]);
  }
  let result = data;
  for (const pieces of byString.values()) {
    const pointer = (pieces[0] as Piece).pointer;
    result = withValue(result, pointer, withPieces(String(valueAt(data, pointer)), pieces));
  }
  return result;
}

function withPieces(text: string, pieces: readonly Piece[]): string {
  let mended = text;
  let limit = text.length;
  for (const piece of [...pieces].sort((a, b) => b.start - a.start)) {
    if (piece.end > limit) continue;
    mended = mended.slice(0, piece.start) + piece.text + mended.slice(piece.end);
    limit = piece.start;
  }
  return mended;
}

/**
 * Puts one replacement into an entry; see `applyAll`.
 *
 * @param data the entry; it is not changed
 * @param ranges where the replaced words stand, in order
 * @param replacement what to write there
 */
export function applyReplacement<T>(data: T, ranges: readonly SourceRange[], replacement: string): T {
  return applyAll(data, [{ ranges, replacement }]);
}
