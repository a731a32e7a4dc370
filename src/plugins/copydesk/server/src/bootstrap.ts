import type { Core } from '@strapi/strapi';
import { deskOf } from './desk';
import { registerPermissions } from './permissions';
import { revisionModel } from './registry/models';

/** Another server on this database may do the same at this moment. */
async function ensureRevision(strapi: Core.Strapi): Promise<void> {
  const table = strapi.db.getConnection(revisionModel.tableName);
  await table.insert({ id: 1, value: 0 }).onConflict('id').ignore();
}

/** Reads the registry into memory and registers what people may be permitted to do. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await registerPermissions(strapi);
  await ensureRevision(strapi);
  const started = Date.now();
  const size = await deskOf(strapi).people.load();
  strapi.log.info(`copydesk: ${size} people of the registry read in ${Date.now() - started} ms`);
}
