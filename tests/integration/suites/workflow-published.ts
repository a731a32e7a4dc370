import type { Answer, Newsroom } from '../helpers/workflow';
import { ARTICLE, desk, newsdesk, paragraph } from '../helpers/workflow';

const PERSON = 'api::person.person';
const messageOf = ({ body }: Answer) => body.error?.message ?? '';

/** What becomes of a text once readers have it: corrected, held, killed, cloned; and published in an emergency. */
export function publishedSuite(newsroom: () => Newsroom): void {
  let room: Newsroom;
  let act: ReturnType<typeof desk>;
  let news: ReturnType<typeof newsdesk>;
  beforeAll(() => {
    room = newsroom();
    act = desk(room);
    news = newsdesk(room);
  });

  test('a correction leaves the live version up until a second person approved it with its note', async () => {
    const id = await news.published('Korrektur', 'Premierministerin Sanae Takaichi sagte zu.');
    const person = await room.strapi.documents(PERSON).findFirst({ filters: { name: 'Sanae Takaichi' } });
    await act.rewrite('editor', id, {
      body: paragraph('Premierministerin Sanae Takaichi sagte ab.'),
      people: { connect: [{ documentId: person?.documentId }] },
    });
    expect(await act.stage(id)).toBe('correcting');
    expect(JSON.stringify(await act.live(id))).toContain('sagte zu');
    expect(messageOf(await act.move('editorTwo', id, 'approved'))).toMatch(/public note/);
    const note = {
      class: 'correction',
      text: 'In einer früheren Fassung stand, sie habe zugesagt.',
      locale: 'de',
    };
    expect((await room.call('editor', 'PUT', act.document(id, '/correction'), note)).status).toBe(200);
    expect(messageOf(await act.press('editor', id, 'publish'))).toMatch(/not approved/);
    const compare = async (from: string, to: string) => {
      const rest = `/compare?from=${from}&to=${to}&locale=de`;
      return JSON.stringify((await room.call('editorTwo', 'GET', act.document(id, rest))).body);
    };
    const parts = await compare('live', 'draft');
    expect(parts).toContain('{"kind":"removed","text":"zu"}');
    expect(parts).toContain('{"kind":"added","text":"ab"}');
    // A record by its title and a time on the newsroom's clock: nobody reads ids.
    expect(parts).toContain('{"field":"people","parts":[{"kind":"added","text":"Sanae Takaichi"}]}');
    expect(parts).not.toContain(String(person?.documentId));
    expect((await act.move('editorTwo', id, 'approved')).body.stage).toBe('approved');
    expect(JSON.stringify(await act.live(id))).toContain('sagte zu');
    expect((await act.press('editor', id, 'publish')).status).toBe(200);
    expect(await act.live(id)).toMatchObject({ version: 2 });
    const versions = await room.call('author', 'GET', act.document(id, '/versions?locale=de'));
    expect(versions.body.versions).toMatchObject([
      { version: 2, correction: { class: 'correction' } },
      { version: 1 },
    ]);
    expect(await compare('1', '2')).toMatch(/GMT\+[12].*sie habe zugesagt/);
    const whole = await room.call('author', 'GET', act.document(id, '/versions/2?locale=de'));
    expect(whole.body.texts).toMatchObject({
      people: 'Sanae Takaichi',
      corrections: expect.stringMatching(/GMT\+[12]/),
    });
    const restored = await room.call('editor', 'POST', act.document(id, '/versions/1/restore?locale=de'), {});
    expect([restored.status, restored.body.stage]).toEqual([200, 'correcting']);
    expect(JSON.stringify(await act.live(id))).toContain('sagte ab');
    expect((await act.press('editor', id, 'discard')).status).toBe(200);
    expect(await act.stage(id)).toBe('published');
  });

  test('an author cannot change what is published; a misspelling in it proposes its own note', async () => {
    const id = await news.published('Schon draußen', 'Das sagte Inga Holtkamp.');
    expect(messageOf(await act.rewrite('author', id, { kicker: 'Neu' }))).toMatch(/published/);
    expect(await act.live(id)).toMatchObject({ kicker: null });
    await news.register('Inga Holm', 'Inga Holtkamp');
    const { proposal } = (await act.see('editor', id)).body as unknown as { proposal: object };
    expect(proposal).toMatchObject({ class: 'refile', text: expect.stringContaining('Inga Holm') });
  });

  test('hold takes off at once and puts back the same version; kill leaves a tombstone and no way back', async () => {
    const id = await news.published('Anwalt ruft an');
    expect(messageOf(await act.press('editor', id, 'unpublish'))).toMatch(/permission/);
    expect(messageOf(await act.press('chief', id, 'unpublish'))).toMatch(/comment/);
    expect((await act.press('chief', id, 'unpublish', { comment: 'Ein Anwalt.' })).status).toBe(200);
    expect([await act.stage(id), await act.live(id)]).toEqual(['held', null]);
    expect((await act.move('chief', id, 'published', { comment: 'Er irrte.' })).body.stage).toBe('published');
    expect(await act.live(id)).toMatchObject({ version: 1 });
    expect(messageOf(await act.discard('chief', id))).toMatch(/cannot be deleted/);
    await act.move('chief', id, 'held', { comment: 'Erfunden.' });
    const killed = await act.move('chief', id, 'killed', {
      comment: 'Erfunden.',
      publicReason: 'Der Text war falsch.',
    });
    expect(killed.body.stage).toBe('killed');
    const stone = await room.strapi.db
      .query('plugin::copydesk.tombstone')
      .findOne({ where: { documentId: id } });
    expect(stone).toMatchObject({
      uid: ARTICLE,
      locale: 'de',
      slug: 'anwalt-ruft-an',
      publicReason: 'Der Text war falsch.',
    });
    expect(messageOf(await act.rewrite('super', id, { headline: 'Doch' }))).toMatch(/killed/);
    expect(messageOf(await act.discard('super', id))).toMatch(/cannot be deleted/);
    expect((await act.press('super', id, 'publish')).status).toBe(400);
  });

  test('a clone starts as a draft without approval, contributors, dates or version', async () => {
    const id = await news.published('Original');
    const url = `/content-manager/collection-types/${ARTICLE}/clone/${id}?locale=de`;
    const source = await room.strapi.documents(ARTICLE).findOne({ documentId: id, locale: 'de' });
    const { stage, version, firstPublishedAt } = source as unknown as Record<string, unknown>;
    const form = { headline: 'Kopie', slug: 'kopie', stage, version, firstPublishedAt };
    const answer = await room.call('editor', 'POST', url, form);
    expect([answer.status, messageOf(answer)]).toEqual([200, '']);
    const clone = answer.body.data as unknown as { documentId: string };
    expect(clone).toMatchObject({
      stage: 'draft',
      version: 0,
      firstPublishedAt: null,
      lastPublishedAt: null,
    });
    const { contributors } = (await act.see('author', clone.documentId)).body as unknown as {
      contributors: object[];
    };
    expect(contributors).toMatchObject([{ name: 'editor Test' }]);
    expect((await act.discard('editor', clone.documentId)).status).toBe(200);
  });

  test('the chief publishes alone in an emergency, and it stays open until somebody else signs it off', async () => {
    const id = await act.write('chief', 'Hochwasser');
    expect(messageOf(await act.move('chief', id, 'published', { emergency: true }))).toMatch(/comment/);
    expect(messageOf(await act.press('chief', id, 'publish'))).toMatch(/not approved/);
    expect(
      (await act.move('chief', id, 'published', { emergency: true, comment: 'Der Damm bricht.' })).status,
    ).toBe(200);
    expect(await act.live(id)).toMatchObject({ version: 1 });
    const open = (name: 'chief' | 'editor') =>
      room.call(name, 'GET', '/copydesk/waiting').then(({ body }) => JSON.stringify(body).includes(`${id}`));
    expect([await open('editor'), await open('chief')]).toEqual([true, false]);
    const signOff = (name: 'chief' | 'editor') =>
      room.call(name, 'POST', act.document(id, '/sign-off'), { locale: 'de', comment: 'Gelesen.' });
    expect((await signOff('chief')).status).toBe(400);
    expect((await signOff('editor')).status).toBe(200);
    expect(await open('editor')).toBe(false);
  });
}
