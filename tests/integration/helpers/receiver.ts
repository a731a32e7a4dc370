import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Core, UID } from '@strapi/strapi';

export const RECEIVER = 'api::webhook-receiver.webhook-receiver' as UID.ContentType;
export const DELIVERY = 'api::webhook-delivery.webhook-delivery' as UID.ContentType;

export type Message = { readonly type: string; readonly data: Record<string, unknown> };
export type Received = {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly message: Message;
};

/** A receiver on this machine that can be told to fail, to lead elsewhere, or to say nothing (status 0). */
export async function listen() {
  const received: Received[] = [];
  const state = { status: 200, asked: 0 };
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      state.asked += 1;
      if (state.status === 0) return;
      if (state.status === 200) received.push({ headers: request.headers, body, message: JSON.parse(body) });
      response.writeHead(state.status, state.status === 302 ? { location: '/elsewhere' } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  const typesOf = (article: string) =>
    received.filter(({ message }) => message.data.documentId === article).map(({ message }) => message.type);
  return { url, received, state, typesOf, close };
}

/** Waits until something is so. */
export async function until(condition: () => Promise<boolean> | boolean, seconds = 30): Promise<void> {
  const end = Date.now() + seconds * 1_000;
  while (Date.now() < end) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('waited in vain');
}

/** Names a receiver in the newsroom; @returns its documentId and the secret that it got */
export async function receive(strapi: Core.Strapi, name: string, url: string, more: object = {}) {
  const { documentId } = await strapi.documents(RECEIVER).create({ data: { name, url, ...more } as never });
  const { secret } = await strapi.db.query(RECEIVER).findOne({ where: { documentId } });
  return { documentId, secret: secret as string };
}
