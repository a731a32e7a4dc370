import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';

/** @returns a new secret, as the Standard Webhooks libraries take it */
export const newSecret = (): string => PREFIX + randomBytes(32).toString('base64');

/**
 * The headers of a signed message after Standard Webhooks: HMAC-SHA256 over its id, time and body.
 *
 * @param secrets each signs; a receiver accepts a message that one of them has signed
 * @param id the idempotency key: the same for every attempt and repetition of one event
 * @param seconds when this attempt is made, in seconds since 1970
 */
export function signedHeaders(
  secrets: readonly string[],
  id: string,
  seconds: number,
  body: string,
): Record<string, string> {
  const signed = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(PREFIX, ''), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signed.join(' '),
  };
}
