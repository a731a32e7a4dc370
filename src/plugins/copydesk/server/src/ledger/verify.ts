import type { Core } from '@strapi/strapi';
import type {
  LedgerDocument,
  LedgerHead,
  LedgerSource,
  LedgerVerification,
} from '../../../contracts/ledger-chain';
import { verifyChains } from '../../../contracts/ledger-chain';
import { LEDGER } from '../uids';
import { HEAD_TABLE } from '../workflow/models';
import { tables } from '../workflow/tables';
import { sha256 } from './chain';
import type { LedgerRow } from './rows';
import { sealedRow } from './rows';

function sourceIn(strapi: Core.Strapi): LedgerSource {
  const documentsIn = async (name: string): Promise<LedgerDocument[]> =>
    (await tables(strapi))(name).distinct('uid', 'entry').orderBy(['uid', 'entry']);
  return {
    async documents() {
      const noted = await documentsIn(strapi.db.metadata.get(LEDGER).tableName);
      const all = [...noted, ...(await documentsIn(HEAD_TABLE))];
      return [...new Map(all.map((document) => [`${document.uid} ${document.entry}`, document])).values()];
    },
    async chainOf({ uid, entry }) {
      const orderBy = [{ seq: 'asc' }, { id: 'asc' }];
      const rows: LedgerRow[] = await strapi.db.query(LEDGER).findMany({ where: { uid, entry }, orderBy });
      return rows.map(sealedRow);
    },
    async headOf({ uid, entry }) {
      const head: LedgerHead | undefined = await (
        await tables(strapi)
      )(HEAD_TABLE)
        .where({ uid, entry })
        .first('uid', 'entry', 'seq', 'seal');
      return head;
    },
  };
}

/** @returns what is wrong with the ledger of this Strapi, if anything is */
export const verifyLedger = (strapi: Core.Strapi): Promise<LedgerVerification> =>
  verifyChains(sourceIn(strapi), sha256);
