import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { LedgerHead, ChainedRecord } from '../../../contracts/ledger-chain';
import { sealedText } from '../../../contracts/ledger-chain';
import { LEDGER } from '../uids';
import { HEAD_TABLE } from '../workflow/models';
import { lockingTables, tables } from '../workflow/tables';

/** @returns SHA-256 in hexadecimal */
export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const appending = new AsyncLocalStorage<true>();

/** Whether the running code is writing an entry at the end of its chain: the only way into the ledger. */
export const isAppending = () => appending.getStore() === true;

type Unsealed = Omit<ChainedRecord, 'seq' | 'previous'>;

async function headOf(strapi: Core.Strapi, where: { uid: string; entry: string }) {
  const table = await lockingTables(strapi);
  const head: LedgerHead | undefined = await table(HEAD_TABLE).where(where).first();
  return head;
}

/**
 * The end of a document's chain, locked; a document without one gets an empty chain. A lock is asked for only when the
 * row is there: MariaDB would lock the gap where it is not, and two new documents would wait for each other for ever.
 */
async function lockHead(strapi: Core.Strapi, where: { uid: string; entry: string }): Promise<LedgerHead> {
  const table = await tables(strapi);
  const empty = { ...where, seq: 0, seal: '' };
  const known: unknown = await table(HEAD_TABLE).where(where).first();
  if (!known) await table(HEAD_TABLE).insert(empty).onConflict(['uid', 'entry']).ignore();
  return (await headOf(strapi, where)) ?? empty;
}

/**
 * Writes an entry behind the last one of its document and seals it. Only entries about the same document wait for each
 * other: publishing as a whole is never put in a row.
 *
 * @param strapi the running Strapi
 * @param record what happened
 */
export async function appendToChain(strapi: Core.Strapi, record: Unsealed): Promise<void> {
  await strapi.db.transaction(async () => {
    const where = { uid: record.uid, entry: record.entry };
    const head = await lockHead(strapi, where);
    const linked: ChainedRecord = { ...record, seq: head.seq + 1, previous: head.seal };
    // What JSON cannot carry is not kept, so it must not be sealed either.
    const kept = JSON.parse(JSON.stringify(linked)) as ChainedRecord;
    const seal = sha256(sealedText(kept));
    await appending.run(true, () => strapi.db.query(LEDGER).create({ data: { ...kept, seal } }));
    await (await tables(strapi))(HEAD_TABLE).where(where).update({ seq: kept.seq, seal });
  });
}
