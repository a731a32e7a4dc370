import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core, UID } from '@strapi/strapi';
import { AGREEMENT, ARTICLE, PERSON, QUOTE, RECORDS } from '../uids';
import type { Store } from './store';
import { ANYTHING, EVERYTHING, ofDocument, ofList, ofType } from './tags';

type Row = { readonly documentId?: string; readonly locale?: string | null; readonly publishedAt?: unknown };
type Event = {
  readonly action: string;
  readonly model: { readonly uid: string };
  readonly params: { readonly data?: Readonly<Record<string, unknown>> };
  readonly result?: Row | null;
};

const FILE = 'plugin::upload.file';
/** Who may read what: a change of these empties everything. */
const ACCESS = [
  'plugin::users-permissions.permission',
  'plugin::users-permissions.role',
  'admin::api-token',
  'admin::api-token-permission',
  'plugin::i18n.locale',
];

/** What Strapi writes down when a token is used. */
const USE = new Set(['lastUsedAt', 'updatedAt']);

/** The work after a commit must not run on the transaction that is over. */
const outside = AsyncLocalStorage.snapshot();

/**
 * Empties what a change changes, once it is committed.
 *
 * @returns `settled`, which resolves when every change committed so far has been emptied
 */
export function followChanges(strapi: Core.Strapi, store: Store): { settled(): Promise<void> } {
  const running = new Set<Promise<void>>();

  const start = (event: Event): void => {
    const work = tagsOf(strapi, event)
      .catch((error: unknown) => {
        strapi.log.error(
          `Cache: what ${event.model.uid} changes could not be found, so everything is emptied: ${String(error)}`,
        );
        return [EVERYTHING];
      })
      .then((tags) => store.empty(tags))
      .finally(() => running.delete(work));
    running.add(work);
  };

  const note = async (event: Event): Promise<void> => {
    if (!matters(event)) return;
    if (!strapi.db.inTransaction()) return outside(start, event);
    await strapi.db.transaction(({ onCommit }) => onCommit(() => outside(start, event)));
  };

  strapi.db.lifecycles.subscribe({
    models: [ARTICLE, ...RECORDS, FILE, ...ACCESS],
    afterCreate: note,
    afterUpdate: note,
    afterDelete: note,
    afterCreateMany: note,
    afterUpdateMany: note,
    afterDeleteMany: note,
  } as never);

  return {
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

/** Whether readers could notice. A draft's row is no change to them, nor is the time a token was last used. */
function matters({ model, params, result, action }: Event): boolean {
  if (model.uid === ARTICLE && !action.endsWith('Many')) return result?.publishedAt !== null;
  if (model.uid === 'admin::api-token' && action.startsWith('afterUpdate'))
    return !Object.keys(params.data ?? {}).every((name) => USE.has(name));
  return true;
}

async function tagsOf(strapi: Core.Strapi, { model: { uid }, result, action }: Event): Promise<string[]> {
  if (ACCESS.includes(uid)) return [EVERYTHING];
  const { documentId, locale } = result ?? {};
  if (action.endsWith('Many') || !documentId) return [ofType(uid), ANYTHING];
  const lists = uid === ARTICLE ? [ofList(uid, locale), ofList(uid)] : [ofList(uid)];
  const dependents = RECORDS.includes(uid) ? await carriers(strapi, uid, documentId) : [];
  return [ofDocument(documentId), ...lists, ANYTHING, ...dependents.map(ofDocument)];
}

/** Where a record of a type is shown: type, and the filter that finds it. */
const SHOWN_IN: Readonly<Record<string, readonly (readonly [string, (one: object) => object])[]>> = {
  [PERSON]: [
    [ARTICLE, (one) => ({ $or: [{ people: one }, { authors: one }] })],
    [QUOTE, (one) => ({ speaker: one })],
    [AGREEMENT, (one) => ({ $or: [{ people: one }, { parties: { person: one } }] })],
    [PERSON, (one) => ({ distinctFrom: one })],
  ],
  [QUOTE]: [
    [ARTICLE, (one) => ({ quotes: one })],
    [QUOTE, (one) => ({ supersedes: one })],
  ],
  [AGREEMENT]: [
    [ARTICLE, (one) => ({ agreements: one })],
    [QUOTE, (one) => ({ agreement: one })],
  ],
};

/**
 * The documents that link a record, and those that link these: an answer does not show a record that is not verified
 * yet, so what it shows cannot tell that it will change once the record is.
 */
async function carriers(strapi: Core.Strapi, uid: string, documentId: string): Promise<string[]> {
  const seen = new Map<string, string>([[documentId, uid]]);
  for (const [id, type] of seen) {
    for (const [carrier, filter] of SHOWN_IN[type] ?? []) {
      const rows: Row[] = await strapi.db
        .query(carrier as UID.ContentType)
        .findMany({ select: ['documentId'], where: filter({ documentId: id }) });
      for (const row of rows)
        if (row.documentId && !seen.has(row.documentId)) seen.set(row.documentId, carrier);
    }
  }
  seen.delete(documentId);
  return [...seen.keys()];
}
