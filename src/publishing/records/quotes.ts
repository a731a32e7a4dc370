import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { QUOTE } from '../uids';
import { changedFields } from './unchanged';

type Row = Readonly<Record<string, unknown>>;

/** What a verified quote says, by whom, when and from where: none of it may change. */
const SCALARS = [
  'text',
  'language',
  'originalText',
  'originalLanguage',
  'translator',
  'saidAt',
  'occasion',
  'sourceUrl',
];
const RELATIONS = ['speaker', 'agreement', 'recording', 'supersedes'];

/** Statuses of a record that somebody has verified once. */
const isSettled = (status: unknown): boolean => status === 'verified' || status === 'retired';

const refuse = (field: string, english: string, german: string): never => {
  const message = `${english} / ${german}`;
  throw new errors.ValidationError(message, {
    errors: [{ path: [field], message, name: 'ValidationError' }],
  });
};

/**
 * Refuses a change of a quote that was verified, other than retiring it or taking it back into use.
 *
 * @throws ValidationError that names the fields
 */
function keepSettled(before: Row, after: Row, fields: readonly string[]): void {
  if (!isSettled(before.recordStatus)) return;
  const changed = changedFields(fields, before, after);
  if (!isSettled(after.recordStatus)) changed.push('recordStatus');
  const [first] = changed;
  if (!first) return;
  const names = changed.join(', ');
  refuse(
    first,
    `A verified quote cannot be changed (${names}). Make a new record that supersedes it, and retire this one.`,
    `Ein verifiziertes Zitat kann nicht geändert werden (${names}). Legen Sie einen neuen Eintrag an, der es ersetzt, und ziehen Sie diesen zurück.`,
  );
}

function needSource(row: Row): void {
  if (String(row.sourceUrl ?? '').trim() !== '' || row.recording) return;
  refuse(
    'sourceUrl',
    'A quote needs a source: an address (sourceUrl) or a recording.',
    'Ein Zitat braucht eine Quelle: eine Adresse (sourceUrl) oder eine Aufnahme.',
  );
}

/**
 * Document middleware and lifecycle hooks that keep quotes sourced, and verified ones as they were. It judges the row
 * as written, in a transaction of its own that a refusal rolls back.
 */
export function keepQuotes(strapi: Core.Strapi): void {
  const rowOf = (documentId: unknown): Promise<Row | null> =>
    strapi.db.query(QUOTE as UID.ContentType).findOne({ where: { documentId }, populate: RELATIONS });

  strapi.documents.use(async (context, next) => {
    if (context.uid !== QUOTE || !['create', 'update', 'clone'].includes(context.action)) return next();
    return strapi.db.transaction(async () => {
      const { documentId } = context.params as { documentId?: string };
      const before = context.action === 'update' ? await rowOf(documentId) : null;
      const result = await next();
      const after = await rowOf((result as { documentId?: string } | null)?.documentId);
      if (after) needSource(after);
      if (before && after) keepSettled(before, after, [...SCALARS, ...RELATIONS]);
      return result;
    });
  });
}

/** For writes that pass by the documents: the same for the columns they name. Called in `bootstrap`. */
export function keepQuoteRows(strapi: Core.Strapi): void {
  const judge = async (event: { params: { where?: unknown; data?: Row } }): Promise<void> => {
    const { where, data = {} } = event.params;
    const sent = SCALARS.filter((field) => field in data);
    const rows: Row[] = await strapi.db.query(QUOTE as UID.ContentType).findMany({ where: where as object });
    for (const row of rows) keepSettled(row, { ...row, ...data }, sent);
  };
  strapi.db.lifecycles.subscribe({ models: [QUOTE], beforeUpdate: judge, beforeUpdateMany: judge } as never);
}
