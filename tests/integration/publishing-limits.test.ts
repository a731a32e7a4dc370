import type { Booted } from './helpers/boot';
import {
  ARTICLE,
  ask,
  bootReaders,
  paragraph,
  PERSON,
  publishNew,
  record,
  send,
  token,
} from './helpers/publishing';

/** Boots with limits of its own, and puts the environment back. */
function withEnvironment(env: Readonly<Record<string, string>>) {
  const box: { app?: Booted } = {};
  beforeAll(async () => {
    box.app = await bootReaders(env);
  });
  afterAll(async () => {
    await box.app?.stop();
    for (const name of Object.keys(env)) delete process.env[name];
  });
  return () => box.app as Booted;
}

describe('a query that asks for too much is refused with a reason', () => {
  const app = withEnvironment({});
  const nested = (depth: number) =>
    `populate[people][populate]${'[distinctFrom][populate]'.repeat(depth - 2)}=distinctFrom`;

  test.each([
    ['populate six levels deep', nested(6), /deeper than 5 levels.*tiefer als 5 Ebenen/],
    ['populate by a path of six', 'populate=a.b.c.d.e.f', /deeper than 5/],
    ['populate by a list of paths', 'populate[0]=people&populate[1]=a.b.c.d.e.f', /deeper than 5/],
    [
      'a hundred filters',
      Array.from({ length: 99 }, (_, i) => `filters[$or][${i}][slug]=x`).join('&'),
      /more than 100 parts/,
    ],
    ['a page far behind', 'pagination[page]=1000&pagination[pageSize]=100', /Pages end after 10000/],
    ['a start far behind', 'pagination[start]=10001', /Pages end after 10000/],
  ])('%s', async (_name, query, message) => {
    const { status, json } = await send(`${app().url}/api/articles?${query}`);
    expect(status).toBe(400);
    expect(json.error?.message).toMatch(message);
  });

  test('by a path written otherwise too', async () => {
    expect((await send(`${app().url}/API/articles?${nested(6)}`)).status).toBe(400);
  });

  test.each([
    nested(5),
    'pagination[start]=10000',
    'populate=*',
    'filters[$or][0][slug]=x&filters[$or][1][slug]=y',
  ])('%s is answered', async (query) => {
    expect((await send(`${app().url}/api/articles?${query}`)).status).toBe(200);
  });

  test('a page holds 100 entries at most', async () => {
    const { json } = await send(`${app().url}/api/articles?pagination[pageSize]=100000`);
    expect(json.meta).toMatchObject({ pagination: { pageSize: 100 } });
    const all = (await send(`${app().url}/api/articles?pagination[limit]=-1`)).json.meta as unknown as {
      pagination: { limit: number };
    };
    expect(all.pagination.limit).toBeLessThanOrEqual(100);
  });

  test('a body of more than 2 MB is refused', async () => {
    const { status } = await send(`${app().url}/api/articles`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ data: { headline: 'x'.repeat(2_200_000) } }),
    });
    expect(status).toBe(413);
  });

  test('GraphQL: by depth and by cost', async () => {
    const deep = `{ people { ${'distinctFrom { '.repeat(9)} name ${'} '.repeat(9)} } }`;
    expect((await ask(app().url, deep)).text).toMatch(/goes 11 levels deep, more than 8.*11 Ebenen tief/);
    const wide =
      '{ articles(pagination: { limit: 100 }) { people(pagination: { limit: 100 }) { name } quotes(pagination: { limit: 100 }) { text } } }';
    expect((await ask(app().url, wide)).text).toMatch(/The query costs \d+, more than 10000/);
    const many = `{ ${Array.from({ length: 250 }, (_, i) => `a${i}: articles { slug lead }`).join(' ')} }`;
    expect((await ask(app().url, many)).text).toMatch(/QUERY_TOO_COSTLY/);
  });

  test.each([
    [
      'fragments that double each other thirty times',
      30,
      2,
      /comes to \d+ fields, more than 10000.*kommt auf \d+ Felder/,
    ],
    ['a fragment that leads back to itself', 0, 1, /leads back to itself.*führt zu sich selbst zurück/],
    ['a text of many words', 1_000, 1, /2000 tokens/],
  ])('GraphQL: %s costs nothing to refuse', async (_name, depth, times, message) => {
    const chain = Array.from({ length: depth + 1 }, (_, i) => {
      const next = i < depth ? `...F${i + 1} `.repeat(times) : depth ? 'slug' : '...F0';
      return `fragment F${i} on Article { ${next} }`;
    });
    const { status, text } = await ask(app().url, `{ articles { ...F0 } } ${chain.join(' ')}`);
    expect(status).toBe(400);
    expect(text).toMatch(message);
  });

  test('GraphQL: what a front end asks is answered, and errors hold no stack', async () => {
    const usual =
      '{ articles { headline lead slug people { name } quotes { text speaker { name } } agreements { name parties { name person { name } } } } }';
    expect((await ask(app().url, usual)).json.data).toEqual({ articles: [] });
    const inParts =
      '{ articles { ...A } } fragment A on Article { slug people { ...P } } fragment P on Person { name }';
    expect((await ask(app().url, inParts)).json.data).toEqual({ articles: [] });
    expect((await ask(app().url, '{ articles(status: DRAFT) { headline } }')).text).not.toContain(
      'stacktrace',
    );
  });

  test('GraphQL: what breaks inside is not told outside', async () => {
    const logged = jest.spyOn(app().strapi.log, 'error').mockImplementation(() => app().strapi.log);
    for (const more of [{}, { code: '42703' }]) {
      const unsubscribe = app().strapi.db.lifecycles.subscribe({
        models: [ARTICLE],
        beforeFindMany: () => {
          throw Object.assign(new Error('column t0.secret does not exist'), more);
        },
      });
      const { json, text } = await ask(app().url, '{ articles(sort: "slug") { slug } }');
      unsubscribe();
      expect(json.errors).toMatchObject([
        { message: 'Internal Server Error', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
      ]);
      expect(text).not.toContain('secret');
    }
    expect(logged.mock.calls.map(([message]) => String(message))).toEqual([
      expect.stringContaining('t0.secret'),
      expect.stringContaining('t0.secret'),
    ]);
    logged.mockRestore();
  });
});

describe('the rate limit', () => {
  const app = withEnvironment({ LIMIT_REQUESTS_PER_MINUTE: '12', LIMIT_TOKEN_REQUESTS_PER_MINUTE: '20' });

  test('counts work for an address, not answers from the cache', async () => {
    await record(app().strapi, PERSON, { name: 'Mona Muster' });
    await publishNew(app().strapi, { headline: 'Eins', body: [paragraph('x')] });
    await send(`${app().url}/api/articles`);
    const kept = await Promise.all(Array.from({ length: 60 }, () => send(`${app().url}/api/articles`)));
    expect(kept.every(({ status }) => status === 200)).toBe(true);
    const statuses: number[] = [];
    for (let i = 0; i < 13; i += 1) statuses.push((await send(`${app().url}/api/people/nobody${i}`)).status);
    expect(statuses.slice(0, 11).every((status) => status === 404)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
    const refused = await send(`${app().url}/api/people/nobody`);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.json.error?.message).toMatch(/Too many requests.*Zu viele Anfragen/);
    expect((await send(`${app().url}/api/articles`)).status).toBe(200);
    expect((await send(`${app().url}/graphql`, { method: 'POST' })).status).toBe(429);
  });

  test('gives a token a count of its own, and made-up tokens none', async () => {
    const secret = await token(app().strapi, 'read-only');
    const headers = { authorization: `Bearer ${secret}` };
    const statuses: number[] = [];
    for (let i = 0; i < 22; i += 1)
      statuses.push((await send(`${app().url}/api/people/nobody${i}`, { headers })).status);
    expect(statuses.filter((status) => status === 404)).toHaveLength(20);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
    const made: number[] = [];
    for (let i = 0; i < 15; i += 1)
      made.push(
        (await send(`${app().url}/api/people/x`, { headers: { authorization: `Bearer ${i}` } })).status,
      );
    expect(made.slice(0, 12).every((status) => status === 401)).toBe(true);
    expect(made.at(-1)).toBe(429);
  });

  test('does not believe an address that a reader claims', async () => {
    const { status } = await send(`${app().url}/api/people/nobody`, {
      headers: { 'x-forwarded-for': '203.0.113.9' },
    });
    expect(status).toBe(429);
  });
});

describe('behind a proxy', () => {
  const app = withEnvironment({ LIMIT_REQUESTS_PER_MINUTE: '2', TRUSTED_PROXIES: '1' });
  const from = async (chain: string) =>
    (await send(`${app().url}/api/people/x${Math.random()}`, { headers: { 'x-forwarded-for': chain } }))
      .status;

  test('readers are counted by the address that the proxy saw, whatever they put before it', async () => {
    expect([await from('198.51.100.1'), await from('198.51.100.1'), await from('198.51.100.1')]).toEqual([
      404, 404, 429,
    ]);
    expect(await from('198.51.100.2')).toBe(404);
    expect(await from('1.1.1.1, 198.51.100.1')).toBe(429);
  });
});
