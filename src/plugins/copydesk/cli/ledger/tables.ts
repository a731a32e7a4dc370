import type { LedgerDocument, LedgerHead, LedgerSource, SealedRecord } from '../../contracts/ledger-chain';

/** The tables of the plugin that a ledger lies in. */
export const TABLES = { entries: 'copydesk_ledger', heads: 'copydesk_ledger_heads' } as const;

type Row = Readonly<Record<string, unknown>>;

/** As much of Knex as is needed. */
export type Query = PromiseLike<unknown> & {
  where(condition: Row): Query;
  distinct(...columns: string[]): Query;
  orderBy(columns: readonly string[]): Query;
  first(...columns: string[]): Query;
};

/** JSON comes as text from some databases. */
const parsed = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : (value ?? null));

/** @returns an entry as it was sealed, of a row as databases hand it over */
export function recordOf(row: Row): SealedRecord {
  const text = (column: string) => (row[column] ?? null) as string | null;
  return {
    event: String(row.event),
    uid: String(row.uid),
    entry: String(row.entry),
    entryLocale: text('entry_locale'),
    title: text('title'),
    byKind: String(row.by_kind),
    byId: text('by_id'),
    byName: String(row.by_name),
    at: new Date(row.at as string | number | Date).toISOString(),
    reason: text('reason'),
    hash: text('hash'),
    findings: parsed(row.findings),
    details: parsed(row.details),
    seq: Number(row.seq),
    previous: text('previous') ?? '',
    seal: text('seal') ?? '',
  };
}

/** @returns the ledger in these tables */
export function sourceIn(open: (table: string) => Query): LedgerSource {
  const documentsIn = (table: string) =>
    open(table).distinct('uid', 'entry').orderBy(['uid', 'entry']) as PromiseLike<LedgerDocument[]>;
  return {
    async documents() {
      const all = [...(await documentsIn(TABLES.entries)), ...(await documentsIn(TABLES.heads))];
      return [...new Map(all.map((document) => [`${document.uid} ${document.entry}`, document])).values()];
    },
    async chainOf({ uid, entry }) {
      const rows = await (open(TABLES.entries).where({ uid, entry }).orderBy(['seq', 'id']) as PromiseLike<
        Row[]
      >);
      return rows.map(recordOf);
    },
    async headOf({ uid, entry }) {
      const query = open(TABLES.heads).where({ uid, entry }).first('uid', 'entry', 'seq', 'seal');
      return (await query) as LedgerHead | undefined;
    },
  };
}
