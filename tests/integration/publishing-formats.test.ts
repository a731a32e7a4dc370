import type { Booted } from './helpers/boot';
import {
  AGREEMENT,
  ARTICLE,
  bootReaders,
  paragraph,
  PERSON,
  publish,
  publishNew,
  QUOTE,
  record,
  send,
  recordAgreement,
  recordQuote,
} from './helpers/publishing';

let app: Booted;
let person: string;
let other: string;
let agreement: string;
let article: string;

beforeAll(async () => {
  app = await bootReaders();
  const { strapi } = app;
  person = await record(strapi, PERSON, {
    name: 'Mona Muster',
    identifiers: [{ scheme: 'wikidata', value: 'Q1' }],
  });
  other = await record(strapi, PERSON, { name: 'Otto Muster', distinctFrom: [person] });
  agreement = await recordAgreement(strapi);
  const quote = await recordQuote(strapi, person);
  article = await publishNew(strapi, {
    headline: 'Wasser für alle',
    body: [paragraph('Es regnet.')],
    people: [person],
    agreements: [agreement],
    quotes: [quote],
  });
  await publishNew(strapi, { headline: 'Etwas anderes', body: [paragraph('Es schneit.')] });
  await publishNew(strapi, { headline: 'Something else', body: [paragraph('It snows.')] }, 'en');
});

afterAll(() => app?.stop());

const get = (path: string) => send(app.url + path);

test('each promised address answers with its own type', async () => {
  const types = {
    [`/api/articles/${article}/jsonld`]: 'application/ld+json',
    [`/api/articles/${article}/ninjs`]: 'application/json',
    '/feeds/articles.rss': 'application/rss+xml',
    '/feeds/articles.atom': 'application/atom+xml',
    '/feeds/articles.json': 'application/feed+json',
    [`/feeds/people/${person}.rss`]: 'application/rss+xml',
    [`/feeds/people/${person}.atom`]: 'application/atom+xml',
    [`/feeds/people/${person}.json`]: 'application/feed+json',
    [`/feeds/agreements/${agreement}.rss`]: 'application/rss+xml',
    [`/feeds/agreements/${agreement}.atom`]: 'application/atom+xml',
    [`/feeds/agreements/${agreement}.json`]: 'application/feed+json',
    '/feeds/corrections.json': 'application/feed+json',
    '/news-sitemap.xml': 'application/xml',
  };
  for (const [path, type] of Object.entries(types)) {
    const { status, headers } = await get(path);
    expect({ path, status, type: headers.get('content-type')?.split(';')[0] }).toEqual({
      path,
      status: 200,
      type,
    });
  }
});

test('a feed holds its language alone, German by default', async () => {
  const titles = async (path: string) => (await get(path)).json.items as unknown as { title: string }[];
  expect((await titles('/feeds/articles.json')).map(({ title }) => title).sort()).toEqual([
    'Etwas anderes',
    'Wasser für alle',
  ]);
  expect((await titles('/feeds/articles.json?locale=en')).map(({ title }) => title)).toEqual([
    'Something else',
  ]);
});

test('a feed about a person or agreement holds the articles that link them, and no others', async () => {
  const titles = async (path: string) =>
    ((await get(path)).json.items as unknown as { title: string }[]).map(({ title }) => title);
  expect(await titles(`/feeds/people/${person}.json`)).toEqual(['Wasser für alle']);
  expect(await titles(`/feeds/agreements/${agreement}.json`)).toEqual(['Wasser für alle']);
  expect(await titles(`/feeds/people/${other}.json`)).toEqual([]);
  expect((await get('/feeds/people/nobody.json')).status).toBe(404);
  expect((await get('/feeds/articles.pdf')).status).toBe(404);
});

test('the news sitemap lists every language of the last two days', async () => {
  const { text } = await get('/news-sitemap.xml');
  expect(text.match(/<loc>/g)).toHaveLength(3);
  expect(text).toContain('<news:language>en</news:language>');
});

describe('a correction', () => {
  beforeAll(async () => {
    await app.strapi.documents(ARTICLE).update({
      documentId: article,
      locale: 'de',
      data: {
        corrections: [
          {
            class: 'correction',
            text: 'Es schneite.',
            internalNote: 'zqintern',
            at: '2026-03-01T08:00:00.000Z',
          },
        ],
      } as never,
    });
    await publish(app.strapi, article);
  });

  test('stands with its version in the API, JSON-LD, ninjs and its own feed', async () => {
    const [api, jsonld, ninjs, feed] = await Promise.all(
      [
        `/api/articles/${article}`,
        `/api/articles/${article}/jsonld`,
        `/api/articles/${article}/ninjs`,
        '/feeds/corrections.json',
      ].map(get),
    );
    expect(api?.json.data).toMatchObject({ corrections: [{ class: 'correction', text: 'Es schneite.' }] });
    expect(jsonld?.json).toMatchObject({
      version: 2,
      correction: [{ '@type': 'CorrectionComment', text: 'Es schneite.' }],
    });
    expect(ninjs?.json).toMatchObject({ version: '2', edNote: '2026-03-01: Es schneite.' });
    expect(feed?.json.items).toMatchObject([{ title: 'Wasser für alle', summary: 'Es schneite.' }]);
    for (const answer of [api, jsonld, ninjs, feed]) expect(answer?.text).not.toContain('zqintern');
  });
});

describe('a slug', () => {
  test('leads to its article', async () => {
    const { status, json } = await get('/api/articles/slug/etwas-anderes');
    expect({ status, headline: (json.data as { headline: string }).headline }).toEqual({
      status: 200,
      headline: 'Etwas anderes',
    });
    expect((await get('/api/articles/slug/etwas-anderes?locale=en')).status).toBe(404);
  });

  test('that was changed leads to the new one once that is live, not before', async () => {
    const documentId = await publishNew(app.strapi, {
      headline: 'Eins',
      slug: 'eins',
      body: [paragraph('x')],
    });
    await app.strapi.documents(ARTICLE).update({ documentId, locale: 'de', data: { slug: 'zwei' } as never });
    expect((await get('/api/articles/slug/eins')).status).toBe(200);
    expect((await get('/api/articles/slug/zwei')).status).toBe(404);
    await publish(app.strapi, documentId);
    const moved = await get('/api/articles/slug/eins');
    expect(moved.status).toBe(301);
    expect(moved.headers.get('location')).toBe('/api/articles/slug/zwei?locale=de');
    await app.strapi.documents(ARTICLE).update({ documentId, locale: 'de', data: { slug: 'drei' } as never });
    await publish(app.strapi, documentId);
    expect((await get('/api/articles/slug/eins')).headers.get('location')).toBe(
      '/api/articles/slug/drei?locale=de',
    );
    expect((await get('/api/articles/slug/zwei')).headers.get('location')).toBe(
      '/api/articles/slug/drei?locale=de',
    );
    await app.strapi.documents(ARTICLE).update({ documentId, locale: 'de', data: { slug: 'eins' } as never });
    await publish(app.strapi, documentId);
    expect((await get('/api/articles/slug/eins')).status).toBe(200);
    expect((await get('/api/articles/slug/drei')).headers.get('location')).toBe(
      '/api/articles/slug/eins?locale=de',
    );
  });

  test('of an article that was taken down leads nowhere', async () => {
    const documentId = await publishNew(app.strapi, {
      headline: 'Fort',
      slug: 'fort',
      body: [paragraph('x')],
    });
    await app.strapi.documents(ARTICLE).unpublish({ documentId, locale: 'de' });
    expect((await get('/api/articles/slug/fort')).status).toBe(404);
    expect((await get('/feeds/articles.rss')).text).not.toContain('fort');
  });
});

describe('a killed article', () => {
  const slug = 'gefaelscht';
  let documentId: string;

  beforeAll(async () => {
    documentId = await publishNew(app.strapi, { headline: 'Gefälscht', slug, body: [paragraph('zqfalsch')] });
    await app.strapi.documents(ARTICLE).unpublish({ documentId, locale: 'de' });
    await app.strapi.db.query('plugin::copydesk.tombstone').create({
      data: {
        uid: ARTICLE,
        documentId,
        locale: 'de',
        slug,
        at: new Date(),
        publicReason: 'Die Quelle war gefälscht.',
      },
    });
  });

  test('answers 410 with its tombstone, by its id and by its slug', async () => {
    for (const path of [
      `/api/articles/${documentId}`,
      `/api/articles/${documentId}/jsonld`,
      `/api/articles/slug/${slug}`,
    ]) {
      const { status, json, text } = await get(path);
      expect({ path, status }).toEqual({ path, status: 410 });
      expect(json.error?.details).toMatchObject({
        tombstone: { documentId, reason: 'Die Quelle war gefälscht.' },
      });
      expect(text).not.toContain('zqfalsch');
    }
    expect((await get(`/de/articles/${slug}`)).status).toBe(410);
  });

  test('is canceled in ninjs', async () => {
    const { status, json } = await get(`/api/articles/${documentId}/ninjs`);
    expect(status).toBe(410);
    expect(json).toMatchObject({ pubStatus: 'canceled', edNote: 'Die Quelle war gefälscht.' });
  });

  test('is in no feed, and another language of it is not there at all', async () => {
    for (const path of [
      '/feeds/articles.rss',
      '/feeds/articles.json',
      '/news-sitemap.xml',
      '/api/articles',
    ]) {
      expect((await get(path)).text).not.toContain(slug);
    }
    expect((await get(`/api/articles/${documentId}?locale=en`)).status).toBe(404);
  });
});

describe('quotes', () => {
  const quote = (data: Record<string, unknown>) =>
    record(app.strapi, QUOTE, { text: 'Ja.', language: 'de', speaker: person, ...data });
  const change = (documentId: string, data: Record<string, unknown>) =>
    app.strapi.documents(QUOTE).update({ documentId, data: data as never });

  test('need an address or a recording', async () => {
    await expect(quote({})).rejects.toThrow(/needs a source.*braucht eine Quelle/s);
    await expect(quote({ sourceUrl: 'https://example.org/x' })).resolves.toBeDefined();
  });

  test('that are verified stay as they are, by every path', async () => {
    const documentId = await quote({ sourceUrl: 'https://example.org/x' });
    await expect(change(documentId, { text: 'Nein.' })).rejects.toThrow(
      /cannot be changed \(text\).*kann nicht geändert werden/s,
    );
    await expect(change(documentId, { speaker: other })).rejects.toThrow(/\(speaker\)/);
    await expect(change(documentId, { recordStatus: 'proposed' })).rejects.toThrow(/\(recordStatus\)/);
    const rows = app.strapi.db.query(QUOTE);
    await expect(rows.update({ where: { documentId }, data: { text: 'Nein.' } })).rejects.toThrow(
      /cannot be changed/,
    );
    await expect(rows.updateMany({ where: { documentId }, data: { text: 'Nein.' } })).rejects.toThrow(
      /cannot be changed/,
    );
    const stored = await rows.findOne({ where: { documentId }, populate: ['speaker'] });
    expect(stored).toMatchObject({ text: 'Ja.', speaker: { name: 'Mona Muster' }, recordStatus: 'verified' });
  });

  test('that are verified can be sent back unchanged, retired and superseded', async () => {
    const documentId = await quote({ sourceUrl: 'https://example.org/x' });
    await change(documentId, { text: 'Ja.', speaker: person, sourceUrl: 'https://example.org/x' });
    const next = await quote({
      text: 'Ja, sofort.',
      sourceUrl: 'https://example.org/x',
      supersedes: documentId,
    });
    await change(documentId, { recordStatus: 'retired' });
    expect((await get(`/api/quotes/${documentId}`)).status).toBe(404);
    expect((await get(`/api/quotes/${next}`)).status).toBe(200);
  });

  test('that are proposed can be changed', async () => {
    const documentId = await quote({ recordStatus: 'proposed', sourceUrl: 'https://example.org/x' });
    await expect(change(documentId, { text: 'Nein.' })).resolves.toMatchObject({ text: 'Nein.' });
  });
});

describe('agreements', () => {
  const make = (parties: unknown[]) => record(app.strapi, AGREEMENT, { name: 'Ein Abkommen', parties });

  test('have at least two parties, each named or a person', async () => {
    const two = [
      { kind: 'state', name: 'Peru' },
      { kind: 'person', person },
    ];
    await expect(make(two)).resolves.toBeDefined();
    await expect(make([{ kind: 'state', name: 'Peru' }])).rejects.toThrow();
    await expect(make([...two, { kind: 'state', name: ' ' }])).rejects.toThrow(
      /Party 3 needs a person or a name.*Partei 3/s,
    );
    expect(await app.strapi.documents(AGREEMENT).count({ filters: { name: 'Ein Abkommen' } as never })).toBe(
      1,
    );
  });
});
