import type { Core } from '@strapi/strapi';
import { settingsOf } from '../settings';
import { limitQuery, refuseNul } from './query';
import { createRateLimit } from './rate';

type Context = {
  method: string;
  path: string;
  url: string;
  ip: string;
  query: Record<string, unknown>;
  status: number;
  body: unknown;
  get(name: string): string;
  set(name: string, value: string): void;
};

/** What readers reach; the admin has Strapi's own limits for logging in. */
const PUBLIC = /^\/(api|graphql|feeds|news-sitemap\.xml|preview|[a-z]{2,3}\/articles)(\/|$)/i;
/** Strapi's router takes `/API` for the same. */
const API = /^\/api\//i;

/**
 * Koa middleware behind the cache: counts and measures what has to be worked out, so that answers from the cache are
 * free, and refuses what is too much.
 */
export function workLimits(strapi: Core.Strapi) {
  const settings = settingsOf(strapi);
  const rate = createRateLimit(settings);
  return {
    stop: () => rate.close(),
    async middleware(ctx: Context, next: () => Promise<unknown>): Promise<unknown> {
      if (!PUBLIC.test(ctx.path) && ctx.path !== '/') return next();
      const credentials = ctx.get('Authorization');
      const { isAllowed, retryAfterSeconds } = await rate.take(ctx.ip, credentials);
      if (!isAllowed) {
        ctx.set('Retry-After', String(retryAfterSeconds));
        ctx.status = 429;
        ctx.body = {
          data: null,
          error: {
            status: 429,
            name: 'RateLimitError',
            message: `Too many requests. Try again in ${retryAfterSeconds} s. / Zu viele Anfragen. Versuchen Sie es in ${retryAfterSeconds} s wieder.`,
            details: { retryAfterSeconds },
          },
        };
        return undefined;
      }
      refuseNul(ctx.url);
      if (API.test(ctx.path)) limitQuery(ctx.query, settings.limits);
      await next();
      if (credentials && ctx.status === 401) await rate.refused(ctx.ip);
      return undefined;
    },
  };
}
