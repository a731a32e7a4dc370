import type { StoredState } from '../../../contracts/desk';
import type { Desk } from '../desk';
import type { Keeper } from './keeper';
import type { CheckedRow, Place } from './memory';
import { rowsOf, wireState } from './memory';

/** Milliseconds in which a list waits for outdated rows; the rest follows in the background. */
const PATIENCE = 400;

const placeOf = ({ uid, entry, entryLocale }: CheckedRow): Place => ({
  uid,
  documentId: entry,
  ...(entryLocale !== null && { locale: entryLocale }),
});

/**
 * Brings stored states up to the registry as it is now. Every write to the registry outdates every row there is, a
 * million of them perhaps, and nearly none of them comes to something else: so what is looked at is checked again, and
 * what nobody looks at is not.
 *
 * @param desk the desk
 * @param keeper checks what is not reached in time
 * @param rows as stored
 * @returns the states in the rows' order, less those whose document is gone; what is still to be checked is marked
 */
export async function freshStates(
  desk: Desk,
  keeper: Keeper,
  rows: readonly CheckedRow[],
): Promise<readonly (CheckedRow & { readonly isStale?: boolean })[]> {
  const revision = await desk.people.revision();
  const isOld = (row: CheckedRow) => row.revision !== revision;
  const limit = Date.now() + PATIENCE;
  const fresh: (CheckedRow & { readonly isStale?: boolean })[] = [];
  for (const row of rows) {
    if (!isOld(row)) fresh.push(row);
    else if (Date.now() < limit) {
      await keeper.checkNow(placeOf(row));
      const again = await rowsOf(desk.strapi, row.uid, [row.entry], row.entryLocale ?? undefined);
      fresh.push(...again);
    } else {
      await keeper.note(placeOf(row));
      fresh.push({ ...row, isStale: true });
    }
  }
  return fresh;
}

/** @returns the state as the endpoints send it */
export const wireFresh = (row: CheckedRow & { readonly isStale?: boolean }): StoredState => ({
  ...wireState(row),
  ...(row.isStale && { isStale: true }),
});
