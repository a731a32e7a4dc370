import type { UID } from '@strapi/strapi';
import type { HomeResponse } from '../../../contracts/desk';
import type { Desk } from '../desk';
import { LEDGER } from '../uids';
import type { CheckedRow } from './memory';
import { wireState } from './memory';
import { SIGHTING, STATE_CHECKED } from './models';
import type { MayRead } from './usage';

const MOST_ROWS = 8;
/** More are read than shown: some may not be for the reader's eyes. */
const MOST_READ = 60;
const MOST_NAMES = 8;
const DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** What the home page's widgets show, for one reader. */
export async function homeOf(desk: Desk, mayRead: MayRead): Promise<HomeResponse> {
  return {
    waiting: await waiting(desk, mayRead),
    refused: await refusedToday(desk, mayRead),
    names: await misspelledNames(desk),
  };
}

async function waiting(desk: Desk, mayRead: MayRead): Promise<HomeResponse['waiting']> {
  const rows = (await desk.strapi.db.query(STATE_CHECKED).findMany({
    where: { verdict: { $ne: 'publish' } },
    orderBy: { at: 'desc' },
    limit: MOST_READ,
  })) as CheckedRow[];
  const shown: HomeResponse['waiting'][number][] = [];
  for (const row of rows) {
    if (shown.length === MOST_ROWS) break;
    if (await isReadable(desk, mayRead, row.uid, row.entry))
      shown.push({ ...wireState(row), uid: row.uid, title: row.title ?? row.entry });
  }
  return shown;
}

type LedgerRow = {
  readonly uid: string;
  readonly entry: string;
  readonly entryLocale: string | null;
  readonly title: string | null;
  readonly byName: string;
  readonly at: string;
  readonly findings: unknown;
};

async function refusedToday(desk: Desk, mayRead: MayRead): Promise<HomeResponse['refused']> {
  const midnight = new Date();
  midnight.setHours(0, 0, 0, 0);
  const rows = (await desk.strapi.db.query(LEDGER).findMany({
    where: { event: 'refused', at: { $gte: midnight.toISOString() } },
    orderBy: { id: 'desc' },
    limit: MOST_READ,
  })) as LedgerRow[];
  const shown: HomeResponse['refused'][number][] = [];
  for (const row of rows) {
    if (shown.length === MOST_ROWS) break;
    if (await isReadable(desk, mayRead, row.uid, row.entry)) shown.push(refusal(row));
  }
  return shown;
}

const refusal = ({ uid, entry, entryLocale, title, byName, at, findings }: LedgerRow) => ({
  uid,
  documentId: entry,
  ...(entryLocale && { locale: entryLocale }),
  title: title ?? entry,
  by: byName,
  at: new Date(at).toISOString(),
  reasons: Array.isArray(findings) ? findings.length : 0,
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
  const since = new Date(Date.now() - DAYS * DAY).toISOString();
  const rows = (await strapi.db.query(SIGHTING).findMany({
    where: { at: { $gte: since } },
    select: ['name', 'count'],
  })) as { readonly name: string; readonly count: number }[];
  const counts = new Map<string, number>();
  for (const { name, count } of rows) counts.set(name, (counts.get(name) ?? 0) + count);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_NAMES);
}
