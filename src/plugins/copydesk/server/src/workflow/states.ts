import type { Core } from '@strapi/strapi';
import { STATE_TABLE } from './models';
import type { WorkflowState } from './state';
import type { Place } from './tables';
import { keyOf, lockingTables, tables } from './tables';

type Row = {
  readonly id: number;
  readonly key: string;
  readonly uid: string;
  readonly entry: string;
  readonly entry_locale: string | null;
  readonly title: string | null;
  readonly data: string;
};

export type StoredState = Place & { readonly title: string; readonly state: WorkflowState };

function read(row: Row): StoredState {
  return {
    uid: row.uid,
    documentId: row.entry,
    ...(row.entry_locale !== null && { locale: row.entry_locale }),
    title: row.title ?? row.entry,
    state: JSON.parse(row.data) as WorkflowState,
  };
}

function columns(state: WorkflowState, title: string) {
  return {
    stage: state.stage,
    scheduled_for: state.scheduledFor ?? null,
    assignee_id: state.assignee?.id ?? null,
    is_open: Boolean(state.review ?? state.alert),
    title,
    data: JSON.stringify(state),
  };
}

/** @returns the state as it is, without a lock */
export async function readState(strapi: Core.Strapi, place: Place): Promise<StoredState | undefined> {
  const row: Row | undefined = await (
    await tables(strapi)
  )(STATE_TABLE)
    .where({ key: keyOf(place) })
    .first();
  return row && read(row);
}

/**
 * The state as committed, locked until the running transaction ends. A lock is asked for only when the row is there:
 * MariaDB would lock the gap where it is not, and two new documents would wait for each other for ever.
 */
export async function lockState(strapi: Core.Strapi, place: Place): Promise<StoredState | undefined> {
  const where = { key: keyOf(place) };
  const known: unknown = await (await tables(strapi))(STATE_TABLE).where(where).first('id');
  if (!known) return undefined;
  const row: Row | undefined = await (await lockingTables(strapi))(STATE_TABLE).where(where).first();
  return row && read(row);
}

/** Writes a state; a place without one gets its row. */
export async function saveState(strapi: Core.Strapi, place: Place, state: WorkflowState, title: string) {
  const values = columns(state, title);
  const { uid, documentId, locale } = place;
  const row = { key: keyOf(place), uid, entry: documentId, entry_locale: locale ?? null, ...values };
  const table = await tables(strapi);
  await table(STATE_TABLE).insert(row).onConflict('key').merge(values);
}

export async function forgetState(strapi: Core.Strapi, place: Place): Promise<void> {
  await (
    await tables(strapi)
  )(STATE_TABLE)
    .where({ key: keyOf(place) })
    .delete();
}

/** @returns the states of one document in all its locales */
export async function statesOf(strapi: Core.Strapi, uid: string, documentId: string): Promise<StoredState[]> {
  const rows: Row[] = await (
    await tables(strapi)
  )(STATE_TABLE)
    .where({ uid, entry: documentId })
    .orderBy('id');
  return rows.map(read);
}

const ROWS_A_READ = 500;
/** The greatest number that an id may have. */
const LAST_ID = 2_147_483_647;

/**
 * @param stages to look for
 * @yields every document in one of these stages, the newest record first
 */
export async function* statesIn(strapi: Core.Strapi, stages: readonly string[]): AsyncGenerator<StoredState> {
  for (let last = LAST_ID; ;) {
    const rows: Row[] = await (
      await tables(strapi)
    )(STATE_TABLE)
      .whereIn('stage', [...stages])
      .where('id', '<', last)
      .orderBy('id', 'desc')
      .limit(ROWS_A_READ);
    yield* rows.map(read);
    if (rows.length < ROWS_A_READ) return;
    last = rows.at(-1)?.id ?? 0;
  }
}

/** @returns documents that somebody has to look at: emergencies not signed off, alerts */
export async function openStates(strapi: Core.Strapi): Promise<StoredState[]> {
  const rows: Row[] = await (await tables(strapi))(STATE_TABLE).where({ is_open: true }).orderBy('id');
  return rows.map(read);
}

/** @returns documents assigned to an admin user */
export async function statesAssignedTo(strapi: Core.Strapi, assigneeId: string): Promise<StoredState[]> {
  const rows: Row[] = await (
    await tables(strapi)
  )(STATE_TABLE)
    .where({ assignee_id: assigneeId })
    .orderBy('id');
  return rows.map(read);
}

/**
 * What is due, the earliest first. Nothing is locked: whoever wants to publish it locks it and looks again.
 *
 * @param uids of the types that have the workflow: what another configuration scheduled must not stand in the way
 * @param now ISO 8601, UTC
 * @param except keys that were tried already in this scan
 */
export async function nextDue(
  strapi: Core.Strapi,
  uids: readonly string[],
  now: string,
  except: readonly string[],
): Promise<StoredState | undefined> {
  const row: Row | undefined = await (
    await tables(strapi)
  )(STATE_TABLE)
    .where({ stage: 'scheduled' })
    .whereIn('uid', [...uids])
    .where('scheduled_for', '<=', now)
    .whereNotIn('key', [...except])
    .orderBy('scheduled_for')
    .first();
  return row && read(row);
}
