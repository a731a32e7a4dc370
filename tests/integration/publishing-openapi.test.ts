import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strapi as connect } from '@strapi/client';
import addFormats from 'ajv-formats';
import Ajv from 'ajv/dist/2020';
import { openApiOf } from '../../src/publishing/openapi';
import type { Booted } from './helpers/boot';
import {
  bootReaders,
  paragraph,
  PERSON,
  publishNew,
  record,
  send,
  recordAgreement,
  recordQuote,
} from './helpers/publishing';

const FILE = path.resolve(__dirname, '../../src/plugins/copydesk/docs/openapi.json');

let app: Booted;
let document: ReturnType<typeof openApiOf>;

beforeAll(async () => {
  app = await bootReaders({ NEWSROOM_WORKFLOW: 'true' });
  document = openApiOf(app.strapi);
});
afterAll(() => app?.stop());

/** `npm run openapi` sets this: it writes the document instead of comparing. */
const WRITES = process.env.OPENAPI_WRITE === 'true';

test('the committed document is the one that the schemas make; `npm run openapi` makes it anew', () => {
  const made = JSON.parse(JSON.stringify(document));
  if (WRITES) writeFileSync(FILE, JSON.stringify(made, null, 2));
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(made);
});

describe('what the API answers is what the document says', () => {
  beforeAll(async () => {
    const { strapi } = app;
    const person = await record(strapi, PERSON, {
      name: 'Mona Muster',
      gender: 'female',
      offices: [{ organisation: 'Peru', from: '2026-01-01' }],
    });
    const agreement = await recordAgreement(strapi, {
      name: 'Abkommen',
      parties: [
        { kind: 'state', name: 'Peru' },
        { kind: 'person', person },
      ],
    });
    const quote = await recordQuote(strapi, person, { text: 'Ja.', agreement });
    const linked = {
      people: [person],
      authors: [person],
      agreements: [agreement],
      quotes: [quote],
      sources: [{ claim: 'x', url: 'https://example.org' }],
    };
    await publishNew(strapi, {
      headline: 'Alles',
      body: [paragraph('x')],
      seo: { title: 'Alles' },
      corrections: [{ class: 'refile', text: 'x', at: '2026-01-01T00:00:00Z' }],
      ...linked,
    });
    await publishNew(strapi, { headline: 'Wenig', body: [paragraph('x')] });
  });

  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  const problems = (schema: object, answer: unknown) => {
    const validate = ajv.compile({ ...schema, components: JSON.parse(JSON.stringify(document.components)) });
    validate(answer);
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  };

  test.each([
    ['articles', 'Article'],
    ['people', 'Person'],
    ['agreements', 'Agreement'],
    ['quotes', 'Quote'],
  ])('%s', async (folder, name) => {
    for (const query of ['', '?populate=*', '?fields=createdAt']) {
      const { json } = await send(`${app.url}/api/${folder}${query}`);
      expect((json.data as unknown[]).length).toBeGreaterThan(0);
      expect(problems({ type: 'array', items: { $ref: `#/components/schemas/${name}` } }, json.data)).toEqual(
        [],
      );
    }
  });

  test('the client of the page “fetch your first article” reads it', async () => {
    const newsroom = connect({ baseURL: `${app.url}/api` });
    const { data: articles } = await newsroom.collection('articles').find({
      fields: ['headline', 'slug', 'publishedAt'],
      populate: { people: { fields: ['name'] } },
      sort: 'headline:asc',
      locale: 'de',
    });
    expect(articles).toMatchObject([
      { headline: 'Alles', people: [{ name: 'Mona Muster' }] },
      { headline: 'Wenig', people: [] },
    ]);
    const { data: article } = await newsroom.collection('articles').findOne(articles[0]?.documentId ?? '');
    expect(article).toMatchObject({ quotes: [{ text: 'Ja.' }], corrections: [{ text: 'x' }] });
  });

  test('an answer with a field that the document does not know is found out', () => {
    expect(
      problems({ $ref: '#/components/schemas/Quote' }, { id: 1, documentId: 'x', secret: true }),
    ).not.toEqual([]);
  });
});
