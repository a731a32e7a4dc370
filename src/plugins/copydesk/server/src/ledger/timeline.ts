import type { Core } from '@strapi/strapi';
import type { TimelineResponse } from '../../../contracts/ledger';
import { LEDGER_EVENTS } from '../../../contracts/ledger';
import type { Input } from '../input';
import { oneOf, wholeNumber } from '../input';
import { LEDGER } from '../uids';
import type { Place } from '../workflow/tables';
import type { LedgerRow } from './rows';
import { recordOf } from './rows';

const USUAL_PAGE = 50;
const MOST_A_PAGE = 100;
/** The greatest number that an entry may have. */
const LAST_ID = 2_147_483_647;

/**
 * A piece of what happened to one text, the newest first. The next piece is asked for by the last entry of this one:
 * what happens meanwhile does not move it.
 *
 * @param query `before`, `pageSize` and `event` of the request
 * @throws ValidationError that names the parameter that is wrong
 */
export async function timelineOf(
  strapi: Core.Strapi,
  { uid, documentId, locale }: Place,
  query: Input,
): Promise<TimelineResponse> {
  const before = wholeNumber(query, 'before', LAST_ID, LAST_ID);
  const pageSize = wholeNumber(query, 'pageSize', USUAL_PAGE, MOST_A_PAGE);
  const event = query.event === undefined ? undefined : oneOf(query, 'event', LEDGER_EVENTS);
  const rows: LedgerRow[] = await strapi.db.query(LEDGER).findMany({
    where: {
      uid,
      entry: documentId,
      id: { $lt: before },
      ...(locale && { entryLocale: locale }),
      ...(event && { event }),
    },
    orderBy: { id: 'desc' },
    // One more than is shown tells whether there are older ones.
    limit: pageSize + 1,
  });
  return { entries: rows.slice(0, pageSize).map(recordOf), hasOlder: rows.length > pageSize };
}
