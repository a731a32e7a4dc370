import type { Core } from '@strapi/strapi';

/** How the newsroom publishes; src/plugins/copydesk/docs/publishing.md tells what each setting does. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  name: env('NEWSROOM_NAME', 'Copydesk Newsroom'),
  previewMinutes: env.int('PREVIEW_MINUTES', 60),
  cache: {
    enabled: env.bool('CACHE_ENABLED', true),
    redisUrl: env('CACHE_REDIS_URL', undefined),
    maxMegabytes: env.int('CACHE_MAX_MEGABYTES', 64),
    seconds: env.int('CACHE_SECONDS', 300),
    maxAge: env.int('CACHE_MAX_AGE', 0),
    sharedMaxAge: env.int('CACHE_SHARED_MAX_AGE', 30),
    staleWhileRevalidate: env.int('CACHE_STALE_WHILE_REVALIDATE', 60),
  },
  webhooks: { privateAddresses: env.bool('WEBHOOK_PRIVATE_ADDRESSES', false) },
  limits: {
    populateDepth: 5,
    queryNodes: 100,
    maxOffset: 10_000,
    requestsPerMinute: env.int('LIMIT_REQUESTS_PER_MINUTE', 600),
    tokenRequestsPerMinute: env.int('LIMIT_TOKEN_REQUESTS_PER_MINUTE', 6_000),
  },
});

export default config;
