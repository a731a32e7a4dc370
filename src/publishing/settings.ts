import type { Core } from '@strapi/strapi';
import type { House } from './articles';

/** config/publishing.ts, as the server reads it. */
export type PublishingSettings = {
  readonly name: string;
  /** How long a preview link works, in minutes. */
  readonly previewMinutes: number;
  readonly cache: {
    readonly enabled: boolean;
    /** Where several servers share one cache; in memory where it is absent. */
    readonly redisUrl?: string;
    readonly maxMegabytes: number;
    /** How long an answer is kept at most, in seconds. */
    readonly seconds: number;
    /** `max-age` for browsers, `s-maxage` for CDNs and `stale-while-revalidate` for both, in seconds. */
    readonly maxAge: number;
    readonly sharedMaxAge: number;
    readonly staleWhileRevalidate: number;
  };
  readonly webhooks: {
    /** Whether receivers may be in the house's own network, or on this machine. */
    readonly privateAddresses: boolean;
  };
  readonly limits: {
    readonly populateDepth: number;
    readonly queryNodes: number;
    readonly maxOffset: number;
    /** Answers worked out for one address, or one token, a minute. */
    readonly requestsPerMinute: number;
    readonly tokenRequestsPerMinute: number;
  };
};

export const settingsOf = (strapi: Core.Strapi): PublishingSettings =>
  strapi.config.get('publishing') as PublishingSettings;

/** Who publishes, and under which address: PUBLIC_URL where it is set. */
export function houseOf(strapi: Core.Strapi): House {
  const url = String(strapi.config.get('server.absoluteUrl') ?? '').replace(/\/+$/, '');
  return { name: settingsOf(strapi).name, url };
}
