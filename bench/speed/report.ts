import type { ArticleResult } from './measure-articles';
import type { LookupResult } from './measure-lookups';

export type LookupRow =
  | { readonly label: string; readonly count: number; readonly result: LookupResult }
  | { readonly label: string; readonly count: number; readonly skipped: string };

export type ArticleRow = { readonly count: number; readonly result: ArticleResult };

export type Machine = { readonly processor: string; readonly node: string; readonly busy: number };

const milliseconds = (value: number | undefined) =>
  value === undefined
    ? '–'
    : value < 0.1
      ? value.toFixed(3)
      : value < 10
        ? value.toFixed(2)
        : value.toFixed(0);
const persons = (count: number) => count.toLocaleString('en');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function lookupCells(row: LookupRow): readonly string[] {
  if ('skipped' in row)
    return [persons(row.count), row.label, `left out: ${row.skipped}`, '', '', '', '', '', '', ''];
  const { buildSeconds, megabytes, queries, p50, p99, recall, first, add, remove } = row.result;
  return [
    persons(row.count),
    row.label,
    buildSeconds.toFixed(2),
    String(megabytes),
    milliseconds(p50),
    milliseconds(p99),
    recall.toFixed(3),
    first.toFixed(3),
    `${milliseconds(add)}, ${milliseconds(remove)}`,
    String(queries),
  ];
}

const LOOKUP_HEAD = [
  'persons',
  'index',
  'build s',
  'process MB',
  'look-up p50 ms',
  'p99 ms',
  'recall',
  'right one first',
  'add, remove one: p99 ms',
  'look-ups',
];

function articleRows(rows: readonly ArticleRow[]): readonly (readonly string[])[] {
  return rows.flatMap(({ count, result }) =>
    result.articles.map(({ words, p50, p99 }) => [
      persons(count),
      persons(words),
      milliseconds(p50),
      milliseconds(p99),
      (p50 / (words / 1000)).toFixed(2),
    ]),
  );
}

function hostileRows(rows: readonly ArticleRow[]): readonly (readonly string[])[] {
  return rows.flatMap(({ count, result }) =>
    result.hostile.map(({ text, half, whole }) => [
      persons(count),
      text,
      milliseconds(half),
      milliseconds(whole),
    ]),
  );
}

/** @returns the results as a page of the docs */
export function pageOf(
  lookups: readonly LookupRow[],
  articles: readonly ArticleRow[],
  machine: Machine,
): string {
  const indexes = articles.map(({ count, result }) => [
    persons(count),
    result.savedMegabytes.toFixed(0),
    result.saveSeconds.toFixed(2),
    result.loadSeconds.toFixed(3),
    String(result.loadedMegabytes),
    String(result.megabytes),
  ]);
  return `# Speed

Made by \`npm run bench\`; do not edit. ${machine.processor}, Node ${machine.node}, load ${machine.busy.toFixed(1)} when it began.

Persons are drawn from the name packages (94,000 family names, unevenly); every index gets the same ones and the same misspellings of full names, made with the frequencies counted in print. Each index is built and asked in a process of its own; memory is the whole process after building. Recall: the right name is among the first eight. Every index has answered a thousand other look-ups (or as many as it can in five seconds) before it is timed, and a hundred other articles were checked before those below; no look-up and no article is timed twice.

## Look-ups

${table(LOOKUP_HEAD, lookups.map(lookupCells))}

## A saved index

${table(['persons', 'saved MB', 'build and save s', 'load s', 'process MB once built, saved, loaded', 'and after all checks below'], indexes)}

## Whole articles, every rule

${table(['persons', 'words', 'p50 ms', 'p99 ms', 'p50 per 1,000 words'], articleRows(articles))}

## Hostile texts, the registry’s rules

Time must grow no faster than the text.

${table(['persons', 'text', 'half of it ms', 'all of it ms'], hostileRows(articles))}
`;
}
