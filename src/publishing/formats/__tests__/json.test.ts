import { toJsonLd } from '../json-ld';
import { toCanceledNinjs, toNinjs } from '../ninjs';
import { ARTICLE, BARE, HOUSE, TOMBSTONE } from './article';
import { jsonProblems } from './schemas';

describe('ninjs 3.1', () => {
  test.each([
    ['an article with everything', toNinjs(HOUSE, ARTICLE)],
    ['an article with next to nothing', toNinjs(HOUSE, BARE)],
    ['a killed article', toCanceledNinjs(HOUSE, TOMBSTONE)],
  ])('%s is valid', (_name, document) => {
    expect(jsonProblems('ninjs-3.1', document)).toEqual([]);
  });

  test('the schema refuses what is not ninjs', () => {
    expect(jsonProblems('ninjs-3.1', { ...toNinjs(HOUSE, ARTICLE), uri: 'no uri' })).not.toEqual([]);
    expect(jsonProblems('ninjs-3.1', { ...toNinjs(HOUSE, ARTICLE), stage: 'draft' })).not.toEqual([]);
  });

  test('a corrected article carries its version and its public notes', () => {
    expect(toNinjs(HOUSE, ARTICLE)).toMatchObject({
      version: '3',
      pubStatus: 'usable',
      edNote: '2026-02-02: Der Fluss heißt <anders>.\n2026-02-03: Ein Tippfehler.',
    });
    expect(toNinjs(HOUSE, BARE)).not.toHaveProperty('edNote');
  });

  test('a killed article is canceled, with nothing of its text', () => {
    const canceled = toCanceledNinjs(HOUSE, TOMBSTONE);
    expect(canceled).toMatchObject({ pubStatus: 'canceled', edNote: 'Die Quelle war gefälscht.' });
    expect(canceled.uri).toBe(toNinjs(HOUSE, ARTICLE).uri);
    expect(canceled).not.toHaveProperty('bodies');
    expect(canceled).not.toHaveProperty('headlines');
  });

  test('people, quotes, agreements and sources stand where ninjs has them', () => {
    const document = toNinjs(HOUSE, ARTICLE);
    expect(document.people).toContainEqual({
      name: 'Ada Beispiel',
      rel: 'mentions',
      uri: 'https://www.wikidata.org/entity/Q1',
    });
    expect(document.people).toContainEqual({ name: 'Bo Muster', rel: 'mentions' });
    expect(document.associations?.map(({ type }) => type)).toEqual(['picture', 'text']);
    expect(document.events).toEqual([
      { name: 'Wasserabkommen', rel: 'about', uri: 'https://example.org/abkommen.pdf' },
    ]);
    expect(document.infoSources).toEqual([
      { name: 'Wetteramt', role: 'source', uri: 'https://example.org/wetter' },
      { name: 'Amt', role: 'source' },
    ]);
  });

  test('the body is harmless HTML and plain text', () => {
    const [html, plain] = toNinjs(HOUSE, ARTICLE).bodies ?? [];
    expect(html?.value).toContain('<p>Es <strong>regnet</strong> &lt;script&gt;alert(1)&lt;/script&gt;.</p>');
    expect(html?.value).not.toContain('javascript:');
    expect(html?.value).toContain('<a href="https://example.org/?a=1&amp;b=%222%22">gut</a>');
    expect(plain?.value).toContain('Es regnet <script>alert(1)</script>.\n\nSpäter\n\neins');
  });
});

describe('JSON-LD', () => {
  test('a NewsArticle has its Quotation, Person and CorrectionComment', () => {
    expect(toJsonLd(HOUSE, ARTICLE)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: ARTICLE.headline,
      datePublished: ARTICLE.firstPublishedAt,
      dateModified: ARTICLE.lastPublishedAt,
      version: 3,
      author: [{ '@type': 'Person', name: 'Mona Rietveld' }],
      mentions: [
        { '@type': 'Person', name: 'Ada Beispiel', sameAs: ['https://www.wikidata.org/entity/Q1'] },
        { '@type': 'Person', name: 'Bo Muster' },
      ],
      hasPart: [
        {
          '@type': 'Quotation',
          text: 'Wir sind bereit.',
          creator: { '@type': 'Person', name: 'Ada Beispiel' },
          isBasedOn: 'https://example.org/rede',
          translationOfWork: { '@type': 'Quotation', text: 'We are ready.', inLanguage: 'en' },
        },
      ],
      about: [{ name: 'Wasserabkommen', creativeWorkStatus: 'signed', dateCreated: '2026-02-01' }],
      correction: [
        {
          '@type': 'CorrectionComment',
          text: 'Der Fluss heißt <anders>.',
          datePublished: '2026-02-02T08:00:00.000Z',
        },
        { '@type': 'CorrectionComment', text: 'Ein Tippfehler.' },
      ],
    });
  });

  test('an article with next to nothing has no empty property', () => {
    const document: Record<string, unknown> = { ...toJsonLd(HOUSE, BARE) };
    for (const name of [
      'author',
      'mentions',
      'hasPart',
      'correction',
      'image',
      'articleBody',
      'description',
    ]) {
      expect(document).not.toHaveProperty(name);
    }
  });
});
