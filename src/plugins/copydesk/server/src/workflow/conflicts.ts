import type { Desk } from '../desk';
import { wallClock } from './clock';
import { contributorNow } from './actors';
import { problem, speechOf } from './problems';
import { lockState } from './states';
import type { WorkflowType } from './types';

type Params = { readonly documentId?: string; readonly locale?: string | readonly string[] | null };

/** The header with which a client says which text it started from: the draft's `updatedAt`. */
export const BASE_HEADER = 'x-copydesk-base';

type Body = { readonly updatedAt?: unknown; readonly data?: { readonly updatedAt?: unknown } };

/** When the text that the client started from was written, as far as it says so. */
function baseOf(desk: Desk): number | undefined {
  const request = desk.strapi.requestContext.get()?.request;
  if (!request) return undefined;
  const body = (request.body ?? {}) as Body;
  const header = request.headers?.[BASE_HEADER];
  const said = header ?? body.updatedAt ?? body.data?.updatedAt;
  const time = typeof said === 'string' ? Date.parse(said) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

/**
 * Refuses to write over a text that somebody saved after the client had loaded its own. Both are kept: one in the
 * database, the other on the screen.
 *
 * @throws ValidationError that names who wrote the newer text, and when
 */
export async function refuseOlderText(desk: Desk, type: WorkflowType, params: Params): Promise<void> {
  const { documentId, locale } = params;
  const base = baseOf(desk);
  if (base === undefined || !documentId || (locale && typeof locale !== 'string')) return;
  const place = { uid: type.uid, documentId, ...(type.type.isLocalized && locale && { locale }) };
  const stored = await lockState(desk.strapi, place);
  const { textAt, contributors } = stored?.state ?? {};
  if (!stored || textAt === undefined || Date.parse(textAt) <= base) return;
  const last = contributors?.at(-1);
  const self = contributorNow(desk.strapi);
  const { name } = last ?? self;
  // One's own text of another window is as easily overwritten as anybody's.
  const isOwn = self.kind === 'admin' && last?.key === self.key;
  const { language, zone } = speechOf(desk);
  const values = { name, title: stored.title, at: wallClock(textAt, zone, language) };
  const details = { errors: [], conflict: { by: name, at: textAt, isOwn } };
  throw problem(desk, isOwn ? 'own-conflict' : 'conflict', values, details);
}
