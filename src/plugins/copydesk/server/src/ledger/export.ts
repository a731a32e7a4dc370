import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { SealedRecord } from '../../../contracts/ledger-chain';
import { LEDGER } from '../uids';
import type { LedgerFilter } from './filter';
import type { LedgerRow } from './rows';
import { sealedRow } from './rows';

const ROWS_A_READ = 500;

/** The ledger's rows in the order in which they were written, a piece at a time. */
export async function* ledgerRows(strapi: Core.Strapi, where: LedgerFilter): AsyncGenerator<LedgerRow> {
  for (let last = 0; ;) {
    const rows: LedgerRow[] = await strapi.db.query(LEDGER).findMany({
      where: { $and: [where, { id: { $gt: last } }] },
      orderBy: { id: 'asc' },
      limit: ROWS_A_READ,
    });
    yield* rows;
    if (rows.length < ROWS_A_READ) return;
    last = rows.at(-1)?.id ?? last;
  }
}

const COLUMNS: readonly (keyof SealedRecord)[] = [
  'at',
  'event',
  'uid',
  'entry',
  'entryLocale',
  'title',
  'byKind',
  'byId',
  'byName',
  'reason',
  'hash',
  'findings',
  'details',
  'seq',
  'previous',
  'seal',
];

/** A spreadsheet runs a cell that begins like a formula; an apostrophe before it makes it text. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** @returns one cell of CSV (RFC 4180) */
export function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const harmless = typeof value !== 'number' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const csvLine = (record: SealedRecord) => `${COLUMNS.map((column) => csvCell(record[column])).join(',')}\r\n`;

async function* lines(strapi: Core.Strapi, where: LedgerFilter, format: 'csv' | 'jsonl') {
  if (format === 'csv') yield `${COLUMNS.join(',')}\r\n`;
  for await (const row of ledgerRows(strapi, where)) {
    const record = sealedRow(row);
    const ordered = Object.fromEntries(COLUMNS.map((column) => [column, record[column] ?? null]));
    yield format === 'csv' ? csvLine(record) : `${JSON.stringify(ordered)}\n`;
  }
}

/**
 * @param strapi the running Strapi
 * @param where which entries
 * @param format CSV for spreadsheets, JSON lines for `copydesk ledger verify FILE`
 * @returns a stream of the file
 */
export function exportedLines(strapi: Core.Strapi, where: LedgerFilter, format: 'csv' | 'jsonl'): Readable {
  return Readable.from(lines(strapi, where, format));
}
