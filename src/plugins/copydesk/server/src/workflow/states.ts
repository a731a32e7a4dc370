import type { Core } from '@strapi/strapi';
import { STATE_TABLE } from './models';
import type { WorkflowState } from './state';
import type { Place } from './tables';
import { keyOf, lockingTables, tables } from './tables';

type Row = {
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

/** @returns the state as committed, locked until the running transaction ends */
export async function lockState(strapi: Core.Strapi, place: Place): Promise<StoredState | undefined> {
  const row: Row | undefined = await (
    await lockingTables(strapi)
  )(STATE_TABLE)
    .where({ key: keyOf(place) })
    .first();
  return row && read(row);
}

/** Writes a state; a place without one gets its row. */
export async function saveState(strapi: Core.Strapi, place: Place, state: WorkflowState, title: string) {
  const values = columns(state, title);
  const changed = await (
    await tables(strapi)
  )(STATE_TABLE)
    .where({ key: keyOf(place) })
    .update(values);
  if (changed > 0) return;
  const { uid, documentId, locale } = place;
  const row = { key: keyOf(place), uid, entry: documentId, entry_locale: locale ?? null, ...values };
  await (await tables(strapi))(STATE_TABLE).insert(row);
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

/**
 * @param stages to look for
 * @returns the documents in one of these stages, oldest record first
 */
export async function statesIn(strapi: Core.Strapi, stages: readonly string[], limit = 1000) {
  const query = (await tables(strapi))(STATE_TABLE);
  const rows: Row[] = await query
    .whereIn('stage', [...stages])
    .orderBy('id')
    .limit(limit);
  return rows.map(read);
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
 * One document that is due, locked so that another server passes it over.
 *
 * @param now ISO 8601, UTC
 * @param except keys that were tried already in this scan
 */
export async function lockDue(strapi: Core.Strapi, now: string, except: readonly string[]) {
  const query = (await lockingTables(strapi))(STATE_TABLE);
  if (strapi.db.dialect.client !== 'sqlite') query.skipLocked();
  const row: Row | undefined = await query
    .where({ stage: 'scheduled' })
    .where('scheduled_for', '<=', now)
    .whereNotIn('key', [...except])
    .orderBy('scheduled_for')
    .first();
  return row && read(row);
}
