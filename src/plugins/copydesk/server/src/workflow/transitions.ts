import { errors } from '@strapi/utils';
import type { Modules } from '@strapi/strapi';
import type { Obstacle, Stage, TransitionRequest } from '../../../contracts/workflow';
import type { MessageLanguage } from '../../../engine';
import { nothingThere } from '../complaint';
import type { Desk } from '../desk';
import type { LedgerEntry } from '../ledger/ledger';
import { actingNow } from './actors';
import { ClockProblem, instantOf } from './clock';
import { writeNote } from './corrections';
import type { Row } from './drafts';
import { hashOfRow, titleOf } from './drafts';
import { actorOf, withIntent } from './go-live';
import type { Actor, Wish } from './machine';
import { assess } from './machine';
import { setMirror } from './mirror';
import { embargoOf, observePlace } from './observe';
import { noDraft, problem, speechOf } from './problems';
import { findingsIn, situationOf } from './situation';
import type { WorkflowState } from './state';
import { evolve } from './state';
import type { StoredState } from './states';
import { saveState } from './states';
import type { Place } from './tables';
import { keyOf } from './tables';
import { buryDocument } from './tombstones';
import type { WorkflowType } from './types';
import { workflowTypes, zoneOf } from './types';
import { explainObstacle, say, stageName } from './words';

/** What a transition is made with: the place, locked, and who makes it. */
type Scene = {
  readonly desk: Desk;
  readonly type: WorkflowType;
  readonly place: Place;
  readonly draft: Row;
  readonly stored: StoredState;
  readonly actor: Actor;
};

export type TransitionOptions = {
  /** Set by the scheduler: when it was due. */
  readonly dueAt?: string;
};

/** @throws NotFoundError where the type has no workflow */
export function workflowTypeOf(desk: Desk, uid: string): WorkflowType {
  const type = workflowTypes(desk).get(uid);
  if (type) return type;
  const known = [...workflowTypes(desk).keys()].join(', ') || '–';
  throw nothingThere('no-workflow', { uid, known });
}

/** The locale that a request means: its own, or the default one on a localized type; none elsewhere. */
export async function placeFor(desk: Desk, uid: string, documentId: string, locale?: string): Promise<Place> {
  const { type } = workflowTypeOf(desk, uid);
  if (!type.isLocalized) return { uid, documentId };
  if (locale) return { uid, documentId, locale };
  const locales = desk.strapi.plugin('i18n').service('locales') as { getDefaultLocale(): Promise<string> };
  return { uid, documentId, locale: await locales.getDefaultLocale() };
}

/** @throws ValidationError where the text is no time, or none that the newsroom's clock shows once */
export function timeFrom(desk: Desk, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  try {
    return instantOf(text, zoneOf(desk));
  } catch (error) {
    if (!(error instanceof ClockProblem)) throw error;
    const { code, wall, zone } = error;
    throw problem(desk, code, { wall, zone });
  }
}

function refuse(
  { desk, place, stored, draft, type }: Scene,
  wish: Wish,
  obstacles: readonly Obstacle[],
  by: LedgerEntry['who'],
): never {
  const speech = speechOf(desk);
  const reasons = obstacles.map((obstacle) => explainObstacle(obstacle, speech)).join(' ');
  const { title, state } = stored;
  desk.ledger.noteApart({
    event: 'refused',
    ...place,
    title,
    who: by,
    hash: hashOfRow(type, draft),
    ...(wish.comment && { reason: wish.comment }),
    details: { from: state.stage, to: wish.to, obstacles: obstacles.map(({ code }) => code) },
  });
  const stage = stageName(state.stage, speech.language);
  throw new errors.ValidationError(say('refused', speech, { title, stage, reasons }), {
    errors: [],
    obstacles: obstacles.map((obstacle) => ({ ...obstacle, message: explainObstacle(obstacle, speech) })),
  });
}

type Documents = Pick<Modules.Documents.ServiceInstance, 'publish' | 'unpublish'>;

const documentsOf = ({ desk, type }: Scene) => desk.strapi.documents(type.uid) as unknown as Documents;

async function publish(scene: Scene, wish: Wish, { dueAt }: TransitionOptions): Promise<void> {
  const { place, actor } = scene;
  const { documentId, locale } = place;
  const key = keyOf(place);
  await withIntent({ key, wish, actor, dueAt }, () => documentsOf(scene).publish({ documentId, locale }));
}

async function unpublish(scene: Scene, wish: Wish): Promise<void> {
  const { place, actor } = scene;
  const { documentId, locale } = place;
  await withIntent({ key: keyOf(place), wish, actor }, () =>
    documentsOf(scene).unpublish({ documentId, locale }),
  );
}

/** Moves the stage alone; what goes live or off is done by Strapi's own publish and unpublish. */
export async function moveStage(
  scene: Pick<Scene, 'desk' | 'type' | 'place' | 'draft'>,
  state: WorkflowState,
  request: Pick<TransitionRequest, 'to' | 'comment' | 'correction'> & { readonly at?: number },
): Promise<WorkflowState> {
  const { desk, type, place, draft } = scene;
  const { by } = await actingNow(desk.strapi);
  const { to, comment, correction } = request;
  const hash = hashOfRow(type, draft);
  const scheduledFor = request.at === undefined ? undefined : new Date(request.at).toISOString();
  const embargo = embargoOf(type, draft);
  const at = new Date().toISOString();
  const after = evolve(state, {
    kind: 'moved',
    to,
    by,
    at,
    hash,
    comment,
    correction,
    scheduledFor,
    embargo,
  });
  await saveState(desk.strapi, place, after, titleOf(type, draft));
  await setMirror(desk.strapi, place, after);
  const details = {
    from: state.stage,
    to,
    ...(scheduledFor && { scheduledFor }),
    ...(correction && { correction }),
  };
  const entry = { event: 'moved' as const, ...place, title: titleOf(type, draft), who: by, hash, details };
  await desk.ledger.note({ ...entry, ...(comment && { reason: comment }) });
  return after;
}

async function perform(scene: Scene, request: TransitionRequest, wish: Wish, options: TransitionOptions) {
  const { stored, draft, type, desk, place } = scene;
  if (wish.to === 'published') return publish(scene, wish, options);
  if (wish.to === 'held') return unpublish(scene, wish);
  await moveStage(scene, stored.state, { ...request, at: wish.at });
  if (wish.to === 'killed') await buryDocument(desk, type, draft, place, request.publicReason);
  if (wish.to === 'correcting' && request.correction) await writeNote(desk, type, place, request.correction);
}

/**
 * What stands in the way of a transition now, in every language: for telling somebody who is not there.
 *
 * @returns the reasons, blank where nothing does; nothing at all where there is no such draft
 */
export async function reasonsAgainst(
  desk: Desk,
  type: WorkflowType,
  place: Place,
  wish: Wish,
): Promise<Readonly<Record<MessageLanguage, string>> | undefined> {
  const observed = await observePlace(desk, type, place);
  if (!observed) return undefined;
  const { draft, stored } = observed;
  const actor = actorOf(desk, await actingNow(desk.strapi), type, draft);
  const reasonsIn = async (language: MessageLanguage) => {
    const findings = await findingsIn(desk, type, draft, language);
    const situation = await situationOf(desk, type, draft, stored.state, findings);
    const speech = { language, zone: zoneOf(desk) };
    return assess(situation, actor, wish)
      .map((obstacle) => explainObstacle(obstacle, speech))
      .join(' ');
  };
  return { en: await reasonsIn('en'), de: await reasonsIn('de') };
}

/** When to publish: as asked, else as the entry's own field says. */
function timeWished(
  desk: Desk,
  request: TransitionRequest,
  fallback: number | undefined,
): number | undefined {
  return request.to === 'scheduled' ? (timeFrom(desk, request.at) ?? fallback) : undefined;
}

/**
 * Makes a transition, or says everything that stands in the way of it. One transaction, in which the document's state
 * is locked: of two who act at once, the second sees what the first has done.
 *
 * @param desk of this Strapi
 * @param place of the document; see `placeFor`
 * @param request the transition
 * @throws ValidationError with all obstacles; NotFoundError where there is no such draft
 */
export async function makeTransition(
  desk: Desk,
  place: Place,
  request: TransitionRequest,
  options: TransitionOptions = {},
): Promise<Stage> {
  const type = workflowTypeOf(desk, place.uid);
  return desk.strapi.db.transaction(async () => {
    const observed = await observePlace(desk, type, place);
    if (!observed) throw noDraft(desk, place);
    const { draft, stored } = observed;
    const acting = await actingNow(desk.strapi);
    const scene: Scene = { desk, type, place, draft, stored, actor: actorOf(desk, acting, type, draft) };
    const findings = await findingsIn(desk, type, draft, speechOf(desk).language);
    const situation = await situationOf(desk, type, draft, stored.state, findings);
    const { to, comment, emergency, seen } = request;
    const wish: Wish = {
      to,
      comment,
      emergency,
      seen,
      at: timeWished(desk, request, situation.scheduledFor),
    };
    const obstacles = assess(situation, scene.actor, wish);
    if (obstacles.length > 0) refuse(scene, wish, obstacles, acting.by);
    await perform(scene, request, wish, options);
    return to;
  });
}
