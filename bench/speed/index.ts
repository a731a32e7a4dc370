/** Prints and writes down how fast the registry is, beside its peers: `npm run bench [-- COUNT…]`. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { ArticleResult } from './measure-articles';
import type { LookupResult } from './measure-lookups';
import { people } from './people';
import { writePeople } from './people-file';
import type { ArticleRow, LookupRow } from './report';
import { pageOf } from './report';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '../..');
const PLUGIN = join(ROOT, 'src/plugins/copydesk');
const PAGE = join(PLUGIN, 'docs/speed.md');
const COUNTS = [1_000, 100_000, 1_000_000];
/** A contender that takes longer than this at one size is said not to have finished. */
const PATIENCE = 240_000;

/** Contenders and up to how many persons each is asked; kept here so that this process loads none of them. */
const CONTENDERS: readonly {
  readonly name: string;
  readonly label: string;
  readonly most: number;
  readonly reason: string;
}[] = [
  { name: 'copydesk', label: '**copydesk**', most: Infinity, reason: '' },
  { name: 'fuse', label: 'fuse.js', most: 100_000, reason: 'a look-up takes seconds' },
  { name: 'minisearch', label: 'minisearch', most: Infinity, reason: '' },
  { name: 'm31', label: '@m31coding/fuzzy-search', most: Infinity, reason: '' },
  { name: 'passjoin', label: 'mnemonist Passjoin', most: Infinity, reason: '' },
  { name: 'symspell', label: 'mnemonist SymSpell', most: 1_000, reason: 'does not finish building' },
];

/** Runs a measurement in a process of its own; undefined where patience ran out. */
function run<T>(script: string, args: readonly string[]): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--max-old-space-size=8000', script, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let answer = '';
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill();
    }, PATIENCE);
    child.stdout.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      if (isLate) resolve(undefined);
      else if (code === 0) resolve(JSON.parse(answer) as T);
      else reject(new Error(`${script} ${args.join(' ')} ended with ${code}.`));
    });
  });
}

/** Bundles the measuring scripts, so that no compiler sits in the measured process. */
async function compile(folder: string): Promise<void> {
  await build({
    entryPoints: ['measure-lookups.ts', 'measure-articles.ts'].map((file) => join(HERE, file)),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
}

async function lookups(folder: string, file: string, count: number): Promise<LookupRow[]> {
  const rows: LookupRow[] = [];
  for (const { name, label, most, reason } of CONTENDERS) {
    if (count > most) {
      rows.push({ label, count, skipped: reason });
      continue;
    }
    const result = await run<LookupResult>(join(folder, 'measure-lookups.mjs'), [name, file, String(count)]);
    rows.push(
      result ? { label, count, result } : { label, count, skipped: `not done in ${PATIENCE / 1000} s` },
    );
    console.log(count, label, result ?? 'did not finish');
  }
  return rows;
}

async function articles(folder: string, file: string, count: number): Promise<ArticleRow> {
  const script = join(folder, 'measure-articles.mjs');
  const result = await run<ArticleResult>(script, [file, String(count), PLUGIN]);
  console.log(count, 'articles', JSON.stringify(result));
  if (!result)
    throw new Error(
      `The checks of articles against ${count} persons were not done in ${PATIENCE / 1000} s: nothing was written.`,
    );
  return { count, result };
}

async function main(counts: readonly number[]): Promise<void> {
  const busy = loadavg()[0] ?? 0;
  const cache = join(ROOT, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'bench-speed-'));
  const data = mkdtempSync(join(tmpdir(), 'bench-speed-'));
  try {
    await compile(folder);
    const file = join(data, 'people.tsv');
    writePeople(file, people(Math.max(...counts)));
    const looked: LookupRow[] = [];
    const checked: ArticleRow[] = [];
    for (const count of counts) {
      looked.push(...(await lookups(folder, file, count)));
      checked.push(await articles(folder, file, count));
    }
    const machine = {
      processor: `${cpus().length} × ${cpus()[0]?.model ?? '?'}`,
      node: process.version,
      busy,
    };
    const page = pageOf(looked, checked, machine);
    console.log(page);
    writeFileSync(PAGE, page);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(data, { recursive: true, force: true });
  }
}

const asked = process.argv
  .slice(2)
  .map(Number)
  .filter((count) => count > 0);
void main(asked.length > 0 ? asked : COUNTS);
