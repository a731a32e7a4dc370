import { ARTICLE } from '../uids';

/** What names an entry and tells nothing of its text. */
const IDENTITY = new Set(['id', 'documentId', 'locale', 'createdAt', 'updatedAt', 'publishedAt']);

/**
 * What a caller without the preview permission gets back from a write: what it wrote, and which entry that is.
 *
 * @param entry the entry as stored
 * @param sent the data of the request
 */
export function pruneWritten(
  entry: Readonly<Record<string, unknown>>,
  sent: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entry).filter(
      ([name]) => IDENTITY.has(name) || Object.prototype.hasOwnProperty.call(sent, name),
    ),
  );
}

/** Whether readers see an entry that a write answered with anyway. */
export const isShown = (uid: string, entry: Readonly<Record<string, unknown>>): boolean =>
  uid === ARTICLE ? Boolean(entry.publishedAt) : entry.recordStatus === 'verified';
