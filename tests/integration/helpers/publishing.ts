import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Core, UID } from '@strapi/strapi';
import { boot, newsroomApp, ROOT, type App, type Booted } from './boot';

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
 * The newsroom without the editorial workflow, so that a test can publish with one call; what the workflow does to
 * publishing has tests of its own.
 */
async function plainApp(): Promise<App & { remove(): void }> {
  const { appDir, distDir: original } = await newsroomApp();
  const distDir = path.join(ROOT, '.tmp', `plain-${process.pid}-${Math.random().toString(36).slice(2)}`);
  mkdirSync(distDir, { recursive: true });
  cpSync(original, distDir, { recursive: true });
  const plugins = path.join(distDir, 'config', 'plugins.js');
  const resolve = process.env.COPYDESK_TEST_PLUGIN;
  writeFileSync(
    plugins,
    `const { default: plugins } = require(${JSON.stringify(path.join(original, 'config', 'plugins.js'))});
module.exports = (helpers) => {
  const all = plugins(helpers);
  const { workflow, embargo, ...article } = all.copydesk.config.types['${ARTICLE}'];
  all.copydesk.config.types['${ARTICLE}'] = article;
  ${resolve ? `all.copydesk.resolve = ${JSON.stringify(resolve)};` : ''}
  return all;
};
`,
  );
  return { appDir, distDir, remove: () => rmSync(distDir, { recursive: true, force: true }) };
}

/** Boots an empty newsroom that anybody may read, its workflow off. */
export async function bootReaders(env: Readonly<Record<string, string>> = {}): Promise<Booted> {
  Object.assign(process.env, { NEWSROOM: 'true', LIMIT_REQUESTS_PER_MINUTE: '100000' }, env);
  const app = await plainApp();
  const booted = await boot(app, { name: 'SQLite', client: 'sqlite' });
  const stop = async (): Promise<void> => {
    await booted.stop();
    app.remove();
  };
  return { ...booted, stop };
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

export async function publish(strapi: Core.Strapi, documentId: string, locale = 'de'): Promise<void> {
  await strapi.documents(ARTICLE).publish({ documentId, locale });
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
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : {} };
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
