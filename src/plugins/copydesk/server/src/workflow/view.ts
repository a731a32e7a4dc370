import type { Alert, DocumentStage, Obstacle, Person, TransitionOffer } from '../../../contracts/workflow';
import type { Desk } from '../desk';
import type { MessageLanguage } from '../../../engine';
import { readerLanguage } from '../who';
import type { Acting } from './actors';
import { proposeNote } from './corrections';
import type { Row } from './drafts';
import { timeOf } from './drafts';
import { actorOf } from './go-live';
import type { Actor, Situation, Transition } from './machine';
import { assess, needsOf, TRANSITIONS } from './machine';
import { mayBeSignedOffBy } from './reviews';
import { findingsIn, situationOf } from './situation';
import type { WorkflowState } from './state';
import type { StoredState } from './states';
import type { WorkflowType } from './types';
import { zoneOf } from './types';
import { wireObstacle } from './words';

/** What a form asks for is no obstacle yet. */
const ASKED_FOR: Readonly<Record<string, readonly Obstacle['code'][]>> = {
  comment: ['no-comment'],
  at: ['no-time', 'time-past', 'time-before-embargo'],
};

function offerOf(desk: Desk, transition: Transition, situation: Situation, actor: Actor): TransitionOffer {
  const speech = { language: readerLanguage(desk.strapi), zone: zoneOf(desk) };
  const { to, emergency = false } = transition;
  const needs = needsOf(transition, situation);
  const asked = needs.flatMap((need) => ASKED_FOR[need] ?? []);
  const obstacles = assess(situation, actor, { to, emergency }).filter(({ code }) => !asked.includes(code));
  return { to, emergency, needs, obstacles: obstacles.map((obstacle) => wireObstacle(obstacle, speech)) };
}

const offersFor = (desk: Desk, situation: Situation, actor: Actor): TransitionOffer[] =>
  TRANSITIONS.filter(({ from, machine }) => from === situation.stage && !machine)
    .filter(({ to }) => situation.stage !== 'spiked' || to === (situation.spikedFrom ?? 'draft'))
    .filter(({ guards }) => !guards.includes('live') || situation.isLive)
    .map((transition) => offerOf(desk, transition, situation, actor));

const iso = (time: number | undefined) => (time === undefined ? undefined : new Date(time).toISOString());

export const personOf = ({ kind, id, name }: Person): Person => ({
  kind,
  name,
  ...(id !== undefined && { id }),
});

const alertIn = ({ alert }: WorkflowState, language: MessageLanguage): Alert | undefined => {
  if (!alert) return undefined;
  const { messages, ...rest } = alert;
  return { ...rest, message: messages[language] };
};

/**
 * Everything about a document's stage, as it stands for the person who asks.
 *
 * @param draft the draft, already observed
 * @param stored its state
 */
export async function stageView(
  desk: Desk,
  type: WorkflowType,
  draft: Row,
  stored: StoredState,
  acting: Acting,
): Promise<DocumentStage> {
  const { state, title, uid, documentId, locale } = stored;
  const actor = actorOf(desk, acting, type, draft);
  const findings = await findingsIn(desk, type, draft, readerLanguage(desk.strapi));
  const situation = await situationOf(desk, type, draft, state, findings);
  const mayNeedNote = state.isLive && ['published', 'correcting'].includes(state.stage);
  const proposal = mayNeedNote ? await proposeNote(desk, type, stored) : undefined;
  return {
    uid,
    documentId,
    ...(locale !== undefined && { locale }),
    title,
    stage: state.stage,
    version: state.version,
    isLive: state.isLive,
    hash: situation.hash,
    updatedAt: iso(timeOf(draft, 'updatedAt')) ?? '',
    ...(state.textAt && { textAt: state.textAt }),
    contributors: state.contributors.map(personOf),
    approval: state.approval,
    scheduledFor: state.scheduledFor ?? iso(timeOf(draft, type.config.schedule)),
    embargoUntil: iso(situation.embargoUntil),
    timeZone: zoneOf(desk),
    correction: state.correction,
    proposal,
    review: state.review,
    maySignOff: mayBeSignedOffBy(state, actor),
    mayAssign: actor.rights.has('assign'),
    alert: alertIn(state, readerLanguage(desk.strapi)),
    ...(state.returned && { returned: state.returned }),
    assignee: state.assignee,
    dueAt: state.dueAt,
    transitions: offersFor(desk, situation, actor),
  };
}
