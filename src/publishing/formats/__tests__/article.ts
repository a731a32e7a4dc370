import type { Article, House } from '../../articles';
import type { Tombstone } from '../../state';

export const HOUSE: House = { name: 'Stadtblatt & Söhne', url: 'https://news.example' };

/** An article with something in every place, and signs that would break a careless format. */
export const ARTICLE: Article = {
  documentId: 'a1b2c3',
  locale: 'de',
  slug: 'wasser-fuer-alle',
  headline: 'Wasser <für> alle & „jeden“ ]]>',
  kicker: 'Umwelt',
  lead: 'Ein Abkommen.\u0008 Und </script> mehr.',
  body: [
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'Es ' },
        { type: 'text', text: 'regnet', bold: true },
        { type: 'text', text: ' <script>alert(1)</script>.' },
      ],
    },
    { type: 'heading', level: 2, children: [{ type: 'text', text: 'Später' }] },
    {
      type: 'list',
      format: 'unordered',
      children: [{ type: 'list-item', children: [{ type: 'text', text: 'eins' }] }],
    },
    {
      type: 'paragraph',
      children: [{ type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', text: 'Verweis' }] }],
    },
    {
      type: 'paragraph',
      children: [
        { type: 'link', url: 'https://example.org/?a=1&b="2"', children: [{ type: 'text', text: 'gut' }] },
      ],
    },
    { type: 'quote', children: [{ type: 'text', text: 'Wir sind bereit.' }] },
  ],
  image: { url: '/uploads/wasser.jpg', mime: 'image/jpeg', width: 1200, height: 800 },
  imageText: { caption: 'Ein Fluss', credit: 'Foto: Demo' },
  authors: [{ documentId: 'p0', name: 'Mona Rietveld' }],
  people: [
    {
      documentId: 'p1',
      name: 'Ada Beispiel',
      givenName: 'Ada',
      familyName: 'Beispiel',
      identifiers: [{ scheme: 'wikidata', value: 'Q1' }],
    },
    { documentId: 'p2', name: 'Bo Muster', identifiers: [{ scheme: 'other', value: 'kein Verweis' }] },
  ],
  agreements: [
    {
      documentId: 'g1',
      name: 'Wasserabkommen',
      otherNames: [{ value: 'Water accord', language: 'en' }],
      kind: 'treaty',
      subject: 'Wasser',
      status: 'signed',
      statusDates: [
        { status: 'announced', date: '2026-01-01' },
        { status: 'signed', date: '2026-02-01' },
      ],
      place: 'Genf',
      documentUrl: 'https://example.org/abkommen.pdf',
      parties: [
        { kind: 'state', name: 'Peru' },
        { kind: 'person', person: { documentId: 'p1', name: 'Ada Beispiel' } },
        { kind: 'person', name: 'Jemand' },
        { kind: 'state' },
      ],
    },
  ],
  quotes: [
    {
      documentId: 'q1',
      text: 'Wir sind bereit.',
      language: 'de',
      originalText: 'We are ready.',
      originalLanguage: 'en',
      translator: 'Demo',
      saidAt: '2026-02-01T10:00:00.000Z',
      sourceUrl: 'https://example.org/rede',
      speaker: { documentId: 'p1', name: 'Ada Beispiel' },
    },
  ],
  sources: [
    {
      claim: 'Es regnet viel',
      publisher: 'Wetteramt',
      url: 'https://example.org/wetter',
      date: '2026-01-31',
    },
    { publisher: 'Amt', url: 'keine Adresse' },
  ],
  corrections: [
    { class: 'correction', text: 'Der Fluss heißt <anders>.', at: '2026-02-02T08:00:00.000Z' },
    { class: 'refile', text: 'Ein Tippfehler.', at: '2026-02-03T08:00:00.000Z' },
  ],
  version: 3,
  firstPublishedAt: '2026-02-01T12:00:00.000Z',
  lastPublishedAt: '2026-02-03T08:00:00.000Z',
};

/** The least an article can be. */
export const BARE: Article = {
  documentId: 'bare',
  locale: 'en',
  slug: 'bare',
  headline: 'Bare',
  authors: [],
  people: [],
  agreements: [],
  quotes: [],
  sources: [],
  corrections: [],
  version: 1,
  firstPublishedAt: '2026-02-01T12:00:00.000Z',
  lastPublishedAt: '2026-02-01T12:00:00.000Z',
};

export const TOMBSTONE: Tombstone = {
  documentId: 'a1b2c3',
  locale: 'de',
  slug: 'wasser-fuer-alle',
  at: '2026-02-04T08:00:00.000Z',
  reason: 'Die Quelle war gefälscht.',
};
