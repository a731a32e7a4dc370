import type { Core } from '@strapi/strapi';
import { currentTransaction } from '../transaction';

/** Which document, and in which locale where its type has locales. */
export type Place = { readonly uid: string; readonly documentId: string; readonly locale?: string };

/** One text for one place: what the tables are unique by. */
export const keyOf = ({ uid, documentId, locale }: Place) => `${uid}:${documentId}:${locale ?? ''}`;

type Tables = (name: string) => ReturnType<Core.Strapi['db']['getConnection']>;

/**
 * Opens queries on the plugin's tables in the running transaction, if there is one.
 *
 * @param strapi the running Strapi
 * @returns a function, as a query that is handed over by a promise would run at once
 */
export async function tables(strapi: Core.Strapi): Promise<Tables> {
  const trx = await currentTransaction(strapi);
  return (name) => {
    const query = strapi.db.getConnection(name);
    return trx ? query.transacting(trx) : query;
  };
}

/**
 * Like `tables`, for reading what is committed now and keeping others from changing it. MariaDB's transactions see the
 * database as it was at their first read; a locking read alone sees further. SQLite has one writer anyway.
 */
export async function lockingTables(strapi: Core.Strapi): Promise<Tables> {
  const open = await tables(strapi);
  return (name) => (strapi.db.dialect.client === 'sqlite' ? open(name) : open(name).forUpdate());
}
