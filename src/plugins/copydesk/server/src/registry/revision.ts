import type { Core } from '@strapi/strapi';
import type { Transaction } from '../transaction';
import { currentTransaction } from '../transaction';
import type { Reader } from './reader';
import { changeModel, revisionModel } from './models';

/** Documents that a write changed; `all` where there were too many to name. */
export type Changed = readonly string[] | 'all';

/** What a transaction that is still open has changed itself. */
export type OwnChanges = { readonly firstRevision: number };

/** A server further behind than this reads the whole registry anew. */
export const FURTHEST_BEHIND = 2_000;
const KEPT = 10_000;
const ROWS_A_STATEMENT = 200;

const own = new WeakMap<Transaction, OwnChanges>();

/** @returns what the transaction has written to the registry, or nothing */
export const ownChanges = (trx: Transaction | undefined) => trx && own.get(trx);

/**
 * Raises the registry's revision and notes whom it changed, in the running transaction: other servers see both when
 * the change itself is committed, and neither when it is rolled back.
 *
 * @param strapi the running Strapi
 * @param changed documentIds of people
 */
export async function raiseRevision(strapi: Core.Strapi, changed: Changed): Promise<void> {
  const trx = await currentTransaction(strapi);
  if (!trx)
    throw new Error('The registry was written to outside a transaction: its revision cannot be raised.');
  const table = (name: string) => strapi.db.getConnection(name).transacting(trx);
  const raised = await table(revisionModel.tableName).where({ id: 1 }).increment('value', 1);
  if (!raised) await table(revisionModel.tableName).insert({ id: 1, value: 1 });
  const { value } = await table(revisionModel.tableName).where({ id: 1 }).first('value');
  const revision = Number(value);
  const people: readonly (string | null)[] = changed === 'all' ? [null] : changed;
  for (let i = 0; i < people.length; i += ROWS_A_STATEMENT) {
    const rows = people.slice(i, i + ROWS_A_STATEMENT).map((person) => ({ revision, person }));
    await table(changeModel.tableName).insert(rows);
  }
  if (revision % KEPT === 0)
    await table(changeModel.tableName)
      .where('revision', '<', revision - KEPT)
      .delete();
  if (!own.has(trx)) own.set(trx, { firstRevision: revision });
}

/** @returns the revision as committed, or as the running transaction left it */
export async function readRevision(reader: Reader): Promise<number> {
  const row = await reader(revisionModel.tableName).where({ id: 1 }).first('value');
  return Number(row?.value ?? 0);
}

/**
 * @param reader of the running transaction
 * @param after the last revision that is known
 * @param upTo the revision to reach
 * @returns whom the revisions in between changed; `all` where that cannot be told person by person
 */
export async function changedBetween(reader: Reader, after: number, upTo: number): Promise<Changed> {
  if (upTo < after || upTo - after > FURTHEST_BEHIND) return 'all';
  const rows: { person: string | null; revision: number }[] = await reader(changeModel.tableName)
    .whereBetween('revision', [after + 1, upTo])
    .limit(FURTHEST_BEHIND + 1)
    .select('person', 'revision');
  const isComplete =
    rows.length <= FURTHEST_BEHIND && new Set(rows.map((row) => row.revision)).size === upTo - after;
  if (!isComplete) return 'all';
  const people = rows.flatMap(({ person }) => person ?? []);
  return people.length < rows.length ? 'all' : [...new Set(people)];
}
