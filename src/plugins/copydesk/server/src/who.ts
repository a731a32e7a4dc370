import type { Core } from '@strapi/strapi';
import type { MessageLanguage } from '../../engine';

/** How somebody is known to Strapi; ids of different kinds are ids of different tables. */
export type WhoKind = 'admin' | 'admin-token' | 'api-token' | 'user' | 'mcp' | 'code';

export type Who = { readonly kind: WhoKind; readonly id?: string; readonly name: string };

/** What Strapi leaves in a request's state, by authentication strategy. */
type State = {
  readonly auth?: { readonly strategy?: { readonly name?: string }; readonly credentials?: Named | null };
  readonly user?: Named & { readonly preferedLanguage?: string | null };
  readonly auditSource?: string;
};

type Named = {
  readonly id?: number | string;
  readonly name?: string;
  readonly username?: string | null;
  readonly firstname?: string | null;
  readonly lastname?: string | null;
  readonly email?: string;
};

const STRATEGIES: Readonly<Record<string, WhoKind>> = {
  admin: 'admin',
  'admin-token': 'admin-token',
  'content-api-token': 'api-token',
  'users-permissions': 'user',
};

function nameOf(named: Named | null | undefined): string {
  const full = [named?.firstname, named?.lastname].filter(Boolean).join(' ');
  return named?.name || full || named?.username || named?.email || '';
}

function person(kind: WhoKind, named: Named | null | undefined, anonymous: string): Who {
  const id = named?.id === undefined ? undefined : String(named.id);
  return { kind, id, name: nameOf(named) || (id === undefined ? anonymous : `${anonymous} ${id}`) };
}

/**
 * Who stands behind the write that is under way. `user.id` alone says nothing: admins and users-permissions users
 * live in different tables, an API token has no user, and MCP has a user but no strategy.
 *
 * @param strapi the running Strapi
 * @returns the actor; `code` where there is no request (a script, a scheduler)
 */
export function whoIs(strapi: Core.Strapi): Who {
  const state = strapi.requestContext.get()?.state as State | undefined;
  if (!state) return { kind: 'code', name: 'Strapi' };
  if (state.auditSource === 'mcp') return person('mcp', state.user, 'MCP');
  const kind = STRATEGIES[state.auth?.strategy?.name ?? ''];
  if (kind === 'api-token') return person(kind, state.auth?.credentials, 'API token');
  if (kind) return person(kind, state.user, 'User');
  return { kind: 'user', name: 'Public' };
}

/**
 * The language in which to speak to whoever waits for the answer: an admin's own choice, else what the client
 * accepts, else English.
 */
export function readerLanguage(strapi: Core.Strapi): MessageLanguage {
  const context = strapi.requestContext.get();
  const state = context?.state as State | undefined;
  const isAdmin = (state?.auth?.strategy?.name ?? '').startsWith('admin');
  const preferred = isAdmin ? state?.user?.preferedLanguage : undefined;
  if (preferred) return preferred.toLowerCase().startsWith('de') ? 'de' : 'en';
  if (!context?.request) return 'en';
  return context.request.acceptsLanguages('en', 'de') === 'de' ? 'de' : 'en';
}
