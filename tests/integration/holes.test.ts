/** The four holes in the obvious way to write a gate, and what a refusal leaves behind. */
import type { Core } from '@strapi/strapi';
import knex from 'knex';
import type { Booted } from './helpers/boot';
import { boot } from './helpers/boot';
import type { Row } from './helpers/club';
import {
  CLUB,
  FEATURE,
  RIGHT,
  WRONG,
  addLocales,
  createDraft,
  createPlayer,
  feature,
  liveRows,
  paragraph,
  refusalOf,
  takaichi,
} from './helpers/club';
import type { DatabaseKind } from './helpers/databases';
import { onEveryDatabase } from './helpers/databases';
import type { Client } from './helpers/http';
import { adminClient, createAdmin, tokenClient } from './helpers/http';

const LEDGER = 'plugin::copydesk.ledger';
const CM = `/content-manager/collection-types/${FEATURE}`;
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

type Data = Record<string, unknown>;
type Where = Readonly<Record<string, unknown>>;

/** Lets a test stand between Strapi and its database for a while. */
async function during<Result>(
  strapi: Core.Strapi,
  beforeCreate: (data: Data) => Promise<void> | void,
  run: () => Promise<Result>,
): Promise<Result> {
  const unsubscribe = strapi.db.lifecycles.subscribe({
    models: [FEATURE],
    beforeCreate: async (event) => {
      const data = event.params.data as Data;
      if (data.publishedAt) await beforeCreate(data);
    },
  });
  try {
    return await run();
  } finally {
    unsubscribe();
  }
}

async function published(strapi: Core.Strapi, name = RIGHT): Promise<Row> {
  const draft = await createDraft(strapi, name);
  await strapi.documents(FEATURE).publish({ documentId: draft.documentId, locale: 'de' });
  return draft;
}

const drafts = async (strapi: Core.Strapi, documentId: string) =>
  (await strapi.db.query(FEATURE).findMany({ where: { documentId, publishedAt: null } })) as Row[];

/** A connection beside Strapi's own, as another server has; on SQLite there can be none. */
function otherConnection(kind: DatabaseKind, { database }: Booted) {
  if (kind.client === 'sqlite') return undefined;
  return knex({ client: kind.client === 'mysql' ? 'mysql2' : 'pg', connection: database.env.DATABASE_URL });
}

onEveryDatabase('The gate', (kind) => {
  let booted: Booted;
  let strapi: Core.Strapi;
  let admin: Client;
  let token: Client;

  beforeAll(async () => {
    booted = await boot(CLUB, kind);
    strapi = booted.strapi;
    await addLocales(strapi);
    await takaichi(strapi);
    admin = await adminClient(booted, await createAdmin(strapi, 'super'));
    token = await tokenClient(booted);
  });
  afterAll(() => booted?.stop());

  describe('hole 1: locales that are published at the same time', () => {
    async function twoLocales(): Promise<string> {
      const { documentId } = await createDraft(strapi, RIGHT);
      const sections = [{ __component: 'piece.prose', heading: 'Mehr', text: 'Und noch etwas.' }];
      await strapi.documents(FEATURE).update({ documentId, locale: 'de', data: { sections } as never });
      await strapi.documents(FEATURE).update({ documentId, locale: 'en', data: feature(RIGHT) });
      return documentId;
    }

    /** Makes the locale that has a component the slower one: its row is written when the other has been refused. */
    function slowComponents(): () => void {
      return strapi.db.lifecycles.subscribe({
        models: ['piece.prose'],
        beforeCreate: () => wait(150).then(() => undefined),
      }) as unknown as () => void;
    }

    test('nothing goes live when one is refused while another is still being written', async () => {
      const documentId = await twoLocales();
      const spoil = (data: Data) => {
        if (data.locale === 'en') data.title = `Sanae ${WRONG}`;
      };
      const publish = () => strapi.documents(FEATURE).publish({ documentId, locale: '*' });
      const unsubscribe = slowComponents();
      await refusalOf(during(strapi, spoil, publish));
      await wait(500);
      unsubscribe();
      expect(await liveRows(strapi, documentId)).toEqual([]);
      expect(await drafts(strapi, documentId)).toHaveLength(2);
    });

    test('both go live when neither is refused', async () => {
      const documentId = await twoLocales();
      const unsubscribe = slowComponents();
      await strapi.documents(FEATURE).publish({ documentId, locale: '*' });
      unsubscribe();
      expect(await liveRows(strapi, documentId)).toHaveLength(2);
    });
  });

  describe('hole 2: a draft that changes between the reading and the judging', () => {
    test('what goes live is what was judged', async () => {
      const { documentId } = await createDraft(strapi, RIGHT);
      const other = otherConnection(kind, booted);
      const setTitle = async (title: string) => {
        const { tableName } = strapi.db.metadata.get(FEATURE);
        if (other)
          return other(tableName).where({ document_id: documentId, published_at: null }).update({ title });
        const where = { documentId, publishedAt: null };
        return strapi.db.queryBuilder(FEATURE).where(where).update({ title }).execute();
      };
      // Behind the gate's first look at the draft, before Strapi reads it.
      const remove = strapi.documents.use(async (context, next) => {
        if (context.action === 'publish') await setTitle(`Sanae ${WRONG}`);
        return next();
      }) as unknown as () => void;
      const publish = () => strapi.documents(FEATURE).publish({ documentId, locale: 'de' });
      const outcome = await during(
        strapi,
        () => setTitle('Wieder richtig').then(() => undefined),
        publish,
      ).catch((error: Error) => error);
      remove();
      await other?.destroy();
      // MariaDB shows a transaction the draft as it was at its start, so there it may go live: the right text.
      if (kind.client !== 'mysql') expect(outcome).toMatchObject({ message: expect.stringContaining(WRONG) });
      expect(JSON.stringify(await liveRows(strapi, documentId))).not.toContain(WRONG);
    });
  });

  describe('hole 3: a caller that swallows the refusal and goes on', () => {
    const SWALLOWED: Readonly<Record<string, (documentId: string) => Promise<unknown>>> = {
      'an update with status published': (documentId) =>
        strapi
          .documents(FEATURE)
          .update({ documentId, locale: 'de', status: 'published', data: feature(WRONG) }),
      'a direct update of the live row': (documentId) => {
        const where = { documentId, publishedAt: { $notNull: true } } as Where;
        return strapi.db.query(FEATURE).update({ where, data: { title: `Sanae ${WRONG}` } });
      },
    };

    test.each(Object.keys(SWALLOWED))(
      '%s: its transaction fails and the live version stays',
      async (path) => {
        const { documentId } = await published(strapi);
        const before = await liveRows(strapi, documentId);
        const transaction = strapi.db.transaction(async () => {
          await SWALLOWED[path]?.(documentId).catch(() => undefined);
        });
        expect((await refusalOf(transaction)).message).toContain(WRONG);
        expect(await liveRows(strapi, documentId)).toEqual(before);
      },
    );

    test('a publish: the live version stays, and nothing else goes live', async () => {
      const { documentId } = await published(strapi);
      await strapi.documents(FEATURE).update({ documentId, locale: 'de', data: feature(WRONG) });
      const before = await liveRows(strapi, documentId);
      await strapi.db.transaction(async () => {
        const publish = strapi.documents(FEATURE).publish({ documentId, locale: 'de' });
        await publish.catch(() => undefined);
      });
      expect(await liveRows(strapi, documentId)).toEqual(before);
    });

    test('a transaction that is not refused is committed', async () => {
      const { documentId } = await createDraft(strapi, RIGHT);
      await strapi.db.transaction(() => strapi.documents(FEATURE).publish({ documentId, locale: 'de' }));
      expect(await liveRows(strapi, documentId)).toHaveLength(1);
    });
  });

  describe('hole 4: rows that are written past the documents', () => {
    test('the copying of a field into the live row of another locale is refused', async () => {
      const { documentId } = await published(strapi);
      const where = { documentId, publishedAt: { $ne: null }, locale: { $eq: 'de' } };
      await refusalOf(
        strapi.db.query(FEATURE).update({ where, data: { title: `Sanae ${WRONG}`, season: 3 } }),
      );
      expect(JSON.stringify(await liveRows(strapi, documentId))).not.toContain(WRONG);
    });

    test('the copying of a field without checked text is not judged', async () => {
      const { documentId } = await published(strapi);
      const where = { documentId, publishedAt: { $ne: null } };
      await strapi.db.query(FEATURE).update({ where, data: { season: 4 } });
      expect(await liveRows(strapi, documentId)).toMatchObject([{ season: 4 }]);
    });

    test('a refused direct write leaves nothing behind, outside of every transaction too', async () => {
      const { id, documentId } = await createDraft(strapi, RIGHT);
      const data = { title: `Sanae ${WRONG}`, publishedAt: new Date() };
      await refusalOf(strapi.db.query(FEATURE).update({ where: { id }, data }));
      expect(await drafts(strapi, documentId)).toMatchObject([{ title: expect.not.stringContaining(WRONG) }]);
    });
  });

  describe('a refusal', () => {
    test('loses nothing: the draft stays as last saved, and so does the live version', async () => {
      const { documentId } = await published(strapi);
      const saved = { ...feature(WRONG), teaser: 'So zuletzt gespeichert' };
      await strapi.documents(FEATURE).update({ documentId, locale: 'de', data: saved });
      const [draft, live] = [await drafts(strapi, documentId), await liveRows(strapi, documentId)];
      await refusalOf(strapi.documents(FEATURE).publish({ documentId, locale: 'de' }));
      expect(await drafts(strapi, documentId)).toEqual(draft);
      expect(await liveRows(strapi, documentId)).toEqual(live);
    });

    test('over REST takes the save that came with it back', async () => {
      const { documentId } = await createDraft(strapi, RIGHT);
      const before = await drafts(strapi, documentId);
      const { status } = await token.put(`/api/features/${documentId}?locale=de`, { data: feature(WRONG) });
      expect(status).toBe(400);
      expect(await drafts(strapi, documentId)).toEqual(before);
    });

    test('marks the fields and says everything in its message', async () => {
      const data = {
        ...feature(WRONG),
        title: `Sanae ${WRONG} zu Gast`,
        sections: [{ __component: 'piece.prose', heading: 'Gast', text: `Auch ${WRONG}.` }],
      };
      const { documentId } = (await strapi
        .documents(FEATURE)
        .create({ locale: 'de', data })) as unknown as Row;
      const { status, body } = await admin.post(`${CM}/${documentId}/actions/publish?locale=de`, data);
      expect(status).toBe(400);
      expect(body.error).toMatchObject({ name: 'ValidationError' });
      expect(body.error?.message).toMatch(new RegExp(`Sanae ${WRONG} zu Gast.*\\(de\\).*${RIGHT}`, 's'));
      const { errors } = body.error?.details as { errors: { path: unknown[]; message: string }[] };
      expect(errors.map(({ path }) => path)).toEqual(
        expect.arrayContaining([['title'], ['story'], ['sections', 0, 'text']]),
      );
    });

    test('of a bulk publish names every document and locale that failed', async () => {
      const texts = [RIGHT, WRONG, WRONG];
      const features = [];
      for (const name of texts) features.push(await createDraft(strapi, name));
      const [clean, ...wrong] = features;
      await strapi.documents(FEATURE).update({
        documentId: clean?.documentId ?? '',
        locale: 'en',
        data: { ...feature(WRONG), title: 'A visit' },
      });
      const documentIds = features.map(({ documentId }) => documentId);
      const { status, body } = await admin.post(`${CM}/actions/bulkPublish?locale[0]=de&locale[1]=en`, {
        documentIds,
      });
      expect(status).toBe(400);
      for (const { title } of wrong) expect(body.error?.message).toContain(`“${String(title)}” (de)`);
      expect(body.error?.message).toContain('“A visit” (en)');
      expect(body.error?.message).not.toContain(String(clean?.title));
      for (const documentId of documentIds) expect(await liveRows(strapi, documentId)).toEqual([]);
    });

    test("is told in the language of the admin's interface, and of the API's client", async () => {
      const user = await createAdmin(strapi, 'karla');
      await strapi.service('admin::user').updateById(user.id, { preferedLanguage: 'de' });
      const german = await adminClient(booted, user);
      const { documentId } = await createDraft(strapi, WRONG);
      const inGerman = await german.post(`${CM}/${documentId}/actions/publish?locale=de`, {});
      expect(inGerman.body.error?.message).toMatch(/^Nicht veröffentlicht/);
      const inEnglish = await admin.post(`${CM}/${documentId}/actions/publish?locale=de`, {});
      expect(inEnglish.body.error?.message).toMatch(/^Not published/);
    });

    test('stands in the ledger though everything else is rolled back', async () => {
      const { documentId } = await createDraft(strapi, WRONG);
      await admin.post(`${CM}/${documentId}/actions/publish?locale=de`, {});
      await wait(100);
      const where = { entry: documentId, event: 'refused' };
      expect(await strapi.db.query(LEDGER).findMany({ where })).toMatchObject([
        { entryLocale: 'de', byKind: 'admin', byName: 'super Test', uid: FEATURE },
      ]);
    });
  });

  describe('a correction', () => {
    test('of a live text is judged by the new text alone', async () => {
      const { documentId } = await published(strapi, 'Yoshida');
      await createPlayer(strapi, { fullName: 'Sonoko Mori', last: 'Mori', typos: [{ written: 'Yoshida' }] });
      const again = strapi.documents(FEATURE).publish({ documentId, locale: 'de' });
      expect((await refusalOf(again)).message).toContain('Yoshida');
      await strapi.documents(FEATURE).update({ documentId, locale: 'de', data: feature(RIGHT) });
      await strapi.documents(FEATURE).publish({ documentId, locale: 'de' });
      expect(JSON.stringify(await liveRows(strapi, documentId))).not.toContain('Yoshida');
    });
  });

  describe('a check that cannot run', () => {
    test('refuses and says so', async () => {
      const { documentId } = await createDraft(strapi, RIGHT);
      const rename = (from: string, to: string) => strapi.db.connection.schema.renameTable(from, to);
      await rename('copydesk_revision', 'copydesk_revision_away');
      const refusal = await refusalOf(strapi.documents(FEATURE).publish({ documentId, locale: 'de' }));
      await rename('copydesk_revision_away', 'copydesk_revision');
      expect(refusal.message).toContain('A check could not run');
      expect(await liveRows(strapi, documentId)).toEqual([]);
    });
  });

  describe('many at once', () => {
    test('of twelve parallel publishes exactly the right ones go live', async () => {
      const names = Array.from({ length: 12 }, (_, index) => (index % 3 === 0 ? WRONG : RIGHT));
      const features: Row[] = [];
      for (const name of names) features.push(await createDraft(strapi, name));
      const publishes = features.map(({ documentId }) =>
        strapi.documents(FEATURE).publish({ documentId, locale: 'de' }),
      );
      const outcomes = await Promise.allSettled(publishes);
      const said = outcomes.map((outcome) =>
        outcome.status === 'rejected' ? String(outcome.reason) : 'live',
      );
      expect(said).toEqual(names.map((name) => (name === RIGHT ? 'live' : expect.stringContaining(WRONG))));
      for (const [index, { documentId }] of features.entries())
        expect(await liveRows(strapi, documentId)).toHaveLength(names[index] === RIGHT ? 1 : 0);
    });
  });

  describe('the restoring of a backup', () => {
    test('is not judged: Strapi switches hooks off for it', async () => {
      strapi.db.lifecycles.disable();
      const data = { ...feature(WRONG), story: paragraph(WRONG), publishedAt: new Date(), locale: 'de' };
      const row = (await strapi.db.query(FEATURE).create({ data })) as Row;
      strapi.db.lifecycles.enable();
      expect(await liveRows(strapi, row.documentId)).toHaveLength(1);
    });
  });
});
