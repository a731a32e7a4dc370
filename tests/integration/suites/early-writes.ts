import type { Booted } from '../helpers/boot';
import { SECRET, type Hidden } from '../helpers/hidden';
import { ask, send, token } from '../helpers/publishing';

/** Feeds, the answers to writes, and previews. */
export function writesTellNothing(stage: () => Hidden): void {
  let app: Booted;
  let live: string;
  let person: string;
  let hidden: string;
  let draft: string;
  beforeAll(() => void ({ app, live, person, hidden, draft } = stage()));

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
      const followed = await mutation(
        'documentId lead people { name } quotes_connection { nodes { text } } localizations { headline } sources { claim } seo { title } image { name }',
      );
      expect(followed.json.data).toEqual({
        updateArticle: {
          documentId: draft,
          lead: null,
          people: [],
          quotes_connection: null,
          localizations: [],
          sources: [],
          seo: null,
          image: null,
        },
      });
    });

    test('a proposed record too tells over GraphQL no more than was written', async () => {
      const secret = await token(app.strapi, ['api::person.person.find', 'api::person.person.update']);
      const { json } = await ask(
        app.url,
        `mutation { updatePerson(documentId: "${hidden}", data: { disambiguation: "x" }) { disambiguation spellings { value } } }`,
        secret,
      );
      expect(json.data).toEqual({ updatePerson: { disambiguation: 'x', spellings: [] } });
    });

    test('what is shown anyway is answered in full', async () => {
      const secret = await token(app.strapi, ['api::person.person.find', 'api::person.person.update']);
      const { json } = await ask(
        app.url,
        `mutation { updatePerson(documentId: "${person}", data: { disambiguation: "x" }) { name disambiguation } }`,
        secret,
      );
      expect(json.data).toEqual({ updatePerson: { name: 'Mona Muster', disambiguation: 'x' } });
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
      const secret = await token(app.strapi, [
        'api::article.article.preview',
        'api::article.article.findOne',
      ]);
      const headers = { authorization: `Bearer ${secret}` };
      const shown = await send(`${app.url}/api/articles/${draft}/preview`, { headers });
      expect((shown.json.data as { headline: string }).headline).toContain(SECRET);
      expect(shown.headers.get('cache-control')).toBe('private, no-store');
      expect((await send(`${app.url}/api/articles/${draft}?status=draft`, { headers })).text).toContain(
        SECRET,
      );
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
}
