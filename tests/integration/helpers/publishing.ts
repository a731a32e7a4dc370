import type { Core, UID } from '@strapi/strapi';
import { boot, type App, type Booted } from './boot';
import { SQLITE, type DatabaseKind } from './databases';
import { hire } from './users';
import { workflowApp } from './workflow';

export const ARTICLE = 'api::article.article' as UID.ContentType;
export const PERSON = 'api::person.person' as UID.ContentType;
export const AGREEMENT = 'api::agreement.agreement' as UID.ContentType;
export const QUOTE = 'api::quote.quote' as UID.ContentType;

export type Data = Record<string, unknown>;
export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body of a JSON answer. */
  readonly json: { data: never; error?: { message: string; details?: never } } & Record<string, never>;
};

export const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

/**
 * Boots an empty newsroom that anybody may read. Its editorial workflow is off, so that a test can publish with one
 * call, unless NEWSROOM_WORKFLOW is `true` in `env`.
 *
 * @param without what the plugin's configuration of articles is to go without
 * @param kind of database; SQLite where nothing else is said
 */
export async function bootReaders(
  env: Readonly<Record<string, string>> = {},
  without: readonly string[] = [],
  kind: DatabaseKind = SQLITE,
): Promise<Booted & { readonly app: App }> {
  const settings = {
    NEWSROOM: 'true',
    NEWSROOM_WORKFLOW: 'false',
    LIMIT_REQUESTS_PER_MINUTE: '100000',
    WEBHOOK_PRIVATE_ADDRESSES: 'true',
  };
  Object.assign(process.env, settings, env);
  const app = await workflowApp(`readers-${Math.random().toString(36).slice(2)}`, without);
  const booted = await boot(app, kind);
  const stop = async (): Promise<void> => {
    await booted.stop();
    app.remove();
  };
  return { ...booted, app, stop };
}

/** @returns the documentId of a new entry; an article stays a draft */
export async function create(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  data: Data,
  locale?: string,
): Promise<string> {
  const entry = await strapi
    .documents(uid)
    .create({ data, status: 'draft', ...(locale && { locale }) } as never);
  return entry.documentId;
}

/** Makes a verified record. */
export const record = (strapi: Core.Strapi, uid: UID.ContentType, data: Data): Promise<string> =>
  create(strapi, uid, { recordStatus: 'verified', ...data });

/** Makes a verified agreement of two states, unless its data say otherwise. */
export const recordAgreement = (strapi: Core.Strapi, data: Data = {}): Promise<string> => {
  const parties = [
    { kind: 'state', name: 'Japan' },
    { kind: 'state', name: 'Peru' },
  ];
  return record(strapi, AGREEMENT, { name: 'Wasserabkommen', parties, ...data });
};

/** Makes a verified quote of somebody, with its source. */
export const recordQuote = (strapi: Core.Strapi, speaker: string, data: Data = {}): Promise<string> => {
  const about = { text: 'Wir sind bereit.', language: 'de', sourceUrl: 'https://example.org/a' };
  return record(strapi, QUOTE, { ...about, speaker, ...data });
};

/** Somebody who may approve, for articles that code has written. */
async function approver(strapi: Core.Strapi): Promise<number> {
  return (await hire(strapi, 'approver@newsroom.test', 'Ada', 'newsroom-editor')).id;
}

/** Publishes a draft at once, or where the workflow is on by way of an approval. */
export async function publish(strapi: Core.Strapi, documentId: string, locale = 'de'): Promise<void> {
  if (!('stage' in strapi.getModel(ARTICLE).attributes)) {
    await strapi.documents(ARTICLE).publish({ documentId, locale });
    return;
  }
  const workflow = strapi.plugin('copydesk').service('workflow');
  const userId = await approver(strapi);
  for (const to of ['in-review', 'approved', 'published'])
    await workflow.as(userId, () => workflow.transition(ARTICLE, documentId, { to, locale }));
}

/** @returns the documentId of a new live article */
export async function publishNew(strapi: Core.Strapi, data: Data, locale = 'de'): Promise<string> {
  const documentId = await create(strapi, ARTICLE, data, locale);
  await publish(strapi, documentId, locale);
  return documentId;
}

/** Sends a request and reads the answer whole; redirects are not followed. */
export async function send(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson && text ? JSON.parse(text) : {},
  };
}

/** Asks GraphQL. */
export const ask = (url: string, query: string, token?: string): Promise<Answer> =>
  send(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query }),
  });

/** @returns the secret of a new API token: of a kind, or with permissions of its own */
export async function token(
  strapi: Core.Strapi,
  grant: 'read-only' | 'full-access' | readonly string[],
): Promise<string> {
  const isCustom = typeof grant !== 'string';
  const made = await strapi.service('admin::api-token').create({
    name: `test ${Math.random()}`,
    description: '',
    type: isCustom ? 'custom' : grant,
    lifespan: null,
    ...(isCustom && { permissions: [...grant] }),
  });
  return made.accessKey as string;
}
