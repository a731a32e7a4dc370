/** The ledger's chains: one a document, so that a changed or missing entry shows. */

/** What a seal covers: every column of an entry but its row's number. */
export type ChainedRecord = {
  readonly event: string;
  readonly uid: string;
  readonly entry: string;
  readonly entryLocale: string | null;
  readonly title: string | null;
  readonly byKind: string;
  readonly byId: string | null;
  readonly byName: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly reason: string | null;
  readonly hash: string | null;
  readonly findings: unknown;
  readonly details: unknown;
  /** 1, 2, 3 … within the document's chain. */
  readonly seq: number;
  /** The seal of the entry before; empty for the first. */
  readonly previous: string;
};

export type SealedRecord = ChainedRecord & { readonly seal: string };

/** Where a document's chain ends. */
export type LedgerHead = {
  readonly uid: string;
  readonly entry: string;
  readonly seq: number;
  readonly seal: string;
};

const FIELDS: readonly (keyof ChainedRecord)[] = [
  'event',
  'uid',
  'entry',
  'entryLocale',
  'title',
  'byKind',
  'byId',
  'byName',
  'at',
  'reason',
  'hash',
  'findings',
  'details',
  'seq',
  'previous',
];

/** Keys in one order: databases keep JSON in an order of their own. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, ordered(part)]));
}

/**
 * @param record an entry
 * @returns the text that its seal is the SHA-256 of
 */
export function sealedText(record: ChainedRecord): string {
  return JSON.stringify(FIELDS.map((field) => ordered(record[field] ?? null)));
}

export type LedgerFault = {
  readonly uid: string;
  readonly entry: string;
  readonly seq: number;
  readonly kind: 'changed' | 'missing' | 'not-sealed' | 'doubled' | 'no-head' | 'head-differs' | 'lost-head';
};

export type ChainCheck = { readonly faults: LedgerFault[]; readonly head?: LedgerHead };

/**
 * Checks the chain of one document.
 *
 * @param records of one document, by `seq`
 * @param sha256 in hexadecimal
 * @returns what is wrong, and where the chain ends
 */
export function checkChain(records: readonly SealedRecord[], sha256: (text: string) => string): ChainCheck {
  const faults: LedgerFault[] = [];
  let seq = 0;
  let previous = '';
  for (const record of records) {
    const { uid, entry } = record;
    const fault = (kind: LedgerFault['kind'], at = record.seq) => faults.push({ uid, entry, seq: at, kind });
    if (!record.seal) {
      fault('not-sealed');
      continue;
    }
    if (record.seq <= seq) fault('doubled');
    for (let missing = seq + 1; missing < record.seq; missing += 1) fault('missing', missing);
    const follows = record.seq !== seq + 1 || record.previous === previous;
    if (!follows || sha256(sealedText(record)) !== record.seal) fault('changed');
    seq = record.seq;
    previous = record.seal;
  }
  const last = records.at(-1);
  return { faults, ...(last && { head: { uid: last.uid, entry: last.entry, seq, seal: previous } }) };
}

/**
 * Compares where a chain ends with where it was recorded to end.
 *
 * @param found the end of the chain, or nothing where the whole chain is gone
 * @param recorded the head, or nothing where it is gone
 */
export function checkHead(found: LedgerHead | undefined, recorded: LedgerHead | undefined): LedgerFault[] {
  const { uid, entry } = (found ?? recorded) as LedgerHead;
  if (!recorded) return [{ uid, entry, seq: found?.seq ?? 0, kind: 'no-head' }];
  if (found && found.seq === recorded.seq && found.seal === recorded.seal) return [];
  const isShort = (found?.seq ?? 0) < recorded.seq;
  return [
    {
      uid,
      entry,
      seq: isShort ? (found?.seq ?? 0) + 1 : recorded.seq,
      kind: isShort ? 'missing' : 'head-differs',
    },
  ];
}

export type LedgerDocument = Pick<LedgerHead, 'uid' | 'entry'>;

/** Where a ledger is read from. */
export type LedgerSource = {
  /** Every document with a chain or with a recorded end of one, each once. */
  documents(): Promise<readonly LedgerDocument[]>;
  /** Its entries, by `seq`. */
  chainOf(document: LedgerDocument): Promise<readonly SealedRecord[]>;
  headOf(document: LedgerDocument): Promise<LedgerHead | undefined>;
};

const MOST_READS = 10;

/**
 * Reads one chain with its recorded end. A server may write to it meanwhile: both belong together where the end is the
 * same before and after.
 */
async function readChain(source: LedgerSource, document: LedgerDocument) {
  for (let reads = 1; ; reads += 1) {
    const head = await source.headOf(document);
    const records = await source.chainOf(document);
    const later = await source.headOf(document);
    if (head?.seal === later?.seal || reads === MOST_READS) return { head: later, records };
  }
}

/**
 * Follows every chain of a ledger and compares its end with the recorded one.
 *
 * @param source of the ledger
 * @param sha256 in hexadecimal
 */
export async function verifyChains(
  source: LedgerSource,
  sha256: (text: string) => string,
): Promise<LedgerVerification> {
  const documents = await source.documents();
  const faults: LedgerFault[] = [];
  const heads: LedgerHead[] = [];
  let entries = 0;
  for (const document of documents) {
    const { head: recorded, records } = await readChain(source, document);
    const { faults: broken, head: found } = checkChain(records, sha256);
    entries += records.length;
    if (recorded) heads.push(recorded);
    faults.push(...broken, ...(found || recorded ? checkHead(found, recorded) : []));
  }
  return { documents: documents.length, entries, faults, heads };
}

/** What a verification found; `npx copydesk ledger verify` prints it. */
export type LedgerVerification = {
  readonly documents: number;
  readonly entries: number;
  readonly faults: readonly LedgerFault[];
  /** Every chain's end: kept elsewhere, they show later that a whole chain was taken away. */
  readonly heads: readonly LedgerHead[];
};
