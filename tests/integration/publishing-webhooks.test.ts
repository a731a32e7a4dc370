import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { Booted } from './helpers/boot';
import { ARTICLE, ask, bootReaders, paragraph, publish, publishNew, send, token } from './helpers/publishing';

const RECEIVER = 'api::webhook-receiver.webhook-receiver';
const DELIVERY = 'api::webhook-delivery.webhook-delivery';

type Message = { readonly type: string; readonly data: Record<string, unknown> };
type Received = {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly message: Message;
};

/** A receiver on this machine that can be told to fail. */
async function listen() {
  const received: Received[] = [];
  const state = { status: 200 };
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      if (state.status === 200) received.push({ headers: request.headers, body, message: JSON.parse(body) });
      response.writeHead(state.status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  return { url, received, state, close: () => new Promise((resolve) => server.close(resolve)) };
}

describe('webhooks', () => {
  let app: Booted;
  let receiver: Awaited<ReturnType<typeof listen>>;
  let secret: string;

  beforeAll(async () => {
    // The gate refuses what is under embargo; without it the outbox must hold it back by itself.
    app = await bootReaders({}, ['embargo']);
    receiver = await listen();
    const made = await app.strapi
      .documents(RECEIVER)
      .create({ data: { name: 'Test', url: receiver.url } as never });
    ({ secret } = await app.strapi.db.query(RECEIVER).findOne({ where: { documentId: made.documentId } }));
  });

  afterAll(async () => {
    await app?.stop();
    await receiver?.close();
  });

  const deliveries = (article: string) =>
    app.strapi.db.query(DELIVERY).findMany({ where: { article }, orderBy: { id: 'asc' } });
  const typesOf = (article: string) =>
    receiver.received
      .filter(({ message }) => message.data.documentId === article)
      .map(({ message }) => message.type);
  async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      if (await condition()) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('waited in vain');
  }
  const update = (documentId: string, data: object) =>
    app.strapi.documents(ARTICLE).update({ documentId, locale: 'de', data: data as never });

  test('tell of a publication, a correction and a hold, in this order, signed', async () => {
    const article = await publishNew(app.strapi, { headline: 'Eins', slug: 'eins', body: [paragraph('x')] });
    await update(article, {
      corrections: [
        { class: 'correction', text: 'Es war zwei.', internalNote: 'zqintern', at: new Date().toISOString() },
      ],
    });
    await publish(app.strapi, article);
    await app.strapi.documents(ARTICLE).unpublish({ documentId: article, locale: 'de' });
    await until(() => typesOf(article).length === 3);
    expect(typesOf(article)).toEqual(['article.published', 'article.corrected', 'article.held']);
    const [published, corrected, held] = receiver.received;
    for (const { headers, body } of receiver.received)
      expect(() => new Webhook(secret).verify(body, headers as never)).not.toThrow();
    expect(published?.message.data).toMatchObject({
      documentId: article,
      locale: 'de',
      slug: 'eins',
      headline: 'Eins',
      version: 1,
      surrogateKeys: [`doc:${article}`],
    });
    expect(corrected?.message.data).toMatchObject({
      version: 2,
      corrections: [{ class: 'correction', text: 'Es war zwei.' }],
    });
    expect(corrected?.body).not.toContain('zqintern');
    expect(held?.message.data).not.toHaveProperty('headline');
  });

  test('tell of a kill by its tombstone, with the public reason and none of the text', async () => {
    const article = await publishNew(app.strapi, {
      headline: 'Falsch',
      slug: 'falsch',
      body: [paragraph('x')],
    });
    await app.strapi.db.query('plugin::copydesk.tombstone').create({
      data: {
        uid: ARTICLE,
        documentId: article,
        locale: 'de',
        slug: 'falsch',
        at: new Date(),
        publicReason: 'Gefälscht.',
      },
    });
    await until(() => typesOf(article).length === 2);
    expect(typesOf(article)).toEqual(['article.published', 'article.killed']);
    const killed = receiver.received.find(({ message }) => message.type === 'article.killed');
    expect(killed?.message.data).toMatchObject({ documentId: article, reason: 'Gefälscht.' });
    expect(killed?.message.data).not.toHaveProperty('headline');
  });

  test('are written in the transaction: what is rolled back is told to nobody, a saved draft neither', async () => {
    const article = await publishNew(app.strapi, { headline: 'Bleibt', body: [paragraph('x')] });
    await update(article, { headline: 'Nur ein Entwurf' });
    const attempt = app.strapi.db.transaction(async () => {
      await publish(app.strapi, article);
      throw new Error('rolled back');
    });
    await expect(attempt).rejects.toThrow('rolled back');
    expect((await deliveries(article)).map(({ event }: { event: string }) => event)).toEqual(['published']);
  });

  test('lose nothing while a receiver is down, keep the order, and bear one key over all attempts', async () => {
    receiver.state.status = 503;
    const article = await publishNew(app.strapi, { headline: 'Zwei', body: [paragraph('x')] });
    await app.strapi.documents(ARTICLE).unpublish({ documentId: article, locale: 'de' });
    await until(async () => (await deliveries(article))[0].attempts >= 1);
    const [first, second] = await deliveries(article);
    expect(first).toMatchObject({ state: 'failing', lastStatus: 503, lastError: 'HTTP 503' });
    expect(second).toMatchObject({ state: 'pending', attempts: 0 });
    receiver.state.status = 200;
    await until(() => typesOf(article).length === 2);
    expect(typesOf(article)).toEqual(['article.published', 'article.held']);
    const sent = receiver.received.filter(({ message }) => message.data.documentId === article);
    expect(sent.map(({ headers }) => headers['webhook-id'])).toEqual([first.eventId, second.eventId]);
    await until(async () =>
      (await deliveries(article)).every(({ state }: { state: string }) => state === 'delivered'),
    );
  });

  test('can be repeated: a delivery that is set to pending is sent again under its key', async () => {
    const article = await publishNew(app.strapi, { headline: 'Drei', body: [paragraph('x')] });
    await until(async () => (await deliveries(article))[0]?.state === 'delivered');
    const [{ documentId, eventId }] = await deliveries(article);
    await app.strapi.documents(DELIVERY).update({ documentId, data: { state: 'pending' } as never });
    await until(() => typesOf(article).length === 2);
    const keys = receiver.received
      .filter(({ message }) => message.data.documentId === article)
      .map(({ headers }) => headers['webhook-id']);
    expect(keys).toEqual([eventId, eventId]);
  });

  test('tell nothing before an embargo is over', async () => {
    const article = await publishNew(app.strapi, {
      headline: 'Vier',
      body: [paragraph('x')],
      embargoUntil: new Date(Date.now() + 2500).toISOString(),
    });
    const [{ nextAttemptAt }] = await deliveries(article);
    expect(new Date(nextAttemptAt).getTime()).toBeGreaterThan(Date.now());
    expect(typesOf(article)).toEqual([]);
    await until(() => typesOf(article).length === 1);
    expect(Date.now()).toBeGreaterThanOrEqual(new Date(nextAttemptAt).getTime());
  });

  test('a receiver that wants no such event gets none; secrets and deliveries are no part of the content API', async () => {
    const quiet = await listen();
    await app.strapi
      .documents(RECEIVER)
      .create({ data: { name: 'Still', url: quiet.url, onPublished: false } as never });
    const article = await publishNew(app.strapi, { headline: 'Fünf', body: [paragraph('x')] });
    await app.strapi.documents(ARTICLE).unpublish({ documentId: article, locale: 'de' });
    await until(() => quiet.received.length === 1);
    expect(quiet.received.map(({ message }) => message.type)).toEqual(['article.held']);
    await quiet.close();
    const full = await token(app.strapi, 'full-access');
    expect(
      (await send(`${app.url}/api/webhook-receivers`, { headers: { authorization: `Bearer ${full}` } }))
        .status,
    ).toBe(404);
    expect((await ask(app.url, '{ webhookReceivers { secret } }', full)).text).toMatch(/Cannot query field/);
  });
});
