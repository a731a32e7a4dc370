import { fork } from 'node:child_process';
import path from 'node:path';
import type { App, Booted } from './helpers/boot';
import { bootOn, idle } from './helpers/boot';
import type { TestDatabase } from './helpers/databases';
import { createDatabase, onEveryDatabase } from './helpers/databases';
import type { Answer, Name, Newsroom } from './helpers/workflow';
import { ARTICLE, desk, staff, workflowApp } from './helpers/workflow';

const LEDGER = 'plugin::copydesk.ledger';
const SERVER = path.resolve(__dirname, '../fixtures/workflow-server.js');

type Order =
  | { readonly kind: 'race' }
  | {
      readonly kind: 'die';
      readonly id: string;
      /** A stage, or `due`: what the clock publishes. */
      readonly to: string;
      readonly user: number;
      readonly after: string;
      readonly at: string;
    };

/** How often a server is started that could not start: SQLite may be locked by the first one's work behind the scenes. */
const STARTS = 3;

/** A second server on the same database, in a process of its own, that gets one order; @returns what it said, or how it ended */
async function otherServer(app: App, order: Order): Promise<unknown> {
  let served = await serve(app, order);
  for (let start = 1; start < STARTS && !served.isStarted; start += 1) served = await serve(app, order);
  return served.ended;
}

function serve(app: App, order: Order): Promise<{ readonly isStarted: boolean; readonly ended: unknown }> {
  return new Promise((resolve, reject) => {
    const child = fork(SERVER, [JSON.stringify({ app, order })], {
      execArgv: [],
      env: { ...process.env, NODE_OPTIONS: '', TEST_WITHOUT_GRAPHQL: 'true' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (printed = (printed + chunk.toString()).slice(-4_000)));
    const said: unknown[] = [];
    child.on('message', (message) => said.push(message));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code) console.error(`A second server failed:\n${printed}`);
      resolve({ isStarted: said.length > 0, ended: said[1] ?? signal ?? code });
    });
  });
}

onEveryDatabase('servers that share a database', (kind) => {
  let app: App & { remove(): void };
  let database: TestDatabase;
  let booted: Booted;
  let room: Newsroom;
  let act: ReturnType<typeof desk>;

  beforeAll(async () => {
    process.env.NEWSROOM = 'true';
    app = await workflowApp(`servers-${kind.client}`);
    database = await createDatabase(kind);
    booted = await bootOn(app, database);
    room = await staff(booted);
    act = desk(room);
  });
  afterAll(async () => {
    await booted?.stop();
    await database?.drop();
    app?.remove();
  });

  const dying = (order: Omit<Extract<Order, { kind: 'die' }>, 'kind'>) =>
    otherServer(app, { kind: 'die', ...order });
  const approved = async (headline: string) => {
    const id = await act.write('author', headline);
    await act.move('author', id, 'in-review');
    await act.move('editor', id, 'approved');
    return id;
  };

  // SQLite is one process's own: there is nothing to test there.
  const onServers = kind.client === 'sqlite' ? () => {} : test;

  onServers('two clocks publish each article that is due once, and none is forgotten', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 6; i += 1) ids.push(await approved(`Rennen ${i}`));
    const at = new Date(Date.now() + 6_000).toISOString();
    for (const id of ids) expect((await act.move('editor', id, 'scheduled', { at })).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, Date.parse(at) - Date.now()));
    const workflow = room.strapi.plugin('copydesk').service('workflow');
    const other = otherServer(app, { kind: 'race' });
    const own = (async () => {
      let published = 0;
      for (let i = 0; i < 400 && published < 1; i += 1) {
        await new Promise((resolve) => setTimeout(resolve, 25));
        if (i % 40 === 39) published += (await workflow.publishDue()).published;
      }
      return published;
    })();
    const [counts, published] = await Promise.all([other, own]);
    const rest = (await workflow.publishDue()).published;
    expect((counts as { published: number }).published + published + rest).toBe(ids.length);
    for (const id of ids) {
      const rows = await room.strapi.db.query(LEDGER).findMany({ where: { entry: id, event: 'published' } });
      expect([await act.stage(id), rows.length]).toEqual(['published', 1]);
      expect(await act.live(id)).toMatchObject({ version: 1 });
    }
  });

  type Death = readonly [from: string, to: string, who: Name, after: 'state' | 'ledger', everywhere?: true];
  /** Cut off once the state, or the ledger's entry, was written: both stand before the commit. */
  const DEATHS: readonly Death[] = [
    ['draft', 'spiked', 'editor', 'state'],
    ['spiked', 'draft', 'editor', 'ledger'],
    ['draft', 'in-review', 'author', 'state'],
    ['in-review', 'draft', 'editor', 'ledger'],
    ['draft', 'in-review', 'author', 'ledger', true],
    ['in-review', 'approved', 'editor', 'ledger'],
    ['approved', 'scheduled', 'editor', 'state'],
    ['scheduled', 'approved', 'editor', 'ledger'],
    ['approved', 'published', 'editor', 'state', true],
    ['published', 'correcting', 'editor', 'state'],
    ['correcting', 'held', 'chief', 'ledger'],
    ['held', 'published', 'chief', 'state', true],
    ['published', 'held', 'chief', 'ledger'],
    ['held', 'killed', 'chief', 'state'],
  ];
  const LIVE = ['published', 'correcting'];
  const later = () => new Date(Date.now() + 3_600_000).toISOString();
  const why = { comment: 'Noch einmal.' };
  const faults = async () =>
    ((await room.strapi.plugin('copydesk').service('ledger').verify()) as { faults: unknown[] }).faults;

  async function survives(id: string, [from, to]: Death): Promise<void> {
    expect([to, await act.stage(id)]).toEqual([to, from]);
    expect([to, Boolean(await act.live(id))]).toEqual([to, LIVE.includes(from)]);
    expect([to, await faults()]).toEqual([to, []]);
  }

  test('a process that is killed in the middle of any transition leaves nothing of it, and it can be made again', async () => {
    const id = await act.write('author', 'Stromausfall');
    for (const death of DEATHS) {
      const [, to, who, after, everywhere] = death;
      // Each takes a server of its own: all on SQLite, the gravest on the others.
      if (everywhere || kind.client === 'sqlite') {
        await idle(room.strapi);
        expect([to, await dying({ id, to, user: room.ids[who], after, at: later() })]).toEqual([
          to,
          'SIGKILL',
        ]);
        await survives(id, death);
      }
      expect([to, (await act.move(who, id, to, { ...why, at: later() })).status]).toEqual([to, 200]);
    }
    expect(await room.strapi.db.query(ARTICLE).count({ where: { documentId: id } })).toBe(1);
  }, 400_000);

  test('a clock that is killed while it publishes leaves the text scheduled, and the next one catches up', async () => {
    const id = await approved('Stromausfall um zwölf');
    const at = new Date(Date.now() + 6_000).toISOString();
    expect((await act.move('editor', id, 'scheduled', { at })).status).toBe(200);
    await idle(room.strapi);
    expect(await dying({ id, to: 'due', user: 0, after: 'state', at })).toBe('SIGKILL');
    await survives(id, ['scheduled', 'published', 'editor', 'state']);
    expect(await room.strapi.plugin('copydesk').service('workflow').publishDue()).toMatchObject({
      published: 1,
    });
    expect(await act.live(id)).toMatchObject({ version: 1 });
  }, 400_000);

  describe('many at once', () => {
    const all = (promises: readonly Promise<Answer>[]) =>
      Promise.all(promises).then((answers) => answers.map(({ status }) => status).sort());
    const times = (count: number) => Array.from({ length: count }, (_none, index) => index);

    test('of those who make one transition of one text, one does, and the others are refused', async () => {
      const id = await approved('Alle zugleich');
      const publishing = times(6).map((i) =>
        i % 2 ? act.press('editor', id, 'publish') : act.move('editorTwo', id, 'published'),
      );
      const statuses = await all(publishing);
      expect(statuses.filter((status) => status >= 500)).toEqual([]);
      const rows = await room.strapi.db.query(LEDGER).findMany({ where: { entry: id, event: 'published' } });
      expect(rows[0]).toMatchObject({ details: { version: 1, from: 'approved' } });
      expect(await act.live(id)).toMatchObject({ version: 1 });
      expect(await faults()).toEqual([]);
    });

    test('new texts, saves, approvals, decisions and the clock do not block each other', async () => {
      const ids = await Promise.all(times(6).map((i) => act.write('author', `Neu ${i}`)));
      const [first = '', second = '', third = ''] = ids;
      expect(await all(ids.map((id) => act.move('author', id, 'in-review')))).toEqual(ids.map(() => 200));
      const workflow = room.strapi.plugin('copydesk').service('workflow');
      const about = { uid: ARTICLE, locale: 'de', rule: 'near-miss', kind: 'dismissed', text: 'x' };
      const decide = (id: string) =>
        room.call('editor', 'POST', '/copydesk/decisions', {
          ...about,
          documentId: id,
          fingerprint: `f-${id}`,
        });
      const statuses = await all([
        ...ids.map((id) => act.move('editor', id, 'approved')),
        ...ids.map((id) => act.see('chief', id)),
        ...ids.map(decide),
        ...[first, second, third].map((id) => act.rewrite('author', id, { kicker: 'Zugleich' })),
        workflow.reconsiderApprovals().then(() => ({ status: 200, body: {} })),
        workflow.publishDue().then(() => ({ status: 200, body: {} })),
      ]);
      expect(statuses.filter((status) => status >= 500)).toEqual([]);
      for (const id of ids) expect(['approved', 'in-review']).toContain(await act.stage(id));
      expect(await faults()).toEqual([]);
    });

    test('two bulk publications of the same texts in opposite order both come to an end', async () => {
      const ids = await Promise.all(times(4).map((i) => approved(`Stapel ${i}`)));
      const url = `/content-manager/collection-types/${ARTICLE}/actions/bulkPublish?locale=de`;
      const bulk = (documentIds: string[]) => room.call('editor', 'POST', url, { documentIds });
      const statuses = await all([
        bulk(ids),
        bulk([...ids].reverse()),
        ...ids.map((id) => act.press('chief', id, 'publish')),
      ]);
      expect(statuses.filter((status) => status >= 500)).toEqual([]);
      for (const id of ids) expect(await act.live(id)).toMatchObject({ version: 1 });
    });
  });
});
