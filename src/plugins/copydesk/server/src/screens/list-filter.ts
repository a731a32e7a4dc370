import type { Core } from '@strapi/strapi';
import { deskOf } from '../desk';
import { STATE_CHECKED } from './models';
import type { CheckedRow } from './memory';

/** The name under which the content manager's list filters by what the last check came to. */
const FILTER = 'copydesk';
const LIST = /^\/content-manager\/collection-types\/([^/]+)$/;
/** Documents that one filter may name. */
const MOST = 5_000;

type Condition = Record<string, unknown>;
type ListContext = {
  readonly method: string;
  readonly path: string;
  readonly request: {
    readonly query: { filters?: { $and?: Condition[] }; readonly locale?: unknown };
  };
};

/**
 * Lets the content manager's list be filtered by what is stored about each draft: Strapi knows filters on a type's own
 * attributes alone, so ours is turned into a condition on documentIds before Strapi reads the query.
 *
 * @param strapi in its register phase
 */
export function filterLists(strapi: Core.Strapi): void {
  strapi.server.use(async (context, next) => {
    await translate(strapi, context as unknown as ListContext);
    await next();
  });
}

async function translate(strapi: Core.Strapi, { method, path, request }: ListContext): Promise<void> {
  const uid = method === 'GET' ? LIST.exec(path)?.[1] : undefined;
  if (uid === undefined) return;
  const conditions = request.query.filters?.$and;
  if (!Array.isArray(conditions) || !deskOf(strapi).types.has(decodeURIComponent(uid))) return;
  for (const [index, condition] of conditions.entries()) {
    const wanted = (condition[FILTER] as { readonly $eq?: unknown } | undefined)?.$eq;
    if (wanted === undefined) continue;
    conditions[index] = await conditionFor(
      strapi,
      decodeURIComponent(uid),
      String(wanted),
      request.query.locale,
    );
  }
}

async function conditionFor(
  strapi: Core.Strapi,
  uid: string,
  wanted: string,
  locale: unknown,
): Promise<Condition> {
  const where = { uid, ...(typeof locale === 'string' && { entryLocale: locale }) };
  const verdict = wanted === 'ready' ? { verdict: 'publish' } : { verdict: { $ne: 'publish' } };
  const rows = (await strapi.db.query(STATE_CHECKED).findMany({
    where: wanted === 'unchecked' ? where : { ...where, ...verdict },
    select: ['entry'],
    orderBy: { id: 'desc' },
    limit: MOST,
  })) as Pick<CheckedRow, 'entry'>[];
  const ids = rows.map(({ entry }) => entry);
  return { documentId: wanted === 'unchecked' ? { $notIn: ids } : { $in: ids } };
}
