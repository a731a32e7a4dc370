/** Prints and writes down how fast the registry and the checks are, beside peers: `npm run bench [-- COUNT…]`. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeArticles } from './article-files';
import type { ArticleResult } from './measure-articles';
import type { HostileResult } from './measure-hostile';
import type { LookupResult } from './measure-lookups';
import type { SavingResult } from './measure-saving';
import { readTimes } from './memory';
import { people } from './people';
import { readPeople, writePeople } from './people-file';
import type { IndexRow, LookupRow } from './report';
import { pageOf } from './report';
import { compile, PATIENCE, run, runToEnd } from './run';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const PLUGIN = join(ROOT, 'src/plugins/copydesk');
const PAGE = join(PLUGIN, 'docs/speed.md');
const COUNTS = [1_000, 100_000, 1_000_000];

/** Leaves as much memory to objects as the checks need, and little to garbage. */
const THRIFTY = '--max-old-space-size=96';

/** Whom articles are about is drawn from so many. */
const CAST = 100_000;

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

/** Which articles are checked, by a Node with which options. */
const ARTICLES = [
  { label: 'German', language: 'de', options: [] },
  { label: 'English', language: 'en', options: [] },
  { label: `German, \`${THRIFTY}\``, language: 'de', options: [THRIFTY] },
] as const;

/** Some contenders need more memory than Node allows by itself. */
const ROOMY = ['--max-old-space-size=8000'];

async function lookups(scripts: string, file: string, count: number): Promise<LookupRow[]> {
  const rows: LookupRow[] = [];
  for (const { name, label, most, reason } of CONTENDERS) {
    if (count > most) {
      rows.push({ label, count, skipped: reason });
      continue;
    }
    const args = [name, file, String(count)];
    const result = await run<LookupResult>(scripts, 'measure-lookups', args, ROOMY);
    rows.push(
      result ? { label, count, result } : { label, count, skipped: `not done in ${PATIENCE / 1000} s` },
    );
    console.log(count, label, result ?? 'did not finish');
  }
  return rows;
}

/** Where the measured processes find what they need. */
type Data = { readonly folder: string; readonly people: string };

const savedFile = ({ folder }: Data, count: number) => join(folder, `registry-${count}.bin`);

async function index(scripts: string, data: Data, count: number): Promise<IndexRow> {
  const saved = savedFile(data, count);
  const saving = await runToEnd<SavingResult>(scripts, 'measure-saving', [data.people, String(count), saved]);
  const articles: IndexRow['articles'][number][] = [];
  for (const { label, language, options } of ARTICLES) {
    const args = [saved, data.folder, language, PLUGIN];
    const result = await runToEnd<ArticleResult>(scripts, 'measure-articles', args, options);
    articles.push({ label, result });
  }
  return { count, saving, articles };
}

function prepare(folder: string, count: number): Data {
  const file = join(folder, 'people.tsv');
  writePeople(file, people(Math.max(count, CAST)));
  writeArticles(folder, [...readPeople(file, CAST)], PLUGIN);
  return { folder, people: file };
}

async function main(counts: readonly number[]): Promise<void> {
  const busy = loadavg()[0] ?? 0;
  const before = readTimes();
  const most = Math.max(...counts);
  const cache = join(ROOT, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const scripts = mkdtempSync(join(cache, 'bench-speed-'));
  const folder = mkdtempSync(join(tmpdir(), 'bench-speed-'));
  try {
    await compile(scripts);
    const data = prepare(folder, most);
    const looked: LookupRow[] = [];
    const indexes: IndexRow[] = [];
    for (const count of counts) {
      looked.push(...(await lookups(scripts, data.people, count)));
      indexes.push(await index(scripts, data, count));
    }
    const hostile = await runToEnd<HostileResult>(scripts, 'measure-hostile', [
      savedFile(data, most),
      PLUGIN,
    ]);
    const machine = {
      processor: `${cpus().length} × ${cpus()[0]?.model ?? '?'}`,
      node: process.version,
      busy,
      memory: { before, after: readTimes() },
    };
    const page = pageOf({ lookups: looked, indexes, hostile }, machine);
    console.log(page);
    writeFileSync(PAGE, page);
  } finally {
    rmSync(scripts, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

const asked = process.argv
  .slice(2)
  .map(Number)
  .filter((count) => count > 0);
void main(asked.length > 0 ? asked.sort((a, b) => a - b) : COUNTS);
