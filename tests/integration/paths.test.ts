/** Every way in which a row goes live: each refuses the misspelling and lets the right name pass. */
import type { Core } from '@strapi/strapi';
import type { Booted } from './helpers/boot';
import { boot } from './helpers/boot';
import {
  CLUB,
  FEATURE,
  NOTICE,
  RIGHT,
  WRONG,
  addLocales,
  countLive,
  createDraft,
  feature,
  liveRows,
  paragraph,
  refusalOf,
  takaichi,
} from './helpers/club';
import { onEveryDatabase } from './helpers/databases';
import type { Answer, Client } from './helpers/http';
import { adminClient, createAdmin, tokenClient } from './helpers/http';
import { mcpPublish } from './helpers/mcp';

type World = {
  readonly booted: Booted;
  readonly strapi: Core.Strapi;
  readonly admin: Client;
  readonly token: Client;
};

/** Tries to bring a feature with that name live; throws, or answers with its status, where it is refused. */
type Attempt = (world: World, name: string) => Promise<unknown>;

/** An HTTP answer as a promise that is refused with what it says. */
async function answered(answer: Promise<Answer>): Promise<Answer> {
  const { status, body } = await answer;
  const graphql = (body as { errors?: { message: string }[] }).errors?.[0]?.message;
  if (status >= 400 || graphql !== undefined)
    throw new Error(`${status}: ${body.error?.message ?? graphql ?? JSON.stringify(body)}`);
  return { status, body };
}

const CM = `/content-manager/collection-types/${FEATURE}`;
const graphql = (token: Client, query: string, variables: unknown) =>
  answered(token.post('/graphql', { query, variables }));

const live = { publishedAt: new Date('2026-01-01T00:00:00Z') };

const PATHS: Readonly<Record<string, Attempt>> = {
  'documents().publish': async ({ strapi }, name) => {
    const { documentId } = await createDraft(strapi, name);
    return strapi.documents(FEATURE).publish({ documentId, locale: 'de' });
  },
  'documents().publish of every locale': async ({ strapi }, name) => {
    const { documentId } = await createDraft(strapi, RIGHT);
    await strapi.documents(FEATURE).update({ documentId, locale: 'en', data: feature(name) });
    return strapi.documents(FEATURE).publish({ documentId, locale: '*' });
  },
  'documents().create with status published': ({ strapi }, name) =>
    strapi.documents(FEATURE).create({ locale: 'de', status: 'published', data: feature(name) }),
  'documents().update with status published': async ({ strapi }, name) => {
    const { documentId } = await createDraft(strapi, RIGHT);
    return strapi
      .documents(FEATURE)
      .update({ documentId, locale: 'de', status: 'published', data: feature(name) });
  },
  "the editor's Publish": async ({ strapi, admin }, name) => {
    const { documentId } = await createDraft(strapi, name);
    return answered(admin.post(`${CM}/${documentId}/actions/publish?locale=de`, feature(name)));
  },
  "the editor's create-and-publish": ({ admin }, name) =>
    answered(admin.post(`${CM}/actions/publish?locale=de`, feature(name))),
  'bulk publish': async ({ strapi, admin }, name) => {
    const clean = await createDraft(strapi, RIGHT);
    const { documentId } = await createDraft(strapi, name);
    const documentIds = [clean.documentId, documentId];
    return answered(admin.post(`${CM}/actions/bulkPublish?locale[0]=de`, { documentIds }));
  },
  'bulk publish of several locales': async ({ strapi, admin }, name) => {
    const { documentId } = await createDraft(strapi, RIGHT);
    await strapi.documents(FEATURE).update({ documentId, locale: 'en', data: feature(name) });
    return answered(
      admin.post(`${CM}/actions/bulkPublish?locale[0]=de&locale[1]=en`, { documentIds: [documentId] }),
    );
  },
  'REST POST': ({ token }, name) => answered(token.post('/api/features?locale=de', { data: feature(name) })),
  'REST POST with status': ({ token }, name) =>
    answered(token.post('/api/features?locale=de&status=published', { data: feature(name) })),
  'REST PUT': async ({ strapi, token }, name) => {
    const { documentId } = await createDraft(strapi, RIGHT);
    return answered(token.put(`/api/features/${documentId}?locale=de`, { data: feature(name) }));
  },
  'REST PUT with status': async ({ strapi, token }, name) => {
    const { documentId } = await createDraft(strapi, RIGHT);
    return answered(
      token.put(`/api/features/${documentId}?locale=de&status=published`, { data: feature(name) }),
    );
  },
  'GraphQL create': ({ token }, name) =>
    graphql(
      token,
      'mutation($data: FeatureInput!) { createFeature(data: $data, locale: "de", status: PUBLISHED) { documentId } }',
      { data: feature(name) },
    ),
  'GraphQL update': async ({ strapi, token }, name) => {
    const { documentId } = await createDraft(strapi, RIGHT);
    return graphql(
      token,
      'mutation($id: ID!, $data: FeatureInput!) { updateFeature(documentId: $id, data: $data, locale: "de", status: PUBLISHED) { documentId } }',
      { id: documentId, data: feature(name) },
    );
  },
  'the MCP tool': async ({ strapi, booted }, name) => {
    const { documentId } = await createDraft(strapi, name);
    return mcpPublish(booted, documentId, 'de');
  },
  'db.query().create': ({ strapi }, name) =>
    strapi.db.query(FEATURE).create({ data: { ...feature(name), ...live, locale: 'de' } }),
  'db.query().createMany': ({ strapi }, name) =>
    strapi.db.query(FEATURE).createMany({
      data: [RIGHT, name].map((one) => ({ ...feature(one), ...live, locale: 'de' })),
    }),
  'db.query().update': async ({ strapi }, name) => {
    const { id } = await createDraft(strapi, name);
    return strapi.db.query(FEATURE).update({ where: { id }, data: live });
  },
  'db.query().updateMany': async ({ strapi }, name) => {
    const drafts = [await createDraft(strapi, RIGHT), await createDraft(strapi, name)];
    const where = { id: { $in: drafts.map(({ id }) => id) }, publishedAt: null };
    return strapi.db.query(FEATURE).updateMany({ where, data: live });
  },
  'db.query().update of a live row': async ({ strapi }, name) => {
    const { documentId } = await createDraft(strapi, RIGHT);
    await strapi.documents(FEATURE).publish({ documentId, locale: 'de' });
    const [row] = await liveRows(strapi, documentId);
    return strapi.db.query(FEATURE).update({ where: { id: row?.id }, data: feature(name) });
  },
};

onEveryDatabase('The gate', (kind) => {
  let world: World;

  beforeAll(async () => {
    const booted = await boot(CLUB, kind);
    const { strapi } = booted;
    await addLocales(strapi);
    await takaichi(strapi);
    const admin = await adminClient(booted, await createAdmin(strapi, 'super'));
    world = { booted, strapi, admin, token: await tokenClient(booted) };
  });
  afterAll(() => world?.booted.stop());

  describe.each(Object.entries(PATHS))('%s', (_path, attempt) => {
    test('refuses the misspelling, names it and brings nothing live', async () => {
      const before = await textsLive(world.strapi);
      const refusal = await refusalOf(attempt(world, WRONG));
      expect(refusal.message).toContain(WRONG);
      expect(refusal.message).toMatch(/Ein Besuch bei uns \d+/);
      expect(await textsLive(world.strapi)).not.toContain(WRONG);
      expect(before).not.toContain(WRONG);
    });

    test('lets the right name pass', async () => {
      const before = await countLive(world.strapi);
      await attempt(world, RIGHT);
      expect(await countLive(world.strapi)).toBeGreaterThan(before);
    });
  });

  describe('a type without drafts', () => {
    test('refuses every save of a misspelling', async () => {
      const { strapi } = world;
      const notices = strapi.documents(NOTICE);
      const before = await strapi.db.query(NOTICE).count();
      await refusalOf(notices.create({ data: { subject: 'Besuch', message: `**${WRONG}** kommt.` } }));
      expect(await strapi.db.query(NOTICE).count()).toBe(before);
      const { documentId } = await notices.create({
        data: { subject: 'Besuch', message: `${RIGHT} kommt.` },
      });
      await refusalOf(notices.update({ documentId, data: { items: [{ label: WRONG }] } }));
      await refusalOf(strapi.db.query(NOTICE).update({ where: { documentId }, data: { message: WRONG } }));
      const kept = await notices.findOne({ documentId, populate: ['items'] });
      expect(kept).toMatchObject({ message: `${RIGHT} kommt.`, items: [] });
    });

    test('saves what is right', async () => {
      const notices = world.strapi.documents(NOTICE);
      const { documentId } = await notices.create({ data: { subject: 'Besuch', message: RIGHT } });
      const items = [{ label: RIGHT }];
      const saved = await notices.update({ documentId, data: { items }, populate: ['items'] });
      expect(saved).toMatchObject({ items });
    });
  });

  describe('texts at any depth', () => {
    const PLACES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
      'a headline': { title: `Besuch von Sanae ${WRONG}` },
      'a slug': { address: `besuch-von-sanae-${WRONG.toLowerCase()}` },
      'rich text in a dynamic zone': {
        sections: [{ __component: 'piece.prose', text: `Sanae **${WRONG}** sprach.` }],
      },
      'a component in a dynamic zone': {
        sections: [{ __component: 'piece.table', rows: [{ label: 'Gast', note: `Sanae ${WRONG}` }] }],
      },
    };

    test.each(Object.entries(PLACES))('refuses a misspelling in %s', async (_place, part) => {
      const { strapi } = world;
      const data = { ...feature(RIGHT), ...part };
      const refusal = await refusalOf(
        strapi.documents(FEATURE).create({ locale: 'de', status: 'published', data }),
      );
      expect(refusal.message.toLowerCase()).toContain(WRONG.toLowerCase());
    });

    test("refuses a misspelling in a picture's caption", async () => {
      const { strapi } = world;
      const file = {
        name: 'a.png',
        hash: 'a',
        ext: '.png',
        mime: 'image/png',
        size: 1,
        url: '/a.png',
        provider: 'local',
      };
      const photo = (await strapi.db.query('plugin::upload.file').create({
        data: { ...file, caption: `Sanae ${WRONG} am Ball` },
      })) as { id: number };
      const data = { ...feature(RIGHT), photo: photo.id };
      const refusal = await refusalOf(
        strapi.documents(FEATURE).create({ locale: 'de', status: 'published', data }),
      );
      expect(refusal).toMatchObject({ details: { errors: [{ path: ['photo', 'caption'] }] } });
    });

    test('does not refuse the same places with the right name', async () => {
      const { strapi } = world;
      const data = {
        ...feature(RIGHT),
        title: `Besuch von Sanae ${RIGHT}`,
        story: paragraph(`Sanae ${RIGHT}`),
        sections: [{ __component: 'piece.prose', text: `Sanae **${RIGHT}** sprach.` }],
      };
      const saved = await strapi.documents(FEATURE).create({ locale: 'de', status: 'published', data });
      expect(saved).toMatchObject({ publishedAt: expect.anything() });
    });
  });
});

/** Everything that is live, as one text. */
async function textsLive(strapi: Core.Strapi): Promise<string> {
  const where = { publishedAt: { $notNull: true } };
  return JSON.stringify(await strapi.db.query(FEATURE).findMany({ where, populate: ['sections'] }));
}
