import type { Core, UID } from '@strapi/strapi';
import { mirrorOf } from './attributes';
import type { WorkflowState } from './state';
import type { Place } from './tables';

type QueryBuilder = {
  where(where: Record<string, unknown>): QueryBuilder;
  update(data: Record<string, unknown>): QueryBuilder;
  execute(): Promise<unknown>;
};

type Row = { readonly id: number; readonly publishedAt: unknown };

/**
 * Writes what lists and readers see of a state into the entry's rows. Below the lifecycles: it is no change of the
 * text, so no hook need hear of it and `updatedAt` stays. By their ids: a wider condition locks gaps between documents
 * on MariaDB, and two publications would wait for each other.
 *
 * @param strapi the running Strapi
 * @param place whose rows to write
 * @param state to mirror
 */
export async function setMirror(strapi: Core.Strapi, place: Place, state: WorkflowState): Promise<void> {
  const { documentId, locale } = place;
  const uid = place.uid as UID.ContentType;
  const where = { documentId, ...(locale !== undefined && { locale }) };
  const rows = (await strapi.db.query(uid).findMany({ where, select: ['id', 'publishedAt'] })) as Row[];
  for (const isLive of [false, true]) {
    const ids = rows.filter(({ publishedAt }) => Boolean(publishedAt) === isLive).map(({ id }) => id);
    if (ids.length === 0) continue;
    const query = strapi.db.queryBuilder(uid) as unknown as QueryBuilder;
    const mirror = { ...mirrorOf(state, isLive) };
    await query
      .where({ id: { $in: ids } })
      .update(mirror)
      .execute();
  }
}
