/** The ledger: what happened to each document, as the admin reads it. How entries are chained: ledger-chain.ts. */

export const LEDGER_EVENTS = [
  'begun',
  'text-changed',
  'moved',
  'published',
  'refused',
  'set-back',
  'signed-off',
  'assigned',
  'commented',
  'comment-resolved',
  'restored',
  'decided',
  'taken-back',
  'deleted',
] as const;
export type LedgerEvent = (typeof LEDGER_EVENTS)[number];

/** One thing that happened to a document. */
export type LedgerRecord = {
  readonly id: string;
  readonly event: LedgerEvent;
  readonly uid: string;
  readonly documentId: string;
  readonly locale?: string;
  readonly title?: string;
  readonly by: { readonly kind: string; readonly id?: string; readonly name: string };
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly reason?: string;
  /** SHA-256 of the text. */
  readonly hash?: string;
  /** What stood in the way, or what a decision was about. */
  readonly findings: readonly unknown[];
  /** Stages, version, times, obstacles, assignee, comment: what else belongs to the event. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** Its place in the document's chain. */
  readonly seq?: number;
};

/**
 * `GET /copydesk/documents/:uid/:documentId/timeline?locale&before&pageSize&event`, the newest first; `before` is the
 * `id` of the last entry of the piece before.
 */
export type TimelineResponse = { readonly entries: readonly LedgerRecord[]; readonly hasOlder: boolean };

/**
 * `GET /copydesk/ledger?uid&documentId&locale&event&by&from&to&page&pageSize`, the newest first;
 * `GET /copydesk/ledger/export?format=csv|jsonl` with the same filters, the oldest first.
 */
export type LedgerResponse = { readonly entries: readonly LedgerRecord[]; readonly total: number };
