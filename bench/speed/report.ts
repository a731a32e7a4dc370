import { ARTICLES, WARM_UP } from './article-files';
import type { ArticleResult } from './measure-articles';
import type { HostileResult } from './measure-hostile';
import type { LookupResult } from './measure-lookups';
import type { SavingResult } from './measure-saving';
import { SIZES } from './memory';
import { VOCABULARY } from './vocabulary';

export type LookupRow =
  | { readonly label: string; readonly count: number; readonly result: LookupResult }
  | { readonly label: string; readonly count: number; readonly skipped: string };

export type IndexRow = {
  readonly count: number;
  readonly saving: SavingResult;
  readonly articles: readonly { readonly label: string; readonly result: ArticleResult }[];
};

export type Results = {
  readonly lookups: readonly LookupRow[];
  readonly indexes: readonly IndexRow[];
  /** Against the most persons. */
  readonly hostile: HostileResult;
};

export type Machine = {
  readonly processor: string;
  readonly node: string;
  /** Processes that ran or waited, in the minute before. */
  readonly busy: number;
  /** Nanoseconds a read takes, by `SIZES`. */
  readonly memory: { readonly before: readonly number[]; readonly after: readonly number[] };
};

const milliseconds = (value: number | undefined) =>
  value === undefined
    ? '–'
    : value < 0.1
      ? value.toFixed(3)
      : value < 10
        ? value.toFixed(2)
        : value.toFixed(0);
const grouped = (count: number) => count.toLocaleString('en');

function memoryOf({ before, after }: Machine['memory']): string {
  const nanoseconds = SIZES.map((size, i) => {
    const [first = 0, last = 0] = [before[i], after[i]];
    return `${first.toFixed(0)} and ${last.toFixed(0)} ns in ${size} MB`;
  });
  return nanoseconds.join(', ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function lookupCells(row: LookupRow): readonly string[] {
  if ('skipped' in row)
    return [grouped(row.count), row.label, `left out: ${row.skipped}`, '', '', '', '', '', '', ''];
  const { buildSeconds, megabytes, queries, p50, p99, recall, first, add, remove } = row.result;
  return [
    grouped(row.count),
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

function savingTable(rows: readonly IndexRow[]): string {
  return table(
    ['persons', 'saved MB', 'build s', 'save s', 'highest MB of the process that builds and saves'],
    rows.map(({ count, saving: { savedMegabytes, buildSeconds, saveSeconds, peak } }) => [
      grouped(count),
      savedMegabytes.toFixed(0),
      buildSeconds.toFixed(2),
      saveSeconds.toFixed(2),
      String(peak),
    ]),
  );
}

function memoryTable(rows: readonly IndexRow[]): string {
  const until = ARTICLES.map(({ words }) => `highest MB until articles of ${grouped(words)} words`);
  return table(
    ['persons', 'articles', 'load s', 'MB when loaded', ...until],
    rows.flatMap((row) =>
      row.articles.map(({ label, result: { loadSeconds, loaded, articles } }) => [
        grouped(row.count),
        label,
        loadSeconds.toFixed(3),
        String(loaded),
        ...articles.map(({ peak }) => String(peak)),
      ]),
    ),
  );
}

function articleTable(rows: readonly IndexRow[]): string {
  const cells = (row: IndexRow) =>
    row.articles.flatMap(({ label, result }) =>
      result.articles.map(({ words, count, p50, p99, findings }) => [
        grouped(row.count),
        label,
        grouped(words),
        milliseconds(p50),
        milliseconds(p99),
        (p50 / (words / 1000)).toFixed(2),
        findings.toFixed(1),
        grouped(count),
      ]),
    );
  return table(
    ['persons', 'articles', 'words', 'p50 ms', 'p99 ms', 'p50 per 1,000 words', 'findings', 'how many'],
    rows.flatMap(cells),
  );
}

function hostileTable(results: HostileResult): string {
  return table(
    ['text', '500,000 characters ms', '1,000,000 ms', 'times as long'],
    results.map(({ text, half, whole }) => [
      text,
      milliseconds(half),
      milliseconds(whole),
      (whole / half).toFixed(1),
    ]),
  );
}

/** @returns the results as a page of the docs */
export function pageOf({ lookups, indexes, hostile }: Results, machine: Machine): string {
  return `# Speed

Made by \`npm run bench\`; do not edit. ${machine.processor}, Node ${machine.node}, load ${machine.busy.toFixed(1)} when it began. Times are by the clock, so they are as good as the machine was quiet. A read that must wait for the one before it took, when it began and when it ended, ${memoryOf(machine.memory)}: where neighbours on the processor leave a core little of the shared cache, the second comes near to the third, and everything here takes two or three times as long.

Persons are drawn from the name packages (94,000 family names, unevenly); every index gets the same ones and the same misspellings of full names, made with the frequencies counted in print.

## Look-ups

Each index is built and asked in a process of its own; memory is the whole process after building. Recall: the right name is among the first eight. Every index has answered a thousand other look-ups (or as many as it can in five seconds) before it is timed.

${table(LOOKUP_HEAD, lookups.map(lookupCells))}

## Building and saving an index

${savingTable(indexes)}

## A process that loads the saved index and checks

What a server does, with Node’s own limits of memory, and once more where Node is told to collect its garbage early. It checks the articles of the next table in their order, the longest last; resident memory is that of the index, the lexicon, what is remembered and the garbage that was not yet collected.

${memoryTable(indexes)}

## Whole articles, every rule

Made of ${grouped(VOCABULARY)} words of a dictionary in all their forms, German compounds that it does not list among them, as frequent as in print (Zipf’s law): of the first thousand words six hundred are different, and each further article brings words that were never seen. A person is named in full every forty words and by family name every twenty, one of them misspelt; whom an article is about is drawn from 100,000 persons. ${WARM_UP.count} other articles of ${grouped(WARM_UP.words)} words were checked before; no article is timed twice.

${articleTable(indexes)}

## Hostile texts, every rule

Against ${grouped(indexes.at(-1)?.count ?? 0)} persons. Time must grow no faster than the text: twice as long for twice as much. Each is checked twice, and the quicker time counts.

${hostileTable(hostile)}
`;
}
