import type { Booted } from './boot';
import { createAdmin } from './http';

type ToolAnswer = {
  readonly result?: { readonly isError?: boolean; readonly content: readonly { readonly text: string }[] };
  readonly error?: { readonly message: string };
};

/** Calls a tool by its name; throws what the tool says where it fails. */
export type McpTools = (name: string, args: Readonly<Record<string, unknown>>) => Promise<string>;

type Server = Pick<Booted, 'strapi' | 'url'>;

type Permission = Readonly<Record<'action' | 'properties' | 'conditions', unknown>> & {
  readonly subject: string | null;
};

/** A token that may do with documents of one type what its owner may. */
async function tokenFor({ strapi }: Server, uid: string, owner: object): Promise<string> {
  const held: Permission[] = await strapi.service('admin::permission').findUserPermissions(owner);
  const adminPermissions = held
    .filter(({ subject }) => subject === uid)
    .map(({ action, subject, properties, conditions }) => ({ action, subject, properties, conditions }));
  const token = await strapi
    .service('admin::api-token-admin')
    .create({ name: `mcp-${Date.now()}`, kind: 'admin', lifespan: null, adminPermissions }, owner);
  return token.accessKey;
}

function answerIn(text: string): ToolAnswer {
  const event = text.split('\n').find((line) => line.startsWith('data:'));
  return JSON.parse(event?.slice('data:'.length) ?? text) as ToolAnswer;
}

/** The tools by which a program writes documents of one type in the name of an admin. */
export async function mcpTools(server: Server, uid: string, owner: object): Promise<McpTools> {
  const authorization = `Bearer ${await tokenFor(server, uid, owner)}`;
  return async (name, args) => {
    const response = await fetch(`${server.url}/mcp`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        authorization,
      },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: { name, arguments: args },
      }),
    });
    const answer = answerIn(await response.text());
    const said = answer.error?.message ?? answer.result?.content.map((part) => part.text).join(' ') ?? '';
    if (answer.error || answer.result?.isError) throw new Error(said);
    return said;
  };
}

/** Publishes a feature by the MCP tool; throws what the tool says where it fails. */
export async function mcpPublish(booted: Booted, documentId: string, locale: string): Promise<unknown> {
  const owner = await createAdmin(booted.strapi, `mcp-${Date.now()}`);
  const tools = await mcpTools(booted, 'api::feature.feature', owner);
  return tools('publish_feature', { documentId, locale });
}
