import { AsyncLocalStorage } from 'node:async_hooks';
import type { Correction, Obstacle, Stage, WireObstacle } from '../../../contracts/workflow';
import type { Desk, DeskType } from '../desk';
import type { Entry } from '../gate/judge';
import type { LedgerEntry } from '../ledger/ledger';
import { readerLanguage } from '../who';
import type { Acting } from './actors';
import { actingNow, rightsOf } from './actors';
import type { Row } from './drafts';
import { hashOfRow, loadDraft, loadRows, placeOf, timeOf, titleOf } from './drafts';
import type { Actor, Situation, Wish } from './machine';
import { assess } from './machine';
import { setMirror } from './mirror';
import { embargoOf, observe } from './observe';
import { situationOf } from './situation';
import type { WorkflowState } from './state';
import { evolve } from './state';
import { lockState, saveState } from './states';
import type { Place } from './tables';
import { keyOf } from './tables';
import type { WorkflowType } from './types';
import { workflowTypes, zoneOf } from './types';
import { keepVersion } from './versions';
import { say, wireObstacle } from './words';

/** A transition of ours that is on its way through Strapi's own publish or unpublish. */
type Intent = { readonly key: string; readonly wish: Wish; readonly actor: Actor; readonly dueAt?: string };

const intents = new AsyncLocalStorage<Intent>();

/** Runs Strapi's publish or unpublish as what it is for: a transition with its comment, by somebody. */
export const withIntent = <Result>(intent: Intent, run: () => Promise<Result>) => intents.run(intent, run);

export const intentFor = (place: Place): Intent | undefined => {
  const intent = intents.getStore();
  return intent?.key === keyOf(place) ? intent : undefined;
};

export function actorOf(desk: Desk, acting: Acting, type: WorkflowType, row: unknown): Actor {
  return {
    key: acting.by.key,
    isPerson: acting.isPerson,
    isScheduler: acting.isScheduler,
    rights: rightsOf(desk.strapi, acting, type.uid, row),
  };
}

/** Strapi's own button or endpoint: it has asked for the permission to publish already. */
async function plainIntent(
  desk: Desk,
  type: WorkflowType,
  row: Row,
): Promise<Pick<Intent, 'wish' | 'actor'>> {
  const actor = actorOf(desk, await actingNow(desk.strapi), type, row);
  return { wish: { to: 'published' }, actor: { ...actor, rights: new Set([...actor.rights, 'publish']) } };
}

const isUnchanged = ({ stage, hash, publishedHash }: Situation) =>
  stage === 'published' && hash === publishedHash;

/** The embargo holds on every path, workflow or not. */
function embargoObstacle(row: Row, field: string | undefined): Obstacle[] {
  const until = timeOf(row, field);
  if (until === undefined || until <= Date.now()) return [];
  return [{ code: 'embargo', values: { until: new Date(until).toISOString() } }];
}

async function stateOfRow(desk: Desk, type: WorkflowType, row: Row): Promise<WorkflowState | undefined> {
  const stored = await lockState(desk.strapi, placeOf(type, row));
  if (stored) return stored.state;
  const draft = await loadDraft(desk, type, placeOf(type, row));
  return draft && (await observe(desk, type, draft)).state;
}

const UNAPPROVED: readonly Stage[] = ['draft', 'in-review', 'spiked'];

async function workflowObstacles(desk: Desk, type: WorkflowType, row: Row): Promise<Obstacle[]> {
  const state = await stateOfRow(desk, type, row);
  // A row that goes live without any draft was never looked at by anybody.
  if (!state) return [{ code: 'no-approval' }];
  const situation = await situationOf(desk, type, row, state, []);
  if (isUnchanged(situation)) return embargoObstacle(row, type.embargo);
  const { wish, actor } = intentFor(placeOf(type, row)) ?? (await plainIntent(desk, type, row));
  const obstacles = assess(situation, actor, wish);
  // "Not approved" tells more than "a draft cannot become published".
  const isFar =
    UNAPPROVED.includes(state.stage) && obstacles.some(({ code }) => code === 'no-such-transition');
  return isFar ? [{ code: 'no-approval' }, ...embargoObstacle(row, type.embargo)] : obstacles;
}

const isFromContentApi = (desk: Desk) => {
  const state = desk.strapi.requestContext.get()?.state as
    { route?: { info?: { type?: string } } } | undefined;
  return state?.route?.info?.type === 'content-api';
};

/** A text that goes live: what of the workflow stands in the way, and what to note when nothing does. */
async function rowWithEverything(desk: Desk, type: WorkflowType, entry: Entry): Promise<Row> {
  const [row] = await loadRows(desk, type, { id: entry.id });
  if (!row) throw new Error(`${type.uid} ${entry.documentId} is gone while it is being published.`);
  return row;
}

/**
 * The workflow's and the embargo's part of the gate.
 *
 * @param desk of this Strapi
 * @param type of the entry
 * @param entry the row that is to go live, or the draft it is made from
 * @returns what stands in the way, in the reader's language
 */
export async function standsInTheWay(desk: Desk, type: DeskType, entry: Entry): Promise<WireObstacle[]> {
  const workflow = workflowTypes(desk).get(type.uid);
  const speech = { language: readerLanguage(desk.strapi), zone: zoneOf(desk) };
  const wire = (obstacle: Obstacle) => wireObstacle(obstacle, speech);
  if (!workflow) return embargoObstacle(entry as unknown as Row, type.config.embargo).map(wire);
  const obstacles = await workflowObstacles(desk, workflow, await rowWithEverything(desk, workflow, entry));
  const told = obstacles.map(wire);
  const last = told.at(-1);
  const isUnapproved = obstacles.some(({ code }) => code === 'no-approval' || code === 'no-such-transition');
  if (!last || !isUnapproved || !isFromContentApi(desk)) return told;
  return [...told.slice(0, -1), { ...last, message: `${last.message} ${say('status-draft', speech)}` }];
}

function correctionIn(type: WorkflowType, row: Row, state: WorkflowState): Correction | undefined {
  const { corrections } = type.config;
  if (!corrections || state.version === 0) return state.correction;
  const notes = row[corrections.field];
  const last = Array.isArray(notes) ? (notes.at(-1) as Record<string, unknown> | undefined) : undefined;
  if (!last) return state.correction;
  const kind = corrections.class ? last[corrections.class] : state.correction?.class;
  return { class: kind === 'refile' ? 'refile' : 'correction', text: String(last[corrections.text] ?? '') };
}

type Published = Partial<Pick<LedgerEntry, 'who' | 'reason' | 'details' | 'hash'>>;

/**
 * Notes that a row went live. Called in the transaction of the write, after everything was asked.
 *
 * @returns what the ledger shall say about it
 */
export async function recordPublished(desk: Desk, type: DeskType, entry: Entry): Promise<Published> {
  const workflow = workflowTypes(desk).get(type.uid);
  if (!workflow) return {};
  const row = await rowWithEverything(desk, workflow, entry);
  const place = placeOf(workflow, row);
  const stored = await lockState(desk.strapi, place);
  if (!stored) throw new Error(`${keyOf(place)} goes live without a state.`);
  const { state } = stored;
  const intent = intentFor(place);
  const { by } = await actingNow(desk.strapi);
  const at = new Date().toISOString();
  const hash = hashOfRow(workflow, row);
  const { comment, emergency: isEmergency = false } = intent?.wish ?? {};
  const after = evolve(state, { kind: 'moved', to: 'published', by, at, hash, comment, isEmergency });
  const correction = correctionIn(workflow, row, state);
  await saveState(desk.strapi, place, after, titleOf(workflow, row));
  await setMirror(desk.strapi, place, after);
  if (after.version > state.version) {
    const person = { kind: by.kind, name: by.name, ...(by.id !== undefined && { id: by.id }) };
    await keepVersion(desk.strapi, place, workflow, row, {
      version: after.version,
      at,
      by: person,
      correction,
      isEmergency,
    });
  }
  const late =
    intent?.dueAt === undefined ? undefined : Math.round((Date.parse(at) - Date.parse(intent.dueAt)) / 1000);
  const details = {
    from: state.stage,
    to: 'published',
    version: after.version,
    ...(isEmergency && { emergency: true }),
    ...(state.approval && { approvedBy: state.approval.by.name }),
    ...(correction && state.version > 0 && { correction }),
    ...(late !== undefined && { secondsLate: late }),
    embargo: embargoOf(workflow, row) ?? null,
  };
  return { who: by, hash, ...(comment && { reason: comment }), details };
}
