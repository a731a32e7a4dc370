import { AsyncLocalStorage } from 'node:async_hooks';
import { errors } from '@strapi/utils';
import type { Desk } from '../desk';
import { createReader } from '../registry/reader';
import { readRevision } from '../registry/revision';
import { actAsScheduler, contributorNow } from './actors';
import { sendAlert } from './alerts';
import { wallClock } from './clock';
import { hashOfRow } from './drafts';
import { setMirror } from './mirror';
import { observePlace } from './observe';
import { findingsIn } from './situation';
import { evolve } from './state';
import type { StoredState } from './states';
import { lockDue, lockState, saveState, statesIn } from './states';
import type { Place } from './tables';
import { keyOf } from './tables';
import { makeTransition } from './transitions';
import { workflowTypes, zoneOf } from './types';
import { say } from './words';

const DEFAULT_SECONDS = 10;
/** So much later than planned is told. */
const LATE_SECONDS = 60;

/** Timers inherit the request in which they were started; the clock belongs to nobody. */
const outside = AsyncLocalStorage.snapshot();

const speechOf = (desk: Desk) => ({ language: 'en' as const, zone: zoneOf(desk) });

type Outcome = { readonly place: StoredState; readonly refusal?: string } | undefined;

/** Publishes one document that is due, in a transaction of its own that holds its lock. */
async function publishNext(desk: Desk, tried: readonly string[]): Promise<Outcome> {
  let due: StoredState | undefined;
  try {
    await desk.strapi.db.transaction(async () => {
      due = await lockDue(desk.strapi, new Date().toISOString(), tried);
      if (!due) return;
      const { uid, documentId, locale, state } = due;
      await makeTransition(
        desk,
        { uid, documentId, locale },
        { to: 'published' },
        { dueAt: state.scheduledFor },
      );
    });
  } catch (error) {
    if (!due) throw error;
    if (!(error instanceof errors.ApplicationError)) {
      // An outage is no verdict: it stays scheduled, and the next scan tries again.
      desk.strapi.log.error(`copydesk: ${keyOf(due)} is due and could not be published`, error);
      return { place: due };
    }
    return { place: due, refusal: error.message };
  }
  return due && { place: due };
}

/** Takes what was refused off the schedule: back to approved where the approval still holds, with an alert. */
async function setBack(desk: Desk, place: Place, reasons: string): Promise<void> {
  let alerted: StoredState | undefined;
  await desk.strapi.db.transaction(async () => {
    const stored = await lockState(desk.strapi, place);
    // Another server may have said it already, or the text has changed since.
    if (stored?.state.stage !== 'scheduled') return;
    const zone = zoneOf(desk);
    const at = wallClock(stored.state.scheduledFor ?? '', zone, 'en');
    const message = say('set-back', speechOf(desk), { at, reasons });
    const dueAt = stored.state.scheduledFor;
    const alert = { at: new Date().toISOString(), message, kind: 'missed' as const, dueAt };
    const state = evolve(stored.state, { kind: 'set-back', to: 'approved', alert, keepsApproval: true });
    await saveState(desk.strapi, place, state, stored.title);
    await setMirror(desk.strapi, place, state);
    await desk.ledger.note({
      event: 'set-back',
      ...{ uid: place.uid, documentId: place.documentId, locale: place.locale },
      title: stored.title,
      who: contributorNow(desk.strapi),
      reason: reasons,
      hash: state.textHash,
      details: { from: 'scheduled', to: 'approved', scheduledFor: stored.state.scheduledFor ?? null },
    });
    alerted = { ...stored, state };
  });
  if (alerted) await sendAlert(desk, alerted);
}

function tellLate(desk: Desk, { state, title }: StoredState): void {
  const seconds = (Date.now() - Date.parse(state.scheduledFor ?? '')) / 1000;
  if (seconds < LATE_SECONDS) return;
  const said = say('late', speechOf(desk), { minutes: Math.round(seconds / 60) });
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
  let published = 0;
  let refused = 0;
  return actAsScheduler(async () => {
    for (let outcome = await publishNext(desk, tried); outcome; outcome = await publishNext(desk, tried)) {
      const { place, refusal } = outcome;
      tried.push(keyOf(place));
      if (refusal !== undefined) {
        refused += 1;
        await setBack(desk, { uid: place.uid, documentId: place.documentId, locale: place.locale }, refusal);
      } else if ((await readStage(desk, place)) === 'published') {
        published += 1;
        tellLate(desk, place);
      }
    }
    return { published, refused };
  });
}

const readStage = async (desk: Desk, place: Place) =>
  (await desk.strapi.db.transaction(() => lockState(desk.strapi, place)))?.state.stage;

/** The registry's revision when approvals were last looked at, by desk. */
const looked = new WeakMap<Desk, number>();

async function reconsider(desk: Desk, stored: StoredState): Promise<void> {
  const type = workflowTypes(desk).get(stored.uid);
  if (!type) return;
  await desk.strapi.db.transaction(async () => {
    const observed = await observePlace(desk, type, stored);
    if (!observed || !['approved', 'scheduled'].includes(observed.stored.state.stage)) return;
    const { draft, stored: now } = observed;
    const findings = await findingsIn(desk, type, draft, 'en');
    if (findings.length === 0) return;
    const to = now.state.isLive ? 'correcting' : 'in-review';
    const message = say('registry-changed', speechOf(desk), { reasons: findings.join(' ') });
    const alert = { at: new Date().toISOString(), message, kind: 'fallen' as const };
    const state = evolve(now.state, { kind: 'set-back', to, alert, keepsApproval: false });
    const { uid, documentId, locale, title } = now;
    await saveState(desk.strapi, now, state, title);
    await setMirror(desk.strapi, now, state);
    const who = contributorNow(desk.strapi);
    const details = { from: now.state.stage, to };
    const about = { uid, documentId, ...(locale !== undefined && { locale }), title, who };
    await desk.ledger.note({
      event: 'set-back',
      ...about,
      reason: message,
      hash: hashOfRow(type, draft),
      details,
    });
  });
}

/**
 * Lets approvals fall whose text the registry now finds fault with. Looks only when the registry has changed.
 *
 * @param desk of this Strapi
 */
export async function reconsiderApprovals(desk: Desk): Promise<void> {
  const revision = await readRevision(createReader(desk.strapi, undefined));
  if (looked.get(desk) === revision) return;
  await actAsScheduler(async () => {
    for (const stored of await statesIn(desk.strapi, ['approved', 'scheduled']))
      await reconsider(desk, stored);
  });
  looked.set(desk, revision);
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
    try {
      await reconsiderApprovals(desk);
      await publishDue(desk);
    } catch (error) {
      desk.strapi.log.error('copydesk: the scan for what is due failed; the next one tries again', error);
    }
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
