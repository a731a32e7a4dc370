import type { Core } from '@strapi/strapi';
import type { Transaction } from '../transaction';

type Connection = ReturnType<Core.Strapi['db']['getConnection']>;

/** Opens a query on a table, in the transaction it was made for. */
export type Reader = (table: string) => Connection;

/**
 * Reads what is committed now. MariaDB's transactions see the database as it was at their first read; only a locking
 * read sees further, so there every read inside a transaction takes a shared lock.
 *
 * @param strapi the running Strapi
 * @param trx the transaction that the caller is in
 */
export function createReader(strapi: Core.Strapi, trx: Transaction | undefined): Reader {
  const mustLock = strapi.db.dialect.client === 'mysql';
  return (table) => {
    const query = strapi.db.getConnection(table);
    if (!trx) return query;
    query.transacting(trx);
    return mustLock ? query.forShare() : query;
  };
}
