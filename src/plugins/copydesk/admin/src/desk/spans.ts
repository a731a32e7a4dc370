/** Half-open UTF-16 offsets into a text, and what they stand for. */
export type Anchor<T> = { readonly start: number; readonly end: number; readonly of: T };

/**
 * Carries anchors from a text to the text it was edited into, as if both differed in one passage:
 * what stands before it stays, what stands behind it moves, what it touches is dropped.
 * Letters typed right beside a span touch it: the word may be another one now.
 */
export function carry<T>(before: string, after: string, anchors: readonly Anchor<T>[]): readonly Anchor<T>[] {
  if (before === after || anchors.length === 0) return anchors;
  const head = commonHead(before, after);
  const tail = commonTail(before, after);
  const shift = after.length - before.length;
  return anchors.flatMap((anchor) => {
    if (staysBefore(before, after, head, anchor.end)) return [anchor];
    if (!staysBehind(before, after, tail, anchor.start)) return [];
    return [{ ...anchor, start: anchor.start + shift, end: anchor.end + shift }];
  });
}

const WORD = /[\p{L}\p{M}\p{N}]/u;

const isLetter = (text: string, at: number): boolean => WORD.test(text.charAt(at));

function staysBefore(before: string, after: string, head: number, end: number): boolean {
  return end < head || (end === head && !isLetter(before, head) && !isLetter(after, head));
}

function staysBehind(before: string, after: string, tail: number, start: number): boolean {
  const from = before.length - tail;
  const isBeside = () => isLetter(before, from - 1) || isLetter(after, after.length - tail - 1);
  return start > from || (start === from && !isBeside());
}

function commonHead(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let at = 0;
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

function commonTail(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let at = 0;
  while (at < limit && a.charCodeAt(a.length - 1 - at) === b.charCodeAt(b.length - 1 - at)) at += 1;
  return at;
}
