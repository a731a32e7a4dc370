/** Two contents side by side, word by word: pure, and the same on the server and in the admin. */
import { diffWordsWithSpace } from 'diff';
import type { DiffPart } from './workflow';

type Entry = Readonly<Record<string, unknown>>;
type Block = { readonly type?: unknown; readonly text?: unknown; readonly children?: readonly Block[] };

/** Nothing, an empty text and an empty list are all nothing: forms turn one into the other. */
export const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const isBlocks = (value: readonly unknown[]): value is readonly Block[] =>
  value.every(
    (entry) => typeof entry === 'object' && entry !== null && 'children' in entry && 'type' in entry,
  );

function inlineText({ text, children = [] }: Block): string {
  return typeof text === 'string' ? text : children.map(inlineText).join('');
}

function blockText(block: Block): string {
  if (block.type === 'list') return (block.children ?? []).map(blockText).join('\n');
  return inlineText(block);
}

const SILENT = ['__component', '__temp_key__', 'id'];

/**
 * @param value of an attribute
 * @returns it as text to be compared word by word
 */
export function textOf(value: unknown): string {
  if (isNothing(value)) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return isBlocks(list) ? list.map(blockText).join('\n\n') : list.map(textOf).join('\n');
  }
  return Object.entries(value as Entry)
    .filter(([key]) => !SILENT.includes(key))
    .map(([, part]) => textOf(part))
    .filter((text) => text !== '')
    .join('\n');
}

/** A word is what the language calls one: German compounds whole, Japanese without spaces. */
function segmenterFor(locale: string | undefined): Intl.Segmenter {
  return new Intl.Segmenter(locale ?? 'en', { granularity: 'word' });
}

/**
 * @param before a text
 * @param after what it became
 * @param locale its language
 * @returns the two as one, word by word
 */
export function wordDiff(before: string, after: string, locale?: string): DiffPart[] {
  const changes = diffWordsWithSpace(before, after, { intlSegmenter: segmenterFor(locale) });
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
