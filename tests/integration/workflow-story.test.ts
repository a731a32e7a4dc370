import { onEveryDatabase } from './helpers/databases';
import type { Room } from './helpers/room';
import { openRoom } from './helpers/room';
import type { Answer } from './helpers/workflow';
import { ARTICLE, desk, newsdesk, paragraph } from './helpers/workflow';
import { ledgerSuite } from './suites/workflow-ledger';
import { publishedSuite } from './suites/workflow-published';

const LEDGER = 'plugin::copydesk.ledger';
const MISSPELLED = 'Premierministerin Sanae Takahiti sprach.';
const RIGHT = 'Premierministerin Sanae Takaichi sprach.';

onEveryDatabase('the editorial workflow', (kind) => {
  let room: Room;
  let act: ReturnType<typeof desk>;

  beforeAll(async () => {
    room = await openRoom('story', kind);
    act = desk(room);
  });
  afterAll(() => room?.close());

  const approved = (headline: string, body?: string) => newsdesk(room).approved(headline, body);
  const messageOf = ({ body }: Answer) => body.error?.message ?? '';

  test('an article goes from the author by way of an editor to the readers, and every step is in the ledger', async () => {
    const id = await act.write('author', 'Handschlag in Tokio');
    expect(await act.stage(id)).toBe('draft');
    expect((await act.move('author', id, 'in-review')).body.stage).toBe('in-review');
    expect(messageOf(await act.move('editor', id, 'draft'))).toMatch(/comment/);
    expect((await act.move('editor', id, 'draft', { comment: 'Wer sagt das?' })).body.stage).toBe('draft');
    await act.move('author', id, 'in-review');
    expect((await act.move('editor', id, 'approved')).body.stage).toBe('approved');
    const answer = await act.press('editor', id, 'publish');
    expect(answer).toMatchObject({ status: 200, body: { data: { stage: 'published', version: 1 } } });
    expect(await act.stage(id)).toBe('published');
    expect(await act.live(id)).toMatchObject({
      stage: 'published',
      version: 1,
      headline: 'Handschlag in Tokio',
    });
    const rows = await room.strapi.db
      .query(LEDGER)
      .findMany({ where: { entry: id }, orderBy: { id: 'asc' } });
    const told = rows.map(({ event, byName, details }) => [event, byName, details?.to]);
    expect(told).toEqual([
      ['begun', 'author Test', 'draft'],
      ['moved', 'author Test', 'in-review'],
      ['refused', 'editor Test', 'draft'],
      ['moved', 'editor Test', 'draft'],
      ['moved', 'author Test', 'in-review'],
      ['moved', 'editor Test', 'approved'],
      ['published', 'editor Test', 'published'],
    ]);
  });

  test('nothing unapproved is published on any path, and the refusal says why', async () => {
    const id = await act.write('author', 'Unfertig');
    const documents = room.strapi.documents(ARTICLE);
    const attempts = {
      button: async () => messageOf(await act.press('editor', id, 'publish')),
      super: async () => messageOf(await act.press('super', id, 'publish')),
      transition: async () => messageOf(await act.move('chief', id, 'published')),
      code: () =>
        documents.publish({ documentId: id, locale: 'de' }).then(String, (error: Error) => error.message),
      update: () =>
        documents
          .update({ documentId: id, locale: 'de', data: { kicker: 'Neu' } as never, status: 'published' })
          .then(String, (error: Error) => error.message),
      create: () =>
        documents
          .create({
            locale: 'de',
            data: { headline: 'Neu', body: paragraph('Neu.') } as never,
            status: 'published',
          })
          .then(String, (error: Error) => error.message),
    };
    for (const [path, attempt] of Object.entries(attempts))
      expect([path, await attempt()]).toEqual([path, expect.stringMatching(/approved|cannot become/)]);
    expect(await act.live(id)).toBeNull();
    const row = await room.strapi.db.query(ARTICLE).findOne({ where: { documentId: id } });
    await expect(
      room.strapi.db.query(ARTICLE).update({ where: { id: row.id }, data: { publishedAt: new Date() } }),
    ).rejects.toThrow(/approved/);
    expect(await act.live(id)).toBeNull();
  });

  test('a token publishes only what is approved, and is told of ?status=draft', async () => {
    const { strapi } = room;
    const token = await strapi
      .service('admin::api-token')
      .create({ name: 'wire', type: 'full-access', lifespan: null });
    const data = { headline: 'Von der Agentur', body: paragraph('Ein Satz.') };
    const refused = await room.fetch('POST', '/api/articles?locale=de', { data }, token.accessKey);
    expect(refused.status).toBe(400);
    expect(messageOf(refused)).toMatch(/status=draft/);
    const draft = await room.fetch('POST', '/api/articles?locale=de&status=draft', { data }, token.accessKey);
    expect(draft.status).toBe(201);
    const id = (draft.body.data as unknown as { documentId: string }).documentId;
    await act.move('author', id, 'in-review');
    expect((await act.move('editor', id, 'approved')).status).toBe(200);
    const changed = { data: { kicker: 'Eilig' } };
    expect((await room.fetch('PUT', `/api/articles/${id}?locale=de`, changed, token.accessKey)).status).toBe(
      400,
    );
    expect(await act.stage(id)).toBe('approved');
    expect(
      (await room.fetch('PUT', `/api/articles/${id}?locale=de`, { data: {} }, token.accessKey)).status,
    ).toBe(200);
    expect(await act.live(id)).toMatchObject({ version: 1 });
  });

  test('a stage that a client writes is refused, and one that it sends back is not', async () => {
    const id = await act.write('author', 'Stand');
    for (const [name, value] of Object.entries({
      stage: 'approved',
      version: 7,
      firstPublishedAt: '2020-01-01',
    })) {
      const answer = await act.rewrite('author', id, { [name]: value });
      expect([name, answer.status, messageOf(answer)]).toEqual([name, 400, expect.stringContaining(name)]);
    }
    expect((await act.rewrite('author', id, { stage: 'draft', version: 0, kicker: 'K' })).status).toBe(200);
    expect(await act.stage(id)).toBe('draft');
  });

  test('four eyes: who changed the text cannot approve it, and a change lapses the approval', async () => {
    const id = await act.write('author', 'Vier Augen');
    await act.rewrite('editor', id, { kicker: 'Vom Redakteur' });
    await act.move('author', id, 'in-review');
    expect(messageOf(await act.move('editor', id, 'approved'))).toMatch(/four eyes/);
    expect(messageOf(await act.move('author', id, 'approved'))).toMatch(/permission/);
    expect((await act.move('editorTwo', id, 'approved')).status).toBe(200);
    await act.rewrite('editorTwo', id, { kicker: 'Vom Redakteur' });
    expect(await act.stage(id)).toBe('approved');
    await act.rewrite('editorTwo', id, { kicker: 'Von Redakteur zwei' });
    expect(await act.stage(id)).toBe('in-review');
    expect(messageOf(await act.move('editorTwo', id, 'approved'))).toMatch(/four eyes/);
    expect((await act.move('chief', id, 'approved')).status).toBe(200);
  });

  test('an approval needs the text that the approver saw, and a clean one', async () => {
    const id = await act.write('author', 'Gesehen', MISSPELLED);
    await act.move('author', id, 'in-review');
    const { hash } = (await act.see('editor', id)).body as unknown as { hash: string };
    expect(messageOf(await act.move('editor', id, 'approved', { seen: hash }))).toMatch(/Takahiti/);
    await act.rewrite('author', id, { body: paragraph(RIGHT) });
    expect(messageOf(await act.move('editor', id, 'approved', { seen: hash }))).toMatch(/changed the text/);
    expect((await act.move('editor', id, 'approved')).status).toBe(200);
  });

  test('the registry lets an approval fall where it changes the verdict, and leaves the others', async () => {
    const fine = await approved('Kein Name');
    const id = await approved('Bleibt nicht', 'Das sagte Olga Zwetkow.');
    await newsdesk(room).register('Olga Petrowa', 'Olga Zwetkow');
    await room.strapi.plugin('copydesk').service('workflow').reconsiderApprovals();
    expect([await act.stage(id), await act.stage(fine)]).toEqual(['in-review', 'approved']);
    const { alert } = (await act.see('editor', id)).body;
    expect(alert).toMatchObject({ kind: 'fallen', message: expect.stringMatching(/Zwetkow/) });
  });

  test('an embargo holds on every path; changing it lapses the approval', async () => {
    const id = await act.write('author', 'Gesperrt');
    const embargoUntil = new Date(Date.now() + 3_600_000).toISOString();
    await act.rewrite('author', id, { embargoUntil });
    await act.move('author', id, 'in-review');
    expect((await act.move('editor', id, 'approved')).status).toBe(200);
    expect(messageOf(await act.press('editor', id, 'publish'))).toMatch(/embargo/);
    expect(
      messageOf(await act.move('chief', id, 'published', { emergency: true, comment: 'Eilt.' })),
    ).toMatch(/embargo/);
    const early = new Date(Date.now() + 60_000).toISOString();
    expect(messageOf(await act.move('editor', id, 'scheduled', { at: early }))).toMatch(/embargo/);
    await act.rewrite('editor', id, { embargoUntil: null });
    expect(await act.stage(id)).toBe('in-review');
  });

  test('the clock publishes what is due, once, and sets back what the gate refuses', async () => {
    const { strapi } = room;
    const workflow = strapi.plugin('copydesk').service('workflow');
    const due = await approved('Fällig');
    const wrong = await approved('Fällig und falsch', 'Das sagte Ulf Brandmeier.');
    const at = new Date(Date.now() + 1_500).toISOString();
    for (const id of [due, wrong])
      expect((await act.move('editor', id, 'scheduled', { at })).body.stage).toBe('scheduled');
    expect(await workflow.publishDue()).toEqual({ published: 0, refused: 0 });
    expect(messageOf(await act.press('chief', due, 'publish'))).toMatch(/scheduled/);
    await newsdesk(room).register('Ulf Brandes', 'Ulf Brandmeier');
    await new Promise((resolve) => setTimeout(resolve, 1_700));
    const counts = await Promise.all([workflow.publishDue(), workflow.publishDue()]);
    const sum = (key: 'published' | 'refused') => counts.reduce((total, count) => total + count[key], 0);
    expect(sum('published')).toBe(1);
    expect(sum('refused')).toBeGreaterThanOrEqual(1);
    expect([await act.stage(due), await act.stage(wrong)]).toEqual(['published', 'approved']);
    const { alert } = (await act.see('editor', wrong)).body;
    expect(alert).toMatchObject({ kind: 'missed', message: expect.stringMatching(/Brandmeier/) });
    const draft = await strapi.documents(ARTICLE).findOne({ documentId: wrong, locale: 'de' });
    expect(draft).toMatchObject({ headline: 'Fällig und falsch' });
    const rows = await strapi.db.query(LEDGER).findMany({ where: { entry: due, event: 'published' } });
    expect(rows).toHaveLength(1);
  });

  test('who saves over a newer text is told, be it their own, and nothing is overwritten', async () => {
    const id = await act.write('author', 'Zwei zugleich');
    const { updatedAt } = (await act.see('author', id)).body as unknown as { updatedAt: string };
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await act.rewrite('editor', id, { kicker: 'Neuer', updatedAt })).status).toBe(200);
    const again = await act.rewrite('editor', id, { kicker: 'Neuer', lead: 'Noch eins', updatedAt });
    expect([again.status, messageOf(again)]).toEqual([
      400,
      expect.stringMatching(/yourself, in another window/),
    ]);
    const late = await act.rewrite('author', id, { kicker: 'Älter', updatedAt });
    expect([late.status, messageOf(late)]).toEqual([400, expect.stringMatching(/editor Test.*newer/)]);
    const draft = await room.strapi.documents(ARTICLE).findOne({ documentId: id, locale: 'de' });
    expect(draft).toMatchObject({ kicker: 'Neuer' });
    const newer = (await act.see('author', id)).body as unknown as { updatedAt: string };
    expect((await act.rewrite('author', id, { kicker: 'Älter', updatedAt: newer.updatedAt })).status).toBe(
      200,
    );
  });

  test('a front end of another origin may say which text it started from', async () => {
    const origin = 'https://frontend.example';
    const asked = {
      origin,
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'x-copydesk-base',
    };
    const answer = await fetch(`${room.url}/api/articles/any`, { method: 'OPTIONS', headers: asked });
    expect(answer.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('x-copydesk-base');
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
  });

  test('comments point at a passage and are resolved; work is given and waits', async () => {
    const id = await act.write('author', 'Kommentiert');
    const passage = { path: 'headline', text: 'Kommentiert' };
    const url = act.document(id, '/comments');
    const said = await room.call('editor', 'POST', url, { locale: 'de', text: 'Warum?', passage });
    const [first] = said.body.comments as unknown as { id: string; passage: object }[];
    expect(first).toMatchObject({ passage, by: { name: 'editor Test' } });
    const resolve = () => room.call('author', 'POST', `${url}/${first?.id}/resolve`, { locale: 'de' });
    const resolved = await resolve();
    expect((await resolve()).body).toEqual(resolved.body);
    expect(resolved.body.comments).toMatchObject([{ resolvedBy: 'author Test' }]);
    const give = { locale: 'de', assignee: String(room.ids.author), dueAt: '2026-10-25T08:00' };
    expect((await room.call('author', 'PUT', act.document(id, '/assignment'), give)).status).toBe(403);
    const given = await room.call('editor', 'PUT', act.document(id, '/assignment'), give);
    expect(given.body).toMatchObject({
      assignee: { name: 'author Test' },
      dueAt: '2026-10-25T07:00:00.000Z',
    });
    await room.call('editor', 'PUT', act.document(id, '/assignment'), give);
    const waiting = await room.call('author', 'GET', '/copydesk/waiting');
    expect(JSON.stringify(waiting.body)).toContain(id);
    // What changed nothing is not told: neither the second resolving nor the second giving.
    const { body } = await room.call('author', 'GET', act.document(id, '/timeline?locale=de&pageSize=3'));
    const due = '2026-10-25T07:00:00.000Z';
    expect(body).toMatchObject({
      hasOlder: true,
      entries: [
        { event: 'assigned', by: { name: 'editor Test' }, details: { assignee: 'author Test', dueAt: due } },
        {
          event: 'comment-resolved',
          by: { name: 'author Test' },
          details: { comment: { by: 'editor Test', text: 'Warum?' } },
        },
        { event: 'commented', by: { name: 'editor Test' }, reason: 'Warum?', details: { passage } },
      ],
    });
    expect((await room.strapi.plugin('copydesk').service('ledger').verify()).faults).toEqual([]);
  });

  test('what happened is read a piece at a time, and what happens meanwhile moves nothing', async () => {
    const id = await act.write('author', 'Lange Geschichte');
    const say = (text: string) =>
      room.call('editor', 'POST', act.document(id, '/comments'), { locale: 'de', text });
    for (const text of ['eins', 'zwei', 'drei']) await say(text);
    type Piece = { entries: { id: string; event: string; reason?: string }[]; hasOlder: boolean };
    const piece = async (query: string) =>
      (await room.call('author', 'GET', act.document(id, `/timeline?locale=de&${query}`)))
        .body as unknown as Piece;
    const newest = await piece('pageSize=2');
    expect(newest).toMatchObject({ hasOlder: true, entries: [{ reason: 'drei' }, { reason: 'zwei' }] });
    await say('vier');
    const older = await piece(`pageSize=2&before=${newest.entries.at(-1)?.id}`);
    expect(older).toMatchObject({ hasOlder: false, entries: [{ reason: 'eins' }, { event: 'begun' }] });
    expect((await piece('event=begun')).entries).toHaveLength(1);
  });

  publishedSuite(() => room);
  ledgerSuite(() => room);
});
