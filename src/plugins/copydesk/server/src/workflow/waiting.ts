import type { WaitingItem } from '../../../contracts/workflow';
import type { Desk } from '../desk';
import type { Acting } from './actors';
import { mayTouch } from './actors';
import { loadDraft } from './drafts';
import { actorOf } from './go-live';
import type { Actor } from './machine';
import { mayBeSignedOffBy } from './reviews';
import type { StoredState } from './states';
import { openStates, statesAssignedTo, statesIn } from './states';
import { keyOf } from './tables';
import { workflowTypes } from './types';

const UNDER_WAY = ['in-review', 'approved', 'correcting', 'draft'] as const;
const MOST = 50;

/** Why a document waits for this person, if it does. */
function reasonFor({ state }: StoredState, actor: Actor): WaitingItem['why'] | undefined {
  const key = actor.key ?? '';
  const isOwn = state.contributors.some((contributor) => contributor.key === key);
  if (state.review && mayBeSignedOffBy(state, actor)) return 'sign-off';
  if (state.alert && (actor.rights.has('schedule') || isOwn))
    return state.alert.kind === 'fallen' ? 'fallen' : 'alert';
  if (state.assignee && `admin:${state.assignee.id}` === key) return 'assigned';
  const asksForEyes =
    state.stage === 'in-review' || (state.stage === 'correcting' && state.correction !== undefined);
  if (asksForEyes && actor.rights.has('approve') && !isOwn) return 'approve';
  if (state.returned && isOwn) return 'returned';
  if (state.stage === 'approved' && actor.rights.has('publish')) return 'publish';
  return undefined;
}

async function itemFor(desk: Desk, stored: StoredState, acting: Acting): Promise<WaitingItem | undefined> {
  const type = workflowTypes(desk).get(stored.uid);
  const draft = type && (await loadDraft(desk, type, stored));
  if (!type || !draft || !mayTouch(desk.strapi, acting, 'read', type.uid, draft)) return undefined;
  const why = reasonFor(stored, actorOf(desk, acting, type, draft));
  if (!why) return undefined;
  const { state, title, uid, documentId, locale } = stored;
  const since = state.alert?.at ?? state.review?.at ?? state.textAt ?? state.lastPublishedAt ?? '';
  return {
    uid,
    documentId,
    ...(locale && { locale }),
    title,
    stage: state.stage,
    why,
    since,
    dueAt: state.dueAt,
  };
}

/** A draft waits for nobody but whom it was returned to; the others are not worth loading. */
const mayWait = ({ state }: StoredState) => state.stage !== 'draft' || state.returned !== undefined;

/** What may wait for somebody: first what is open or theirs, then the newest. */
async function* candidatesFor({ strapi }: Desk, { by }: Acting): AsyncGenerator<StoredState> {
  yield* await openStates(strapi);
  if (by.id !== undefined) yield* await statesAssignedTo(strapi, by.id);
  for (const stage of UNDER_WAY)
    for await (const stored of statesIn(strapi, [stage])) if (mayWait(stored)) yield stored;
}

/** @returns what waits for whoever asks, what is due first first */
export async function waitingFor(desk: Desk, acting: Acting): Promise<WaitingItem[]> {
  const seen = new Set<string>();
  const items: WaitingItem[] = [];
  for await (const stored of candidatesFor(desk, acting)) {
    if (seen.has(keyOf(stored))) continue;
    seen.add(keyOf(stored));
    const item = await itemFor(desk, stored, acting);
    if (item) items.push(item);
    if (items.length >= MOST) break;
  }
  return items.sort(
    (a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9') || b.since.localeCompare(a.since),
  );
}
