import { errors } from '@strapi/utils';
import type { Desk } from '../desk';
import type { LedgerEntry } from '../ledger/ledger';
import { doomTransaction } from '../transaction';
import { readerLanguage } from '../who';
import { actingNow, contributorNow, rightsOf } from './actors';
import type { Row } from './drafts';
import { hashOfRow, loadDraft, loadLive, placeOf, timeOf, titleOf } from './drafts';
import { lockDocuments } from './locks';
import { setMirror } from './mirror';
import type { Contributor, WorkflowState } from './state';
import { adoptedState, evolve, freshState } from './state';
import type { StoredState } from './states';
import { lockState, saveState } from './states';
import type { Place } from './tables';
import type { WorkflowType } from './types';
import { zoneOf } from './types';
import { keepVersion } from './versions';
import { say } from './words';

const isoOf = (value: unknown) => new Date(value as string | number | Date).toISOString();

export const embargoOf = (type: WorkflowType, row: Row): string | undefined => {
  const time = timeOf(row, type.embargo);
  return time === undefined ? undefined : new Date(time).toISOString();
};

/** A document that was there before the workflow was switched on. */
async function adopt(desk: Desk, type: WorkflowType, draft: Row, live: Row): Promise<WorkflowState> {
  const at = isoOf(live.publishedAt);
  const state = adoptedState(hashOfRow(type, draft), hashOfRow(type, live), at);
  const by = { kind: 'code', name: 'Strapi' };
  await keepVersion(desk.strapi, placeOf(type, live), type, live, { version: 1, at, by, isEmergency: false });
  return state;
}

/** The state of a draft that nobody has looked at yet: new, or older than the workflow. */
async function begin(desk: Desk, type: WorkflowType, draft: Row, by: Contributor): Promise<WorkflowState> {
  const live = await loadLive(desk, type, placeOf(type, draft));
  if (live) return adopt(desk, type, draft, live);
  return { ...freshState(hashOfRow(type, draft), by), textAt: isoOf(draft.updatedAt) };
}

type Noted = Pick<LedgerEntry, 'title' | 'hash' | 'who'>;

async function note(
  desk: Desk,
  place: Place,
  noted: Noted,
  before: WorkflowState | undefined,
  after: WorkflowState,
) {
  const event = before ? 'text-changed' : 'begun';
  const details = { from: before?.stage ?? null, to: after.stage };
  await desk.ledger.note({ event, ...place, ...noted, details });
}

async function refuse(desk: Desk, key: 'killed' | 'live-text', title: string): Promise<never> {
  const speech = { language: readerLanguage(desk.strapi), zone: zoneOf(desk) };
  const refusal = new errors.ValidationError(say(key, speech, { title }));
  await doomTransaction(desk.strapi, refusal);
  throw refusal;
}

/** A killed text is closed; a published one is changed only by who may correct, and by scripts, which cannot publish. */
async function guardChange(desk: Desk, type: WorkflowType, draft: Row, state: WorkflowState): Promise<void> {
  if (state.stage === 'killed') await refuse(desk, 'killed', titleOf(type, draft));
  if (state.stage !== 'published') return;
  const acting = await actingNow(desk.strapi);
  if (acting.ability && !rightsOf(desk.strapi, acting, type.uid, draft).has('correct'))
    await refuse(desk, 'live-text', titleOf(type, draft));
}

/** Whether the embargo was moved since the text was approved: a schedule or an approval then no longer says what it said. */
function hasOtherEmbargo(state: WorkflowState, type: WorkflowType, draft: Row): boolean {
  return state.approval !== undefined && state.approvedEmbargo !== embargoOf(type, draft);
}

function afterEmbargo(state: WorkflowState, type: WorkflowType, draft: Row): WorkflowState {
  if (!hasOtherEmbargo(state, type, draft)) return state;
  const to = state.isLive ? 'correcting' : 'in-review';
  return evolve(state, { kind: 'set-back', to, keepsApproval: false });
}

/**
 * Who changed a text past every write to it: a caption in the media library, a record that it names and that is gone,
 * the database. It is not whoever looks at the text first.
 */
const ELSEWHERE: Contributor = { kind: 'code', name: 'Elsewhere / anderswo', key: 'code:elsewhere' };

/**
 * Looks at a draft as it stands in the database: who changed its text is noted, and an approval of another text falls.
 * Called in the transaction of every write to it, and before anything is decided about it.
 *
 * @param desk of this Strapi
 * @param type of the draft
 * @param draft loaded with `loadDraft`
 * @param isWrite whether whoever is at work has just written it
 * @returns the state, locked until the transaction ends
 * @throws ValidationError where the text may not be changed any more
 */
export async function observe(
  desk: Desk,
  type: WorkflowType,
  draft: Row,
  isWrite = true,
): Promise<StoredState> {
  const place = placeOf(type, draft);
  const title = titleOf(type, draft);
  const hash = hashOfRow(type, draft);
  const by = isWrite ? contributorNow(desk.strapi) : ELSEWHERE;
  const stored = await lockState(desk.strapi, place);
  const before = stored?.state;
  if (before && isWrite && hash !== before.textHash) await guardChange(desk, type, draft, before);
  const at = draft.updatedAt ? isoOf(draft.updatedAt) : undefined;
  const changed = before
    ? evolve(before, { kind: 'text-changed', hash, by, at })
    : await begin(desk, type, draft, by);
  const after = afterEmbargo(changed, type, draft);
  if (after === before && stored?.title === title) return stored;
  await saveState(desk.strapi, place, after, title);
  if (after !== before) {
    await note(desk, place, { title, hash, who: by }, before, after);
    await setMirror(desk.strapi, place, after);
  }
  return { ...place, title, state: after };
}

/**
 * Looks at the draft of a place without having written it. Its document is locked first, so that the text is read as
 * it will be decided about.
 *
 * @returns nothing where there is none
 */
export async function observePlace(desk: Desk, type: WorkflowType, place: Place) {
  await lockDocuments(desk.strapi, [place]);
  const draft = await loadDraft(desk, type, place);
  return draft && { draft, stored: await observe(desk, type, draft, false) };
}
