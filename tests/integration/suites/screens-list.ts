import type { Core } from '@strapi/strapi';
import type { Row } from '../helpers/club';
import { FEATURE, NOTICE, RIGHT, WRONG, createDraft, feature } from '../helpers/club';
import type { Client } from '../helpers/http';
import type { ScreensWorld } from '../helpers/screens';
import { bodyOf, screensHelpers } from '../helpers/screens';

/** The list: its column and its filter. */
export function listSuite(world: () => ScreensWorld): void {
  const { statesOf, stored } = screensHelpers(world);
  let strapi: Core.Strapi;
  let chief: Client;
  beforeAll(() => {
    ({ strapi, chief } = world());
  });

  describe('the states of a list', () => {
    test('say what stands in the way, by document and locale, and leave out what was never checked', async () => {
      const wrong = await createDraft(strapi, WRONG);
      const right = await createDraft(strapi, RIGHT);
      await strapi
        .documents(FEATURE)
        .update({ documentId: right.documentId, locale: 'en', data: feature(WRONG) as never });
      for (const { documentId } of [wrong, right]) await stored(documentId);
      await stored(right.documentId, () => true);
      const ids = [wrong.documentId, right.documentId, 'not-there'];
      const german = await statesOf(ids);
      expect(german.map(({ documentId, verdict }) => [documentId, verdict]).sort()).toEqual(
        [
          [wrong.documentId, 'refuse'],
          [right.documentId, 'publish'],
        ].sort(),
      );
      expect(german.find(({ documentId }) => documentId === wrong.documentId)?.blocking).toBeGreaterThan(0);
    });

    test('without a locale are those of the default locale', async () => {
      const { documentId } = await createDraft(strapi, WRONG);
      await stored(documentId);
      const { body } = await chief.post(`/copydesk/states/${FEATURE}`, { documentIds: [documentId] });
      expect(body).toMatchObject({ states: [{ documentId, locale: 'de' }] });
    });

    test('on a type without locales have none', async () => {
      const data = { subject: 'Hinweis', message: 'Es ist geschlossen.' };
      const { documentId } = (await strapi.documents(NOTICE as never).create({ data: data as never })) as Row;
      await stored(documentId);
      const { body } = await chief.post(`/copydesk/states/${NOTICE}`, {
        documentIds: [documentId],
        locale: 'en',
      });
      expect(body).toMatchObject({ states: [{ documentId, verdict: 'publish' }] });
      expect(JSON.stringify(body)).not.toContain('locale');
    });

    test('go with the document', async () => {
      const { documentId } = await createDraft(strapi, WRONG);
      await stored(documentId);
      await strapi.documents(FEATURE).delete({ documentId, locale: 'de' });
      for (let tries = 0; tries < 40 && (await statesOf([documentId])).length > 0; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await statesOf([documentId])).toEqual([]);
    });
  });

  describe('the list’s filter', () => {
    const listed = async (wanted: string, query = '&pageSize=100') => {
      const path = `/content-manager/collection-types/${FEATURE}?locale=de&sort=id:DESC${query}`;
      const answer = await chief.get(`${path}&filters[$and][0][copydesk][$eq]=${wanted}`);
      return bodyOf<{ results: Row[]; pagination: { total: number; pageCount: number } }>(answer);
    };
    const idsOf = async (wanted: string) =>
      (await listed(wanted)).results.map(({ documentId }) => documentId);

    test('finds what is ready, what something stands in the way of, and what was not checked yet', async () => {
      const wrong = await createDraft(strapi, WRONG);
      const right = await createDraft(strapi, RIGHT);
      const fresh = await createDraft(strapi, RIGHT);
      for (const { documentId } of [wrong, right, fresh]) await stored(documentId);
      await strapi.db.query('plugin::copydesk.checked').deleteMany({ where: { entry: fresh.documentId } });
      const [ready, open, unchecked] = [await idsOf('ready'), await idsOf('open'), await idsOf('unchecked')];
      expect(ready).toContain(right.documentId);
      expect(ready).not.toContain(wrong.documentId);
      expect(open).toContain(wrong.documentId);
      expect(open).not.toContain(right.documentId);
      expect(unchecked).toEqual([fresh.documentId]);
    });

    test('goes together with Strapi’s own filters, counts, and pages', async () => {
      const all = await listed('open');
      const first = await listed('open', '&pageSize=1');
      expect(first.pagination).toMatchObject({
        total: all.pagination.total,
        pageCount: all.pagination.total,
      });
      expect(first.results).toHaveLength(1);
      const { results } = await listed(
        'open',
        '&pageSize=10&filters[$and][1][title][$eq]=nothing%20of%20the%20kind',
      );
      expect(results).toEqual([]);
    });

    test('a locale’s list is filtered by that locale’s drafts', async () => {
      const { documentId } = await createDraft(strapi, WRONG);
      await strapi.documents(FEATURE).update({ documentId, locale: 'en', data: feature(RIGHT) as never });
      await stored(documentId, (state) => (state as unknown as { entryLocale: string }).entryLocale !== '');
      for (let tries = 0; tries < 40 && (await statesOf([documentId], 'en')).length === 0; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      const path = `/content-manager/collection-types/${FEATURE}?locale=en&pageSize=100`;
      const answer = await chief.get(`${path}&filters[$and][0][copydesk][$eq]=open`);
      expect(bodyOf<{ results: Row[] }>(answer).results.map((row) => row.documentId)).not.toContain(
        documentId,
      );
      expect(await idsOf('open')).toContain(documentId);
    });

    test.each(['', 'nonsense', 'copydesk-filter:ready:de', "'; DROP TABLE features; --"])(
      'a value that nobody can mean finds nothing: %j',
      async (value) => {
        expect((await listed(encodeURIComponent(value))).results).toEqual([]);
      },
    );
  });
}
