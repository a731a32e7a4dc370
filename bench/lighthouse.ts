/**
 * `npm run bench:lighthouse`: the reader's front page and an article, in German and English, as Lighthouse sees them on
 * a phone and at a desk. Writes docs/reader-page.md; fails where a score is under 95. Lighthouse is fetched for the run:
 * nobody needs it to work on the newsroom.
 */
import { execFile, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { addressesOf, ended, start } from './http/newsroom';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const DOCS = path.resolve(HERE, '../src/plugins/copydesk/docs/reader-page.md');
const LIGHTHOUSE = 'lighthouse@12.2.3';
const BAR = 95;
const FORMS = { phone: [], desk: ['--preset=desktop'] } as const;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const run = promisify(execFile);

type Report = { readonly categories: Record<string, { readonly score: number | null }> };

async function scores(url: string, form: keyof typeof FORMS, folder: string): Promise<number[]> {
  const file = path.join(folder, 'report.json');
  await run(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      url,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      `--only-categories=${CATEGORIES.join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox',
      ...FORMS[form],
    ],
    { env: { CHROME_PATH: '/usr/bin/chromium', ...process.env }, maxBuffer: 10_000_000 },
  );
  const { categories } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  return CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
}

/** The pages, by what they are. */
async function pagesOf(api: string): Promise<[string, string][]> {
  const { origin } = new URL(api);
  const articleIn = async (locale: string): Promise<string> => {
    const answer = await fetch(`${api}?locale=${locale}&sort=publishedAt:asc&pagination[pageSize]=1`);
    const { data } = (await answer.json()) as { data: { slug: string }[] };
    if (!data[0]) throw new Error(`there is no article in ${locale}`);
    return `${origin}/${locale}/articles/${data[0].slug}`;
  };
  return [
    ['front page, German', `${origin}/?locale=de`],
    ['front page, English', `${origin}/?locale=en`],
    ['article, German', await articleIn('de')],
    ['article, English', await articleIn('en')],
  ];
}

const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;

async function main(): Promise<void> {
  const busy = loadavg()[0] ?? 0;
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-lighthouse-'));
  let server: ChildProcess | undefined;
  try {
    await ended(start('fill', folder, 'newsroom'));
    server = start('on', folder, 'newsroom');
    const { list = '' } = await addressesOf(server);
    const rows: (string | number)[][] = [];
    for (const [name, url] of await pagesOf(new URL(list).origin + new URL(list).pathname))
      for (const form of ['phone', 'desk'] as const)
        rows.push([name, form, ...(await scores(url, form, folder))]);
    const head = ['page', 'on a', ...CATEGORIES];
    const text = `# The reader's page, by Lighthouse

Made by \`npm run bench:lighthouse\` (${LIGHTHOUSE}, its own throttling of a phone); do not edit. Load ${busy.toFixed(1)} when it
began: performance is measured, so a busy machine costs points. Bar: ${BAR} everywhere.

${[head, head.map(() => '---'), ...rows].map(line).join('\n')}
`;
    writeFileSync(DOCS, text);
    process.stdout.write(text);
    const isMissed = rows.some(([, , ...all]) => all.some((score) => Number(score) < BAR));
    if (isMissed) throw new Error(`A score is under ${BAR}.`);
  } finally {
    server?.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
