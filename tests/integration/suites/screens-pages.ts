import type { Core } from '@strapi/strapi';
import type { Row } from '../helpers/club';
import { FEATURE, PLAYER, RIGHT, WRONG, createDraft, createPlayer, feature } from '../helpers/club';
import type { Client } from '../helpers/http';
import type { State, Home, ScreensWorld } from '../helpers/screens';
import { bodyOf, screensHelpers } from '../helpers/screens';

/** Bulk publish, the home page, and a person’s record. */
export function pagesSuite(world: () => ScreensWorld): void {
  const { stored } = screensHelpers(world);
  let strapi: Core.Strapi;
  let chief: Client;
  let person: Row;
  beforeAll(() => {
    ({ strapi, chief, person } = world());
  });

  describe('the check of many', () => {
    test('says of each what stands in the way and publishes nothing', async () => {
      const [wrong, right] = [await createDraft(strapi, WRONG), await createDraft(strapi, RIGHT)];
      const body = {
        documentIds: [wrong.documentId, 'not-there', right.documentId],
        locale: 'de',
        messages: 'de',
      };
      const { documents } = bodyOf<{ documents: (State & { reasons: string[] })[] }>(
        await chief.post(`/copydesk/states/${FEATURE}/check`, body),
      );
      expect(documents).toMatchObject([
        { documentId: wrong.documentId, verdict: 'refuse', reasons: [expect.stringContaining('Takaichi')] },
        { documentId: right.documentId, verdict: 'publish', reasons: [] },
      ]);
      const where = { documentId: { $in: body.documentIds }, publishedAt: { $notNull: true } };
      expect(await strapi.db.query(FEATURE).count({ where })).toBe(0);
    });
  });

  describe('the home page', () => {
    test('shows the newest that wait, at most eight, and no more than is so', async () => {
      const drafts: Row[] = [];
      for (let made = 0; made < 10; made += 1) drafts.push(await createDraft(strapi, WRONG));
      for (const { documentId } of drafts) await stored(documentId);
      const { waiting } = bodyOf<Home>(await chief.get('/copydesk/home'));
      expect(waiting).toHaveLength(8);
      expect(waiting[0]).toMatchObject({
        uid: FEATURE,
        documentId: drafts[9]?.documentId,
        verdict: 'refuse',
      });
    });

    test('leaves out what the registry has put right since', async () => {
      const player = await createPlayer(strapi, {
        fullName: 'Emi Fujinora',
        typos: [{ written: 'Grebelra' }],
      });
      const { documentId } = await createDraft(strapi, 'Grebelra');
      await stored(documentId, ({ verdict }) => verdict === 'refuse');
      const waits = async () =>
        bodyOf<Home>(await chief.get('/copydesk/home')).waiting.some((one) => one.documentId === documentId);
      expect(await waits()).toBe(true);
      await strapi.documents(PLAYER).delete({ documentId: player.documentId });
      // On a slow machine it is only marked at first, and follows.
      for (let tries = 0; tries < 100 && (await waits()); tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await waits()).toBe(false);
    });

    test('shows what was refused today, and by whom', async () => {
      const { documentId } = await createDraft(strapi, WRONG);
      const path = `/content-manager/collection-types/${FEATURE}/${documentId}/actions/publish?locale=de`;
      expect((await chief.post(path)).status).toBe(400);
      let home = bodyOf<Home>(await chief.get('/copydesk/home'));
      for (let tries = 0; tries < 40 && home.refused[0]?.documentId !== documentId; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        home = bodyOf<Home>(await chief.get('/copydesk/home'));
      }
      expect(home.refused[0]).toMatchObject({ documentId, by: 'chief Test' });
    });

    test('counts whose names were misspelled most, those of thirty days alone', async () => {
      const query = strapi.db.query('plugin::copydesk.sighting');
      const sighting = { uid: FEATURE, entry: 'gone', person: 'somebody', text: 'x', count: 500 };
      await query.create({
        data: { ...sighting, name: 'Long Ago', at: new Date(Date.now() - 31 * 86_400_000) },
      });
      await query.create({ data: { ...sighting, name: 'Just Now', at: new Date() } });
      await query.create({ data: { ...sighting, name: 'Just Now', text: 'y', count: 7, at: new Date() } });
      const { names } = bodyOf<Home>(await chief.get('/copydesk/home'));
      expect(names[0]).toEqual({ name: 'Just Now', count: 507 });
      expect(names.map(({ name }) => name)).not.toContain('Long Ago');
      expect(names.map(({ name }) => name)).toContain('Sanae Takaichi');
    });
  });

  describe('filing from a finding', () => {
    test.each([
      [['otherNames.written', 'otherNames.sort'], 200],
      [['otherNames'], 200],
      [['fullName', 'typos.written'], 403],
    ])('whoever may change %j of a record is answered %i', async (fields, status) => {
      const player = await createPlayer(strapi, { fullName: `Rika Fujino${fields.join('').toLowerCase()}` });
      const permissions = [
        {
          action: 'plugin::content-manager.explorer.update',
          subject: PLAYER,
          properties: { fields, locales: ['de'] },
        },
      ];
      const filer = await world().as(`filer-${fields.length}-${fields[0]?.length}`, permissions);
      const body = { person: player.documentId, value: 'Rika Fujinoo', kind: 'accepted' };
      expect((await filer.post('/copydesk/registry/spellings', body)).status).toBe(status);
    });
  });

  describe('the picker of people', () => {
    test('finds whose name begins so, while it is typed, and tells all by their name', async () => {
      await createPlayer(strapi, {
        fullName: 'Quintilia Abendschein',
        first: 'Quintilia',
        last: 'Abendschein',
      });
      for (const typed of ['Quintilia Aben', 'quintilia', 'Abendsch']) {
        const { people } = bodyOf<{ people: { name: string }[] }>(
          await chief.get(`/copydesk/people?q=${encodeURIComponent(typed)}`),
        );
        expect(people.map(({ name }) => name)).toContain('Quintilia Abendschein');
      }
    });
  });

  describe('a person’s record', () => {
    type Usage = {
      readonly documents: readonly { readonly documentId: string; readonly locale?: string }[];
      readonly spellings: readonly { readonly value: string; readonly count: number }[];
      readonly namesakes: readonly { readonly name: string }[];
    };

    test('shows the documents that link the person, spellings nobody filed, and namesakes', async () => {
      const player = await createPlayer(strapi, {
        fullName: 'Mina Fujinopo',
        first: 'Mina',
        last: 'Fujinopo',
      });
      const data = { ...feature('Takaichi'), story: feature('x').story, about: [player.documentId] };
      const linked = (await strapi
        .documents(FEATURE)
        .create({ locale: 'de', data: data as never })) as never as Row;
      const namesake = await createPlayer(strapi, { fullName: 'Mina Fujinopoo' });
      await strapi.db.query('plugin::copydesk.sighting').create({
        data: {
          uid: FEATURE,
          entry: 'x',
          person: player.documentId,
          name: 'Mina Fujinopo',
          text: 'Fujinopp',
          count: 3,
          at: new Date(),
        },
      });
      const ask = async () => bodyOf<Usage>(await chief.get(`/copydesk/registry/${player.documentId}/usage`));
      const usage = await ask();
      expect(usage.documents).toMatchObject([{ documentId: linked.documentId, locale: 'de' }]);
      expect(usage.spellings).toEqual([{ value: 'Fujinopp', count: 3 }]);
      expect(usage.namesakes.map(({ name }) => name)).toContain('Mina Fujinopoo');
      await chief.post('/copydesk/registry/distinct', {
        person: player.documentId,
        other: namesake.documentId,
      });
      expect((await ask()).namesakes.map(({ name }) => name)).not.toContain('Mina Fujinopoo');
    });

    test('a new name is told who bears it already, and not itself', async () => {
      const ask = async (body: object) => {
        const answer = await chief.post('/copydesk/registry/namesakes', body);
        return bodyOf<{ namesakes: { name: string }[] }>(answer).namesakes.map(({ name }) => name);
      };
      expect(await ask({ name: 'Sanae Takahichi' })).toContain('Sanae Takaichi');
      expect(await ask({ name: 'Sanae Takaichi', except: person.documentId })).not.toContain(
        'Sanae Takaichi',
      );
    });
  });
}
