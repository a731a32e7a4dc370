import type { UID } from '@strapi/strapi';
import type { Desk } from '../desk';
import { TOMBSTONE } from '../uids';
import type { Row } from './drafts';
import type { Place } from './tables';
import type { WorkflowType } from './types';

/** Leaves a stone where a killed text stood, so that its address can say that it is gone for good. */
export async function buryDocument(
  desk: Desk,
  type: WorkflowType,
  draft: Row,
  place: Place,
  publicReason: string | undefined,
): Promise<void> {
  const { uid, documentId, locale = null } = place;
  const slug = type.slug ? (draft[type.slug] ?? null) : null;
  const data = { uid, documentId, locale, slug, at: new Date(), publicReason: publicReason ?? null };
  await desk.strapi.db.query(TOMBSTONE as UID.ContentType).create({ data });
}
