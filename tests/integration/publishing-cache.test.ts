import type { Booted } from './helpers/boot';
import { onEveryDatabase } from './helpers/databases';
import {
  AGREEMENT,
  ARTICLE,
  bootReaders,
  create,
  paragraph,
  PERSON,
  publish,
  publishNew,
  record,
  send,
  token,
  recordAgreement,
  recordQuote,
} from './helpers/publishing';

const REDIS = process.env.COPYDESK_TEST_REDIS;

if (!REDIS) {
  const title = 'the cache in Redis (needs COPYDESK_TEST_REDIS=redis://host:port)';
  if (process.env.CI === 'true') {
    test(title, () => {
      throw new Error('In CI COPYDESK_TEST_REDIS must be the URL of a Redis server.');
    });
  } else test.skip(title, () => {});
}

/** Each store on a database, and each database with a store: one boot for each is enough. */
const inRedis = (client: string): boolean => client === 'postgres' && Boolean(REDIS);

/** A server's round takes longer, with everybody asking for the same processors. */
const ROUNDS = { sqlite: 15, postgres: 4, mysql: 4 };

onEveryDatabase('the cache', (kind) => {
  const name = inRedis(kind.client) ? 'Redis' : 'memory';
  describe(`in ${name}`, () => {
    let app: Booted;
    let person: string;
    let quote: string;
    let agreement: string;
    let article: string;
    let other: string;

    beforeAll(async () => {
      app = await bootReaders({ CACHE_REDIS_URL: inRedis(kind.client) ? (REDIS ?? '') : '' }, [], kind);
      const { strapi } = app;
      person = await record(strapi, PERSON, { name: 'Mona Muster' });
      agreement = await recordAgreement(strapi, { name: 'Abkommen' });
      quote = await recordQuote(strapi, person, { text: 'Ja.' });
      article = await publishNew(strapi, {
        headline: 'Eins',
        slug: 'eins',
        body: [paragraph('x')],
        people: [person],
        quotes: [quote],
        agreements: [agreement],
      });
      other = await publishNew(strapi, { headline: 'Zwei', slug: 'zwei', body: [paragraph('x')] });
    });

    afterAll(async () => {
      await app?.stop();
      delete process.env.CACHE_REDIS_URL;
    });

    const get = (path: string, headers: Record<string, string> = {}) => send(app.url + path, { headers });
    const isHit = async (path: string): Promise<boolean> =>
      (await get(path)).headers.get('x-cache') === 'hit';
    /** Asks until it is kept. */
    async function warm(...paths: string[]): Promise<void> {
      for (const path of paths) {
        await get(path);
        expect({ path, hit: await isHit(path) }).toEqual({ path, hit: true });
      }
    }
    const rename = (documentId: string, headline: string) =>
      app.strapi.documents(ARTICLE).update({ documentId, locale: 'de', data: { headline } as never });

    test('gives the same answer as Strapi does', async () => {
      const paths = [
        '/api/articles',
        `/api/articles/${article}`,
        '/feeds/articles.rss',
        '/news-sitemap.xml',
        `/api/articles/${article}/jsonld`,
      ];
      for (const path of paths) {
        const first = await get(`${path}?locale=de`);
        const second = await get(`${path}?locale=de`);
        expect({ path, hit: second.headers.get('x-cache') }).toEqual({ path, hit: 'hit' });
        expect(second.text).toBe(first.text);
        for (const header of ['content-type', 'etag', 'cache-control', 'surrogate-key'])
          expect(second.headers.get(header)).toBe(first.headers.get(header));
      }
    });

    test('answers 304 to who has the answer already, and 200 once it changed', async () => {
      const path = `/api/articles/${other}?fields=headline`;
      const etag = (await get(path)).headers.get('etag') ?? '';
      expect(etag).toMatch(/^"[\w-]{27}"$/);
      const again = await get(path, { 'if-none-match': etag });
      expect({ status: again.status, text: again.text, etag: again.headers.get('etag') }).toEqual({
        status: 304,
        text: '',
        etag,
      });
      await rename(other, 'Zwei neu');
      expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
      await publish(app.strapi, other);
      expect((await get(path, { 'if-none-match': etag })).status).toBe(200);
    });

    test('tells CDNs how long, and by which keys', async () => {
      const { headers } = await get(`/api/articles/${article}`);
      expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=30, stale-while-revalidate=60');
      expect(headers.get('surrogate-key')?.split(' ')).toEqual(
        expect.arrayContaining([`doc:${article}`, `doc:${person}`, `doc:${quote}`, `doc:${agreement}`]),
      );
    });

    test('a corrected name of a person empties the articles that carry it, and no others', async () => {
      const carrying = [
        `/api/articles/${article}`,
        '/api/articles',
        '/feeds/articles.rss',
        `/feeds/people/${person}.json`,
        `/api/people/${person}`,
        `/api/quotes/${quote}`,
        `/api/articles/${article}/jsonld`,
        '/api/people',
      ];
      const others = [
        `/api/articles/${other}`,
        `/api/articles/${other}/ninjs`,
        `/api/agreements/${agreement}`,
        '/api/articles?locale=en',
      ];
      await warm(...carrying, ...others);
      await app.strapi
        .documents(PERSON)
        .update({ documentId: person, data: { name: 'Mona Meister' } as never });
      for (const path of others) expect({ path, hit: await isHit(path) }).toEqual({ path, hit: true });
      for (const path of carrying) expect({ path, hit: await isHit(path) }).toEqual({ path, hit: false });
      expect((await get(`/api/articles/${article}`)).text).toContain('Mona Meister');
    });

    test('a record that is verified now appears, and one that is retired disappears', async () => {
      const proposed = await create(app.strapi, PERSON, { name: 'Nora Neu', recordStatus: 'proposed' });
      const late = await record(app.strapi, AGREEMENT, {
        name: 'Spät',
        parties: [
          { kind: 'person', person: proposed },
          { kind: 'state', name: 'Peru' },
        ],
      });
      const documentId = await publishNew(app.strapi, {
        headline: 'Drei',
        body: [paragraph('x')],
        people: [proposed],
        agreements: [late],
      });
      const path = `/api/articles/${documentId}`;
      await warm(path, '/api/articles?filters[people][name][$eq]=Nora Neu');
      expect((await get(path)).text).not.toContain('Nora Neu');
      await app.strapi
        .documents(PERSON)
        .update({ documentId: proposed, data: { recordStatus: 'verified' } as never });
      expect((await get(path)).text.match(/Nora Neu/g)).toHaveLength(2);
      expect((await get('/api/articles?filters[people][name][$eq]=Nora Neu')).text).toContain('Drei');
      await app.strapi
        .documents(PERSON)
        .update({ documentId: proposed, data: { recordStatus: 'retired' } as never });
      expect((await get(path)).text).not.toContain('Nora Neu');
    });

    test('saving a draft empties nothing', async () => {
      await warm('/api/articles', `/api/articles/${other}`);
      await rename(other, 'Nur ein Entwurf');
      expect(await isHit('/api/articles')).toBe(true);
      expect(await isHit(`/api/articles/${other}`)).toBe(true);
    });

    test('an article that is taken down is gone at once', async () => {
      const documentId = await publishNew(app.strapi, {
        headline: 'Weg damit',
        slug: 'weg',
        body: [paragraph('x')],
      });
      await warm(
        `/api/articles/${documentId}`,
        '/api/articles',
        '/feeds/articles.json',
        '/api/articles/slug/weg',
      );
      await app.strapi.documents(ARTICLE).unpublish({ documentId, locale: 'de' });
      expect((await get(`/api/articles/${documentId}`)).status).toBe(404);
      expect((await get('/api/articles/slug/weg')).status).toBe(404);
      expect((await get('/api/articles')).text).not.toContain('Weg damit');
      expect((await get('/feeds/articles.json')).text).not.toContain('Weg damit');
    });

    test('drafts and previews are never kept', async () => {
      const secret = await token(app.strapi, [
        'api::article.article.preview',
        'api::article.article.findOne',
      ]);
      const headers = { authorization: `Bearer ${secret}` };
      for (const path of [`/api/articles/${other}/preview`, `/api/articles/${other}?status=draft`]) {
        for (let time = 0; time < 2; time += 1) {
          const answer = await get(path, headers);
          expect({ path, status: answer.status, hit: answer.headers.get('x-cache') }).toEqual({
            path,
            status: 200,
            hit: null,
          });
        }
      }
    });

    test('a token’s answers are kept apart, and end with the token', async () => {
      const secret = await token(app.strapi, 'read-only');
      const headers = { authorization: `Bearer ${secret}` };
      await get('/api/articles', headers);
      const kept = await get('/api/articles', headers);
      expect({ hit: kept.headers.get('x-cache'), private: kept.headers.get('cache-control') }).toEqual({
        hit: 'hit',
        private: 'private, max-age=0',
      });
      expect((await get('/api/articles', { authorization: 'Bearer wrong' })).status).toBe(401);
      await app.strapi.db.query('admin::api-token').deleteMany({ where: {} });
      expect((await get('/api/articles', headers)).status).toBe(401);
    });

    test('a right that is taken away ends what was kept under it', async () => {
      await warm('/api/quotes');
      const where = { action: 'api::quote.quote.find' };
      const permission = await app.strapi.db
        .query('plugin::users-permissions.permission')
        .findOne({ where, populate: ['role'] });
      await app.strapi.db
        .query('plugin::users-permissions.permission')
        .delete({ where: { id: permission.id } });
      expect((await get('/api/quotes')).status).toBe(403);
      await app.strapi.db
        .query('plugin::users-permissions.permission')
        .create({ data: { ...where, role: permission.role.id } });
      expect((await get('/api/quotes')).status).toBe(200);
    });

    test('parameters that mean nothing do not pass it by', async () => {
      await warm('/api/articles?fields[0]=headline&sort=slug');
      expect(await isHit('/api/articles?utm=1&sort=slug&fields[0]=headline&x[y]=z')).toBe(true);
    });

    test.each([
      ['[locale]=en', '', 91],
      ['[fields][0]=slug', '', 92],
      ['%5Bfilters%5D%5Bslug%5D=nirgends', '', 93],
      ['sort=slug&sort=headline', 'sort=headline&sort=slug', 94],
    ])('two questions never share an answer: %s, and %s', async (one, other, size) => {
      await get(`/api/articles?${one}&pagination[pageSize]=${size}`);
      const asked = await get(`/api/articles?${other}&pagination[pageSize]=${size}`);
      expect(asked.headers.get('x-cache')).toBeNull();
      const alone = await get(`/api/articles?${other}&pagination[pageSize]=90`);
      expect(asked.json.data).toEqual(alone.json.data);
    });

    test('one question in two spellings shares its answer', async () => {
      await warm('/api/articles?locale=de&sort[0]=slug');
      expect(await isHit('/api/articles?sort%5B%5D=slug&[locale]=de')).toBe(true);
    });

    test('a preview is not kept in whatever way it is asked for', async () => {
      const headers = { authorization: `Bearer ${await token(app.strapi, 'full-access')}` };
      await rename(other, 'Nur im Entwurf');
      for (const query of ['[status]=draft', '%5Bstatus%5D=draft', 'status[]=draft'])
        await get(`/api/articles/${other}?${query}`, headers);
      expect((await get(`/api/articles/${other}`, headers)).text).not.toContain('Nur im Entwurf');
    });

    test('an answer that asks about related entries ends with them, behind operators too', async () => {
      const path = '/api/articles?filters[people][$or][0][name][$eq]=Ganz Neu';
      await warm(path);
      await app.strapi.documents(PERSON).update({ documentId: person, data: { name: 'Ganz Neu' } as never });
      expect((await get(path)).json.data).toHaveLength(1);
    });

    test('the end of an embargo ends what was kept without the article', async () => {
      const documentId = await publishNew(app.strapi, { headline: 'Sperrfrist', body: [paragraph('x')] });
      const embargoUntil = new Date(Date.now() + 1500);
      await app.strapi.db.query(ARTICLE).updateMany({ where: { documentId }, data: { embargoUntil } });
      await warm('/api/articles?sort=slug');
      expect((await get('/api/articles?sort=slug')).text).not.toContain('Sperrfrist');
      await new Promise((resolve) => setTimeout(resolve, embargoUntil.getTime() - Date.now() + 50));
      expect((await get('/api/articles?sort=slug')).text).toContain('Sperrfrist');
    });

    test('an embargo that ends while an answer is worked out ends that answer too', async () => {
      const path = '/api/articles?sort=slug&fields=headline';
      const documentId = await publishNew(app.strapi, { headline: 'Genau jetzt', body: [paragraph('x')] });
      const embargoUntil = new Date(Date.now() + 1500);
      await app.strapi.db.query(ARTICLE).updateMany({ where: { documentId }, data: { embargoUntil } });
      const unsubscribe = app.strapi.db.lifecycles.subscribe({
        models: [ARTICLE],
        afterFindMany: () =>
          new Promise((resolve) => setTimeout(resolve, embargoUntil.getTime() - Date.now() + 50)),
      });
      const asked = Date.now();
      const { text } = await get(path);
      unsubscribe();
      expect(asked).toBeLessThan(embargoUntil.getTime());
      expect(Date.now()).toBeGreaterThan(embargoUntil.getTime());
      expect(text).not.toContain('Genau jetzt');
      expect((await get(path)).text).toContain('Genau jetzt');
    });

    test('no answer is stale once a publication has returned, however many read meanwhile', async () => {
      const paths = [
        `/api/articles/${article}`,
        '/api/articles?fields=headline',
        '/feeds/articles.json',
        `/api/articles/${article}/ninjs`,
      ];
      let isOver = false;
      const readers = paths
        .flatMap((path) => [path, path, path])
        .map(async (path) => {
          // A reader who is cut off by the end of the test is no finding.
          while (!isOver) await get(path).catch(() => undefined);
        });
      const stale: string[] = [];
      for (let round = 1; round <= ROUNDS[kind.client]; round += 1) {
        const headline = `Runde ${round} in ${name}`;
        await rename(article, headline);
        await publish(app.strapi, article);
        const answers = await Promise.all(paths.map((path) => get(path)));
        answers.forEach(({ text }, index) => {
          if (!text.includes(headline)) stale.push(`${round} ${paths[index]}`);
        });
      }
      isOver = true;
      await Promise.all(readers);
      expect(stale).toEqual([]);
    });

    test('nor over REST', async () => {
      const secret = await token(app.strapi, 'full-access');
      await warm('/api/articles?fields=headline', `/api/articles/${other}`);
      const { status } = await send(`${app.url}/api/articles/${other}?locale=de`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify({ data: { headline: 'Über REST' } }),
      });
      expect(status).toBe(200);
      expect((await get('/api/articles?fields=headline')).text).toContain('Über REST');
      expect((await get(`/api/articles/${other}`)).text).toContain('Über REST');
    });

    test('what is rolled back empties nothing and is never given', async () => {
      await warm(`/api/articles/${article}`);
      const before = (await get(`/api/articles/${article}`)).text;
      const attempt = app.strapi.db.transaction(async () => {
        await rename(article, 'Niemals');
        await publish(app.strapi, article);
        throw new Error('rolled back');
      });
      await expect(attempt).rejects.toThrow('rolled back');
      expect((await get(`/api/articles/${article}`)).text).toBe(before);
      expect(await isHit(`/api/articles/${article}`)).toBe(true);
    });
  });
});
