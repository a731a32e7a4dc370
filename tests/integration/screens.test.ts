/** The endpoints behind the list, the home page and the registry's screen, over HTTP as the admin uses them. */
import type { Core } from '@strapi/strapi';
import type { Booted } from './helpers/boot';
import { boot } from './helpers/boot';
import type { Row } from './helpers/club';
import { CLUB, FEATURE, PLAYER, WRONG, addLocales, createDraft, takaichi } from './helpers/club';
import { may } from './helpers/checked';
import { onEveryDatabase } from './helpers/databases';
import type { Answer, Client } from './helpers/http';
import { adminClient, client, createAdmin } from './helpers/http';
import type { Home } from './helpers/screens';
import { bodyOf, screensHelpers } from './helpers/screens';
import { freshnessSuite } from './suites/screens-freshness';
import { hostileSuite } from './suites/screens-hostile';
import { listSuite } from './suites/screens-list';
import { pagesSuite } from './suites/screens-pages';

const explorer = (action: string, subject: string, conditions: readonly string[] = []) => ({
  action: `plugin::content-manager.explorer.${action}`,
  subject,
  properties: { locales: ['de', 'en'] },
  conditions,
});

onEveryDatabase('The screens', (kind) => {
  let booted: Booted;
  let strapi: Core.Strapi;
  let chief: Client;
  let nobody: Client;
  let checker: Client;
  let owner: Client;
  let person: Row;

  const as = async (name: string, permissions?: Parameters<typeof createAdmin>[2]) =>
    adminClient(booted, await createAdmin(strapi, name, permissions));
  const world = () => ({ strapi, chief, person, as });

  beforeAll(async () => {
    booted = await boot(CLUB, kind);
    strapi = booted.strapi;
    await addLocales(strapi);
    person = await takaichi(strapi);
    chief = await as('chief');
    nobody = await as('nobody', [explorer('read', FEATURE), explorer('read', PLAYER)]);
    checker = await as('checker', [may('check')]);
    owner = await as('owner', [may('check'), explorer('read', FEATURE, ['admin::is-creator'])]);
  });
  afterAll(() => booted?.stop());

  const { stored } = screensHelpers(world);

  type Endpoint = readonly [string, (who: Client) => Promise<Answer>];
  const ENDPOINTS: readonly Endpoint[] = [
    ['POST /copydesk/states/:uid', (who) => who.post(`/copydesk/states/${FEATURE}`, { documentIds: ['x'] })],
    [
      'POST /copydesk/states/:uid/check',
      (who) => who.post(`/copydesk/states/${FEATURE}/check`, { documentIds: ['x'] }),
    ],
    ['GET /copydesk/home', (who) => who.get('/copydesk/home')],
    ['GET /copydesk/registry/:id/usage', (who) => who.get(`/copydesk/registry/${person.documentId}/usage`)],
    [
      'POST /copydesk/registry/namesakes',
      (who) => who.post('/copydesk/registry/namesakes', { name: 'Sanae Takahichi' }),
    ],
  ];

  describe('who may', () => {
    test.each(ENDPOINTS)('%s answers nobody who is not logged in', async (_name, ask) => {
      expect((await ask(client(booted, {}))).status).toBe(401);
    });

    test.each(ENDPOINTS)('%s answers nobody who may not check', async (_name, ask) => {
      expect((await ask(nobody)).status).toBe(403);
    });

    test('who may check and read nothing is told of no document and of nobody', async () => {
      const { documentId } = await createDraft(strapi, WRONG);
      await stored(documentId);
      const refused = ENDPOINTS.filter(([name]) => name !== 'GET /copydesk/home' && !name.endsWith('/check'));
      for (const [, ask] of refused) expect((await ask(checker)).status).toBe(403);
      const body = { documentIds: [documentId], locale: 'de' };
      expect((await checker.post(`/copydesk/states/${FEATURE}/check`, body)).status).toBe(403);
      expect(bodyOf<Home>(await checker.get('/copydesk/home'))).toMatchObject({ waiting: [], refused: [] });
    });

    test('who may read their own alone is told of no one else’s', async () => {
      const { documentId } = await createDraft(strapi, WRONG);
      await stored(documentId);
      expect(bodyOf<Home>(await owner.get('/copydesk/home')).waiting).toEqual([]);
      const body = { documentIds: [documentId], locale: 'de' };
      expect((await owner.post(`/copydesk/states/${FEATURE}/check`, body)).status).toBe(403);
    });
  });

  hostileSuite(world);
  listSuite(world);
  freshnessSuite(world);
  pagesSuite(world);
});
