import type { Core } from '@strapi/strapi';
import type { LedgerHead, LedgerVerification, SealedRecord } from '../../../contracts/ledger-chain';
import { checkChain, checkHead } from '../../../contracts/ledger-chain';
import { LEDGER } from '../uids';
import { HEAD_TABLE } from '../workflow/models';
import { tables } from '../workflow/tables';
import { sha256 } from './chain';
import type { LedgerRow } from './rows';
import { sealedRow } from './rows';

type Document = { readonly uid: string; readonly entry: string };

async function chainOf(strapi: Core.Strapi, { uid, entry }: Document): Promise<SealedRecord[]> {
  const where = { uid, entry };
  const rows: LedgerRow[] = await strapi.db
    .query(LEDGER)
    .findMany({ where, orderBy: [{ seq: 'asc' }, { id: 'asc' }] });
  return rows.map(sealedRow);
}

async function documentsIn(strapi: Core.Strapi, name: string): Promise<Document[]> {
  return (await tables(strapi))(name).distinct('uid', 'entry').orderBy(['uid', 'entry']);
}

/**
 * Follows every chain of the ledger and compares its end with the recorded one.
 *
 * @param strapi the running Strapi
 */
export async function verifyLedger(strapi: Core.Strapi): Promise<LedgerVerification> {
  const recorded: LedgerHead[] = await (
    await tables(strapi)
  )(HEAD_TABLE).select('uid', 'entry', 'seq', 'seal');
  const key = ({ uid, entry }: Document) => `${uid} ${entry}`;
  const heads = new Map(recorded.map((head) => [key(head), head] as const));
  const documents = new Map(
    [...(await documentsIn(strapi, strapi.db.metadata.get(LEDGER).tableName)), ...recorded].map(
      ({ uid, entry }) => [key({ uid, entry }), { uid, entry }] as const,
    ),
  );
  const faults = [];
  let entries = 0;
  for (const [id, document] of documents) {
    const records = await chainOf(strapi, document);
    entries += records.length;
    const { faults: broken, head } = checkChain(records, sha256);
    faults.push(...broken, ...checkHead(head, heads.get(id)));
  }
  return { documents: documents.size, entries, faults, heads: [...heads.values()] };
}
