import type { Core } from '@strapi/strapi';
import type { Answer, Newsroom } from '../helpers/workflow';
import { ARTICLE, desk, newsdesk, paragraph } from '../helpers/workflow';

const FILE = 'plugin::upload.file';
const messageOf = ({ body }: Answer) => body.error?.message ?? '';
const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    (value) => `not refused: ${JSON.stringify(value)}`,
    (error: Error) => error.message,
  );

type Seen = { readonly contributors: { name: string }[]; readonly stage: string };

/** Ways past four eyes, past the recorded stages, or around what was published. */
export function bypassSuite(newsroom: () => Newsroom): void {
  let room: Newsroom;
  let act: ReturnType<typeof desk>;
  let news: ReturnType<typeof newsdesk>;
  let strapi: Core.Strapi;
  beforeAll(() => {
    room = newsroom();
    act = desk(room);
    news = newsdesk(room);
    ({ strapi } = room);
  });

  const seen = async (name: 'author' | 'editor', id: string) => {
    const { status, body } = await act.see(name, id);
    expect([status, body.error?.message]).toEqual([200, undefined]);
    return body as unknown as Seen;
  };
  const documents = () => strapi.documents(ARTICLE);
  const rowsOf = (id: string) => strapi.db.query(ARTICLE).findMany({ where: { documentId: id } });

  describe('a text that changed elsewhere', () => {
    async function withPicture(): Promise<[id: string, picture: number]> {
      const file = { name: 'a.png', hash: 'a', ext: '.png', mime: 'image/png', size: 1, url: '/a.png' };
      const data = { ...file, provider: 'local', caption: 'Zwei Hände' };
      const picture = (await strapi.db.query(FILE).create({ data })) as { id: number };
      const id = await act.write('author', 'Mit Bild');
      expect((await act.rewrite('author', id, { image: picture.id })).status).toBe(200);
      return [id, picture.id];
    }
    const recaption = (id: number) =>
      strapi.db.query(FILE).update({ where: { id }, data: { caption: 'Zwei Fäuste' } });

    test('lapses the approval, and is not laid at the door of who looks at it first', async () => {
      const [id, picture] = await withPicture();
      await act.move('author', id, 'in-review');
      expect((await act.move('editor', id, 'approved')).status).toBe(200);
      await recaption(picture);
      expect(await seen('editor', id)).toMatchObject({
        stage: 'in-review',
        contributors: [{ name: 'author Test' }, { name: 'Elsewhere / anderswo' }],
      });
      expect((await act.move('editor', id, 'approved')).status).toBe(200);
    });

    test('can be looked at by who may not correct it', async () => {
      const [id, picture] = await withPicture();
      await news.publish(id);
      await recaption(picture);
      expect(await seen('author', id)).toMatchObject({ stage: 'correcting' });
    });
  });

  describe('the stage', () => {
    test.each(['published', null])(
      '%s is refused for a draft, be it through the form or by code',
      async (stage) => {
        const id = await act.write('author', 'Nur ein Entwurf');
        const through = await act.rewrite('author', id, { stage });
        expect([through.status, messageOf(through)]).toEqual([400, expect.stringContaining('stage')]);
        expect(await refusalOf(documents().update({ documentId: id, data: { stage } as never }))).toMatch(
          /stage/,
        );
      },
    );

    test('is refused to a direct write, and an unchanged one is not', async () => {
      const id = await act.write('author', 'Direkt');
      const [{ id: row }] = await rowsOf(id);
      const write = (data: object) => strapi.db.query(ARTICLE).update({ where: { id: row }, data });
      expect(await refusalOf(write({ stage: 'approved' }))).toMatch(/stage/);
      expect(await write({ stage: 'draft', kicker: 'Neu' })).toMatchObject({ kicker: 'Neu', stage: 'draft' });
    });
  });

  describe('what was published is never lost', () => {
    const WAYS: Readonly<Record<string, (id: string) => Promise<unknown>>> = {
      'documents().delete of every locale': (id) => documents().delete({ documentId: id, locale: '*' }),
      'db.query().delete of the live row': async (id) => {
        const live = (await rowsOf(id)).find(({ publishedAt }) => publishedAt);
        return strapi.db.query(ARTICLE).delete({ where: { id: live?.id } });
      },
      'db.query().deleteMany of its language, as Strapi does when the language goes': () =>
        strapi.db.query(ARTICLE).deleteMany({ where: { locale: 'de' } }),
    };

    test.each(Object.keys(WAYS))('%s', async (way) => {
      const id = await news.published('Bleibt stehen');
      const before = await rowsOf(id);
      expect(await refusalOf(Promise.resolve(WAYS[way]?.(id)))).toMatch(/cannot be deleted/);
      expect(await rowsOf(id)).toEqual(before);
    });

    test('though it was published before the workflow was switched on', async () => {
      const id = await news.published('Von früher');
      await strapi.db.getConnection('copydesk_states').where({ entry: id }).delete();
      expect(messageOf(await act.discard('super', id))).toMatch(/cannot be deleted/);
      expect(await rowsOf(id)).toHaveLength(2);
    });

    test('discarding the draft of what is held would delete it', async () => {
      const id = await news.published('Angehalten');
      await act.move('chief', id, 'held', { comment: 'Geprüft wird.' });
      expect(await refusalOf(documents().discardDraft({ documentId: id, locale: 'de' }))).toMatch(/not live/);
      expect(await rowsOf(id)).toHaveLength(1);
    });

    test('and a draft that never was can be deleted by code, which the ledger tells', async () => {
      const id = await act.write('author', 'Verworfen');
      await strapi.db.query(ARTICLE).deleteMany({ where: { documentId: id } });
      const where = { entry: id, event: 'deleted' };
      expect(await strapi.db.query('plugin::copydesk.ledger').count({ where })).toBe(1);
    });
  });

  test('a live row is not changed past its approval, in what is not checked either; what is no content is', async () => {
    const id = await news.published('Wer kommt vor?');
    const person = await strapi.documents('api::person.person').findFirst({});
    const where = { documentId: id, publishedAt: { $notNull: true } } as never;
    const write = (data: object) => strapi.db.query(ARTICLE).update({ where, data });
    expect(await refusalOf(write({ people: [person?.id] }))).toMatch(/cannot become|approved/);
    const embargoUntil = new Date(Date.now() - 1_000).toISOString();
    expect(await write({ embargoUntil })).toMatchObject({ documentId: id });
  });

  test('an emergency on top of another is signed off by nobody who worked on either', async () => {
    const alone = { emergency: true, comment: 'Flut.' };
    const note = { correction: { class: 'correction', text: 'Es waren mehr.' } };
    const id = await act.write('chief', 'Flut');
    expect((await act.move('chief', id, 'published', alone)).status).toBe(200);
    await act.move('chiefTwo', id, 'correcting', note);
    expect((await act.rewrite('chiefTwo', id, { kicker: 'Mehr' })).status).toBe(200);
    expect((await act.move('chiefTwo', id, 'published', alone)).status).toBe(200);
    const signOff = (name: 'chief' | 'chiefTwo' | 'editor') =>
      room.call(name, 'POST', act.document(id, '/sign-off'), { locale: 'de' }).then(({ status }) => status);
    expect([await signOff('chief'), await signOff('chiefTwo'), await signOff('editor')]).toEqual([
      400, 400, 200,
    ]);
  });

  test('a restored version keeps the notes that readers were told, and one more is enough', async () => {
    const id = await news.published('Erste Fassung');
    const correct = async (text: string) => {
      const note = { locale: 'de', class: 'correction', text };
      expect((await room.call('editor', 'PUT', act.document(id, '/correction'), note)).status).toBe(200);
      expect((await act.move('editorTwo', id, 'approved')).body.error?.message).toBeUndefined();
      expect((await act.move('editor', id, 'published')).status).toBe(200);
    };
    await act.rewrite('editor', id, { kicker: 'Zweite' });
    await correct('Der Hinweis auf die zweite.');
    const url = act.document(id, '/versions/1/restore?locale=de');
    expect((await room.call('editor', 'POST', url, {})).status).toBe(200);
    expect((await act.see('editor', id)).body.stage).toBe('correcting');
    await correct('Die erste war doch richtig.');
    const live = await documents().findOne({
      documentId: id,
      locale: 'de',
      status: 'published',
      populate: ['corrections'],
    });
    expect(live).toMatchObject({ version: 3, kicker: null, corrections: [{}, {}] });
    const clone = (await documents().clone({
      documentId: id,
      locale: 'de',
      data: { slug: 'neu' } as never,
    })) as {
      entries: { documentId: string }[];
    };
    const copy = clone.entries[0]?.documentId ?? '';
    const cloned = await documents().findOne({ documentId: copy, locale: 'de', populate: ['corrections'] });
    expect(cloned).toMatchObject({ stage: 'draft', version: 0, corrections: [] });
  });

  test('two programs with one token do not write over each other either', async () => {
    const id = await act.write('author', 'Zwei Programme');
    const { accessKey } = await strapi
      .service('admin::api-token')
      .create({ name: 'two programs', type: 'full-access', lifespan: null });
    const put = (kicker: string, base: string) =>
      fetch(`${room.url}/api/articles/${id}?locale=de&status=draft`, {
        method: 'PUT',
        headers: {
          authorization: `Bearer ${accessKey}`,
          'content-type': 'application/json',
          'x-copydesk-base': base,
        },
        body: JSON.stringify({ data: { kicker } }),
      }).then(({ status }) => status);
    const { updatedAt } = (await act.see('author', id)).body as unknown as { updatedAt: string };
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([await put('Erstes', updatedAt), await put('Zweites', updatedAt)]).toEqual([200, 400]);
  });

  test('bulk actions of the list go through the same doors', async () => {
    const [approved, fresh] = [await news.approved('Freigegeben'), await act.write('author', 'Nicht')];
    const bulk = (name: 'editor' | 'super', action: string, documentIds: readonly string[]) =>
      room.call(name, 'POST', `/content-manager/collection-types/${ARTICLE}/actions/${action}?locale=de`, {
        documentIds,
      });
    expect(messageOf(await bulk('super', 'bulkPublish', [approved, fresh]))).toMatch(/not approved/);
    expect(await act.live(approved)).toBeNull();
    expect((await bulk('editor', 'bulkPublish', [approved])).status).toBe(200);
    expect(messageOf(await bulk('editor', 'bulkUnpublish', [approved]))).toMatch(/permission/);
    expect(messageOf(await bulk('super', 'bulkDelete', [approved]))).toMatch(/cannot be deleted/);
    expect(await act.live(approved)).toMatchObject({ version: 1 });
  });

  test("an approval in one language is none in another, and a translator's contributors are their own", async () => {
    const id = await news.approved('Auf Deutsch');
    const english = { headline: 'In English', slug: 'in-english', body: paragraph('A sentence.') };
    const url = `/content-manager/collection-types/${ARTICLE}/${id}`;
    expect((await room.call('editorTwo', 'PUT', `${url}?locale=en`, english)).status).toBe(200);
    const publish = await room.call('editor', 'POST', `${url}/actions/publish?locale=en`, {});
    expect(messageOf(publish)).toMatch(/not approved/);
    expect(await refusalOf(documents().publish({ documentId: id, locale: '*' }))).toMatch(/not approved/);
    expect(await act.live(id)).toBeNull();
    expect(await act.stage(id)).toBe('approved');
    const there = desk(room, 'en');
    await there.move('editorTwo', id, 'in-review');
    expect(messageOf(await there.move('editorTwo', id, 'approved'))).toMatch(/four eyes/);
    expect((await there.move('editor', id, 'approved')).status).toBe(200);
  });
}
