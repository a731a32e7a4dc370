import { AsyncLocalStorage } from 'node:async_hooks';
import { errors } from '@strapi/utils';
import type { MessageLanguage } from '../../../engine';
import { describeFinding } from '../../../engine';
import type { Desk } from '../desk';
import type { Entry } from '../gate/judge';
import { judge, standingInTheWay } from '../gate/judge';
import { createReader } from '../registry/reader';
import { readRevision } from '../registry/revision';
import { actAsScheduler, contributorNow } from './actors';
import { sendAlert } from './alerts';
import { wallClock } from './clock';
import { lockDocuments, tryLockDocument } from './locks';
import { setMirror } from './mirror';
import { observePlace } from './observe';
import { evolve } from './state';
import type { StoredState } from './states';
import { lockState, nextDue, saveState, statesIn } from './states';
import type { Place } from './tables';
import { keyOf } from './tables';
import { makeTransition, reasonsAgainst, workflowTypeOf } from './transitions';
import { workflowTypes, zoneOf } from './types';
import { say } from './words';

const DEFAULT_SECONDS = 10;
/** So much later than planned is told. */
const LATE_SECONDS = 60;

/** Timers inherit the request in which they were started; the clock belongs to nobody. */
const outside = AsyncLocalStorage.snapshot();

const nowIso = () => new Date().toISOString();

const placeOf = ({ uid, documentId, locale }: Place): Place => ({
  uid,
  documentId,
  ...(locale !== undefined && { locale }),
});

/** What became of a document that was due; `passed`: somebody else is at it, or an outage lets it wait. */
type Outcome =
  | { readonly kind: 'published'; readonly due: StoredState }
  | { readonly kind: 'passed'; readonly due: StoredState }
  | { readonly kind: 'refused'; readonly due: StoredState; readonly reasons: string };

/** Publishes one document that is due, in a transaction of its own that holds its lock. */
async function publishIfDue(desk: Desk, candidate: StoredState): Promise<'published' | 'passed'> {
  const place = placeOf(candidate);
  return desk.strapi.db.transaction(async () => {
    if (!(await tryLockDocument(desk.strapi, place))) return 'passed';
    const { scheduledFor, stage } = (await lockState(desk.strapi, place))?.state ?? {};
    const isDue = stage === 'scheduled' && scheduledFor !== undefined && scheduledFor <= nowIso();
    if (!isDue) return 'passed';
    await makeTransition(desk, place, { to: 'published' }, { dueAt: scheduledFor });
    return 'published';
  });
}

async function publishNext(desk: Desk, tried: readonly string[]): Promise<Outcome | undefined> {
  const due = await nextDue(desk.strapi, [...workflowTypes(desk).keys()], nowIso(), tried);
  if (!due) return undefined;
  try {
    return { kind: await publishIfDue(desk, due), due };
  } catch (error) {
    if (error instanceof errors.ApplicationError) return { kind: 'refused', due, reasons: error.message };
    // An outage is no verdict: it stays scheduled, and the next scan tries again.
    desk.strapi.log.error(`copydesk: ${keyOf(due)} is due and could not be published`, error);
    return { kind: 'passed', due };
  }
}

const LANGUAGES: readonly MessageLanguage[] = ['en', 'de'];

/** A sentence in every language. */
const inEach = (say: (language: MessageLanguage) => string) =>
  Object.fromEntries(LANGUAGES.map((language) => [language, say(language)])) as Record<
    MessageLanguage,
    string
  >;

/** The same sentence in every language: nobody knows who will read it in the ledger. */
const inAll = (messages: Readonly<Record<MessageLanguage, string>>): string =>
  [...new Set(LANGUAGES.map((language) => messages[language]))].join(' / ');

/** Takes what was refused off the schedule: back to approved where the approval still holds, with an alert. */
async function setBack(desk: Desk, { state: asked, ...candidate }: StoredState, said: string): Promise<void> {
  const place = placeOf(candidate);
  const type = workflowTypeOf(desk, place.uid);
  let alerted: StoredState | undefined;
  await desk.strapi.db.transaction(async () => {
    await lockDocuments(desk.strapi, [place]);
    const before = (await lockState(desk.strapi, place))?.state;
    // Another server may have said it already, or the text has changed since.
    if (before?.stage !== 'scheduled' || before.scheduledFor !== asked.scheduledFor) return;
    const against = await reasonsAgainst(desk, type, place, { to: 'published' });
    const reasons = inEach((language) => against?.[language] || said);
    const stored = (await lockState(desk.strapi, place)) as StoredState;
    const messages = inEach((language) => {
      const speech = { language, zone: zoneOf(desk) };
      const at = wallClock(before.scheduledFor ?? '', speech.zone, language);
      return say('set-back', speech, { at, reasons: reasons[language] });
    });
    const to = stored.state.stage === 'scheduled' ? 'approved' : stored.state.stage;
    const alert = { at: nowIso(), messages, kind: 'missed' as const, dueAt: before.scheduledFor };
    const state = evolve(stored.state, { kind: 'set-back', to, alert, keepsApproval: true });
    const details = { from: 'scheduled', to, scheduledFor: before.scheduledFor };
    await keepSetBack(desk, { ...stored, state }, inAll(reasons), details);
    alerted = { ...stored, state };
  });
  if (alerted) await sendAlert(desk, alerted, 'mail-subject');
}

async function keepSetBack(
  desk: Desk,
  { state, title, ...rest }: StoredState,
  reason: string,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  const place = placeOf(rest);
  await saveState(desk.strapi, place, state, title);
  await setMirror(desk.strapi, place, state);
  const who = contributorNow(desk.strapi);
  const entry = { event: 'set-back' as const, ...place, title, who, reason, hash: state.textHash, details };
  await desk.ledger.note(entry);
}

function tellLate(desk: Desk, { state, title }: StoredState): void {
  const seconds = (Date.now() - Date.parse(state.scheduledFor ?? '')) / 1000;
  if (seconds < LATE_SECONDS) return;
  const said = say('late', { language: 'en', zone: zoneOf(desk) }, { minutes: Math.round(seconds / 60) });
  desk.strapi.log.warn(`copydesk: “${title}”: ${said}`);
}

/**
 * Publishes everything that is due. Several servers may do so at once: each document is locked while one of them is at
 * it, and passed over by the others.
 *
 * @param desk of this Strapi
 * @returns how many documents went live, and how many were refused
 */
export async function publishDue(desk: Desk): Promise<{ published: number; refused: number }> {
  const tried: string[] = [];
  const counts = { published: 0, refused: 0 };
  return actAsScheduler(async () => {
    for (let outcome = await publishNext(desk, tried); outcome; outcome = await publishNext(desk, tried)) {
      const { due } = outcome;
      tried.push(keyOf(due));
      if (outcome.kind === 'passed') continue;
      counts[outcome.kind] += 1;
      if (outcome.kind === 'published') tellLate(desk, due);
      else {
        const { reasons } = outcome;
        await withoutStopping(desk, due, () => setBack(desk, due, reasons));
      }
    }
    return counts;
  });
}

/**
 * One document that makes trouble must not keep the others from their turn.
 *
 * @returns whether it made none
 */
async function withoutStopping(desk: Desk, place: Place, run: () => Promise<void>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    desk.strapi.log.error(`copydesk: the clock is stuck with ${keyOf(place)}; it tries again`, error);
    return false;
  }
}

/** The registry's revision when every approval was last looked at, by desk. */
const looked = new WeakMap<Desk, number>();

async function reconsider(desk: Desk, candidate: StoredState): Promise<void> {
  const type = workflowTypes(desk).get(candidate.uid);
  if (!type) return;
  let alerted: StoredState | undefined;
  await desk.strapi.db.transaction(async () => {
    const observed = await observePlace(desk, type, placeOf(candidate));
    if (!observed || !['approved', 'scheduled'].includes(observed.stored.state.stage)) return;
    const { draft, stored } = observed;
    const judgement = await judge(desk, type.type, draft as unknown as Entry);
    const found = standingInTheWay(judgement);
    // A check that could not run says nothing about the text; the gate refuses it all the same.
    if (found.length === 0) return;
    const messages = inEach((language) => {
      const told = new Set(found.map((finding) => describeFinding(finding, language)));
      return say('registry-changed', { language, zone: zoneOf(desk) }, { reasons: [...told].join(' ') });
    });
    const to = stored.state.isLive ? 'correcting' : 'in-review';
    const alert = { at: nowIso(), messages, kind: 'fallen' as const };
    const state = evolve(stored.state, { kind: 'set-back', to, alert, keepsApproval: false });
    await keepSetBack(desk, { ...stored, state }, inAll(messages), { from: stored.state.stage, to });
    // The approval that fell says whom to tell.
    if (stored.state.stage === 'scheduled') alerted = { ...stored, state: { ...stored.state, alert } };
  });
  if (alerted) await sendAlert(desk, alerted, 'mail-unscheduled');
}

/**
 * Lets approvals fall whose text the registry now finds fault with. Looks only when the registry has changed, and again
 * where it could not look at all of them.
 *
 * @param desk of this Strapi
 */
export async function reconsiderApprovals(desk: Desk): Promise<void> {
  const revision = await readRevision(createReader(desk.strapi, undefined));
  if (looked.get(desk) === revision) return;
  let isWhole = true;
  await actAsScheduler(async () => {
    for await (const stored of statesIn(desk.strapi, ['approved', 'scheduled']))
      isWhole = (await withoutStopping(desk, stored, () => reconsider(desk, stored))) && isWhole;
  });
  if (isWhole) looked.set(desk, revision);
}

export type Clock = { stop(): Promise<void> };

/**
 * Looks for what is due, at once and then again and again. At start it catches up with what was due while no server
 * ran. With COPYDESK_CLOCK=off in the environment it stands still, for commands that only read.
 *
 * @param desk of this Strapi
 */
export function startClock(desk: Desk): Clock {
  const { scheduler } = desk.config;
  const isOff = scheduler === false || process.env.COPYDESK_CLOCK === 'off';
  if (isOff || workflowTypes(desk).size === 0) return { stop: async () => undefined };
  const pause = (scheduler?.seconds ?? DEFAULT_SECONDS) * 1000;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const scan = async () => {
    // What is due is published even where looking at the approvals fails: the gate judges it anyway.
    for (const step of [reconsiderApprovals, publishDue])
      await step(desk).catch((error: unknown) => {
        desk.strapi.log.error('copydesk: the scan for what is due failed; the next one tries again', error);
      });
    if (!isStopped) timer = setTimeout(tick, pause);
  };
  const tick = () => {
    running = outside(scan);
  };
  tick();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
