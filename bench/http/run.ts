/**
 * `npm run bench:http`: one article and a list of 25 from the same Strapi, in one run on one machine, first without the
 * plugin and the cache, then with both. Writes docs/publishing-speed.md; fails where the bar is missed.
 */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { addressesOf, ended, start } from './newsroom';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const DOCS = path.resolve(HERE, '../../src/plugins/copydesk/docs/publishing-speed.md');
const SECONDS = Number(process.env.BENCH_SECONDS ?? 10);
const CONNECTIONS = 16;
const BAR = { times: 20, p99: 20 };

type Measured = { readonly requests: number; readonly p50: number; readonly p99: number };

async function measure(url: string): Promise<Measured> {
  await autocannon({ url, connections: CONNECTIONS, duration: Math.min(3, SECONDS) });
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} answers were not 2xx, ${result.errors} failed`);
  }
  if (result.requests.average === 0)
    throw new Error('The machine is too busy: nothing was answered in time.');
  return { requests: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}

async function measureSide(step: 'off' | 'on', folder: string): Promise<Map<string, Measured>> {
  copyFileSync(path.join(folder, 'fill.db'), path.join(folder, `${step}.db`));
  const child = start(step, folder, step);
  try {
    const { article, list } = await addressesOf(child);
    return new Map([
      ['article', await measure(article)],
      ['list of 25', await measure(list)],
    ]);
  } finally {
    child.kill();
  }
}

const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const HEAD = [
  'read',
  'off: requests/s',
  'off: p99 ms',
  'on: requests/s',
  'on: p50 ms',
  'on: p99 ms',
  'times',
];

function pageOf(rows: readonly (readonly (string | number)[])[], busy: number): string {
  return `# Speed of the content API

Made by \`npm run bench:http\`; do not edit. ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, load ${busy.toFixed(1)} when it began. SQLite, ${CONNECTIONS} connections,
${SECONDS} seconds a row; the requests come from the same machine, so the server shares its processors with who asks.

"Off" is the same Strapi with the plugin and the cache off, "on" is both on. Both are asked for the same:
\`populate=*\` of one article, and of a list of 25. Bar: at least ${BAR.times} times the requests a second, p99 under ${BAR.p99} ms.

${[HEAD, HEAD.map(() => '---'), ...rows].map(line).join('\n')}
`;
}

async function main(): Promise<void> {
  const busy = loadavg()[0] ?? 0;
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-bench-'));
  try {
    await ended(start('fill', folder, 'fill'));
    const off = await measureSide('off', folder);
    const on = await measureSide('on', folder);
    const missed: string[] = [];
    const rows = [...on].map(([name, fast]) => {
      const slow = off.get(name);
      if (!slow) throw new Error(`${name} was not measured on both sides`);
      const times = fast.requests / slow.requests;
      if (times < BAR.times || fast.p99 >= BAR.p99) missed.push(name);
      const figures = [slow.requests, slow.p99, fast.requests, fast.p50, fast.p99, times];
      return [name, ...figures.map((figure) => Math.round(figure).toLocaleString('en'))];
    });
    const page = pageOf(rows, busy);
    writeFileSync(DOCS, page);
    process.stdout.write(page);
    if (missed.length > 0) throw new Error(`The bar was missed by: ${missed.join(', ')}.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
