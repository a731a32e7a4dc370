import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { App, Booted } from './boot';
import { newsroomApp, ROOT } from './boot';
import { hire, PASSWORD, SUPER_ADMIN } from './users';

export const ARTICLE = 'api::article.article';
const PERSON = 'api::person.person';

/**
 * The newsroom as it is, but that no scheduler runs by itself: the tests call it. A process that is told so goes without
 * GraphQL, which takes a third of a start.
 *
 * @param name of a folder of its own, so that suites do not meet
 * @param without what the plugin's configuration of articles is to go without
 */
export async function workflowApp(
  name: string,
  without: readonly string[] = [],
): Promise<App & { remove(): void }> {
  const { appDir, distDir: original } = await newsroomApp();
  const distDir = path.join(ROOT, '.tmp', `workflow-${name}-${process.pid}`);
  rmSync(distDir, { recursive: true, force: true });
  mkdirSync(distDir, { recursive: true });
  cpSync(original, distDir, { recursive: true });
  const plugins = JSON.stringify(path.join(original, 'config', 'plugins.js'));
  writeFileSync(
    path.join(distDir, 'config', 'plugins.js'),
    `const { default: newsroom } = require(${plugins});
module.exports = (helpers) => {
  const plugins = newsroom(helpers);
  plugins.copydesk.config.scheduler = false;
  if (process.env.TEST_WITHOUT_GRAPHQL === 'true') plugins.graphql = { enabled: false };
  for (const key of ${JSON.stringify(without)}) delete plugins.copydesk.config.types['${ARTICLE}'][key];
  return plugins;
};
`,
  );
  return { appDir, distDir, remove: () => rmSync(distDir, { recursive: true, force: true }) };
}

/** The same application with Strapi's MCP server switched on. */
export function withMcp<Application extends App>(app: Application): Application {
  const file = path.join(app.distDir, 'config', 'server.js');
  const original = path.join(app.distDir, 'server-without-mcp.cjs');
  renameSync(file, original);
  writeFileSync(
    file,
    `const { default: server } = require(${JSON.stringify(original)});
module.exports = (helpers) => ({ ...server(helpers), mcp: { enabled: true } });
`,
  );
  return app;
}

/** Everybody of a small newsroom: two editors, two chiefs. */
const STAFF = [
  ['author', 'newsroom-author'],
  ['editor', 'newsroom-editor'],
  ['editorTwo', 'newsroom-editor'],
  ['chief', 'newsroom-chief'],
  ['chiefTwo', 'newsroom-chief'],
  ['registry', 'newsroom-registry'],
] as const;

export type Name = (typeof STAFF)[number][0] | 'super';

/** What a response says; the tests look into it. */
export type Body = Readonly<Record<string, unknown>> & {
  readonly message?: string;
  readonly stage?: string;
  readonly data?: unknown;
  readonly error?: { readonly message: string };
  readonly alert?: { readonly message: string; readonly kind?: string };
};
export type Answer = { readonly status: number; readonly body: Body };

export type Newsroom = {
  readonly strapi: Core.Strapi;
  readonly ids: Readonly<Record<Name, number>>;
  readonly url: string;
  /** Calls an admin endpoint as somebody. */
  call(
    name: Name,
    method: string,
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** Calls any address without signing in, or with a token. */
  fetch(method: string, url: string, body?: unknown, token?: string): Promise<Answer>;
};

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  try {
    return { status: response.status, body: JSON.parse(text) as Body };
  } catch {
    return { status: response.status, body: { message: text } as Body };
  }
}

const emailOf = (name: Name) => `${name.toLowerCase()}@newsroom.test`;

async function login(url: string, name: Name): Promise<string> {
  const body = JSON.stringify({ email: emailOf(name), password: PASSWORD });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/admin/login`, { method: 'POST', body, headers });
  const answer = (await response.json()) as { data: { accessToken?: string; token: string } };
  return answer.data.accessToken ?? answer.data.token;
}

/** Fills a booted newsroom with its staff and one registered person. */
export async function staff({ strapi, url }: Booted): Promise<Newsroom> {
  const ids = {} as Record<Name, number>;
  for (const [name, code] of [...STAFF, ['super', SUPER_ADMIN]] as const)
    ids[name] = (await hire(strapi, emailOf(name), name, code)).id;
  const known = await strapi.documents(PERSON).findFirst({ filters: { name: 'Sanae Takaichi' } });
  if (!known) {
    const person = {
      name: 'Sanae Takaichi',
      givenName: 'Sanae',
      familyName: 'Takaichi',
      recordStatus: 'verified',
    };
    const data = { ...person, misspellings: [{ value: 'Takahiti' }] };
    await strapi.documents(PERSON).create({ data: data as never });
  }
  const tokens = new Map<Name, Promise<string>>();
  const request = (method: string, path: string, body: unknown, headers: Record<string, string>) =>
    fetch(`${url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).then(answerOf);
  return {
    strapi,
    ids,
    url,
    async call(name, method, path, body, headers = {}) {
      const token = tokens.get(name) ?? login(url, name);
      tokens.set(name, token);
      return request(method, path, body, { authorization: `Bearer ${await token}`, ...headers });
    },
    fetch: (method, path, body, token) =>
      request(method, path, body, token ? { authorization: `Bearer ${token}` } : {}),
  };
}

/** A body of one paragraph, as Strapi's Blocks editor stores it. */
export const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

/** Acts of the newsroom over its endpoints, for tests that tell a story. */
export function desk(room: Newsroom, locale = 'de') {
  const content = `/content-manager/collection-types/${ARTICLE}`;
  const documents = (id: string) => `/copydesk/documents/${ARTICLE}/${id}`;
  return {
    async write(name: Name, headline: string, body = 'Ein Satz, der stimmt.'): Promise<string> {
      const answer = await room.call(name, 'POST', `${content}?locale=${locale}`, {
        headline,
        body: paragraph(body),
      });
      if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
      return (answer.body.data as unknown as { documentId: string }).documentId;
    },
    rewrite: (name: Name, id: string, change: Record<string, unknown>) =>
      room.call(name, 'PUT', `${content}/${id}?locale=${locale}`, change),
    press: (name: Name, id: string, button: 'publish' | 'unpublish' | 'discard', body: object = {}) =>
      room.call(name, 'POST', `${content}/${id}/actions/${button}?locale=${locale}`, body),
    discard: (name: Name, id: string) => room.call(name, 'DELETE', `${content}/${id}?locale=${locale}`),
    move: (name: Name, id: string, to: string, more: Record<string, unknown> = {}) =>
      room.call(name, 'POST', `${documents(id)}/transitions`, { to, locale, ...more }),
    see: (name: Name, id: string) => room.call(name, 'GET', `${documents(id)}/transitions?locale=${locale}`),
    document: (id: string, rest: string) => `${documents(id)}${rest}`,
    async stage(id: string): Promise<string> {
      const draft = await room.strapi.documents(ARTICLE).findOne({ documentId: id, locale });
      return String((draft as unknown as { stage: string } | null)?.stage);
    },
    live: (id: string) =>
      room.strapi.documents(ARTICLE).findOne({ documentId: id, locale, status: 'published' }),
  };
}

/** The ordinary ways of an article, each step of which must succeed. */
export function newsdesk(room: Newsroom) {
  const act = desk(room);
  async function go(id: string, steps: readonly (readonly [Name, string])[]): Promise<void> {
    for (const [name, to] of steps) {
      const { status, body } = await act.move(name, id, to);
      if (status !== 200) throw new Error(`${name} → ${to}: ${status} ${JSON.stringify(body)}`);
    }
  }
  const approve = (id: string) =>
    go(id, [
      ['author', 'in-review'],
      ['editor', 'approved'],
    ]);
  const publish = (id: string) => approve(id).then(() => go(id, [['editor', 'published']]));
  return {
    approve,
    publish,
    async approved(headline: string, body?: string): Promise<string> {
      const id = await act.write('author', headline, body);
      await approve(id);
      return id;
    },
    async published(headline: string, body?: string): Promise<string> {
      const id = await act.write('author', headline, body);
      await publish(id);
      return id;
    },
    /** From now on the registry knows somebody, and a wrong spelling of the name. */
    register: (name: string, wrong: string) =>
      room.strapi.documents(PERSON).create({
        data: { name, recordStatus: 'verified', misspellings: [{ value: wrong }] } as never,
      }),
  };
}
