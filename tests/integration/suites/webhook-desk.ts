import type { Booted } from '../helpers/boot';
import { ARTICLE, paragraph, publishNew } from '../helpers/publishing';
import { DELIVERY, listen, receive, RECEIVER, until } from '../helpers/receiver';
import { staff, type Newsroom } from '../helpers/workflow';

type Shown = {
  readonly id: number;
  readonly state: string;
  readonly event: string;
  readonly lastError: string | null;
  readonly receiver: { readonly name: string };
  readonly article: { readonly documentId: string; readonly title: string };
  readonly payload: { readonly type: string };
};
type Listed = { readonly deliveries: readonly Shown[]; readonly total: number; readonly mayRepeat: boolean };

/** The endpoints behind the page of webhook deliveries. */
export function webhookDesk(stage: () => Booted): void {
  let room: Newsroom;
  let broken: Awaited<ReturnType<typeof listen>>;
  let receiver: string;
  let article: string;

  beforeAll(async () => {
    const { strapi } = stage();
    room = await staff(stage());
    broken = await listen();
    broken.state.status = 500;
    ({ documentId: receiver } = await receive(strapi, 'Kaputt', broken.url));
    article = await publishNew(strapi, { headline: 'Ganz besonders', body: [paragraph('x')] });
    await until(() => broken.state.asked > 0);
  });
  afterAll(async () => {
    await stage().strapi.documents(RECEIVER).delete({ documentId: receiver });
    await broken.close();
  });

  const list = async (query: string): Promise<Listed> =>
    (await room.call('chief', 'GET', `/webhook-deliveries?${query}`)).body as unknown as Listed;
  const repeat = async (body: object): Promise<number> => {
    const answer = await room.call('chief', 'POST', '/webhook-deliveries/repeat', body);
    expect(answer.status).toBe(200);
    return (answer.body as unknown as { repeated: number }).repeated;
  };

  test('are for those who may', async () => {
    for (const name of ['author', 'editor', 'registry'] as const) {
      const answers = [
        await room.call(name, 'GET', '/webhook-deliveries'),
        await room.call(name, 'POST', '/webhook-deliveries/repeat', { failed: {} }),
      ];
      expect([name, answers.map(({ status }) => status)]).toEqual([name, [403, 403]]);
    }
    expect((await room.fetch('GET', '/webhook-deliveries')).status).toBe(401);
    expect((await list('')).mayRepeat).toBe(true);
  });

  test('show deliveries by state, receiver and article, with contents and last error', async () => {
    await until(async () => (await list(`receiver=${receiver}&state=failing`)).total === 1);
    const { deliveries } = await list(`receiver=${receiver}&state=failing&article=besonders`);
    expect(deliveries).toMatchObject([
      {
        event: 'published',
        lastError: 'HTTP 500',
        receiver: { name: 'Kaputt' },
        article: { documentId: article, title: 'Ganz besonders' },
        payload: { type: 'article.published' },
      },
    ]);
    expect((await list(`receiver=${receiver}&article=${article}`)).total).toBe(1);
    expect((await list(`receiver=${receiver}&state=delivered`)).total).toBe(0);
    expect((await list('article=gibtesnicht')).total).toBe(0);
    expect((await room.call('chief', 'GET', '/webhook-deliveries?state=lost')).status).toBe(400);
  });

  test('send one again, or all that failed and fit', async () => {
    const [failing] = (await list(`receiver=${receiver}&state=failing`)).deliveries;
    broken.state.status = 200;
    expect(await repeat({ failed: { article: 'gibtesnicht' } })).toBe(0);
    expect(await repeat({ failed: { receiver } })).toBe(1);
    await until(() => broken.received.length === 1);
    await until(async () => (await list(`receiver=${receiver}&state=delivered`)).total === 1);
    expect(await repeat({ failed: { receiver } })).toBe(0);
    expect(await repeat({ id: failing?.id })).toBe(1);
    await until(() => broken.received.length === 2);
    expect(new Set(broken.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect((await room.call('chief', 'POST', '/webhook-deliveries/repeat', {})).status).toBe(400);
  });

  test('refuse what cannot be meant in both languages, and send nothing then', async () => {
    const asked = [
      await room.call('chief', 'GET', '/webhook-deliveries?state=lost'),
      await room.call('chief', 'GET', '/webhook-deliveries?article=%00'),
      await room.call('chief', 'GET', '/webhook-deliveries?page=1e300'),
      ...(await Promise.all(
        [{}, { id: 2 ** 40 }, { id: -1, failed: {} }, { failed: null }, { failed: [] }].map((body) =>
          room.call('chief', 'POST', '/webhook-deliveries/repeat', body),
        ),
      )),
    ];
    for (const { status, body } of asked) {
      expect([status, body]).toEqual([400, expect.anything()]);
      expect(body.error?.message).toMatch(/^.+ \/ .+$/);
    }
  });

  test('hurry nothing that waits for its embargo', async () => {
    const { strapi } = stage();
    const waits = await publishNew(strapi, {
      headline: 'Gesperrt',
      body: [paragraph('x')],
      embargoUntil: new Date(Date.now() + 3_600_000).toISOString(),
    });
    const { deliveries } = await list(`article=${waits}&receiver=${receiver}`);
    expect(deliveries).toMatchObject([{ state: 'pending' }]);
    expect(await repeat({ id: deliveries[0]?.id })).toBe(0);
    expect(await repeat({ failed: { article: waits } })).toBe(0);
    expect(await strapi.db.query(DELIVERY).count({ where: { article: waits, state: 'delivered' } })).toBe(0);
    await strapi.db.query(DELIVERY).deleteMany({ where: { article: waits } });
    await strapi.documents(ARTICLE).delete({ documentId: waits, locale: '*' });
  });
}
