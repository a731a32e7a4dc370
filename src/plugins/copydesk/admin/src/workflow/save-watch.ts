import { adminLanguage } from '../admin-language';
import { createStore } from '../desk/store';
import type { Place } from './client';
import { SERVER_SET } from './edit-layout';

/** The header with which the server is told which text a save started from. */
const BASE_HEADER = 'X-Copydesk-Base';

/** Whose newer text a save would have written over. */
export type Newer = { readonly by: string; readonly at: string; readonly isOwn?: boolean };

/** How the last write of the document on the screen ended, if it has. */
export type Outcome = {
  readonly isUnderWay?: boolean;
  readonly isRefused: boolean;
  /** The draft was thrown away, and what was typed into it with it. */
  readonly isDiscard?: boolean;
  readonly newer?: Newer;
};

type Base = { readonly path: string; readonly locale?: string; readonly updatedAt: string };
let base: Base | undefined;

/** Each write of the document on the screen, as it begins and as it ends. */
export const lastWrite = createStore<Outcome>({ isRefused: false });

/** Notes which text the form on the screen started from. What a save has told already is not taken back. */
export function startFrom({ uid, documentId, locale }: Place, updatedAt: string): void {
  const path = `/content-manager/collection-types/${uid}/${documentId}`;
  const next = { path, locale, updatedAt };
  if (isSameText(base, next) && Date.parse(base.updatedAt) >= Date.parse(updatedAt)) return;
  base = next;
}

const isSameText = (one: Base | undefined, other: Base | undefined): one is Base =>
  one !== undefined && one.path === other?.path && one.locale === other.locale;

/** @returns the text that the form on the screen starts from */
export const startedFrom = (): Base | undefined => base;

/**
 * One's own save is the text that the next one starts from, though Strapi has not loaded it into the form yet.
 *
 * @param response to the save
 * @param saved the text that it started from: meanwhile another document may be on the screen
 */
export async function goOnFrom(response: Response, saved: Base | undefined): Promise<void> {
  const answer: unknown = await response.json().catch(() => undefined);
  const { updatedAt } = (answer as { data?: { updatedAt?: unknown } } | undefined)?.data ?? {};
  if (isSameText(base, saved) && typeof updatedAt === 'string') base = { ...base, updatedAt };
}

/** What the server alone sets is not sent back: another may have moved the stage since the form was loaded. */
function withoutServerSet(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    const data = JSON.parse(body) as Record<string, unknown>;
    return JSON.stringify(
      Object.fromEntries(Object.entries(data).filter(([name]) => !SERVER_SET.includes(name))),
    );
  } catch {
    return body;
  }
}

/**
 * @param url of a request
 * @param init of it
 * @returns the request with the header, where it writes the document on the screen; else undefined
 */
export function asWrite(url: string, init: RequestInit | undefined): RequestInit | undefined {
  const isWrite = init?.method === 'PUT' || init?.method === 'POST';
  if (!base || !isWrite || !new URL(url, 'http://localhost').pathname.includes(base.path)) return undefined;
  const headers = new Headers(init.headers);
  headers.set(BASE_HEADER, base.updatedAt);
  return { ...init, headers, body: withoutServerSet(init.body) as BodyInit };
}

/** @returns how a write ended, by its answer */
export async function outcomeOf(response: Response): Promise<Outcome> {
  if (response.ok) return { isRefused: false };
  const refusal: unknown = await response.json().catch(() => undefined);
  const { conflict } = (refusal as { error?: { details?: { conflict?: Newer } } } | undefined)?.error
    ?.details ?? { conflict: undefined };
  return { isRefused: true, ...(conflict && { newer: conflict }) };
}

const urlOf = (input: RequestInfo | URL) => (input instanceof Request ? input.url : String(input));
const isDiscarding = (input: RequestInfo | URL) =>
  new URL(urlOf(input), 'http://localhost').pathname.endsWith('/actions/discard');
const originOf = (url: string) => new URL(url, window.location.href).origin;
const backend = () => (window.strapi as { readonly backendURL?: string }).backendURL ?? '';

/** The server answers in the language that the browser asks for, which need not be the one chosen in the admin. */
function inAdminLanguage(input: RequestInfo | URL, init: RequestInit | undefined): RequestInit | undefined {
  const isOurs = !(input instanceof Request) && originOf(String(input)) === originOf(backend());
  if (!isOurs) return init;
  const headers = new Headers(init?.headers);
  headers.set('Accept-Language', adminLanguage());
  return { ...init, headers };
}

/**
 * Strapi's form neither says which text it started from nor tells how a save ended, nor in which language it is read,
 * and offers no other place for it.
 */
export function watchWrites(): void {
  const plain = window.fetch.bind(window);
  window.fetch = async (input, given) => {
    const init = inAdminLanguage(input, given);
    const write = asWrite(urlOf(input), init);
    if (!write) return plain(input, init);
    const start = startedFrom();
    const isDiscard = isDiscarding(input);
    lastWrite.set({ isUnderWay: true, isRefused: false });
    try {
      const response = await plain(input, write);
      if (response.ok) await goOnFrom(response.clone(), start);
      lastWrite.set({ ...(await outcomeOf(response.clone())), ...(isDiscard && { isDiscard }) });
      return response;
    } catch (error) {
      lastWrite.set({ isRefused: true });
      throw error;
    }
  };
}
