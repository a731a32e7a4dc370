import type { Plan } from '..';
import { extractEntry, sourceRanges } from '..';

const PLAN: Plan = [
  { kind: 'text', path: 'headline', isHeadline: true },
  { kind: 'slug', path: 'slug' },
  { kind: 'markdown', path: 'teaser' },
  { kind: 'blocks', path: 'body' },
  { kind: 'component', path: 'seo', fields: [{ kind: 'text', path: 'title' }] },
  {
    kind: 'component',
    path: 'boxes',
    fields: [
      { kind: 'text', path: 'head' },
      { kind: 'component', path: 'items', fields: [{ kind: 'html', path: 'text' }] },
    ],
  },
  {
    kind: 'zone',
    path: 'sections',
    components: {
      'x.quote': [{ kind: 'text', path: 'words' }],
      'x.picture': [{ kind: 'media', path: 'file' }],
    },
  },
  { kind: 'media', path: 'image' },
];

const ENTRY = {
  headline: 'Kopf',
  slug: 'kopf',
  teaser: '**Vor**spann',
  body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Text' }] }],
  seo: { id: 1, title: 'Titel' },
  boxes: [
    { head: 'A', items: [{ text: '<i>a</i>1' }, { text: 'a2' }] },
    { head: 'B', items: [] },
  ],
  sections: [
    { __component: 'x.quote', words: 'Zitat' },
    { __component: 'x.unknown', words: 'Fremd' },
    { __component: 'x.picture', file: { alternativeText: 'Alt', caption: null } },
  ],
  image: [{ alternativeText: 'Alt 2', caption: 'Unterschrift' }],
};

describe('extractEntry', () => {
  const fields = extractEntry(ENTRY, PLAN);

  it('reads every field of the plan in its order, through components, zones and media', () => {
    expect(fields.map(({ path, text }) => [path, text.trim()])).toEqual([
      ['headline', 'Kopf'],
      ['slug', 'kopf'],
      ['teaser', 'Vorspann'],
      ['body', 'Text'],
      ['seo.title', 'Titel'],
      ['boxes.0.head', 'A'],
      ['boxes.0.items.0.text', 'a1'],
      ['boxes.0.items.1.text', 'a2'],
      ['boxes.1.head', 'B'],
      ['sections.0.words', 'Zitat'],
      ['sections.2.file.alternativeText', 'Alt'],
      ['image.0.alternativeText', 'Alt 2'],
      ['image.0.caption', 'Unterschrift'],
    ]);
  });

  it('marks the headline and the slug, and nothing else', () => {
    expect(fields.filter(({ isHeadline }) => isHeadline).map(({ path }) => path)).toEqual(['headline']);
    expect(fields.filter(({ kind }) => kind === 'slug').map(({ path }) => path)).toEqual(['slug']);
  });

  it('leads back to where each text stands', () => {
    const start = (path: string) => {
      const field = fields.find((one) => one.path === path);
      return field && sourceRanges(field, { start: 0, end: 1 })[0]?.pointer;
    };
    expect(start('body')).toEqual(['body', 0, 'children', 0, 'text']);
    expect(start('boxes.0.items.1.text')).toEqual(['boxes', 0, 'items', 1, 'text']);
    expect(start('sections.0.words')).toEqual(['sections', 0, 'words']);
  });

  it('leads nowhere from media, whose words belong to the library', () => {
    const caption = fields.find(({ path }) => path === 'image.0.caption');
    expect(caption && sourceRanges(caption, { start: 0, end: 5 })).toEqual([]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['missing', {}],
    ['null', { headline: null, body: null, seo: null, boxes: null, sections: null, image: null }],
    ['of another shape', { headline: 7, body: 'x', seo: 'x', boxes: {}, sections: [7], image: 'x' }],
    ['empty', { headline: '', slug: '', body: [], boxes: [], sections: [], image: [] }],
  ])('passes over values that are %s', (_what, entry) => {
    expect(extractEntry(entry, PLAN)).toEqual([]);
  });
});
