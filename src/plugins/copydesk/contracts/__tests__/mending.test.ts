import type { ExtractedField } from '../../engine';
import { extractBlocks, extractHtml, extractMarkdown, sourceRanges } from '../../engine';
import { applyReplacement } from '../edits';

/** The data with one word of a field replaced where it stands in the source. */
function mended(field: ExtractedField, data: unknown, word: string, replacement: string): unknown {
  const start = field.text.indexOf(word);
  expect(start).toBeGreaterThanOrEqual(0);
  return applyReplacement(data, sourceRanges(field, { start, end: start + word.length }), replacement);
}

const leaf = (text: string, marks: object = {}) => ({ type: 'text', text, ...marks });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

describe('mending Blocks', () => {
  it('leads back to each leaf, so that bold letters stay bold', () => {
    const data = { body: [paragraph(leaf('Frau Taka'), leaf('hichi', { bold: true }), leaf(' kam'))] };
    expect(mended(extractBlocks(data.body, 'body'), data, 'Takahichi', 'Takaichi')).toEqual({
      body: [paragraph(leaf('Frau Taka'), leaf('ichi', { bold: true }), leaf(' kam'))],
    });
  });

  it('leads back to an image’s caption', () => {
    const image = { url: '/a.jpg', alternativeText: '', caption: 'Frau Takahiti' };
    const data = { body: [{ type: 'image', image, children: [leaf('')] }] };
    expect(mended(extractBlocks(data.body, 'body'), data, 'Takahiti', 'Takaichi')).toEqual({
      body: [{ type: 'image', image: { ...image, caption: 'Frau Takaichi' }, children: [leaf('')] }],
    });
  });
});

describe('mending Markdown', () => {
  it.each([
    ['Taka**hichi** kam', 'Takahichi', 'Taka**ichi** kam'],
    ['**Taka**hichi kam', 'Takahichi', '**Taka**ichi kam'],
    ['> Sanae\n> Takahichi kam', 'Takahichi', '> Sanae\n> Takaichi kam'],
    ['[Takahichi](https://x.test/Takahichi)', 'Takahichi', '[Takaichi](https://x.test/Takahichi)'],
    ['| Takahichi | x |\n|---|---|', 'Takahichi', '| Takaichi | x |\n|---|---|'],
    ['![Takahichi](t.jpg)', 'Takahichi', '![Takaichi](t.jpg)'],
    ['Taka&#104;ichi kam', 'Takahichi', 'Takaichi kam'],
    ['<p>Taka<b>hichi</b></p>', 'Takahichi', '<p>Taka<b>ichi</b></p>'],
    ['@a www.x.test a@b.test Takahichi', 'Takahichi', '@a www.x.test a@b.test Takaichi'],
  ])('mends %j in its source', (source, word, expected) => {
    expect(mended(extractMarkdown(source, 'body'), { body: source }, word, 'Takaichi')).toEqual({
      body: expected,
    });
  });
});

describe('mending HTML', () => {
  it.each([
    ['<p>Taka<b>hichi</b></p>', '<p>Taka<b>ichi</b></p>'],
    ['<p>Taka&#104;ichi</p>', '<p>Takaichi</p>'],
    ['<p>Taka&shy;hichi</p>'.replace('&shy;', ''), '<p>Takaichi</p>'],
    ['<img alt="Takahichi" src="Takahichi.jpg">', '<img alt="Takaichi" src="Takahichi.jpg">'],
    ["<img alt='Takahichi'>", "<img alt='Takaichi'>"],
    ['<img alt=Takahichi>', '<img alt=Takaichi>'],
  ])('mends %j in its source', (source, expected) => {
    expect(mended(extractHtml(source, 'body'), { body: source }, 'Takahichi', 'Takaichi')).toEqual({
      body: expected,
    });
  });
});
