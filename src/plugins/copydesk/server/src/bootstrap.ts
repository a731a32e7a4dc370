import type { Core } from '@strapi/strapi';
import { deskOf } from './desk';
import { registerPermissions } from './permissions';
import { revisionModel } from './registry/models';
import type { Clock } from './workflow/scheduler';
import { startClock } from './workflow/scheduler';

/** Another server on this database may do the same at this moment. */
async function ensureRevision(strapi: Core.Strapi): Promise<void> {
  const table = strapi.db.getConnection(revisionModel.tableName);
  await table.insert({ id: 1, value: 0 }).onConflict('id').ignore();
}

const clocks = new WeakMap<Core.Strapi, Clock>();

/** @returns the clock of this Strapi, once it runs */
export const clockOf = (strapi: Core.Strapi) => clocks.get(strapi);

/** Reads the registry into memory and registers what people may be permitted to do. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await registerPermissions(strapi);
  await ensureRevision(strapi);
  const started = Date.now();
  const size = await deskOf(strapi).people.load();
  strapi.log.info(`copydesk: ${size} people of the registry read in ${Date.now() - started} ms`);
  clocks.set(strapi, startClock(deskOf(strapi)));
}
