import { lookup, type LookupAddress } from 'node:dns';
import { request as overHttp, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import addresses from 'ipaddr.js';
import { signedHeaders } from './sign';
import type { Delivery, Receiver } from './uids';

const SECOND = 1_000;
/** How long a receiver may take, from its name's look-up to its answer's head. */
const PATIENCE = 10 * SECOND;

/** What came of an attempt; no error means that the receiver has it. */
export type Outcome = { readonly status?: number; readonly error?: string };

/** @returns whether an address is one of the public internet: none of this machine, of the house's network or of nobody */
export const isPublic = (address: string): boolean =>
  addresses.isValid(address) && addresses.process(address).range() === 'unicast';

const refusal = (address: string): Error =>
  new Error(
    `${address} is not a public address. WEBHOOK_PRIVATE_ADDRESSES=true allows receivers in the house's own network. / ${address} ist keine öffentliche Adresse. WEBHOOK_PRIVATE_ADDRESSES=true erlaubt Empfänger im eigenen Netz.`,
  );

/** Looks a name up and judges the very address that is connected to: a name may lead elsewhere the next moment. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    const [first] = found ?? [];
    const hidden = found?.find(({ address }) => !isPublic(address));
    if (error || !first) return callback(error ?? new Error(`${hostname} has no address`), '', 0);
    if (hidden) return callback(refusal(hidden.address), '', 0);
    return options.all ? callback(null, found as never) : callback(null, first.address, first.family);
  });
};

/** Where a request goes; a literal address is looked up by nobody, so it is judged here. */
function optionsFor(url: URL, isPrivateAllowed: boolean): RequestOptions {
  if (isPrivateAllowed) return {};
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !isPublic(host)) throw refusal(host);
  return { lookup: publicLookup };
}

function outcomeOf(status = 0): Outcome {
  if (status >= 200 && status < 300) return { status };
  const isRedirect = status >= 300 && status < 400;
  return { status, error: `HTTP ${status}${isRedirect ? ': redirects are not followed' : ''}` };
}

function post(
  url: URL,
  headers: Record<string, string>,
  body: string,
  more: RequestOptions,
): Promise<number> {
  const request = url.protocol === 'https:' ? overHttps : overHttp;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(PATIENCE);
    const sent = request(url, { method: 'POST', headers, signal, ...more }, (response) => {
      resolve(response.statusCode ?? 0);
      // What else it says is of no use, and may have no end.
      response.destroy();
    });
    sent.on('error', (error) =>
      reject(signal.aborted ? new Error(`no answer within ${PATIENCE / SECOND} seconds`) : error),
    );
    sent.end(body);
  });
}

/**
 * Sends a delivery to its receiver once.
 *
 * @param isPrivateAllowed whether receivers may be in the house's own network
 */
export async function send(
  receiver: Receiver,
  { eventId, payload }: Pick<Delivery, 'eventId' | 'payload'>,
  isPrivateAllowed: boolean,
): Promise<Outcome> {
  const body = JSON.stringify(payload);
  const { secret, previousSecret, previousSecretUntil } = receiver;
  const isOldValid = previousSecret && previousSecretUntil && new Date(previousSecretUntil) > new Date();
  const secrets = isOldValid ? [secret, previousSecret] : [secret];
  try {
    const url = new URL(receiver.url);
    const headers = {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': 'Copydesk-Webhooks/1',
      ...signedHeaders(secrets, eventId, Math.floor(Date.now() / SECOND), body),
    };
    return outcomeOf(await post(url, headers, body, optionsFor(url, isPrivateAllowed)));
  } catch (error) {
    return { error: error instanceof Error ? error.message || error.name : String(error) };
  }
}
