import type { Desk } from '../desk';
import { actingNow } from './actors';
import { hashOfRow } from './drafts';
import { actorOf } from './go-live';
import type { Actor } from './machine';
import { observePlace } from './observe';
import type { WorkflowState } from './state';
import { evolve } from './state';
import { problem } from './problems';
import { saveState } from './states';
import type { Place } from './tables';
import type { WorkflowType } from './types';

/** Somebody else than who published and wrote it, who may approve. */
export function mayBeSignedOffBy({ review }: WorkflowState, { key, isPerson, rights }: Actor): boolean {
  if (!review || !isPerson || key === undefined) return false;
  return rights.has('approve') && !review.contributors.includes(key);
}

/**
 * Signs an emergency publication off: the second pair of eyes, late.
 *
 * @throws ValidationError where there is none, or for those who made it
 */
export async function signOff(desk: Desk, type: WorkflowType, place: Place, comment?: string): Promise<void> {
  await desk.strapi.db.transaction(async () => {
    const observed = await observePlace(desk, type, place);
    if (!observed?.stored.state.review) throw problem(desk, 'nothing-to-sign-off');
    const { draft, stored } = observed;
    const acting = await actingNow(desk.strapi);
    if (!mayBeSignedOffBy(stored.state, actorOf(desk, acting, type, draft)))
      throw problem(desk, 'own-emergency');
    await saveState(desk.strapi, place, evolve(stored.state, { kind: 'signed-off' }), stored.title);
    const { version, by } = stored.state.review as NonNullable<WorkflowState['review']>;
    await desk.ledger.note({
      event: 'signed-off',
      ...place,
      title: stored.title,
      who: acting.by,
      hash: hashOfRow(type, draft),
      ...(comment && { reason: comment }),
      details: { version, publishedBy: by.name },
    });
  });
}
