import { createHash } from 'node:crypto';
import type { LedgerFault, LedgerHead, LedgerVerification, SealedRecord } from '../../contracts/ledger-chain';
import { checkChain } from '../../contracts/ledger-chain';

/** A line that is no entry of a ledger; counted from 1. */
export class NotARecord extends Error {
  constructor(readonly line: number) {
    super(`line ${line}`);
    this.name = 'NotARecord';
  }
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function recordOf(text: string, line: number): SealedRecord {
  try {
    const record = JSON.parse(text) as SealedRecord;
    if (typeof record?.uid === 'string' && typeof record.entry === 'string' && typeof record.seq === 'number')
      return record;
  } catch {
    throw new NotARecord(line);
  }
  throw new NotARecord(line);
}

const keyOf = ({ uid, entry }: { readonly uid: string; readonly entry: string }) => `${uid} ${entry}`;

/**
 * Verifies an exported ledger. Where its chains end nothing but the file itself says.
 *
 * @param text JSON lines
 * @throws NotARecord
 */
export function verifyExport(text: string): LedgerVerification {
  const chains = new Map<string, SealedRecord[]>();
  let entries = 0;
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const record = recordOf(line, index + 1);
    entries += 1;
    chains.set(keyOf(record), [...(chains.get(keyOf(record)) ?? []), record]);
  });
  const checked = [...chains.values()].map((records) =>
    checkChain(
      [...records].sort((a, b) => a.seq - b.seq),
      sha256,
    ),
  );
  return {
    documents: chains.size,
    entries,
    faults: checked.flatMap(({ faults }) => faults),
    heads: checked.flatMap(({ head }) => head ?? []),
  };
}

/**
 * Compares with ends of chains that were noted earlier: a chain only ever grows, so it cannot end before.
 *
 * @param noted at an earlier run
 * @param heads now
 */
export function compareHeads(noted: readonly LedgerHead[], heads: readonly LedgerHead[]): LedgerFault[] {
  const now = new Map(heads.map((head) => [keyOf(head), head]));
  return noted.flatMap((head) => {
    const { uid, entry, seq, seal } = head;
    const present = now.get(keyOf(head));
    const isWhole =
      present !== undefined && (present.seq > seq || (present.seq === seq && present.seal === seal));
    return isWhole ? [] : [{ uid, entry, seq, kind: 'lost-head' as const }];
  });
}
