import { parse } from 'csv-parse/sync';
import type { JsonObject } from './json';
import { problem } from './problem';
import { InputProblem } from './problem';

/** A row as a person's JSON, with its line in the file. */
export type Row = { readonly line: number; readonly object: JsonObject };

const PLAIN = ['id', 'name', 'givenName', 'familyName', 'gender'];
/** `wrong` or `wrong:de`: spellings of one kind, in one language where it is named. */
const SPELLINGS = /^(house|accepted|wrong|native|former)(?::([A-Za-z-]+))?$/;

const listed = (cell: string) =>
  cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function booleanOf(cell: string): boolean {
  if (/^(true|yes|ja|1|x)$/i.test(cell)) return true;
  if (/^(false|no|nein|0)$/i.test(cell)) return false;
  throw problem('field-value', { field: 'familyNameFirst', value: cell, allowed: 'true, false' });
}

function spellingsIn(column: string, cell: string): object[] {
  const [, kind, language] = SPELLINGS.exec(column) ?? [];
  if (kind === undefined) return [];
  return listed(cell).map((value) => (language ? { value, kind, language } : { value, kind }));
}

function objectOf(cells: Readonly<Record<string, string>>): JsonObject {
  const filled = Object.entries(cells).filter(([, cell]) => cell.trim() !== '');
  const object: Record<string, unknown> = {};
  for (const [column, cell] of filled) {
    if (PLAIN.includes(column)) object[column] = cell.trim();
    else if (column === 'familyNameFirst') object[column] = booleanOf(cell.trim());
    else if (column === 'distinctFrom') object[column] = listed(cell);
  }
  return { ...object, spellings: filled.flatMap(([column, cell]) => spellingsIn(column, cell)) };
}

function refuseColumns(columns: readonly string[]): string[] {
  const isKnown = (column: string) =>
    PLAIN.includes(column) || ['familyNameFirst', 'distinctFrom'].includes(column) || SPELLINGS.test(column);
  const unknown = columns.find((column) => !isKnown(column));
  if (unknown !== undefined) throw problem('csv-column', { column: unknown });
  for (const field of ['id', 'name'])
    if (!columns.includes(field)) throw problem('csv-missing', { column: field });
  return [...columns];
}

/** Semicolons where the head has one: spreadsheets in German write those. */
function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/\r?\n|$/));
  return head.includes('\t') ? '\t' : head.includes(';') ? ';' : ',';
}

type Parsed = {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
};

/**
 * Reads a registry as CSV: columns `id`, `name` and, as wanted, `givenName`, `familyName`, `familyNameFirst`, `gender`,
 * `distinctFrom` and the kinds of spelling (`accepted`, `wrong:de`, …); several values in a cell are parted by `|`.
 *
 * @param text the file
 * @throws InputProblem with the line
 */
export function registryRows(text: string): Row[] {
  try {
    const rows = parse(text, {
      bom: true,
      columns: (head: string[]) => refuseColumns(head.map((column) => column.trim())),
      delimiter: delimiterOf(text),
      info: true,
      skip_empty_lines: true,
    }) as unknown as Parsed[];
    return rows.map(({ record, info }) => ({ line: info.lines, object: objectOf(record) }));
  } catch (error) {
    if (error instanceof InputProblem) throw new InputProblem(error.what, error.file, error.line ?? 1);
    const { lines, message } = error as Error & { lines?: number };
    throw new InputProblem({ key: 'not-csv', values: { reason: message } }, undefined, lines);
  }
}
