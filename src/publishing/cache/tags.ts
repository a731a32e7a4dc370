import { createHash } from 'node:crypto';
import { ARTICLE } from '../uids';

/** Every answer has this one. */
export const EVERYTHING = 'all';
/** Answers that any change of the four types may change: those that ask about related entries. */
export const ANYTHING = 'any';

export const ofDocument = (documentId: string): string => `doc:${documentId}`;
export const ofType = (uid: string): string => `type:${uid}`;
/** Lists of a type; of articles, in one language. */
export const ofList = (uid: string, locale?: string | null): string =>
  uid === ARTICLE ? `list:${uid}:${locale ?? '*'}` : `list:${uid}`;

/** @returns the documents an answer shows, at any depth: whatever has a `documentId` */
export function documentsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const inner of value) documentsIn(inner, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'documentId' && typeof inner === 'string') found.add(ofDocument(inner));
      else if (typeof inner === 'object') documentsIn(inner, found);
    }
  }
  return found;
}

/** @returns a strong ETag: the same for the same bytes, and for no others */
export const etagOf = (body: Buffer): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

/** @returns whether an If-None-Match header names the ETag */
export const isKnown = (ifNoneMatch: string, etag: string): boolean =>
  ifNoneMatch === '*' || ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
