import type { Core } from '@strapi/strapi';
import { settingsOf } from '../settings';
import { send } from './send';
import { DELIVERY, RECEIVER, type Delivery, type Receiver } from './uids';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** A delivery is one server's for so long, longer than any attempt; then another may take it up. */
const LOCK = MINUTE;
const LONGEST_WAIT = 60 * MINUTE;
/** Delivered ones are kept so long, to be looked at and repeated. */
const KEPT = 30 * DAY;
/** How many a receiver is sent at once, each of another article. */
const BATCH = 10;
const WINDOW = 1_000;
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

/**
 * One statement, so that of two servers that ask at once only one has it. It is had only as it was read: where another
 * server has tried it since, it waits for the time that this one set.
 *
 * @returns whether this server has the delivery now, and no other
 */
async function claim(strapi: Core.Strapi, { id, attempts }: Delivery, now: Date): Promise<boolean> {
  const { count } = await strapi.db.query(DELIVERY).updateMany({
    where: {
      id,
      attempts,
      state: { $ne: 'delivered' },
      $or: [{ lockedUntil: { $null: true } }, { lockedUntil: { $lt: now } }],
    },
    data: { lockedUntil: new Date(now.getTime() + LOCK) },
  });
  return count === 1;
}

async function deliver(strapi: Core.Strapi, receiver: Receiver, delivery: Delivery): Promise<void> {
  if (!(await claim(strapi, delivery, new Date()))) return;
  const { privateAddresses } = settingsOf(strapi).webhooks;
  const outcome = await send(receiver, delivery, privateAddresses);
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

type Waiting = Delivery & { readonly nextAttemptAt: string | null; readonly lockedUntil: string | null };

async function dueFor(strapi: Core.Strapi, receiver: string, now: number): Promise<Waiting[]> {
  const waiting: Waiting[] = await strapi.db.query(DELIVERY).findMany({
    where: { receiver, state: { $ne: 'delivered' } },
    orderBy: { id: 'asc' },
    limit: WINDOW,
  });
  // What another server is sending is not asked for until that one is done: to ask again and again keeps the database busy.
  const isOver = (until: string | null) => !until || new Date(until).getTime() <= now;
  return heads(waiting)
    .filter(({ nextAttemptAt, lockedUntil }) => isOver(nextAttemptAt) && isOver(lockedUntil))
    .slice(0, BATCH);
}

/** Sends a receiver what is due, each article's events in their order, until nothing is. */
async function drain(strapi: Core.Strapi, documentId: string, isStopped: () => boolean): Promise<void> {
  while (!isStopped()) {
    const receiver: Receiver | null = await strapi.db
      .query(RECEIVER)
      .findOne({ where: { documentId, active: true } });
    const due = receiver ? await dueFor(strapi, documentId, Date.now()) : [];
    if (!receiver || due.length === 0) return;
    await Promise.all(due.map((delivery) => deliver(strapi, receiver, delivery)));
  }
}

/** Drops what was delivered long ago, and what was meant for receivers that are no more. */
async function prune(strapi: Core.Strapi): Promise<void> {
  const old = new Date(Date.now() - KEPT);
  const receivers: Receiver[] = await strapi.db.query(RECEIVER).findMany({ select: ['documentId'] });
  const known = receivers.map(({ documentId }) => documentId);
  const isNobodys = known.length > 0 ? { receiver: { $notIn: known } } : { id: { $notNull: true } };
  await strapi.db
    .query(DELIVERY)
    .deleteMany({ where: { $or: [{ state: 'delivered', deliveredAt: { $lt: old } }, isNobodys] } });
}

/**
 * Delivers for as long as this server runs. Each receiver is served by itself: one that is down or slow holds up no
 * other.
 *
 * @returns what stops it, once what is under way has ended
 */
export function startDelivering(strapi: Core.Strapi): () => Promise<void> {
  const serving = new Map<string, Promise<void>>();
  let ticking: Promise<void> | undefined;
  let pruned = 0;
  let isStopped = false;

  const complain = (error: unknown): void => {
    strapi.log.error(`Webhooks: what is due could not be read, next try in a second: ${String(error)}`);
  };

  async function tick(): Promise<void> {
    const receivers: Receiver[] = await strapi.db.query(RECEIVER).findMany({ where: { active: true } });
    for (const { documentId } of receivers) {
      if (serving.has(documentId)) continue;
      const work = drain(strapi, documentId, () => isStopped)
        .catch(complain)
        .finally(() => serving.delete(documentId));
      serving.set(documentId, work);
    }
    if (Date.now() - pruned < 60 * MINUTE) return;
    pruned = Date.now();
    await prune(strapi);
  }
  const timer = setInterval(() => {
    ticking ??= tick()
      .catch(complain)
      .finally(() => (ticking = undefined));
  }, TICK).unref();

  return async () => {
    isStopped = true;
    clearInterval(timer);
    await ticking;
    await Promise.all(serving.values());
  };
}
