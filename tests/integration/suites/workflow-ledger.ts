import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../helpers/boot';
import type { Newsroom } from '../helpers/workflow';
import { ARTICLE, newsdesk } from '../helpers/workflow';

const LEDGER = 'plugin::copydesk.ledger';
const COMMAND = path.join(ROOT, 'src/plugins/copydesk/bin/copydesk.mjs');

/** What `npx copydesk` says to the database of the test: its exit code, its answer, its complaints. */
const commandLine = (...args: string[]) =>
  new Promise<[code: unknown, out: string, complaint: string]>((resolve) => {
    const env = { ...process.env, NODE_OPTIONS: '', LANG: 'en' };
    execFile(process.execPath, [COMMAND, ...args], { cwd: ROOT, env }, (error, out, complaint) =>
      resolve([error?.code ?? 0, out, complaint]),
    );
  });

type Row = Readonly<Record<string, unknown>> & { readonly id: number; readonly byName: string };

/** A row as it can be written again: some databases take JSON as text alone. */
const rewritable = (row: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      ['findings', 'details'].includes(name) && typeof value !== 'string' ? JSON.stringify(value) : value,
    ]),
  );

/** The ledger's chains: what breaks one is noticed in the server, on the command line and in an exported file. */
export function ledgerSuite(newsroom: () => Newsroom): void {
  const table = () => newsroom().strapi.db.getConnection('copydesk_ledger');
  const verify = () => newsroom().strapi.plugin('copydesk').service('ledger').verify();

  async function chained(): Promise<[id: string, rows: Row[]]> {
    const { strapi } = newsroom();
    const id = await newsdesk(newsroom()).published('Gekettet');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const rows = await strapi.db.query(LEDGER).findMany({ where: { entry: id }, orderBy: { seq: 'asc' } });
    return [id, rows as Row[]];
  }

  test('the ledger is chained, and a changed or missing row is noticed', async () => {
    const [id, rows] = await chained();
    expect((await verify()).faults).toEqual([]);
    const query = newsroom().strapi.db.query(LEDGER);
    const where = { id: rows[1]?.id };
    await expect(query.update({ where, data: { reason: 'x' } })).rejects.toThrow(/append-only/);
    await expect(query.delete({ where })).rejects.toThrow(/append-only/);
    await table().where(where).update({ by_name: 'Somebody else' });
    expect((await verify()).faults).toEqual([{ uid: ARTICLE, entry: id, seq: 2, kind: 'changed' }]);
    await table().where(where).update({ by_name: rows[1]?.byName });
    expect((await verify()).faults).toEqual([]);
  });

  test('the command line says so in its answer alone, of the database and of an exported file', async () => {
    const [id, rows] = await chained();
    const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-ledger-'));
    const [heads, file] = [path.join(folder, 'heads.json'), path.join(folder, 'ledger.jsonl')];
    const whole = expect.stringMatching(/^\d+ entries about \d+ documents: every chain is whole\.\n$/);
    expect(await commandLine('ledger', 'verify', '--heads', heads)).toEqual([0, whole, '']);

    const exported = await newsroom().call(
      'editor',
      'GET',
      `/copydesk/ledger/export?format=jsonl&documentId=${id}`,
    );
    const lines = String(exported.body.message).trim().split('\n');
    writeFileSync(file, lines.join('\n'));
    expect(await commandLine('ledger', 'verify', file)).toEqual([0, whole, '']);
    writeFileSync(file, lines.slice(0, -1).join('\n'));
    const [code, out] = await commandLine('ledger', 'verify', file, '--heads', heads);
    expect([code, out]).toEqual([1, expect.stringContaining(`${id}: entry ${rows.length}, noted earlier`)]);

    const last = await table()
      .where({ id: rows.at(-1)?.id })
      .first();
    await table().where({ id: last.id }).delete();
    const missing = `${ARTICLE} ${id}: entry ${rows.length} is missing.\n`;
    const [exit, answer, complaint] = await commandLine('ledger', 'verify');
    expect([exit, answer.startsWith(missing), complaint]).toEqual([1, true, '']);
    await table().insert(rewritable(last));
    expect((await verify()).faults).toEqual([]);
    expect((await commandLine('ledger', 'verify', path.join(folder, 'nowhere.jsonl')))[0]).toBe(2);
    rmSync(folder, { recursive: true });
  });

  test('it is read and exported by who may', async () => {
    const [id, rows] = await chained();
    const csv = await newsroom().call('editor', 'GET', `/copydesk/ledger/export?format=csv&documentId=${id}`);
    expect(csv.body.message?.split('\r\n')).toHaveLength(rows.length + 2);
    expect((await newsroom().call('author', 'GET', '/copydesk/ledger')).status).toBe(403);
  });
}
