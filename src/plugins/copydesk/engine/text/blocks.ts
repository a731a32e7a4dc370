import { textBuilder } from './builder';
import type { TextBuilder } from './builder';
import type { ExtractedField, Pointer } from './extracted';

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nodes that stand within a line; every other one begins a line of its own. */
const INLINE = new Set(['text', 'link']);

function addString(builder: TextBuilder, value: unknown, pointer: Pointer): void {
  if (typeof value !== 'string' || value === '') return;
  builder.breakLine();
  builder.add(value, pointer, 0);
  builder.breakLine();
}

/** The words of an image: the alternative text and the caption, each on a line of its own. */
function addImage(builder: TextBuilder, image: unknown, pointer: Pointer): void {
  if (!isNode(image)) return;
  addString(builder, image.alternativeText, [...pointer, 'alternativeText']);
  addString(builder, image.caption, [...pointer, 'caption']);
}

function addLeaf(builder: TextBuilder, node: Node, pointer: Pointer): void {
  if (typeof node.text !== 'string' || node.text === '') return;
  if (node.code === true) builder.gap();
  else builder.add(node.text, [...pointer, 'text'], 0);
}

function addNode(builder: TextBuilder, node: unknown, pointer: Pointer): void {
  if (!isNode(node) || node.type === 'code') return;
  if (node.type === 'text' || (node.type === undefined && 'text' in node))
    return addLeaf(builder, node, pointer);
  const isInline = INLINE.has(String(node.type));
  if (!isInline) builder.breakLine();
  if (node.type === 'image') addImage(builder, node.image, [...pointer, 'image']);
  else addNodes(builder, node.children, [...pointer, 'children']);
  if (!isInline) builder.breakLine();
}

function addNodes(builder: TextBuilder, nodes: unknown, pointer: Pointer): void {
  if (Array.isArray(nodes)) nodes.forEach((node: unknown, i) => addNode(builder, node, [...pointer, i]));
}

/**
 * The text of a Strapi Blocks value: paragraphs, headings, list items, quotes, images' captions and alternative texts,
 * each on its own line; bold, links and the like do not part a word; code is left out. What is no block is passed
 * over, so that an unknown kind of block never stops a check.
 *
 * @param value the attribute's value
 * @param path the field's dotted path
 * @param pointer where the value stands in the entry
 */
export function extractBlocks(value: unknown, path: string, pointer: Pointer = [path]): ExtractedField {
  const builder = textBuilder();
  addNodes(builder, value, pointer);
  return { path, kind: 'text', ...builder.result() };
}
