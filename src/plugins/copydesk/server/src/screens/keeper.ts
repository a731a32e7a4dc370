import type { Core, UID } from '@strapi/strapi';
import { AsyncLocalStorage } from 'node:async_hooks';
import { storedEntry, storedLocale } from '../check/entries';
import { deskOf } from '../desk';
import { DECISION } from '../uids';
import { forget, remember, type Place } from './memory';

type Row = Readonly<Record<string, unknown>>;
type Event = { readonly model: { readonly uid: string }; readonly result?: unknown };

/** Checks drafts again after they were saved, and keeps what came of it. */
export type Keeper = {
  /** Asks for a check of a draft as soon as what is being written stands. */
  note(place: Place): Promise<void>;
  /** The same for many drafts, which are looked for once what is being written stands. */
  noteAll(find: () => Promise<readonly Place[]>): Promise<void>;
  /** Checks a draft at once. */
  checkNow(place: Place): Promise<void>;
  /** Waits until everything noted is checked. */
  settled(): Promise<void>;
};

/** Leaves the transaction and the request in which it is called; made here, where there is neither. */
const outside = AsyncLocalStorage.snapshot();

/** Drafts that wait for a check because the registry changed; one more is checked when somebody lists it. */
const MOST_WAITING = 5_000;

const keyOf = ({ uid, documentId, locale }: Place): string => `${uid} ${documentId} ${locale ?? ''}`;

/** It works in the background, one draft after the other. */
function createKeeper(strapi: Core.Strapi): Keeper {
  const waiting = new Map<string, Place>();
  const searches: (() => Promise<readonly Place[]>)[] = [];
  let work: Promise<void> | undefined;

  const complain = (what: string) => (error: unknown) =>
    strapi.log.error(`copydesk: what ${what} came to could not be kept: ${String(error)}`);
  const search = async () => {
    for (let find = searches.shift(); find; find = searches.shift()) {
      const places = await find().catch((error: unknown) => {
        complain('the drafts that name a changed person')(error);
        return [];
      });
      for (const place of places) if (waiting.size < MOST_WAITING) waiting.set(keyOf(place), place);
    }
  };
  const run = async () => {
    await search();
    for (let [next] = waiting; next; [next] = waiting) {
      const [key, place] = next;
      waiting.delete(key);
      await checkOne(strapi, place).catch(complain(key));
      await search();
    }
  };
  const begin = () => {
    work ??= outside(() =>
      run().finally(() => {
        work = undefined;
        if (waiting.size + searches.length > 0) begin();
      }),
    );
  };
  const onceItStands = async (then: () => void) => {
    if (!strapi.db.inTransaction()) return then();
    await strapi.db.transaction(({ onCommit }) => onCommit(then));
  };
  return {
    note: (place) =>
      onceItStands(() => {
        waiting.set(keyOf(place), place);
        begin();
      }),
    noteAll: (find) =>
      onceItStands(() => {
        if (searches.length < MOST_WAITING) searches.push(find);
        begin();
      }),
    checkNow: (place) => checkOne(strapi, place),
    async settled() {
      while (work) await work;
    },
  };
}

const keepers = new WeakMap<Core.Strapi, Keeper>();

/** @returns the keeper of this Strapi */
export function keeperOf(strapi: Core.Strapi): Keeper {
  const known = keepers.get(strapi) ?? createKeeper(strapi);
  keepers.set(strapi, known);
  return known;
}

async function checkOne(strapi: Core.Strapi, place: Place): Promise<void> {
  const desk = deskOf(strapi);
  const type = desk.types.get(place.uid);
  if (!type) return;
  const locale = await storedLocale(desk, type, place.locale);
  const known = { ...place, locale };
  const entry = await storedEntry(desk, type, known);
  if (entry) await remember(desk, type, known, entry);
  else await forget(strapi, known);
}

/**
 * The hooks that tell the keeper what was saved: drafts of checked types, and decisions about them.
 *
 * @param strapi the running Strapi
 * @param keeper to be told
 */
export function keeperHooks(strapi: Core.Strapi, keeper: Keeper) {
  const desk = deskOf(strapi);
  const drafts = async ({ model, result }: Event) => {
    const row = await complete(strapi, model.uid, result as Row | undefined);
    const isLive = desk.types.get(model.uid)?.hasDrafts && row?.publishedAt;
    if (row && !isLive) await keeper.note(placeOf(model.uid, row.documentId, row.locale));
  };
  const decided = async ({ result }: Event) => {
    const row = result as Row | undefined;
    if (row?.uid) await keeper.note(placeOf(String(row.uid), row.entry, row.entryLocale));
  };
  return [
    { models: [...desk.types.keys()], afterCreate: drafts, afterUpdate: drafts, afterDelete: drafts },
    { models: [DECISION], afterCreate: decided, afterDelete: decided },
  ];
}

const placeOf = (uid: string, documentId: unknown, locale: unknown): Place => ({
  uid,
  documentId: String(documentId),
  ...(typeof locale === 'string' && { locale }),
});

/** What a hook hands over may lack the columns that the writer did not ask for. */
async function complete(strapi: Core.Strapi, uid: string, row: Row | undefined): Promise<Row | undefined> {
  if (!row || ('documentId' in row && 'publishedAt' in row)) return row;
  const found: unknown = await strapi.db.query(uid as UID.ContentType).findOne({ where: { id: row.id } });
  return (found as Row | null) ?? undefined;
}
