import type { Booted } from './helpers/boot';
import {
  AGREEMENT,
  ARTICLE,
  ask,
  bootReaders,
  create,
  paragraph,
  PERSON,
  publishNew,
  QUOTE,
  record,
  send,
  token,
} from './helpers/publishing';

/** Stands in every text that nobody may read; no answer may hold it. */
const SECRET = 'zqverborgen';

let app: Booted;
let live: string;
let person: string;
let hidden: string;
let draft: string;

beforeAll(async () => {
  app = await bootReaders();
  const { strapi } = app;
  person = await record(strapi, PERSON, {
    name: 'Mona Muster',
    note: `${SECRET} note`,
    misspellings: [{ value: `${SECRET}wrong` }],
  });
  hidden = await create(strapi, PERSON, {
    name: `${SECRET} person`,
    recordStatus: 'proposed',
    spellings: [{ value: SECRET, kind: 'accepted' }],
  });
  const agreement = await record(strapi, AGREEMENT, {
    name: 'Abkommen über Wasser',
    parties: [
      { kind: 'state', name: 'Japan' },
      { kind: 'person', person: hidden },
    ],
    people: [person, hidden],
  });
  const proposedAgreement = await create(strapi, AGREEMENT, {
    name: `${SECRET} agreement`,
    parties: [
      { kind: 'state', name: 'Japan' },
      { kind: 'state', name: 'Peru' },
    ],
  });
  const quote = await record(strapi, QUOTE, {
    text: 'Wir sind bereit.',
    language: 'de',
    speaker: person,
    agreement: proposedAgreement,
    sourceUrl: 'https://example.org/a',
  });
  const proposedQuote = await create(strapi, QUOTE, {
    text: `${SECRET} quote`,
    language: 'de',
    speaker: person,
    sourceUrl: 'https://example.org/b',
  });
  const linked = {
    people: [person, hidden],
    authors: [person],
    agreements: [agreement, proposedAgreement],
    quotes: [quote, proposedQuote],
  };
  live = await publishNew(strapi, {
    headline: 'Das Wasser kommt',
    body: [paragraph('Es regnet.')],
    corrections: [
      {
        class: 'correction',
        text: 'Der Fluss heißt anders.',
        internalNote: `${SECRET} internal`,
        at: '2026-01-02T00:00:00.000Z',
      },
    ],
    ...linked,
  });
  await strapi
    .documents(ARTICLE)
    .update({ documentId: live, locale: 'de', data: { lead: `${SECRET} later` } as never });
  draft = await create(strapi, ARTICLE, {
    headline: `${SECRET} draft`,
    lead: SECRET,
    body: [paragraph(SECRET)],
    ...linked,
  });
  await create(strapi, ARTICLE, { headline: `${SECRET} entwurf`, lead: SECRET }, 'en');
  await strapi.documents(ARTICLE).update({
    documentId: live,
    locale: 'en',
    data: { headline: `${SECRET} translation`, ...linked } as never,
  });
  const embargoed = await create(strapi, ARTICLE, {
    headline: `${SECRET} embargo`,
    body: [paragraph('x')],
    ...linked,
  });
  await strapi.documents(ARTICLE).publish({ documentId: embargoed, locale: 'de' });
  const until = new Date(Date.now() + 3_600_000);
  await strapi.db
    .query(ARTICLE)
    .updateMany({ where: { documentId: embargoed }, data: { embargoUntil: until } });
});

afterAll(() => app?.stop());

const DRAFT_PARAMETERS = [
  'status=draft',
  'status=DRAFT',
  'status[]=draft',
  'status[0]=draft',
  'publicationState=preview',
  'publicationFilter=never-published',
  'status=draft&publicationFilter=modified',
  'hasPublishedVersion=false',
  'status=draft&hasPublishedVersion=false',
  'status=draft&hasPublishedVersion=true',
  'locale=*',
  'locale=*&status=draft',
  'locale=en&status=draft',
];
const POPULATES = [
  'populate=*',
  'populate=people',
  'populate[people]=true',
  'populate[people][populate]=*',
  'populate[authors][populate]=*',
  'populate[quotes][populate]=*',
  'populate[quotes][populate][speaker][populate]=*',
  'populate[quotes][populate][agreement]=true',
  'populate[agreements][populate]=*',
  'populate[agreements][populate][parties][populate]=*',
  'populate[agreements][populate][people]=true',
  'populate[localizations][populate]=*',
  'populate[localizations][status]=draft',
  'populate=localizations&status=draft',
  'populate[0]=people.distinctFrom&populate[1]=quotes.speaker',
  'populate[people][filters][recordStatus]=proposed',
  'populate[people][filters][$or][0][name][$notNull]=true&populate[people][filters][$or][1][recordStatus]=proposed',
  'populate[image][populate]=related',
  'populate[createdBy]=*',
  'populate[people][count]=true',
  'populate[localizations][filters][publishedAt][$null]=true',
];
const ORDERS = [
  'sort=headline:asc',
  'sort[0]=publishedAt:asc',
  'filters[publishedAt][$null]=true',
  'filters[$or][0][publishedAt][$null]=true&filters[$or][1][id][$notNull]=true',
  'filters[$not][publishedAt][$notNull]=true',
  'filters[embargoUntil][$notNull]=true',
  'pagination[start]=0&pagination[limit]=100',
  'pagination[pageSize]=100',
  `_q=${SECRET}`,
  'fields=*',
  'fields=corrections',
];
const FOLDERS = ['articles', 'people', 'agreements', 'quotes'];

const readers = (): [string, Record<string, string>][] => [['anybody', {}]];

describe('no parameter of REST shows what is not for readers', () => {
  const queries = [
    ...DRAFT_PARAMETERS,
    ...POPULATES,
    ...ORDERS,
    ...DRAFT_PARAMETERS.map((one) => `${one}&populate=*`),
  ];

  test.each(FOLDERS)('listing %s', async (folder) => {
    const secret = await token(app.strapi, 'read-only');
    for (const headers of [...readers().map(([, one]) => one), { authorization: `Bearer ${secret}` }]) {
      for (const query of ['', ...queries]) {
        const answer = await send(`${app.url}/api/${folder}?${query}`, { headers });
        expect({ query, holds: answer.text.includes(SECRET) && !query.includes(SECRET) }).toEqual({
          query,
          holds: false,
        });
        expect(answer.status).toBeLessThan(500);
      }
    }
  });

  test('one article by its id, drafts and embargoed ones answering as if there were none', async () => {
    for (const query of ['', ...queries]) {
      const [shown, unknown, none] = await Promise.all(
        [live, draft, 'doesnotexist'].map((id) => send(`${app.url}/api/articles/${id}?${query}`)),
      );
      expect({ query, holds: shown?.text.includes(SECRET) }).toEqual({ query, holds: false });
      expect(unknown?.text).toBe(none?.text);
      expect(unknown?.status).toBe(none?.status);
    }
  });

  test('a record that nobody verified answers as if there were none', async () => {
    expect((await send(`${app.url}/api/people/${hidden}`)).status).toBe(404);
    expect((await send(`${app.url}/api/people/${person}`)).status).toBe(200);
  });

  test('what is for readers is there', async () => {
    const { json } = await send(`${app.url}/api/articles/${live}`);
    expect(json.data).toMatchObject({
      headline: 'Das Wasser kommt',
      lead: null,
      people: [{ name: 'Mona Muster' }],
      authors: [{ name: 'Mona Muster' }],
      quotes: [{ text: 'Wir sind bereit.', speaker: { name: 'Mona Muster' } }],
      agreements: [{ name: 'Abkommen über Wasser', parties: [{ name: 'Japan' }, { person: null }] }],
      corrections: [{ class: 'correction', text: 'Der Fluss heißt anders.' }],
    });
  });
});

describe('no filter answers a question about what is hidden', () => {
  /** The right guess and a wrong one must get the same answer. */
  const ORACLES = [
    'articles?filters[headline][$contains]=WORD',
    'articles?status=draft&filters[lead][$contains]=WORD',
    'articles?filters[lead][$contains]=WORD',
    'articles?filters[people][name][$contains]=WORD',
    'articles?filters[$and][0][people][name][$contains]=WORD',
    'articles?filters[$or][0][people][spellings][value][$contains]=WORD',
    'articles?filters[quotes][text][$contains]=WORD',
    'articles?filters[agreements][name][$contains]=WORD',
    'articles?filters[quotes][agreement][name][$contains]=WORD',
    'articles?filters[agreements][parties][person][name][$contains]=WORD',
    'articles?filters[localizations][headline][$contains]=WORD',
    'articles?filters[corrections][internalNote][$contains]=WORD',
    'articles?filters[people][note][$contains]=WORD',
    'articles?filters[people][misspellings][value][$contains]=WORD',
    'people?filters[note][$contains]=WORD',
    'people?filters[misspellings][value][$contains]=WORD',
    'people?filters[name][$contains]=WORD',
    'people?filters[distinctFrom][name][$contains]=WORD',
    'people?_q=WORD',
    'articles?_q=WORD',
    'quotes?filters[agreement][name][$contains]=WORD',
    'quotes?filters[speaker][note][$contains]=WORD',
    'agreements?filters[people][name][$contains]=WORD',
    'agreements?filters[parties][person][name][$contains]=WORD',
    'articles?filters[$not][people][name][$contains]=WORD',
    'people?filters[articles][headline][$contains]=WORD',
    'articles?filters[createdBy][email][$contains]=WORD',
  ];

  test.each(ORACLES)('%s', async (path) => {
    const [right, wrong] = await Promise.all(
      [SECRET, 'zqanders'].map((word) => send(`${app.url}/api/${path.replaceAll('WORD', word)}`)),
    );
    expect(right?.status).toBe(wrong?.status);
    expect(right?.text).toBe(wrong?.text);
  });

  test('the same filter finds what is public', async () => {
    const { json } = await send(
      `${app.url}/api/articles?filters[people][name][$contains]=Muster&fields=headline`,
    );
    expect(json.data).toHaveLength(1);
  });

  test.each([
    'articles?filters[people]=1',
    'articles?filters[people][$null]=true',
    'articles?sort=people.name:asc',
    'articles?sort[people][name]=asc',
  ])('%s is refused with a reason', async (path) => {
    const { status, json } = await send(`${app.url}/api/${path}`);
    expect(status).toBe(400);
    expect(json.error?.message).toMatch(/filters on "people"|sort takes/);
  });
});

describe('no query of GraphQL shows what is not for readers', () => {
  const QUERIES = [
    '{ articles(status: DRAFT) { headline lead } }',
    '{ articles_connection(status: DRAFT) { nodes { headline } pageInfo { total } } }',
    `{ article(documentId: "ID", status: DRAFT) { headline lead } }`,
    '{ articles(publicationFilter: NEVER_PUBLISHED) { headline } }',
    '{ articles(hasPublishedVersion: false) { headline } }',
    '{ people(status: DRAFT) { name } }',
    '{ articles { headline lead people { name } authors { name } quotes { text agreement { name } speaker { name } } agreements { name people { name } parties { name person { name } } } localizations { headline } } }',
    '{ articles { people_connection { nodes { name } } localizations_connection { nodes { headline } } quotes_connection { nodes { text } } } }',
    '{ articles { localizations(filters: { publishedAt: { notNull: false } }) { headline } } }',
    '{ articles { localizations(filters: { publishedAt: { null: true } }) { headline } } }',
    '{ articles { people(filters: { recordStatus: { eq: "proposed" } }) { name } } }',
    '{ articles { people(filters: { or: [{ recordStatus: { eq: "proposed" } }, { name: { notNull: true } }] }) { name } } }',
    '{ articles(filters: { publishedAt: { null: true } }) { headline } }',
    '{ articles(locale: "*") { headline } }',
    '{ articles(locale: "en") { headline } }',
    '{ people { name distinctFrom { name } } }',
    '{ quotes { text agreement { name } } }',
    '{ agreements { name parties { person { name } } } }',
    '{ people(filters: { recordStatus: { eq: "proposed" } }) { name } }',
    'query ($s: PublicationStatus = DRAFT) { articles(status: $s) { headline } }',
    '{ a: articles { headline } b: articles(status: DRAFT) { headline } }',
  ];

  test.each(QUERIES)('%s', async (query) => {
    const { text } = await ask(app.url, query.replaceAll('ID', live));
    expect(text).not.toContain(SECRET);
  });

  test.each([
    '{ uploadFiles { related { __typename } } }',
    '{ people { misspellings { value } } }',
    '{ people { note } }',
    '{ articles { corrections { internalNote } } }',
    '{ people { articles { headline } } }',
  ])('%s is not in the schema', async (query) => {
    const { text } = await ask(app.url, query);
    expect(text).toMatch(/Cannot query field/);
  });

  test('what is for readers is there, counted without the rest', async () => {
    const { json } = await ask(
      app.url,
      '{ articles_connection { nodes { headline people { name } quotes { text } } pageInfo { total } } }',
    );
    expect(json.data).toEqual({
      articles_connection: {
        nodes: [
          {
            headline: 'Das Wasser kommt',
            people: [{ name: 'Mona Muster' }],
            quotes: [{ text: 'Wir sind bereit.' }],
          },
        ],
        pageInfo: { total: 1 },
      },
    });
  });

  test('a nested filter that leads further is refused', async () => {
    const { text } = await ask(
      app.url,
      '{ articles { people(filters: { distinctFrom: { name: { eq: "x" } } }) { name } } }',
    );
    expect(text).toMatch(/may not lead further/);
  });
});

describe('feeds, sitemap and formats', () => {
  test('tell of live articles alone', async () => {
    const paths = [
      'feeds/articles.rss',
      'feeds/articles.atom',
      'feeds/articles.json',
      'feeds/articles.json?locale=en',
      'feeds/articles.rss?locale=*',
      `feeds/people/${person}.json`,
      'feeds/corrections.json',
      'news-sitemap.xml',
      `api/articles/${live}/jsonld`,
      `api/articles/${live}/ninjs`,
      'feeds/articles.rss?status=draft',
    ];
    for (const path of paths) {
      const { text, status } = await send(`${app.url}/${path}`);
      expect({ path, status, holds: text.includes(SECRET) }).toEqual({ path, status: 200, holds: false });
    }
  });

  test('know nothing of hidden records and drafts', async () => {
    for (const path of [
      `feeds/people/${hidden}.rss`,
      `api/articles/${draft}/jsonld`,
      `api/articles/${draft}/ninjs`,
      `api/articles/${live}/jsonld?locale=en`,
    ]) {
      expect({ path, status: (await send(`${app.url}/${path}`)).status }).toEqual({ path, status: 404 });
    }
  });
});

describe('a write is no way to read', () => {
  const WRITE = [
    'api::article.article.find',
    'api::article.article.update',
    'api::article.article.create',
    'api::person.person.find',
  ];
  const put = async (grant: readonly string[], query = '') => {
    const secret = await token(app.strapi, grant);
    return send(`${app.url}/api/articles/${draft}?status=draft&${query}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ data: { kicker: 'Wetter' } }),
    });
  };

  test('over REST it answers with what was written', async () => {
    const { status, json, text } = await put(WRITE, 'populate=*');
    expect(status).toBe(200);
    expect(json.data).toMatchObject({ documentId: draft, kicker: 'Wetter' });
    expect(text).not.toContain(SECRET);
  });

  test('over GraphQL too', async () => {
    const secret = await token(app.strapi, WRITE);
    const mutation = (fields: string) =>
      ask(
        app.url,
        `mutation { updateArticle(documentId: "${draft}", status: DRAFT, data: { kicker: "Wetter" }) { ${fields} } }`,
        secret,
      );
    expect((await mutation('documentId kicker')).json.data).toEqual({
      updateArticle: { documentId: draft, kicker: 'Wetter' },
    });
    expect(
      (await mutation('documentId lead people { name } quotes { text } localizations { headline }')).text,
    ).not.toContain(SECRET);
  });

  test('with the preview permission it answers in full', async () => {
    const { text } = await put([...WRITE, 'api::article.article.preview']);
    expect(text).toContain(SECRET);
  });
});

describe('previews', () => {
  const link = async (): Promise<URL> => {
    const secret = await token(app.strapi, ['api::article.article.preview']);
    const { json } = await send(`${app.url}/api/articles/${draft}/preview-link?locale=de`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}` },
    });
    return new URL((json.data as { url: string }).url);
  };
  const signed = (url: URL, changes: Record<string, string> = {}, id = draft) =>
    send(
      `${app.url}/api/previews/${id}?${new URLSearchParams({ ...Object.fromEntries(url.searchParams), ...changes })}`,
    );

  test('need the permission by name', async () => {
    expect((await send(`${app.url}/api/articles/${draft}/preview`)).status).toBe(403);
    const reader = await token(app.strapi, 'read-only');
    expect(
      (
        await send(`${app.url}/api/articles/${draft}/preview`, {
          headers: { authorization: `Bearer ${reader}` },
        })
      ).status,
    ).toBe(403);
    const secret = await token(app.strapi, ['api::article.article.preview', 'api::article.article.findOne']);
    const headers = { authorization: `Bearer ${secret}` };
    const shown = await send(`${app.url}/api/articles/${draft}/preview`, { headers });
    expect((shown.json.data as { headline: string }).headline).toContain(SECRET);
    expect(shown.headers.get('cache-control')).toBe('private, no-store');
    expect((await send(`${app.url}/api/articles/${draft}?status=draft`, { headers })).text).toContain(SECRET);
  });

  test('by a signed link need no account', async () => {
    const shown = await signed(await link());
    expect(shown.status).toBe(200);
    expect(shown.text).toContain(SECRET);
    expect(shown.headers.get('cache-control')).toBe('private, no-store');
  });

  test('by a link that was changed, or whose time is over, are refused', async () => {
    const url = await link();
    const refused = await Promise.all([
      signed(url, { signature: 'AAAA' }),
      signed(url, { expires: String(Number(url.searchParams.get('expires')) + 1) }),
      signed(url, { expires: '1' }),
      signed(url, { locale: 'en' }),
      signed(url, {}, live),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    expect(refused.some(({ text }) => text.includes(SECRET))).toBe(false);
  });
});
