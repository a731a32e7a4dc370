import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

/** Routes of this plugin read drafts for callers whom it has asked for their own permission. */
const TRUSTED_PLUGIN = 'copydesk';

/** The permission to read what is not published, of roles and API tokens alike. */
export const PREVIEW = 'api::article.article.preview';

type RequestState = {
  readonly route?: {
    readonly info?: { readonly type?: string; readonly pluginName?: string; readonly apiName?: string };
  };
  readonly auth?: unknown;
};

const unguarded = new AsyncLocalStorage<true>();

/** Runs something that reads on the house's own behalf, with no reader's limits: a write's own work, a signed preview. */
export const withoutGuard = <T>(work: () => T): T => unguarded.run(true, work);

const stateOfRequest = (strapi: Core.Strapi): RequestState | undefined =>
  strapi.requestContext.get()?.state as RequestState | undefined;

/** Whether what runs now answers a read of the content API, REST or GraphQL. */
export function isReading(strapi: Core.Strapi): boolean {
  if (unguarded.getStore()) return false;
  const context = strapi.requestContext.get();
  const info = stateOfRequest(strapi)?.route?.info;
  if (!context || info?.type !== 'content-api' || info.pluginName === TRUSTED_PLUGIN) return false;
  return isGraphql(strapi) || context.method === 'GET' || context.method === 'HEAD';
}

/** GraphQL has one route for everything, which belongs to no api and no plugin. */
export function isGraphql(strapi: Core.Strapi): boolean {
  const info = stateOfRequest(strapi)?.route?.info;
  return info?.type === 'content-api' && !info.apiName && !info.pluginName;
}

/**
 * Whether the caller holds the preview permission. A role or token has it by name; a full-access token has them all.
 *
 * @param auth the request's `state.auth`; by default that of the request under way
 */
export async function mayPreview(strapi: Core.Strapi, auth = stateOfRequest(strapi)?.auth): Promise<boolean> {
  if (!auth) return false;
  try {
    await strapi.get('auth').verify(auth, { scope: [PREVIEW] });
    return true;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'ForbiddenError' || name === 'UnauthorizedError') return false;
    throw error;
  }
}
