import { Webhook } from 'standardwebhooks';
import type { Booted } from './helpers/boot';
import { onEveryDatabase } from './helpers/databases';
import { ARTICLE, ask, bootReaders, paragraph, publish, publishNew, send, token } from './helpers/publishing';
import { DELIVERY, listen, receive, RECEIVER, until } from './helpers/receiver';
import { webhookDesk } from './suites/webhook-desk';

onEveryDatabase('webhooks', (kind) => {
  let app: Booted;
  let receiver: Awaited<ReturnType<typeof listen>>;
  let receiverId: string;
  let secret: string;

  beforeAll(async () => {
    // The gate refuses what is under embargo; without it the outbox must hold it back by itself.
    app = await bootReaders({}, ['embargo'], kind);
    receiver = await listen();
    ({ documentId: receiverId, secret } = await receive(app.strapi, 'Test', receiver.url));
  });

  afterAll(async () => {
    await app?.stop();
    await receiver?.close();
  });

  const deliveries = (article: string) =>
    app.strapi.db.query(DELIVERY).findMany({ where: { article }, orderBy: { id: 'asc' } });
  const typesOf = (article: string) => receiver.typesOf(article);
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
    await receive(app.strapi, 'Still', quiet.url, { onPublished: false });
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

  test('a receiver that says nothing holds up no other, and one that leads elsewhere is not followed', async () => {
    const silent = await listen();
    const leading = await listen();
    silent.state.status = 0;
    leading.state.status = 302;
    const ids = [
      await receive(app.strapi, 'Stumm', silent.url),
      await receive(app.strapi, 'Anderswo', leading.url),
    ].map(({ documentId }) => documentId);
    const article = await publishNew(app.strapi, { headline: 'Sechs', body: [paragraph('x')] });
    await until(() => silent.state.asked > 0);
    await update(article, { kicker: 'Neu' });
    await publish(app.strapi, article);
    await until(() => typesOf(article).length === 2);
    const toAnderswo = async () =>
      (await deliveries(article)).find(({ receiver: id }: { receiver: string }) => id === ids[1]);
    await until(async () => (await toAnderswo()).attempts > 0);
    expect(await toAnderswo()).toMatchObject({
      state: 'failing',
      lastStatus: 302,
      lastError: 'HTTP 302: redirects are not followed',
    });
    expect(silent.state.asked).toBe(1);
    for (const documentId of ids) await app.strapi.documents(RECEIVER).delete({ documentId });
    await Promise.all([silent.close(), leading.close()]);
  });

  test('a secret that is emptied is made anew, and the old one signs beside it for a day', async () => {
    await app.strapi.documents(RECEIVER).update({ documentId: receiverId, data: { secret: '' } as never });
    const row = await app.strapi.db.query(RECEIVER).findOne({ where: { documentId: receiverId } });
    expect(row.secret).toMatch(/^whsec_/);
    expect(row.secret).not.toBe(secret);
    expect(new Date(row.previousSecretUntil).getTime()).toBeGreaterThan(Date.now() + 23 * 3_600_000);
    const article = await publishNew(app.strapi, { headline: 'Sieben', body: [paragraph('x')] });
    await until(() => typesOf(article).length === 1);
    const { body, headers } = receiver.received.at(-1) ?? {};
    for (const known of [secret, row.secret as string])
      expect(() => new Webhook(known).verify(body ?? '', headers as never)).not.toThrow();
    await app.strapi.db
      .query(RECEIVER)
      .update({ where: { id: row.id }, data: { previousSecretUntil: new Date(0) } });
    await update(article, { kicker: 'Neu' });
    await publish(app.strapi, article);
    await until(() => typesOf(article).length === 2);
    const later = receiver.received.at(-1);
    expect(() => new Webhook(row.secret).verify(later?.body ?? '', later?.headers as never)).not.toThrow();
    expect(() => new Webhook(secret).verify(later?.body ?? '', later?.headers as never)).toThrow();
  });

  test('publications of one article that come at once are told in the order of their commits', async () => {
    const article = await publishNew(app.strapi, { headline: 'Acht', body: [paragraph('x')] });
    await Promise.allSettled(
      [1, 2, 3, 4].map(async (number) => {
        await update(article, { kicker: `Stand ${number}` });
        await publish(app.strapi, article);
      }),
    );
    const told = (await deliveries(article)).map(
      ({ payload }: { payload: { data: { lastPublishedAt: string } } }) => payload.data.lastPublishedAt,
    );
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual([...told].sort());
    const live = await app.strapi
      .documents(ARTICLE)
      .findOne({ documentId: article, locale: 'de', status: 'published' });
    expect(new Date(told.at(-1) ?? 0)).toEqual(
      new Date((live as unknown as { publishedAt: string }).publishedAt),
    );
  });

  describe('the endpoints behind their page', () => webhookDesk(() => app));
});
