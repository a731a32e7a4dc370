import type { Core } from '@strapi/strapi';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Who } from '../who';
import { LEDGER } from '../uids';
import type { LedgerEvent } from '../../../contracts/ledger';
import { appendToChain, isAppending } from './chain';

export type { LedgerEvent };

/** One thing that happened to a document. */
export type LedgerEntry = {
  readonly event: LedgerEvent;
  readonly uid: string;
  readonly documentId: string;
  readonly locale?: string;
  readonly title?: string;
  readonly who: Who;
  readonly reason?: string;
  /** SHA-256 of the checked text. */
  readonly hash?: string;
  /** What stood in the way, or what a decision was about. */
  readonly findings?: readonly unknown[];
  /** What else belongs to the event: stages, version, time, obstacles. */
  readonly details?: Readonly<Record<string, unknown>>;
};

export type Ledger = {
  /** Writes with the running transaction: the entry stands if what it tells of stands. */
  note(entry: LedgerEntry): Promise<void>;
  /** Writes outside every transaction, later: the entry stands though what it tells of is rolled back. */
  noteApart(entry: LedgerEntry): void;
  /** Waits until everything noted apart is written. */
  settled(): Promise<void>;
};

/** Leaves the transaction and the request in which it is called; made here, where there is neither. */
const outside = AsyncLocalStorage.snapshot();

function recordOf({
  event,
  uid,
  documentId,
  locale,
  title,
  who,
  reason,
  hash,
  findings,
  details,
}: LedgerEntry) {
  return {
    event,
    uid,
    entry: documentId,
    entryLocale: locale ?? null,
    title: title ?? null,
    byKind: who.kind,
    byId: who.id ?? null,
    byName: who.name,
    at: new Date().toISOString(),
    reason: reason ?? null,
    hash: hash ?? null,
    findings: findings ?? [],
    details: details ?? null,
  };
}

/** @returns the append-only ledger of this Strapi */
export function createLedger(strapi: Core.Strapi): Ledger {
  const pending = new Set<Promise<void>>();
  const write = (record: ReturnType<typeof recordOf>) => appendToChain(strapi, record);
  return {
    note: (entry) => write(recordOf(entry)),
    noteApart(entry) {
      const row = recordOf(entry);
      const report = (error: unknown) => {
        strapi.log.error(
          `copydesk: the ledger could not be written: ${String(error)}; it lacks ${JSON.stringify(row)}`,
        );
      };
      // Not awaited by the hook: with SQLite's one connection that would wait for the transaction it is in.
      const written: Promise<void> = outside(() => write(row).catch(report)).finally(() =>
        pending.delete(written),
      );
      pending.add(written);
    },
    async settled() {
      while (pending.size > 0) await Promise.all(pending);
    },
  };
}

/** Refuses to change or delete what was noted, and to note anything past the chain, whoever asks. */
export function keepLedgerAppendOnly(strapi: Core.Strapi): void {
  const refuse = () => {
    throw new Error(
      'The ledger is append-only: it writes itself, and its entries are never changed or deleted.',
    );
  };
  strapi.db.lifecycles.subscribe({
    models: [LEDGER],
    beforeCreate: () => (isAppending() ? undefined : refuse()),
    beforeCreateMany: refuse,
    beforeUpdate: refuse,
    beforeUpdateMany: refuse,
    beforeDelete: refuse,
    beforeDeleteMany: refuse,
  });
}
