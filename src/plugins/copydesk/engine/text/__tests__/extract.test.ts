import { extractBlocks, extractHtml, extractMarkdown } from '..';

const leaf = (text: string, marks: object = {}) => ({ type: 'text', text, ...marks });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

describe('extractBlocks', () => {
  const textOf = (...blocks: unknown[]) => extractBlocks(blocks, 'body').text;

  it.each<[string, unknown[], string]>([
    ['paragraphs as lines', [paragraph(leaf('Eins')), paragraph(leaf('Zwei'))], 'Eins\nZwei\n'],
    ['a word half bold as one word', [paragraph(leaf('Taka'), leaf('hichi', { bold: true }))], 'Takahichi\n'],
    [
      'a linked word as part of its sentence',
      [
        paragraph(
          leaf('Frau '),
          { type: 'link', url: 'https://x.test/Takahiti', children: [leaf('Takaichi')] },
          leaf('s Rede'),
        ),
      ],
      'Frau Takaichis Rede\n',
    ],
    [
      'headings, quotes and nested lists',
      [
        { type: 'heading', level: 2, children: [leaf('Kopf')] },
        { type: 'quote', children: [leaf('Wort')] },
        {
          type: 'list',
          format: 'unordered',
          children: [
            { type: 'list-item', children: [leaf('eins')] },
            { type: 'list', children: [{ type: 'list-item', children: [leaf('zwei')] }] },
          ],
        },
      ],
      'Kopf\nWort\neins\nzwei\n',
    ],
    [
      'an image’s alternative text and caption',
      [
        {
          type: 'image',
          image: { url: '/a.jpg', name: 'takahiti.jpg', alternativeText: 'Bild', caption: 'Unterschrift' },
          children: [leaf('')],
        },
      ],
      'Bild\nUnterschrift\n',
    ],
    [
      'no block of code',
      [{ type: 'code', children: [leaf('let Takahiti')] }, paragraph(leaf('Text'))],
      'Text\n',
    ],
    [
      'no code within a line',
      [paragraph(leaf('ein '), leaf('Takahiti', { code: true }), leaf(' Wort'))],
      'ein \ufffc Wort\n',
    ],
  ])('reads %s', (_what, blocks, expected) => {
    expect(textOf(...blocks)).toBe(expected);
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['text', 'Takaichi'],
    ['holes', [null, 7, 'x', [], {}, { children: 'x' }, { type: 'text', text: 7 }]],
    ['unknown nodes without children', [{ type: 'video' }]],
  ])('passes over %s', (_what, value) => {
    expect(extractBlocks(value, 'body').text.trim()).toBe('');
  });
});

describe('extractMarkdown', () => {
  it.each([
    ['emphasis inside a word', 'Taka**hichi** kam', 'Takahichi kam\n'],
    ['a link’s text without its target', '[Frau](https://x.test/Takahiti "Takahiti") kam', 'Frau kam\n'],
    ['a reference', '[Frau][1] kam\n\n[1]: https://x.test/Takahiti', 'Frau kam\n'],
    ['headings and lists', '# Kopf\n\n- eins\n- zwei\n  1. drei', 'Kopf\neins\nzwei\ndrei\n'],
    ['a line broken in the source as one line', 'Sanae\nTakaichi', 'Sanae Takaichi\n'],
    ['a broken line in a quotation', '> Sanae\n> Takaichi\n', 'Sanae Takaichi\n'],
    ['a hard break as two lines', 'Sanae  \nTakaichi', 'Sanae\nTakaichi\n'],
    ['entities and escapes', 'M&uuml;ller \\*und\\* S&#246;hne &amp; Co', 'Müller *und* Söhne & Co\n'],
    ['no code', 'ein `Takahiti` Wort\n\n```\nTakahiti\n```\n\n    Takahiti', 'ein \ufffc Wort\n'],
    ['cells one by one', '| a | b |\n|---|---|\n| Taka | hiti |', 'a\nb\nTaka\nhiti\n'],
    [
      'an image’s words after the sentence they stand in',
      'Sanae ![ein Bild](/t.jpg) Takaichi',
      'Sanae  Takaichi\nein Bild\n',
    ],
    ['HTML inside a line', 'Taka<b>hichi</b> kam<br>dann', 'Takahichi kam\ndann\n'],
    ['a block of HTML', '<div class="Takahiti">Taka<i>hichi</i> &amp; Co</div>', 'Takahichi & Co\n'],
    ['footnotes', 'Text[^1]\n\n[^1]: Fußnote', 'Text\nFußnote\n'],
    ['strikethrough', '~~Taka~~hichi', 'Takahichi\n'],
  ])('reads %s', (_what, source, expected) => {
    expect(extractMarkdown(source, 'body').text).toBe(expected);
  });

  it.each(['>', '> ', '- ', '1. ', '*_', '[', '](', '[^', '`', '<b>', '&amp;', '~~a', '![', '\\'])(
    'survives fifty thousand characters of %j',
    (pattern) => {
      const { text } = extractMarkdown(`${pattern.repeat(50_000 / pattern.length)} Takahiti`, 'body');
      expect(text).toContain('Takahiti');
    },
  );
});

describe('extractHtml', () => {
  it.each([
    ['a word half bold as one word', '<p>Taka<b>hichi</b></p>', 'Takahichi\n'],
    ['white space folded', '<p>\n  Sanae\n  Takaichi </p>', 'Sanae Takaichi \n'],
    ['paragraphs, breaks and items as lines', '<p>a</p><p>b<br>c</p><ul><li>d<li>e</ul>', 'a\nb\nc\nd\ne\n'],
    ['entities', '<p>M&uuml;ller &amp; S&#246;hne &unknown;</p>', 'Müller & Söhne &unknown;\n'],
    ['no scripts and styles', '<script>Takahiti</script><style>Takahiti{}</style><p>a</p>', 'a\n'],
    ['no comments', '<p>a<!-- Takahiti -->b</p>', 'ab\n'],
    ['no code', '<p>a <code>Takahiti</code> b</p>', 'a \ufffc b\n'],
    [
      'no attributes but those a reader reads',
      '<a href="/Takahiti" title="Ein &amp; Titel">x</a> y',
      'x y\nEin & Titel\n',
    ],
    [
      'an image’s alternative text',
      '<p>Sanae <img alt=\'Bild\' src="/takahiti.jpg">Takaichi</p>',
      'Sanae Takaichi\nBild\n',
    ],
    ['broken HTML', '<p>a<b>b</p>c</i> < d <', 'ab\nc < d <'],
    ['the rest after code that nobody closed', '<p>a <code>x</p><p>Takaichi</p>', 'a \ufffc\nTakaichi\n'],
  ])('reads %s', (_what, source, expected) => {
    expect(extractHtml(source, 'body').text).toBe(expected);
  });

  it.each(['<', '<b>', '<b ', '&', '<!--', '</', '<a title="', ' '])(
    'comes back from a megabyte of %j',
    (pattern) => {
      const { text } = extractHtml(`${pattern.repeat(1_000_000 / pattern.length)}`, 'body');
      expect(text.length).toBeLessThanOrEqual(1_000_001);
    },
  );
});
