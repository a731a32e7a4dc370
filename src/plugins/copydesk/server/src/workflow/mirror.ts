import type { Core, UID } from '@strapi/strapi';
import { mirrorOf } from './attributes';
import type { WorkflowState } from './state';
import type { Place } from './tables';

type QueryBuilder = {
  where(where: Record<string, unknown>): QueryBuilder;
  update(data: Record<string, unknown>): QueryBuilder;
  execute(): Promise<unknown>;
};

/**
 * Writes what lists and readers see of a state into the entry's rows. Below the lifecycles: it is no change of the
 * text, so no hook need hear of it and `updatedAt` stays.
 *
 * @param strapi the running Strapi
 * @param place whose rows to write
 * @param state to mirror
 */
export async function setMirror(strapi: Core.Strapi, place: Place, state: WorkflowState): Promise<void> {
  const { uid, documentId, locale } = place;
  const where = { documentId, ...(locale !== undefined && { locale }) };
  for (const isLive of [false, true]) {
    const query = strapi.db.queryBuilder(uid as UID.ContentType) as unknown as QueryBuilder;
    const rows = { ...where, publishedAt: isLive ? { $notNull: true } : { $null: true } };
    await query
      .where(rows)
      .update({ ...mirrorOf(state, isLive) })
      .execute();
  }
}
