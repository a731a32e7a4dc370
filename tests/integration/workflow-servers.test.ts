import { fork } from 'node:child_process';
import path from 'node:path';
import type { App, Booted } from './helpers/boot';
import { bootOn, idle } from './helpers/boot';
import type { TestDatabase } from './helpers/databases';
import { createDatabase, onEveryDatabase } from './helpers/databases';
import type { Name, Newsroom } from './helpers/workflow';
import { ARTICLE, desk, staff, workflowApp } from './helpers/workflow';

const LEDGER = 'plugin::copydesk.ledger';
const SERVER = path.resolve(__dirname, '../fixtures/workflow-server.js');

type Order =
  | { readonly kind: 'race' }
  | {
      readonly kind: 'die';
      readonly id: string;
      readonly to: string;
      readonly user: number;
      readonly after: string;
    };

/** A second server on the same database, in a process of its own, that gets one order. */
function otherServer(app: App, order: Order): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const child = fork(SERVER, [JSON.stringify({ app, order })], {
      execArgv: [],
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let said: unknown;
    child.on('message', (message) => (said = message));
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(said ?? signal ?? code));
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

  /** Cut off once the state, or the ledger's entry, was written: both stand before the commit. */
  const DEATHS: readonly [from: string, to: string, who: Name, after: 'state' | 'ledger'][] = [
    ['draft', 'in-review', 'author', 'state'],
    ['in-review', 'approved', 'editor', 'ledger'],
    ['approved', 'published', 'editor', 'state'],
    ['published', 'held', 'chief', 'ledger'],
    ['held', 'killed', 'chief', 'state'],
  ];

  async function dieIn(id: string, [from, to, who, after]: (typeof DEATHS)[number]): Promise<void> {
    await idle(room.strapi);
    const end = await otherServer(app, { kind: 'die', id, to, user: room.ids[who], after });
    expect([to, end]).toEqual([to, 'SIGKILL']);
    expect([to, await act.stage(id)]).toEqual([to, from]);
    expect(Boolean(await act.live(id))).toBe(from === 'published');
    expect((await room.strapi.plugin('copydesk').service('ledger').verify()).faults).toEqual([]);
  }

  test('a process that is killed in the middle of a transition leaves all of it or nothing', async () => {
    const id = await act.write('author', 'Stromausfall');
    for (const death of DEATHS) {
      await dieIn(id, death);
      const [, to, who] = death;
      expect([to, (await act.move(who, id, to, { comment: 'Noch einmal.' })).status]).toEqual([to, 200]);
    }
    expect(await room.strapi.db.query(ARTICLE).count({ where: { documentId: id } })).toBe(1);
  }, 400_000);
});
