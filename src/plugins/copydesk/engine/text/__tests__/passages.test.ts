import fc from 'fast-check';
import { extractHtml, extractMarkdown } from '..';
import type { ExtractedField } from '..';

const shown = ({ text, passages = [] }: ExtractedField) =>
  passages.map(({ start, end, language }) => `${language}: ${text.slice(start, end).trim()}`);

describe('the languages that HTML says', () => {
  it.each<[string, string, string[]]>([
    ['none', '<p>Wort</p>', []],
    ['of a paragraph', '<p>Er sagte:</p><p lang="en">Hello.</p><p>Gut.</p>', ['en: Hello.']],
    ['of words in a line', 'Der <i lang=en-GB>fair deal</i> kam', ['en-GB: fair deal']],
    [
      'within another',
      '<div lang="en">One <q lang="fr">deux</q> three</div>',
      ['en: One', 'fr: deux', 'en: three'],
    ],
    ['of a paragraph nobody ended', '<p lang="en">One<p>Zwei', ['en: One']],
    ['of an element that its parent ends', '<div><span lang="en">One</div>Zwei', ['en: One']],
    ['in XHTML', '<p xml:lang="pl">Jeden</p>', ['pl: Jeden']],
    ['but not where it is no language', '<p lang="">Eins</p><p lang="x y">Zwei</p>', []],
    [
      'past elements without content',
      '<p lang="en">One<br>two<img alt="x">three</p>Vier',
      ['en: One\ntwothree\nx'],
    ],
    ['of a whole document', '<html lang="de"><body><p>Eins</p></body></html>', ['de: Eins']],
  ])('%s', (_what, html, expected) => expect(shown(extractHtml(html, 'body'))).toEqual(expected));

  it('are in order and apart, whatever the HTML', () => {
    const piece = fc.constantFrom(
      '<p lang="en">',
      '</p>',
      '<div lang=de>',
      '</div>',
      '<i lang="fr">',
      '</i>',
      'Wort ',
      '<br>',
      '<p>',
      '<',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { text, passages = [] } = extractHtml(pieces.join(''), 'body');
        passages.forEach(({ start, end }, i) => {
          expect(start).toBeGreaterThanOrEqual(passages[i - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        });
      }),
    );
  });

  it('come back from a hundred thousand elements in one another', () => {
    const { text } = extractHtml(`${'<i lang="en">'.repeat(100_000)}Merkel${'</b>'.repeat(100_000)}`, 'body');
    expect(text.trim()).toBe('Merkel');
  });
});

describe('the languages that Markdown says', () => {
  it.each<[string, string, string[]]>([
    ['in a line', 'Der <span lang="en">fair deal</span> kam', ['en: fair deal']],
    [
      'in blocks around paragraphs',
      '<div lang="en">\n\nHello **you**.\n\n</div>\n\nGut.',
      ['en: Hello you.'],
    ],
    ['in a block', '<blockquote lang="en">Hello.</blockquote>\n\nGut.', ['en: Hello.']],
  ])('%s', (_what, markdown, expected) => expect(shown(extractMarkdown(markdown, 'body'))).toEqual(expected));
});
