import type { Core } from '@strapi/strapi';
import { cacheOf } from './cache';
import { limitsOf } from './limits';
import { guardGraphql, guardReads } from './guard';
import { keepAgreements, keepFormerSlugs, keepQuoteRows, keepQuotes } from './records';
import { addFeedRoutes } from './routes';
import { addDeliveriesDesk, keepOutbox, keepOutboxRows, startDelivering } from './webhooks';

/** What ends the deliveries of each Strapi: tests run several in one process. */
const deliveries = new WeakMap<Core.Strapi, () => Promise<void>>();

/** Everything between an article and its readers; called in the app's `register`. */
export async function registerPublishing(strapi: Core.Strapi): Promise<void> {
  emptyBeforeAnswering(strapi);
  keepQuotes(strapi);
  keepAgreements(strapi);
  keepFormerSlugs(strapi);
  keepOutbox(strapi);
  guardReads(strapi);
  guardGraphql(strapi);
  addFeedRoutes(strapi);
  await addDeliveriesDesk(strapi);
}

/** What needs the database; called in the app's `bootstrap`. */
export function startPublishing(strapi: Core.Strapi): void {
  keepQuoteRows(strapi);
  keepOutboxRows(strapi);
  cacheOf(strapi).start();
  emptyBeforeReturning(strapi);
  deliveries.set(strapi, startDelivering(strapi));
}

/** Called in the app's `destroy`. */
export async function stopPublishing(strapi: Core.Strapi): Promise<void> {
  await deliveries.get(strapi)?.();
  limitsOf(strapi).stop();
  await cacheOf(strapi).stop();
}

/** Code that publishes without a request, a scheduler for instance, returns after what it changed has been emptied. */
function emptyBeforeAnswering(strapi: Core.Strapi): void {
  strapi.documents.use(async (_context, next) => {
    const result = await next();
    if (!strapi.db.inTransaction()) await cacheOf(strapi).settled();
    return result;
  });
}

/**
 * The same for whoever opens a transaction around it, the gate for one: a commit returns after what it changed has
 * been emptied. Strapi's own `onCommit` waits for nobody.
 */
function emptyBeforeReturning(strapi: Core.Strapi): void {
  const transaction = strapi.db.transaction.bind(strapi.db) as (work?: unknown) => Promise<unknown>;
  const waiting = async (work?: unknown): Promise<unknown> => {
    const isOutermost = !strapi.db.inTransaction();
    const result = await transaction(work);
    if (work && isOutermost) await cacheOf(strapi).settled();
    return result;
  };
  Object.assign(strapi.db, { transaction: waiting });
}
