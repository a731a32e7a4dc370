import type { Place } from './client';

/** The header with which the server is told which text a save started from. */
const BASE_HEADER = 'X-Copydesk-Base';

let base: { readonly path: string; readonly updatedAt: string } | undefined;

/** Notes which text the form on the screen started from. */
export function startFrom({ uid, documentId }: Place, updatedAt: string): void {
  base = { path: `/content-manager/collection-types/${uid}/${documentId}`, updatedAt };
}

/**
 * @param url of a request
 * @param init of it
 * @returns the request with the header, where it saves the document on the screen; else as it was
 */
export function withBase(url: string, init: RequestInit | undefined): RequestInit | undefined {
  const isWrite = init?.method === 'PUT' || init?.method === 'POST';
  if (!base || !isWrite || !new URL(url, 'http://localhost').pathname.includes(base.path)) return init;
  const headers = new Headers(init.headers);
  headers.set(BASE_HEADER, base.updatedAt);
  return { ...init, headers };
}

/** Strapi's form sends no date of the text it started from, and offers no other place to add one. */
export function tellBase(): void {
  const plain = window.fetch.bind(window);
  window.fetch = (input, init) =>
    plain(input, withBase(input instanceof Request ? input.url : String(input), init));
}
