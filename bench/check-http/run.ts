/**
 * `npm run bench:check`: what an editor waits for. Checks over HTTP, the server's start and a publish, with 1,000 and
 * 100,000 people in the registry (or those that BENCH_PEOPLE_COUNTS names). Writes docs/latency.md.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Newsroom } from '../speed/articles';
import { people } from '../speed/people';
import { writePeople } from '../speed/people-file';
import { quantile } from '../speed/statistics';
import { vocabularyOf } from '../speed/vocabulary';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const SERVER = path.join(HERE, 'server.mjs');
const PLUGIN = path.resolve(HERE, '../../src/plugins/copydesk');
const DOCS = path.join(PLUGIN, 'docs/latency.md');
const COUNTS = (process.env.BENCH_PEOPLE_COUNTS ?? '1000,100000').split(',').map(Number);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 10);
const WARM_SECONDS = 3;
const CONNECTIONS = [1, 8];
const BAR = 150;
const SEED = 7;

type Started = {
  readonly url: string;
  readonly token: string;
  readonly founding: object;
  readonly startSeconds: number;
  readonly startMegabytes: number;
  readonly publishMilliseconds: readonly number[];
};

const start = (step: string, env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, [SERVER], {
    env: { ...process.env, NODE_ENV: 'production', ...env, BENCH_STEP: step },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the server ended with ${code}`))));
  });

function firstLine(child: ChildProcess): Promise<Started> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const line = text.split('\n').find((one) => one.startsWith('{"url"') && one.endsWith('}'));
      if (line) resolve(JSON.parse(line) as Started);
    });
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${text}`)));
  });
}

function memoryOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('message', (message) => resolve((message as { megabytes: number }).megabytes));
    child.send('memory');
  });
}

type Row = readonly [string, string, number, number, number, number, number];

/** Asks again and again, so many at once; each answer's own time counts, not an average of a second. */
async function ask(started: Started, body: object, connections: number, seconds: number): Promise<number[]> {
  const request = {
    method: 'POST',
    headers: { authorization: `Bearer ${started.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const times: number[] = [];
  const end = performance.now() + seconds * 1_000;
  const one = async () => {
    while (performance.now() < end) {
      const before = performance.now();
      const response = await fetch(started.url, request);
      await response.text();
      if (!response.ok) throw new Error(`${started.url} answered ${response.status}`);
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  return times;
}

async function measure(started: Started, body: object, connections: number) {
  await ask(started, body, connections, WARM_SECONDS);
  const times = await ask(started, body, connections, SECONDS);
  const at = (share: number) => Math.round(quantile(times, share));
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), requests: times.length / SECONDS };
}

async function measureAll(count: number, folder: string) {
  const file = path.join(folder, `people-${count}.tsv`);
  writePeople(file, people(count));
  const newsroom = new Newsroom('de', vocabularyOf('de', PLUGIN), [...people(40)]);
  const clean = path.join(folder, 'clean.txt');
  const wrong = newsroom.article(1_000, SEED);
  // Names that are all right: such an article is what gets published.
  writeFileSync(clean, newsroom.article(1_000, SEED, false));
  const env = { DATABASE_FILENAME: path.join(folder, `${count}.db`), BENCH_PEOPLE: file, BENCH_CLEAN: clean };
  await ended(start('fill', env));
  const child = start('serve', env);
  try {
    const started = await firstLine(child);
    const bodies = {
      'the founding article': started.founding,
      '1,000 words': { language: 'de', fields: { body: wrong } },
    };
    const rows: Row[] = [];
    for (const connections of CONNECTIONS)
      for (const [name, body] of Object.entries(bodies)) {
        const { p50, p95, p99, requests } = await measure(started, body, connections);
        rows.push([count.toLocaleString('en'), name, connections, p50, p95, p99, Math.round(requests)]);
      }
    return { count, started, rows, megabytes: await memoryOf(child) };
  } finally {
    child.kill();
  }
}

const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

async function main(): Promise<void> {
  const busy = loadavg()[0] ?? 0;
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-bench-'));
  try {
    const measured: Awaited<ReturnType<typeof measureAll>>[] = [];
    for (const count of COUNTS) measured.push(await measureAll(count, folder));
    const rows = measured.flatMap((one) => one.rows);
    const servers = measured.map(({ count, started, megabytes }) => [
      count.toLocaleString('en'),
      started.startSeconds.toFixed(1),
      started.startMegabytes,
      megabytes,
      quantile(started.publishMilliseconds, 0.5).toFixed(0),
      quantile(started.publishMilliseconds, 0.95).toFixed(0),
    ]);
    const text = `# Latency

Made by \`npm run bench:check\`; do not edit. ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, load ${busy.toFixed(1)} when it began. SQLite; the
requests come from the same machine, so the check shares its processors with who asks.

## \`POST /api/copydesk/check\`

The founding article is read from the database as a draft and has seven findings; the thousand words are sent. Bar: 95 of
100 answers within ${BAR} ms, the way over HTTP included. Eight at once is what eight editors send who pause typing in the
same moment.

${table(['people', 'article', 'at once', 'p50 ms', 'p95 ms', 'p99 ms', 'requests/s'], rows)}

## The server

Started in production without the admin's files, on a database that is filled. The publish is of an article of 1,000
words, its names all right, with the whole gate.

${table(['people', 'start s', 'MB at start', 'MB after all checks', 'publish p50 ms', 'p95 ms'], servers)}
`;
    writeFileSync(DOCS, text);
    process.stdout.write(text);
    if (rows.some(([, , , , p95]) => p95 > BAR)) throw new Error(`An answer took longer than ${BAR} ms.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
