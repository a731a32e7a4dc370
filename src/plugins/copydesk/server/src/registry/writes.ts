import type { Core, UID } from '@strapi/strapi';
import type { Changed } from './revision';
import { raiseRevision } from './revision';

type EntityManager = Core.Strapi['db']['entityManager'];
type Action = 'create' | 'createMany' | 'update' | 'updateMany' | 'delete' | 'deleteMany';
type Params = Readonly<Record<string, unknown>> & { readonly data?: unknown };
type Row = { readonly id?: number; readonly documentId?: string };

const ACTIONS: readonly Action[] = ['create', 'createMany', 'update', 'updateMany', 'delete', 'deleteMany'];
/** A statement that changes more people than this is noted as one that changed everybody. */
const MOST_NAMED = 1_000;

export type WatchedTypes = {
  /** Types whose rows are judged before they go live. */
  readonly checked: ReadonlySet<string>;
  readonly registry?: string;
};

const asList = (data: unknown): readonly Row[] => (Array.isArray(data) ? data : [data]) as Row[];

/** Gives new rows their documentId beforehand: MariaDB tells only the first id of a bulk insert. */
function withDocumentIds(strapi: Core.Strapi, uid: string, action: Action, params: Params): Params {
  if (action !== 'create' && action !== 'createMany') return params;
  const attribute = strapi.db.metadata.get(uid).attributes.documentId as { default?: () => string };
  const named = asList(params.data).map((row) => ({ documentId: attribute.default?.(), ...row }));
  return { ...params, data: action === 'create' ? named[0] : named };
}

/** The people whom the write is about to change, read before their rows change or go. */
async function affected(strapi: Core.Strapi, uid: string, action: Action, params: Params): Promise<Changed> {
  const isNew = action === 'create' || action === 'createMany';
  const rows = isNew ? asList(params.data) : await selected(strapi, uid, params);
  if (rows.length > MOST_NAMED) return 'all';
  return [...new Set(rows.flatMap(({ documentId }) => documentId ?? []))];
}

async function selected(strapi: Core.Strapi, uid: string, { where, filters, _q }: Params): Promise<Row[]> {
  const query = strapi.db.queryBuilder(uid as UID.ContentType) as unknown as {
    init(params: Params): { execute<Result>(): Promise<Result> };
  };
  const select = ['documentId'];
  return query.init({ where, filters, _q, select, limit: MOST_NAMED + 1 }).execute<Row[]>();
}

async function writeToRegistry<Result>(
  strapi: Core.Strapi,
  uid: string,
  action: Action,
  params: Params,
  write: (params: Params) => Promise<Result>,
): Promise<Result> {
  const changed = await affected(strapi, uid, action, params);
  const result = await write(params);
  if (changed === 'all' || changed.length > 0) await raiseRevision(strapi, changed);
  return result;
}

/**
 * Gives every write to a watched type a transaction of its own where the caller opened none, and raises the
 * registry's revision in it. Lifecycle hooks cannot: they run beside the write, so a refusal in `afterUpdate` of a
 * bare `db.query().update()` would come when the row is written for good. Strapi's own repositories, documents and
 * transfers all write through the entity manager, so this is the one place that sees every write but raw SQL.
 *
 * @param strapi in its register phase
 * @param watched whose writes to wrap
 */
export function wrapWrites(strapi: Core.Strapi, { checked, registry }: WatchedTypes): void {
  const manager = strapi.db.entityManager as unknown as Record<
    Action,
    (uid: string, params?: Params) => Promise<unknown>
  >;
  for (const action of ACTIONS) {
    const plain = manager[action].bind(manager as unknown as EntityManager);
    manager[action] = (uid, params = {}) => {
      if (uid === registry) {
        const named = withDocumentIds(strapi, uid, action, params);
        return strapi.db.transaction(() =>
          writeToRegistry(strapi, uid, action, named, (final) => plain(uid, final)),
        );
      }
      if (!checked.has(uid)) return plain(uid, params);
      return strapi.db.transaction(() => plain(uid, withDocumentIds(strapi, uid, action, params)));
    };
  }
}
