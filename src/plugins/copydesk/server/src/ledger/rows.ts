import type { ChainedRecord, SealedRecord } from '../../../contracts/ledger-chain';
import type { LedgerRecord } from '../../../contracts/ledger';

/** A row of the ledger's table as Strapi reads it. */
export type LedgerRow = Omit<SealedRecord, 'at' | 'findings' | 'details'> & {
  readonly id: number;
  readonly at: string | Date;
  readonly findings: readonly unknown[] | null;
  readonly details: Readonly<Record<string, unknown>> | null;
};

/** @returns a row as the admin reads it */
export function recordOf(row: LedgerRow): LedgerRecord {
  const { byKind, byId, byName } = row;
  return {
    id: String(row.id),
    event: row.event as LedgerRecord['event'],
    uid: row.uid,
    documentId: row.entry,
    ...(row.entryLocale && { locale: row.entryLocale }),
    ...(row.title && { title: row.title }),
    by: { kind: byKind, ...(byId && { id: byId }), name: byName },
    at: new Date(row.at).toISOString(),
    ...(row.reason && { reason: row.reason }),
    ...(row.hash && { hash: row.hash }),
    findings: row.findings ?? [],
    ...(row.details && { details: row.details }),
    ...(row.seq && { seq: row.seq }),
  };
}

/** @returns a row as it was sealed */
export function sealedRow(row: LedgerRow): SealedRecord {
  const { id: _row, ...rest } = row;
  return {
    ...(rest as Omit<ChainedRecord, 'at'>),
    at: new Date(row.at).toISOString(),
    previous: row.previous ?? '',
    seal: row.seal,
  };
}
