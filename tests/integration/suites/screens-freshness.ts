import type { Core } from '@strapi/strapi';
import type { Row } from '../helpers/club';
import {
  FEATURE,
  PLAYER,
  RIGHT,
  WRONG,
  createDraft,
  createPlayer,
  feature,
  refusalOf,
} from '../helpers/club';
import type { ScreensWorld } from '../helpers/screens';
import { screensHelpers } from '../helpers/screens';

/** What is stored, after the registry has changed. */
export function freshnessSuite(world: () => ScreensWorld): void {
  const { statesOf, stored, revisionOf } = screensHelpers(world);
  let strapi: Core.Strapi;
  let person: Row;
  beforeAll(() => {
    ({ strapi, person } = world());
  });

  describe('a change of the registry', () => {
    test('outdates what was stored: who lists it next is told what holds now', async () => {
      const { documentId } = await createDraft(strapi, 'Grebelwo');
      await stored(documentId);
      expect(await statesOf([documentId])).toMatchObject([{ verdict: 'publish' }]);
      await createPlayer(strapi, { fullName: 'Hanako Fujinowo', typos: [{ written: 'Grebelwo' }] });
      const [state] = await statesOf([documentId]);
      expect(state).toMatchObject({ verdict: 'refuse' });
      expect(state).not.toHaveProperty('isStale');
    });

    test('is told once: what is up to date is not checked again', async () => {
      const { documentId } = await createDraft(strapi, RIGHT);
      await stored(documentId);
      await createPlayer(strapi, { fullName: 'Jiro Fujinoku' });
      const [before] = await statesOf([documentId]);
      const [after] = await statesOf([documentId]);
      expect(after).toEqual(before);
      expect(await revisionOf(documentId)).toBe(
        Number((await strapi.db.getConnection('copydesk_revision').first('value')).value),
      );
    });

    test('is noticed for many rows within the list’s patience; what is left is marked and follows', async () => {
      const { documentId } = await createDraft(strapi, WRONG);
      await stored(documentId);
      const row = (await strapi.db
        .query('plugin::copydesk.checked')
        .findOne({ where: { entry: documentId } })) as Record<string, unknown>;
      const now = jest.spyOn(Date, 'now');
      let ticks = 1_700_000_000_000;
      await strapi.db
        .query('plugin::copydesk.checked')
        .update({ where: { id: row.id as number }, data: { revision: 0 } });
      now.mockImplementation(() => (ticks += 10_000));
      const states = await statesOf([documentId]).finally(() => now.mockRestore());
      expect(states).toMatchObject([{ documentId, isStale: true, verdict: 'refuse' }]);
      for (let tries = 0; tries < 40 && (await statesOf([documentId]))[0]?.isStale; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      const [settled] = await statesOf([documentId]);
      expect(settled).not.toHaveProperty('isStale');
    });

    test('has the drafts checked again where the name stood misspelled, though nobody lists them', async () => {
      const { documentId } = await createDraft(strapi, 'Takaichy');
      await stored(documentId, ({ verdict }) => verdict !== 'publish');
      const otherNames = [{ written: 'Sanae Takaichy', sort: 'accepted', tongue: 'de' }];
      await strapi.documents(PLAYER).update({ documentId: person.documentId, data: { otherNames } as never });
      expect(await stored(documentId, ({ verdict }) => verdict === 'publish')).toMatchObject({ blocking: 0 });
      await strapi
        .documents(PLAYER)
        .update({ documentId: person.documentId, data: { otherNames: [] } as never });
      expect(await stored(documentId, ({ verdict }) => verdict !== 'publish')).toBeTruthy();
    });

    test('has the drafts checked again that link the person', async () => {
      const player = await createPlayer(strapi, { fullName: 'Kenji Fujinosu' });
      const data = { ...feature('Grebelsu'), about: [player.documentId] };
      const { documentId } = (await strapi
        .documents(FEATURE)
        .create({ locale: 'de', data: data as never })) as never as Row;
      await stored(documentId);
      const typos = [{ written: 'Grebelsu' }];
      await strapi.documents(PLAYER).update({ documentId: player.documentId, data: { typos } as never });
      expect(await stored(documentId, ({ verdict }) => verdict === 'refuse')).toBeTruthy();
    });

    test('that is rolled back has nothing checked again', async () => {
      const { documentId } = await createDraft(strapi, 'Takaichu');
      await stored(documentId, ({ verdict }) => verdict !== 'publish');
      const before = await revisionOf(documentId);
      const otherNames = [{ written: 'Sanae Takaichu', sort: 'accepted', tongue: 'de' }];
      const change = strapi.db.transaction(async () => {
        await strapi
          .documents(PLAYER)
          .update({ documentId: person.documentId, data: { otherNames } as never });
        throw new Error('changed my mind');
      });
      await refusalOf(change);
      expect(await statesOf([documentId])).toMatchObject([{ verdict: 'refuse' }]);
      expect(await revisionOf(documentId)).toBe(before);
    });
  });
}
