import Redis from 'ioredis';
import type { Entry, Fill, Store } from './store';

/** An entry with the moment its making began, by the clock that all servers share. */
type Stamped = Omit<Entry, 'body'> & { readonly body: string; readonly mark: number };

/** Moves the shared clock on and stamps the tags with it, in one step: a later stamp is never overwritten by an earlier. */
const EMPTY = `
  local now = redis.call('INCR', KEYS[1])
  for i = 2, #KEYS do redis.call('SET', KEYS[i], now, 'PX', ARGV[1]) end
  return now`;

export type RedisOptions = {
  readonly url: string;
  /** How long an entry lives at most, in milliseconds; stamps outlive the entries they judge. */
  readonly longest: number;
  readonly prefix?: string;
  /** Told when Redis cannot be reached; answers are then worked out anew. */
  readonly onTrouble: (error: Error) => void;
};

const RETRY_AFTER = 1_000;

/** Keeps answers in Redis, for several servers. While Redis has not been told of a change, this server reads none. */
export function createRedisStore({ url, longest, prefix = 'copydesk:', onTrouble }: RedisOptions): Store {
  const redis = new Redis(url, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: true,
    connectTimeout: 2_000,
    commandTimeout: 2_000,
    retryStrategy: (times) => Math.min(200 * times, 2_000),
  });
  redis.on('error', onTrouble);
  const clock = `${prefix}clock`;
  const owed = new Set<string>();
  let retry: NodeJS.Timeout | undefined;

  const stamp = (tags: readonly string[]) =>
    redis.eval(EMPTY, tags.length + 1, clock, ...tags.map((tag) => `${prefix}tag:${tag}`), 2 * longest);

  async function settle(): Promise<void> {
    const tags = [...owed];
    try {
      await stamp(tags);
      tags.forEach((tag) => owed.delete(tag));
    } catch (error) {
      onTrouble(error as Error);
      retry = setTimeout(() => void settle(), RETRY_AFTER).unref();
    }
  }

  async function read(key: string): Promise<Entry | undefined> {
    const text = owed.size > 0 ? null : await redis.get(`${prefix}entry:${key}`);
    if (!text) return undefined;
    const entry = JSON.parse(text) as Stamped;
    const stamps = await redis.mget(entry.tags.map((tag) => `${prefix}tag:${tag}`));
    const isFresh =
      entry.expires > Date.now() && stamps.every((at) => at === null || Number(at) <= entry.mark);
    return isFresh ? { ...entry, body: Buffer.from(entry.body) } : undefined;
  }

  /** Trouble with Redis costs speed, never an answer. */
  async function orNothing<T>(work: Promise<T>): Promise<T | undefined> {
    try {
      return await work;
    } catch (error) {
      onTrouble(error as Error);
      return undefined;
    }
  }

  return {
    async begin(): Promise<Fill> {
      const mark = await orNothing(redis.get(clock));
      return {
        async keep(key, entry) {
          const left = entry.expires - Date.now();
          if (mark === undefined || owed.size > 0 || left <= 0) return;
          const stamped: Stamped = { ...entry, body: entry.body.toString(), mark: Number(mark ?? 0) };
          await orNothing(
            redis.set(`${prefix}entry:${key}`, JSON.stringify(stamped), 'PX', Math.min(left, longest)),
          );
        },
        end: () => undefined,
      };
    },
    get: (key) => orNothing(read(key)),
    async empty(tags) {
      tags.forEach((tag) => owed.add(tag));
      clearTimeout(retry);
      if (owed.size > 0) await settle();
    },
    async close() {
      clearTimeout(retry);
      redis.disconnect();
    },
  };
}
