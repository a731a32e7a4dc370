import { isDeepStrictEqual } from 'node:util';

/** @returns the value in a form in which a date, and the same date as text, are equal; nothing is null */
function plain(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && 'id' in value) return (value as { id: unknown }).id;
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return new Date(value).toISOString();
  return value;
}

type Row = Readonly<Record<string, unknown>>;

/** @returns the names of the fields whose value differs between the two rows; relations are held together by id */
export const changedFields = (fields: readonly string[], before: Row, after: Row): string[] =>
  fields.filter((field) => !isDeepStrictEqual(plain(before[field]), plain(after[field])));
