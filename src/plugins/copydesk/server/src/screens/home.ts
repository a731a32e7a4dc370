import type { UID } from '@strapi/strapi';
import type { HomeResponse } from '../../../contracts/desk';
import type { Verdict } from '../../../engine';
import type { Desk } from '../desk';
import { LEDGER } from '../uids';
import { dayBegan } from '../workflow/clock';
import { zoneOf } from '../workflow/types';
import { freshStates, wireFresh } from './freshness';
import type { Keeper } from './keeper';
import type { CheckedRow } from './memory';
import { SIGHTING, STATE_CHECKED } from './models';
import type { MayRead } from './usage';

const MOST_ROWS = 8;
/** More are read than shown: some may not be for the reader's eyes. */
const MOST_READ = 60;
const MOST_NAMES = 8;
const DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/**
 * What the home page's widgets show, for one reader.
 *
 * @param desk the desk
 * @param keeper checks again what the registry has outdated
 * @param mayRead keeps out what the reader may not see
 */
export async function homeOf(desk: Desk, keeper: Keeper, mayRead: MayRead): Promise<HomeResponse> {
  return {
    waiting: await waiting(desk, keeper, mayRead),
    refused: await refusedToday(desk, mayRead),
    names: await misspelledNames(desk),
  };
}

/** The newest of one verdict; asked for one by one, each is the beginning of an index. */
async function newest({ strapi }: Desk, verdict: Verdict): Promise<CheckedRow[]> {
  const query = strapi.db.query(STATE_CHECKED);
  return (await query.findMany({
    where: { verdict },
    orderBy: { at: 'desc' },
    limit: MOST_READ,
  })) as CheckedRow[];
}

async function waiting(desk: Desk, keeper: Keeper, mayRead: MayRead): Promise<HomeResponse['waiting']> {
  const rows = [...(await newest(desk, 'refuse')), ...(await newest(desk, 'acknowledge'))];
  rows.sort((a, b) => new Date(b.at).getTime() - new Date(a.at).getTime());
  const readable: CheckedRow[] = [];
  for (const row of rows.slice(0, MOST_READ)) {
    if (readable.length === MOST_ROWS) break;
    if (await isReadable(desk, mayRead, row.uid, row.entry)) readable.push(row);
  }
  return (await freshStates(desk, keeper, readable))
    .filter(({ verdict }) => verdict !== 'publish')
    .map((row) => ({ ...wireFresh(row), uid: row.uid, title: row.title ?? row.entry }));
}

type LedgerRow = {
  readonly uid: string;
  readonly entry: string;
  readonly entryLocale: string | null;
  readonly title: string | null;
  readonly byName: string;
  readonly at: string;
  readonly findings: unknown;
  readonly details: { readonly obstacles?: unknown } | null;
};

async function refusedToday(desk: Desk, mayRead: MayRead): Promise<HomeResponse['refused']> {
  const midnight = dayBegan(zoneOf(desk), Date.now());
  const rows = (await desk.strapi.db.query(LEDGER).findMany({
    where: { event: 'refused', at: { $gte: midnight } },
    orderBy: { at: 'desc' },
    limit: MOST_READ,
  })) as LedgerRow[];
  const shown: HomeResponse['refused'][number][] = [];
  for (const row of rows) {
    if (shown.length === MOST_ROWS) break;
    if (await isReadable(desk, mayRead, row.uid, row.entry)) shown.push(refusal(row));
  }
  return shown;
}

const countOf = (reasons: unknown) => (Array.isArray(reasons) ? reasons.length : 0);

const refusal = ({ uid, entry, entryLocale, title, byName, at, findings, details }: LedgerRow) => ({
  uid,
  documentId: entry,
  ...(entryLocale && { locale: entryLocale }),
  title: title ?? entry,
  by: byName,
  at: new Date(at).toISOString(),
  reasons: countOf(findings) + countOf(details?.obstacles),
});

async function isReadable(desk: Desk, mayRead: MayRead, uid: string, documentId: string): Promise<boolean> {
  if (!desk.types.has(uid)) return false;
  const entry: unknown = await desk.strapi.db.query(uid as UID.ContentType).findOne({
    where: { documentId },
    populate: { createdBy: { select: ['id'] } },
  });
  return entry !== null && mayRead(uid, entry);
}

/** Whose names were misspelled most often in the drafts saved in the last 30 days. */
async function misspelledNames({ strapi }: Desk): Promise<HomeResponse['names']> {
  const since = new Date(Date.now() - DAYS * DAY);
  const { tableName } = strapi.db.metadata.get(SIGHTING);
  const rows: { name: string; times: number | string }[] = await strapi.db
    .getConnection(tableName)
    .where('at', '>=', strapi.db.dialect.client === 'sqlite' ? since.getTime() : since)
    .groupBy('name')
    .select('name')
    .sum({ times: 'count' })
    .orderBy([{ column: 'times', order: 'desc' }, { column: 'name' }])
    .limit(MOST_NAMES);
  return rows.map(({ name, times }) => ({ name, count: Number(times) }));
}
