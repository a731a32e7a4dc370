import type { Core, UID } from '@strapi/strapi';
import type { Desk } from '../desk';
import { deskOf } from '../desk';
import { STATE_CHECKED } from './models';

/** The name under which the content manager's list filters by what the last check came to. */
const FILTER = 'copydesk';
const LIST = /^\/content-manager\/collection-types\/([^/]+)$/;
const WANTED = ['ready', 'open', 'unchecked'] as const;
/** Stands in a query for documentIds that the database is to look up itself: a list of them may be a million long. */
const MARK = 'copydesk-filter';

type Wanted = (typeof WANTED)[number];
type Condition = Record<string, unknown>;
type ListContext = {
  readonly method: string;
  readonly path: string;
  readonly request: {
    readonly query: { filters?: { $and?: Condition[] }; readonly locale?: unknown };
  };
};
type ListEvent = { readonly model: { readonly uid: string }; readonly params: { where?: unknown } };

const isWanted = (value: unknown): value is Wanted => (WANTED as readonly unknown[]).includes(value);

/**
 * Lets the content manager's list be filtered by what is stored about each draft. Strapi knows filters on a type's own
 * attributes alone: so ours becomes a mark that Strapi reads as a documentId, and the mark becomes a subquery when the
 * query goes to the database.
 *
 * @param strapi in its register phase
 */
export function filterLists(strapi: Core.Strapi): void {
  strapi.server.use(async (context, next) => {
    markFilter(strapi, context as unknown as ListContext);
    await next();
  });
}

function markFilter(strapi: Core.Strapi, { method, path, request }: ListContext): void {
  const uid = method === 'GET' ? LIST.exec(path)?.[1] : undefined;
  if (uid === undefined) return;
  const conditions = request.query.filters?.$and;
  if (!Array.isArray(conditions) || !deskOf(strapi).types.has(decodeURIComponent(uid))) return;
  const locale = typeof request.query.locale === 'string' ? request.query.locale : '';
  for (const [index, condition] of conditions.entries()) {
    if (typeof condition !== 'object' || condition === null || !(FILTER in condition)) continue;
    const wanted = (condition[FILTER] as { readonly $eq?: unknown } | null)?.$eq;
    // What nobody can mean finds nothing, as in Strapi's own filters.
    conditions[index] = { documentId: { $in: [isWanted(wanted) ? `${MARK}:${wanted}:${locale}` : MARK] } };
  }
}

/**
 * The hooks that put the subquery in the mark's place.
 *
 * @param desk of this Strapi
 */
export function listHooks(desk: Desk) {
  const resolve = ({ model, params }: ListEvent) => {
    if (params.where) params.where = replaced(desk, model.uid, params.where);
  };
  return { models: [...desk.types.keys()], beforeFindMany: resolve, beforeCount: resolve };
}

function replaced(desk: Desk, uid: string, where: unknown): unknown {
  if (Array.isArray(where)) return where.map((part) => replaced(desk, uid, part));
  if (!isPlain(where)) return where;
  const entries = Object.entries(where).map(([key, value]) => {
    const [mark, wanted, locale] = markIn(value);
    return mark && isWanted(wanted)
      ? [key, { $in: documentsThat(desk, uid, wanted, locale || undefined) }]
      : [key, replaced(desk, uid, value)];
  });
  return Object.fromEntries(entries) as unknown;
}

const isPlain = (value: unknown): value is Condition =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

function markIn(value: unknown): readonly string[] {
  const list = isPlain(value) && Array.isArray(value.$in) ? (value.$in as unknown[]) : [];
  const [only] = list;
  return list.length === 1 && typeof only === 'string' && only.startsWith(`${MARK}:`) ? only.split(':') : [];
}

/** A query for the documentIds, in one locale where one is named. */
function documentsThat({ strapi, types }: Desk, uid: string, wanted: Wanted, locale?: string) {
  const { tableName } = strapi.db.metadata.get(STATE_CHECKED);
  const table = (name: string) => strapi.db.getConnection(name);
  if (wanted !== 'unchecked') {
    const query = table(tableName).select('entry').where({ uid });
    if (locale) query.where({ entry_locale: locale });
    return wanted === 'ready'
      ? query.where({ verdict: 'publish' })
      : query.whereIn('verdict', ['acknowledge', 'refuse']);
  }
  const own = strapi.db.metadata.get(uid as UID.ContentType).tableName;
  const query = table(`${own} as own`)
    .select('own.document_id')
    .leftJoin(`${tableName} as checked`, (join) => {
      join.on('checked.entry', 'own.document_id').andOnVal('checked.uid', uid);
      if (locale) join.andOn('checked.entry_locale', 'own.locale');
    })
    .whereNull('checked.id');
  if (types.get(uid)?.hasDrafts) query.whereNull('own.published_at');
  return locale ? query.where({ 'own.locale': locale }) : query;
}
