import type { Booted } from '../helpers/boot';
import { SECRET, type Hidden } from '../helpers/hidden';
import { send, token } from '../helpers/publishing';
import { hire, SUPER_ADMIN } from '../helpers/users';

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
/** Two parsers may read one query in two ways; the router may take one path for another. */

const DISGUISES = [
  '[status]=draft',
  '%5Bstatus%5D=draft&populate=*',
  'status[$eq]=draft',
  'status=published&status=draft',
  'STATUS=draft&Status=draft',
  'status=%64raft',
  'filters[$not][$and][0][publishedAt][$notNull]=true',
  'filters[$or][0][$not][publishedAt][$notNull]=true&filters[$or][1][$not][id][$null]=true',
  'filters[people][$or][0][recordStatus]=proposed&filters[people][$or][1][name][$notNull]=true',
  'populate[people][on][x]=1&populate[localizations][status]=draft&populate[localizations][populate]=*',
  'populate[quotes][populate][speaker][filters][$not][recordStatus]=verified',
  'populate[agreements][populate][parties][populate][person][filters][recordStatus]=proposed',
  'populate[people][sort]=name&populate[people][pagination][pageSize]=100',
  'locale[0]=de&locale[1]=en',
  'locale=de&locale=en',
  'locale=en&filters[locale]=de',
  'pagination[withCount]=true&locale=*&pagination[limit]=-1',
];
const FOLDERS = ['articles', 'people', 'agreements', 'quotes'];

/** Every parameter of REST, the files’ own endpoints, paths written otherwise, counts, and who asks. */
export function restTellsNothing(stage: () => Hidden): void {
  let app: Booted;
  let live: string;
  let person: string;
  let hidden: string;
  let draft: string;
  beforeAll(() => void ({ app, live, person, hidden, draft } = stage()));

  describe('no parameter of REST shows what is not for readers', () => {
    const queries = ['', ...DRAFT_PARAMETERS, ...POPULATES, ...ORDERS, ...DISGUISES];

    async function listing(folder: string, asked: readonly string[], headers: Record<string, string> = {}) {
      for (const query of asked) {
        const answer = await send(`${app.url}/api/${folder}?${query}`, { headers });
        expect({ query, holds: answer.text.includes(SECRET) && !query.includes(SECRET) }).toEqual({
          query,
          holds: false,
        });
        expect(answer.status).toBeLessThan(500);
      }
    }

    test('listing articles, for anybody', () =>
      listing('articles', [...queries, ...DRAFT_PARAMETERS.map((one) => `${one}&populate=*`)]));

    test('listing articles, with a token that may read', async () =>
      listing('articles', [...DRAFT_PARAMETERS, ...DISGUISES], {
        authorization: `Bearer ${await token(app.strapi, 'read-only')}`,
      }));

    test.each(FOLDERS.slice(1))('listing %s', (folder) =>
      listing(folder, ['', 'status=draft&populate=*', ...POPULATES.slice(0, 4), ...ORDERS]),
    );

    test('one article by its id, drafts and embargoed ones answering as if there were none', async () => {
      for (const query of ['', ...DRAFT_PARAMETERS, ...POPULATES]) {
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

    test.each([
      'files',
      'files?populate=*',
      'files?populate=related',
      'files?populate[related]=*',
      'files?populate[related][on][api::article.article][populate]=*',
    ])('upload/%s leads to no draft that shows the file', async (path) => {
      const secret = await token(app.strapi, 'read-only');
      const headers = { authorization: `Bearer ${secret}` };
      const { text, status } = await send(`${app.url}/api/upload/${path}`, { headers });
      expect({ status: status < 500, holds: text.includes(SECRET) }).toEqual({ status: true, holds: false });
      expect(status === 400 || text.includes('fluss.jpg')).toBe(true);
    });

    test.each(['', '?status=draft', '?populate=*', '?publicationFilter=never-published'])(
      'nor a path written otherwise, nor a HEAD: %s',
      async (query) => {
        for (const path of ['/API/articles', '/api/articles/', `/api/Articles/${draft}`]) {
          const { text } = await send(`${app.url}${path}${query}`);
          expect({ path, holds: text.includes(SECRET) }).toEqual({ path, holds: false });
        }
        const [head, none] = await Promise.all(
          [draft, 'doesnotexist'].map((id) =>
            send(`${app.url}/api/articles/${id}${query}`, { method: 'HEAD' }),
          ),
        );
        expect(head?.status).toBe(none?.status);
        expect(head?.headers.get('content-length')).toBe(none?.headers.get('content-length'));
      },
    );

    test('a count tells of no more than the list shows', async () => {
      for (const folder of FOLDERS) {
        for (const query of ['', 'status=draft', 'locale=*', 'filters[id][$notNull]=true', '_q=a']) {
          const { json } = await send(`${app.url}/api/${folder}?${query}&pagination[pageSize]=100`);
          const { total } = (json.meta as unknown as { pagination: { total: number } }).pagination;
          expect({ folder, query, total }).toEqual({ folder, query, total: (json.data as unknown[]).length });
        }
      }
    });

    test('a token of an administrator, and somebody who registered, read what anybody reads', async () => {
      const { strapi, url } = app;
      const user = await hire(strapi, 'kim@newsroom.test', 'Kim', SUPER_ADMIN);
      const made = await strapi
        .service('admin::api-token-admin')
        .create({ name: 'kim', kind: 'admin', lifespan: null, adminPermissions: [] }, user);
      const role = await strapi.db
        .query('plugin::users-permissions.role')
        .findOne({ where: { type: 'authenticated' } });
      for (const action of ['find', 'findOne'])
        await strapi.db
          .query('plugin::users-permissions.permission')
          .create({ data: { action: `api::article.article.${action}`, role: role.id } });
      const member = await strapi.plugin('users-permissions').service('user').add({
        username: 'mia',
        email: 'mia@reader.test',
        password: 'Reader-Test-1',
        confirmed: true,
        provider: 'local',
        role: role.id,
      });
      const jwt = await strapi.plugin('users-permissions').service('jwt').issue({ id: member.id });
      for (const secret of [made.accessKey, jwt]) {
        for (const path of [
          'articles?status=draft',
          'articles?populate=*',
          `articles/${draft}?status=draft`,
          `articles/${draft}/preview`,
          'users/me?populate=*',
          'users?populate=*',
        ]) {
          const { text } = await send(`${url}/api/${path}`, {
            headers: { authorization: `Bearer ${secret}` },
          });
          expect({ path, holds: text.includes(SECRET) }).toEqual({ path, holds: false });
        }
      }
      const { json } = await send(`${url}/api/articles`, { headers: { authorization: `Bearer ${jwt}` } });
      expect(json.data).toHaveLength(1);
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
}
