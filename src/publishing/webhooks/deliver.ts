import type { Core } from '@strapi/strapi';
import { signedHeaders } from './sign';
import { DELIVERY, RECEIVER, type Delivery, type Receiver } from './uids';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** How long a receiver may take to answer. */
const PATIENCE = 10 * SECOND;
/** A delivery is one server's for so long; then another may take it up. */
const LOCK = MINUTE;
const LONGEST_WAIT = 60 * MINUTE;
/** Delivered ones are kept so long, to be looked at and repeated. */
const KEPT = 30 * DAY;
const BATCH = 100;
const TICK = SECOND;

/**
 * How long to wait after a failed attempt: 2, 4, 8 … seconds, an hour at most, and a little by chance, so that
 * receivers that came back are not asked by everybody at once. It never gives up.
 *
 * @param attempts failed so far, at least one
 * @param chance from 0 to 1
 * @returns milliseconds
 */
export const waitAfter = (attempts: number, chance: number): number =>
  Math.min(LONGEST_WAIT, SECOND * 2 ** Math.min(attempts, 20)) * (0.9 + 0.2 * chance);

/** Of each receiver and article the oldest only: a later event never overtakes an earlier one. */
export function heads<T extends Pick<Delivery, 'receiver' | 'article' | 'id'>>(waiting: readonly T[]): T[] {
  const first = new Map<string, T>();
  for (const delivery of waiting) {
    const queue = `${delivery.receiver} ${delivery.article}`;
    const known = first.get(queue);
    if (!known || delivery.id < known.id) first.set(queue, delivery);
  }
  return [...first.values()];
}

type Outcome = { readonly status?: number; readonly error?: string };

async function send({ url, secret }: Receiver, { eventId, payload }: Delivery): Promise<Outcome> {
  const body = JSON.stringify(payload);
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Copydesk-Webhooks/1',
    ...signedHeaders(secret, eventId, Math.floor(Date.now() / SECOND), body),
  };
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' });
    await response.body?.cancel();
    return response.ok
      ? { status: response.status }
      : { status: response.status, error: `HTTP ${response.status}` };
  } catch (error) {
    const { message, cause } = error as Error & { cause?: unknown };
    return { error: cause instanceof Error ? `${message}: ${cause.message}` : message };
  }
}

/** @returns whether this server has the delivery now, and no other */
async function claim(strapi: Core.Strapi, id: number, now: Date): Promise<boolean> {
  const { count } = await strapi.db.query(DELIVERY).updateMany({
    where: {
      id,
      state: { $ne: 'delivered' },
      $or: [{ lockedUntil: { $null: true } }, { lockedUntil: { $lt: now } }],
    },
    data: { lockedUntil: new Date(now.getTime() + LOCK) },
  });
  return count === 1;
}

async function deliver(strapi: Core.Strapi, delivery: Delivery): Promise<void> {
  const now = new Date();
  if (!(await claim(strapi, delivery.id, now))) return;
  const receiver: Receiver | null = await strapi.db
    .query(RECEIVER)
    .findOne({ where: { documentId: delivery.receiver } });
  const outcome: Outcome = receiver?.active
    ? await send(receiver, delivery)
    : { error: 'the receiver is not active' };
  const attempts = delivery.attempts + 1;
  const isDone = !outcome.error;
  await strapi.db.query(DELIVERY).update({
    where: { id: delivery.id },
    data: {
      attempts,
      state: isDone ? 'delivered' : 'failing',
      lockedUntil: null,
      lastStatus: outcome.status ?? null,
      lastError: outcome.error ?? null,
      deliveredAt: isDone ? new Date() : null,
      nextAttemptAt: isDone ? null : new Date(Date.now() + waitAfter(attempts, Math.random())),
    },
  });
}

type Waiting = Delivery & { readonly nextAttemptAt: string | null };

/** What a receiver is to be told now. Each is asked for by itself: one that is down for long holds up no other. */
async function dueFor(strapi: Core.Strapi, receiver: string, now: number): Promise<Waiting[]> {
  const waiting: Waiting[] = await strapi.db.query(DELIVERY).findMany({
    where: { receiver, state: { $ne: 'delivered' } },
    orderBy: { id: 'asc' },
    limit: 10 * BATCH,
  });
  return heads(waiting)
    .filter(({ nextAttemptAt }) => !nextAttemptAt || new Date(nextAttemptAt).getTime() <= now)
    .slice(0, BATCH);
}

/**
 * Sends what is due to active receivers, each article's events in their order.
 *
 * @returns how many were tried
 */
export async function deliverDue(strapi: Core.Strapi): Promise<number> {
  const receivers: Receiver[] = await strapi.db.query(RECEIVER).findMany({ where: { active: true } });
  let tried = 0;
  for (const { documentId } of receivers) {
    const due = await dueFor(strapi, documentId, Date.now());
    await Promise.all(due.map((delivery) => deliver(strapi, delivery)));
    tried += due.length;
  }
  return tried;
}

/**
 * Delivers for as long as this server runs.
 *
 * @returns what stops it, once what is under way has ended
 */
export function startDelivering(strapi: Core.Strapi): () => Promise<void> {
  let running: Promise<void> | undefined;
  let pruned = 0;

  async function once(): Promise<void> {
    try {
      while ((await deliverDue(strapi)) > 0);
      if (Date.now() - pruned < 60 * MINUTE) return;
      pruned = Date.now();
      const old = new Date(Date.now() - KEPT);
      await strapi.db
        .query(DELIVERY)
        .deleteMany({ where: { state: 'delivered', deliveredAt: { $lt: old } } });
    } catch (error) {
      strapi.log.error(`Webhooks: what is due could not be read, next try in a second: ${String(error)}`);
    }
  }
  const timer = setInterval(() => {
    running ??= once().finally(() => (running = undefined));
  }, TICK).unref();

  return async () => {
    clearInterval(timer);
    await running;
  };
}
