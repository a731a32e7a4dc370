import { send } from './helpers/publishing';
import { openRoom, type Room } from './helpers/room';
import { desk } from './helpers/workflow';

const DELIVERY = 'api::webhook-delivery.webhook-delivery';
/** Stands in every text that readers must not see. */
const SECRET = 'zqverborgen';

describe('publishing with the editorial workflow on', () => {
  let room: Room;
  let act: ReturnType<typeof desk>;

  beforeAll(async () => {
    process.env.LIMIT_REQUESTS_PER_MINUTE = '100000';
    room = await openRoom('publishing');
    act = desk(room);
    const receiver = { name: 'Niemand', url: 'http://127.0.0.1:9/hook' };
    await room.strapi.documents('api::webhook-receiver.webhook-receiver').create({ data: receiver as never });
  });

  afterAll(() => room?.close());

  const get = (path: string) => send(room.url + path);
  const events = async (article: string) =>
    (await room.strapi.db.query(DELIVERY).findMany({ where: { article }, orderBy: { id: 'asc' } })).map(
      ({ event }: { event: string }) => event,
    );
  async function move(
    name: Parameters<typeof act.move>[0],
    id: string,
    to: string,
    more: Record<string, unknown> = {},
  ) {
    const answer = await act.move(name, id, to, more);
    expect({ to, status: answer.status, message: answer.body.error?.message }).toEqual({
      to,
      status: 200,
      message: undefined,
    });
  }
  async function publish(headline: string): Promise<string> {
    const id = await act.write('author', headline);
    await move('author', id, 'in-review');
    await move('editor', id, 'approved');
    await move('editor', id, 'published');
    return id;
  }

  test('no stage before publication can be read, and nothing of who did what', async () => {
    const ids = [
      await act.write('author', `${SECRET} eins`),
      await act.write('author', `${SECRET} zwei`),
      await act.write('author', `${SECRET} drei`),
    ];
    await move('author', ids[1] ?? '', 'in-review');
    await move('author', ids[2] ?? '', 'in-review');
    await move('editor', ids[2] ?? '', 'approved');
    await publish('Für alle');
    for (const query of [
      '',
      '?status=draft',
      '?populate=*',
      '?filters[stage][$eq]=approved',
      '?filters[stage][$eq]=draft&status=draft',
    ]) {
      expect((await get(`/api/articles${query}`)).text).not.toContain(SECRET);
    }
    for (const id of ids) expect((await get(`/api/articles/${id}`)).status).toBe(404);
    expect((await get('/feeds/articles.rss')).text).not.toContain(SECRET);
    const { text } = await get('/api/articles?populate=*');
    for (const name of ['contributors', 'approval', 'assignee', 'createdBy', 'updatedBy'])
      expect(text).not.toContain(`"${name}"`);
  });

  test('a corrected article carries version, dates and note; until then the first version stays up', async () => {
    const id = await publish('Die erste Fassung');
    const first = (await get(`/api/articles/${id}/ninjs`)).json as unknown as { firstCreated: string };
    await act.rewrite('editor', id, { headline: 'Die zweite Fassung' });
    expect((await get(`/api/articles/${id}`)).text).toContain('Die erste Fassung');
    const note = { class: 'correction', text: 'Die Überschrift war falsch.' };
    expect(
      (await room.call('editor', 'PUT', act.document(id, '/correction'), { ...note, locale: 'de' })).status,
    ).toBe(200);
    await move('editorTwo', id, 'approved');
    await move('editor', id, 'published');
    const { json } = await get(`/api/articles/${id}/ninjs`);
    expect(json).toMatchObject({
      version: '2',
      title: 'Die zweite Fassung',
      firstCreated: first.firstCreated,
    });
    expect(json.edNote).toContain('Die Überschrift war falsch.');
    expect((await get('/feeds/corrections.json')).text).toContain('Die Überschrift war falsch.');
    expect(await events(id)).toEqual(['published', 'corrected']);
  });

  test('a held article is gone at once; killed, it answers 410, is canceled, and is told once', async () => {
    const id = await publish('Die gefälschte Quelle');
    const { slug } = (await get(`/api/articles/${id}`)).json.data as { slug: string };
    await get('/feeds/articles.json');
    await move('chief', id, 'held', { comment: 'Wird geprüft.' });
    expect((await get(`/api/articles/${id}`)).status).toBe(404);
    expect((await get('/feeds/articles.json')).text).not.toContain('gefälschte');
    await move('chief', id, 'killed', {
      comment: `${SECRET} Anwalt`,
      publicReason: 'Die Quelle war gefälscht.',
    });
    for (const path of [
      `/api/articles/${id}`,
      `/api/articles/slug/${slug}`,
      `/de/articles/${slug}`,
      `/api/articles/${id}/ninjs`,
    ]) {
      const { status, text } = await get(path);
      expect({ path, status }).toEqual({ path, status: 410 });
      expect(text).not.toContain(SECRET);
    }
    expect((await get(`/api/articles/${id}/ninjs`)).json).toMatchObject({
      pubStatus: 'canceled',
      edNote: 'Die Quelle war gefälscht.',
    });
    expect(await events(id)).toEqual(['published', 'held', 'killed']);
  });

  test('a slug that a correction changes leads on, and to the tombstone once the article is killed', async () => {
    const id = await publish('Die alte Adresse');
    await act.rewrite('editor', id, { slug: 'die-neue-adresse' });
    expect((await get('/api/articles/slug/die-alte-adresse')).status).toBe(200);
    await room.call('editor', 'PUT', act.document(id, '/correction'), {
      class: 'refile',
      text: 'Eine neue Adresse.',
      locale: 'de',
    });
    await move('editorTwo', id, 'approved');
    await move('editor', id, 'published');
    for (const [path, to] of [
      ['/api/articles/slug/die-alte-adresse', '/api/articles/slug/die-neue-adresse?locale=de'],
      ['/de/articles/die-alte-adresse', '/de/articles/die-neue-adresse'],
    ] as const) {
      const { status, headers } = await get(path);
      expect({ path, status, to: headers.get('location') }).toEqual({ path, status: 301, to });
    }
    await move('chief', id, 'held', { comment: 'Wird geprüft.' });
    expect((await get('/api/articles/slug/die-alte-adresse')).status).toBe(404);
    await move('chief', id, 'killed', { comment: 'Anwalt.', publicReason: 'Falsch.' });
    for (const slug of ['die-alte-adresse', 'die-neue-adresse'])
      expect((await get(`/api/articles/slug/${slug}`)).status).toBe(410);
    for (const feed of ['articles.rss', 'articles.atom', 'articles.json', 'corrections.json'])
      expect((await get(`/feeds/${feed}`)).text).not.toContain('Adresse');
  });

  test('each language is held and killed by itself', async () => {
    const id = await publish('Zwei Sprachen');
    const english = desk(room, 'en');
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'A sentence that is right.' }] }];
    expect((await english.rewrite('editor', id, { headline: 'Two languages', body })).status).toBeLessThan(
      300,
    );
    for (const [name, to] of [
      ['editor', 'in-review'],
      ['editorTwo', 'approved'],
      ['editor', 'published'],
    ] as const)
      expect([to, (await english.move(name, id, to)).status]).toEqual([to, 200]);
    await move('chief', id, 'held', { comment: 'Wird geprüft.' });
    await move('chief', id, 'killed', { comment: 'Anwalt.', publicReason: 'Falsch übersetzt.' });
    const statusOf = async (path: string) => (await get(`/api/articles/${id}${path}`)).status;
    expect([await statusOf('?locale=de'), await statusOf('?locale=en')]).toEqual([410, 200]);
    expect((await get(`/api/articles/${id}/ninjs?locale=en`)).json).toMatchObject({ pubStatus: 'usable' });
    expect((await get('/feeds/articles.json?locale=en')).text).toContain('Two languages');
    expect((await get('/news-sitemap.xml')).text).not.toContain('zwei-sprachen');
    expect((await get(`/api/articles/${id}?locale=en`)).text).not.toContain('Zwei Sprachen');
  });
});
