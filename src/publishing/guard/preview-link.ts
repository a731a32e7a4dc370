import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

export type PreviewOf = { readonly documentId: string; readonly locale: string };
export type Signature = {
  /** Until when the link works: milliseconds since 1970. */
  readonly expires: number;
  readonly signature: string;
};

/** A key of its own, derived from the app's: nothing else that is signed with that one can pass for a link. */
function keyOf(secret: string | undefined): Buffer {
  if (!secret) throw new Error('APP_KEYS is not set: preview links cannot be signed. Set it in .env.');
  return Buffer.from(hkdfSync('sha256', secret, '', 'copydesk preview link', 32));
}

const sign = (secret: string | undefined, { documentId, locale }: PreviewOf, expires: number): Buffer =>
  createHmac('sha256', keyOf(secret))
    .update(JSON.stringify([documentId, locale, expires]))
    .digest();

/**
 * Signs the right to read one article's draft in one language for some time.
 *
 * @param secret the app's first key (APP_KEYS)
 * @param minutes how long
 */
export function signPreview(
  secret: string | undefined,
  of: PreviewOf,
  minutes: number,
  now = Date.now(),
): Signature {
  const expires = now + minutes * 60_000;
  return { expires, signature: sign(secret, of, expires).toString('base64url') };
}

/** Whether a link is ours, for this article and language, and still works. */
export function isSignedPreview(
  secret: string | undefined,
  of: PreviewOf,
  given: Signature,
  now = Date.now(),
): boolean {
  if (!Number.isSafeInteger(given.expires) || given.expires <= now) return false;
  const expected = sign(secret, of, given.expires);
  const actual = Buffer.from(given.signature, 'base64url');
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

/** The page that shows a preview, with its signature. */
export const previewPath = ({ documentId, locale }: PreviewOf, { expires, signature }: Signature): string =>
  `/preview/${encodeURIComponent(documentId)}?${new URLSearchParams({ locale, expires: String(expires), signature })}`;
