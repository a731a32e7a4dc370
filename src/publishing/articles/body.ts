import { uriOf } from './addresses';
import type { Block } from './types';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** @returns the text with what HTML or XML would read as markup written out */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const MARKS = [
  ['code', 'code'],
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
] as const;

/** @returns Strapi's Blocks as HTML; a block of an unknown type keeps its text */
export const toHtml = (blocks: readonly Block[] | null | undefined): string =>
  (blocks ?? []).map(blockToHtml).join('');

function blockToHtml(block: Block): string {
  const inner = () => toHtml(block.children);
  switch (block.type) {
    case 'text':
      return MARKS.reduce(
        (html, [mark, tag]) => (block[mark] ? `<${tag}>${html}</${tag}>` : html),
        escapeHtml(block.text ?? ''),
      );
    case 'paragraph':
      return inner() && `<p>${inner()}</p>`;
    case 'heading': {
      const level = Math.min(6, Math.max(2, block.level ?? 2));
      return `<h${level}>${inner()}</h${level}>`;
    }
    case 'list':
      return block.format === 'ordered' ? `<ol>${inner()}</ol>` : `<ul>${inner()}</ul>`;
    case 'list-item':
      return `<li>${inner()}</li>`;
    case 'quote':
      return `<blockquote><p>${inner()}</p></blockquote>`;
    case 'code':
      return `<pre><code>${escapeHtml(toText([block]))}</code></pre>`;
    case 'link': {
      const href = uriOf(block.url);
      return href ? `<a href="${escapeHtml(href)}">${inner()}</a>` : inner();
    }
    case 'image': {
      const src = uriOf(block.image?.url);
      return src
        ? `<img src="${escapeHtml(src)}" alt="${escapeHtml(block.image?.alternativeText ?? '')}">`
        : '';
    }
    default:
      return inner();
  }
}

const INLINE = new Set(['text', 'link']);

/** @returns Strapi's Blocks as plain text, one paragraph a line, with an empty line between */
export function toText(blocks: readonly Block[] | null | undefined): string {
  const lines = (blocks ?? []).flatMap(linesOf);
  return lines.filter((line) => line.trim() !== '').join('\n\n');
}

function linesOf(block: Block): string[] {
  if (block.type === 'text') return [block.text ?? ''];
  const children = block.children ?? [];
  if (children.every(({ type }) => INLINE.has(type))) return [children.flatMap(linesOf).join('')];
  return children.flatMap(linesOf);
}
