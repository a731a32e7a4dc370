import type { Core } from '@strapi/strapi';
import type { LedgerResponse, WireLedgerEntry } from '../../../contracts/ledger';
import type { RequestContext } from '../http';
import type { Input } from '../input';
import { complain, optionalLanguage, optionalText } from '../input';
import { LEDGER } from '../uids';

const MOST_A_PAGE = 100;
/** Strapi's own columns, which say nothing about what happened. */
const BOOKKEEPING = ['documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale'];

function numberOf(query: Input, key: string, fallback: number, most: number): number {
  const value = optionalText(query, key, 10);
  if (value === undefined) return fallback;
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  return complain([key], `must be a whole number from 1 to ${most}.`);
}

function entryOf(row: Readonly<Record<string, unknown>>): WireLedgerEntry {
  const columns = Object.entries(row).filter(([name]) => !BOOKKEEPING.includes(name));
  return Object.fromEntries(columns) as WireLedgerEntry;
}

/** `GET /copydesk/ledger?uid=&documentId=&locale=&page=&pageSize=`: the newest first. */
export const ledger = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(context: RequestContext) {
    const { query } = context;
    const page = numberOf(query, 'page', 1, 1_000_000);
    const pageSize = numberOf(query, 'pageSize', 25, MOST_A_PAGE);
    const filters = {
      uid: optionalText(query, 'uid', 200),
      entry: optionalText(query, 'documentId', 100),
      entryLocale: optionalLanguage(query, 'locale'),
    };
    const where = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
    const entries = strapi.db.query(LEDGER);
    const rows = await entries.findMany({
      where,
      orderBy: { id: 'desc' },
      limit: pageSize,
      offset: (page - 1) * pageSize,
    });
    const total = await entries.count({ where });
    const answer: LedgerResponse = { entries: rows.map(entryOf), total, page, pageSize };
    context.body = answer;
  },
});
