import type { Core } from '@strapi/strapi';

/** The Knex transaction that the running code is in. */
export type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0] & object>[0]['trx'];

/**
 * @returns the transaction that the running code is in, without opening one
 */
export async function currentTransaction(strapi: Core.Strapi): Promise<Transaction | undefined> {
  if (!strapi.db.inTransaction()) return undefined;
  return strapi.db.transaction(({ trx }) => trx);
}

const doomed = new WeakSet<object>();

/**
 * Makes the commit of the running transaction fail, so that a caller who catches the refusal and goes on cannot
 * make half of its work stand.
 *
 * @param strapi the running Strapi
 * @param reason thrown by the commit
 */
export async function doomTransaction(strapi: Core.Strapi, reason: Error): Promise<void> {
  const trx = await currentTransaction(strapi);
  if (!trx || doomed.has(trx)) return;
  doomed.add(trx);
  const rollback = trx.rollback.bind(trx);
  trx.commit = async () => {
    await rollback();
    throw reason;
  };
}
