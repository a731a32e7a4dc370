import type { SourceRange } from '../../../contracts/check';

/** A stretch of text of a Blocks value. */
type Leaf = { readonly pointer: readonly (string | number)[]; readonly text: string; readonly block: number };

/** A Blocks value as one text, and where each of its leaves begins in it. */
export type BlocksText = { readonly text: string; readonly starts: ReadonlyMap<string, number> };

const pointerKey = (pointer: readonly (string | number)[]): string => pointer.join('/');

/** Whether a value is that of a Blocks field. */
export function isBlocks(value: unknown): value is readonly Readonly<Record<string, unknown>>[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (block: unknown) => isNode(block) && typeof block.type === 'string' && Array.isArray(block.children),
    )
  );
}

/**
 * The text of a Blocks value in the order of the screen: blocks are kept apart by a line break, leaves of one block
 * follow each other, and empty leaves (Slate adds some around links) count for nothing.
 */
export function textOfBlocks(value: unknown): BlocksText {
  const starts = new Map<string, number>();
  let text = '';
  let block = -1;
  for (const leaf of leavesOf(value)) {
    if (leaf.text === '') continue;
    if (block !== -1 && leaf.block !== block) text += '\n';
    block = leaf.block;
    starts.set(pointerKey(leaf.pointer), text.length);
    text += leaf.text;
  }
  return { text, starts };
}

/** A finding's ranges as one span of the whole text; undefined where they lie in no leaf of it. */
export function spanIn(
  { starts }: BlocksText,
  ranges: readonly SourceRange[],
  prefix: number,
): { readonly start: number; readonly end: number } | undefined {
  const spans = ranges.flatMap(({ pointer, start, end }) => {
    const base = starts.get(pointerKey(pointer.slice(prefix)));
    return base === undefined ? [] : [{ start: base + start, end: base + end }];
  });
  if (spans.length === 0) return undefined;
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function leavesOf(value: unknown): readonly Leaf[] {
  return Array.isArray(value)
    ? value.flatMap((block: unknown, index) => leavesIn(block, [index], index))
    : [];
}

function leavesIn(node: unknown, path: readonly (string | number)[], block: number): readonly Leaf[] {
  if (!isNode(node)) return [];
  if (typeof node.text === 'string') return [{ pointer: [...path, 'text'], text: node.text, block }];
  if (!Array.isArray(node.children)) return [];
  return node.children.flatMap((child: unknown, index) =>
    leavesIn(child, [...path, 'children', index], block),
  );
}

function isNode(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
