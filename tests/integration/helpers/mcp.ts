import type { Booted } from './boot';
import { createAdmin } from './http';

type ToolAnswer = {
  readonly result?: { readonly isError?: boolean; readonly content: readonly { readonly text: string }[] };
  readonly error?: { readonly message: string };
};

async function mcpToken({ strapi }: Booted): Promise<string> {
  const user = await createAdmin(strapi, `mcp-${Date.now()}`);
  const actions = ['read', 'create', 'update', 'publish'].map((action) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject: 'api::feature.feature',
    properties: { locales: ['de', 'en'] },
    conditions: [],
  }));
  const tokens = strapi.service('admin::api-token-admin');
  const token = await tokens.create(
    { name: `mcp-${Date.now()}`, kind: 'admin', lifespan: null, adminPermissions: actions },
    user,
  );
  return token.accessKey;
}

/** Publishes a feature by the MCP tool; throws what the tool says where it fails. */
export async function mcpPublish(booted: Booted, documentId: string, locale: string): Promise<unknown> {
  const response = await fetch(`${booted.url}/mcp`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      authorization: `Bearer ${await mcpToken(booted)}`,
    },
    body: JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'publish_feature', arguments: { documentId, locale } },
    }),
  });
  const text = await response.text();
  const data =
    text
      .split('\n')
      .find((line) => line.startsWith('data:'))
      ?.slice(5) ?? text;
  const answer = JSON.parse(data) as ToolAnswer;
  const said = answer.error?.message ?? answer.result?.content.map((part) => part.text).join(' ') ?? '';
  if (answer.error || answer.result?.isError) throw new Error(said);
  return said;
}
