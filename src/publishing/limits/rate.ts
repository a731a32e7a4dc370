import { createHash } from 'node:crypto';
import Redis from 'ioredis';
import {
  RateLimiterMemory,
  RateLimiterRedis,
  type RateLimiterAbstract,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { PublishingSettings } from '../settings';

export type Verdict = { readonly isAllowed: boolean; readonly retryAfterSeconds: number };

export type RateLimit = {
  /** Counts one piece of work for an address and, where one is sent, for the token. */
  take(address: string, credentials: string): Promise<Verdict>;
  /** Counts credentials that were not valid: else made-up tokens, each with a count of its own, would pass it by. */
  refused(address: string): Promise<void>;
  close(): void;
};

const MINUTE = 60;

/**
 * Limits how much work one address or one token may cause a minute. Where several servers share a Redis they share
 * the count too; while it cannot be reached, each counts by itself.
 */
export function createRateLimit({ limits, cache }: PublishingSettings): RateLimit {
  const redis = cache.redisUrl
    ? new Redis(cache.redisUrl, { maxRetriesPerRequest: 1, commandTimeout: 500 })
    : undefined;
  // The limiter falls back by itself; without a listener the error would end the process.
  redis?.on('error', () => undefined);
  const limiter = (keyPrefix: string, points: number): RateLimiterAbstract => {
    const alone = new RateLimiterMemory({ keyPrefix, points, duration: MINUTE });
    if (!redis) return alone;
    return new RateLimiterRedis({
      storeClient: redis,
      keyPrefix,
      points,
      duration: MINUTE,
      insuranceLimiter: alone,
    });
  };
  const byAddress = limiter('copydesk:rate:address', limits.requestsPerMinute);
  const byRefusal = limiter('copydesk:rate:refused', limits.requestsPerMinute);
  const byToken = limiter('copydesk:rate:token', limits.tokenRequestsPerMinute);

  async function consume(from: RateLimiterAbstract, key: string): Promise<Verdict> {
    try {
      await from.consume(key);
      return { isAllowed: true, retryAfterSeconds: 0 };
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return { isAllowed: false, retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
    }
  }

  async function takeByToken(address: string, credentials: string): Promise<Verdict> {
    const refusals = await byRefusal.get(address);
    if (refusals && refusals.consumedPoints > limits.requestsPerMinute) {
      return { isAllowed: false, retryAfterSeconds: Math.max(1, Math.ceil(refusals.msBeforeNext / 1000)) };
    }
    return consume(byToken, createHash('sha256').update(credentials).digest('base64url'));
  }

  return {
    // A token counts instead of the address: a front end's server speaks for all its readers from one address.
    take: (address, credentials) =>
      credentials ? takeByToken(address, credentials) : consume(byAddress, address),
    async refused(address) {
      await consume(byRefusal, address);
    },
    close: () => redis?.disconnect(),
  };
}
