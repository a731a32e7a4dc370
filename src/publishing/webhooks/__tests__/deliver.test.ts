import { Webhook } from 'standardwebhooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { heads, startDelivering, waitAfter } from '../deliver';
import { isPublic, send } from '../send';
import { newSecret, signedHeaders } from '../sign';
import { DELIVERY, type Receiver } from '../uids';

describe('a signature', () => {
  const secret = newSecret();
  const body = '{"type":"article.published","data":{"headline":"Grüße"}}';
  const headers = signedHeaders([secret], 'evt_1', Math.floor(Date.now() / 1000), body);

  test('is one that the Standard Webhooks library verifies', () => {
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({ type: 'article.published' });
  });

  test('does not fit another body, secret or id', () => {
    expect(() => new Webhook(secret).verify(body.replace('Grüße', 'Gruß'), headers)).toThrow();
    expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow();
    expect(() => new Webhook(secret).verify(body, { ...headers, 'webhook-id': 'evt_2' })).toThrow();
  });
});

describe('waiting after failures', () => {
  test('doubles, up to an hour, a little by chance', () => {
    expect([1, 2, 3, 4].map((attempts) => waitAfter(attempts, 0.5))).toEqual([2000, 4000, 8000, 16000]);
    expect(waitAfter(50, 0.5)).toBe(3_600_000);
    expect([waitAfter(1, 0), waitAfter(1, 1)]).toEqual([1800, 2200]);
  });
});

describe('the order', () => {
  const delivery = (id: number, receiver: string, article: string) => ({ id, receiver, article });

  test('is kept for each receiver and article, and holds up no others', () => {
    const waiting = [
      delivery(4, 'a', 'x'),
      delivery(1, 'a', 'x'),
      delivery(2, 'a', 'y'),
      delivery(3, 'b', 'x'),
    ];
    expect(
      heads(waiting)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([1, 2, 3]);
  });
});

describe('what another server is sending', () => {
  test('is not asked for again and again until that one is done', async () => {
    const lockedUntil = new Date(Date.now() + 60_000).toISOString();
    const held = { id: 1, receiver: 'a', article: 'x', attempts: 0, nextAttemptAt: null, lockedUntil };
    let looks = 0;
    const deliveries = {
      findMany: () => pause(1, ((looks += 1), [held])),
      updateMany: () => pause(1, { count: 0 }),
      deleteMany: () => pause(1, { count: 0 }),
    };
    const receivers = { findMany: () => pause(1, [{ documentId: 'a' }]), findOne: () => pause(1, {}) };
    const query = (uid: string) => (uid === DELIVERY ? deliveries : receivers);
    const stop = startDelivering({ db: { query }, log: console } as unknown as Core.Strapi);
    await pause(1_500);
    await stop();
    expect(looks).toBe(1);
  });
});

describe('where a delivery may go', () => {
  test.each([
    '127.0.0.1',
    '::1',
    '10.1.2.3',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::ffff:127.0.0.1',
    'fd00::1',
    'fe80::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '224.0.0.1',
    'localhost',
  ])('%s is no address of the public internet', (address) => expect(isPublic(address)).toBe(false));

  test.each(['8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is one', (address) =>
    expect(isPublic(address)).toBe(true),
  );

  const to = (url: string, isPrivateAllowed = false) =>
    send({ url, secret: newSecret() } as Receiver, { eventId: 'evt_1', payload: {} }, isPrivateAllowed);

  test.each([
    'http://127.0.0.1:9/',
    'http://[::1]:9/',
    'http://2130706433:9/',
    'http://0x7f.1:9/',
    'http://localhost:9/',
  ])('%s is refused with a reason before anything is sent', async (url) => {
    expect((await to(url)).error).toMatch(/is not a public address.*keine öffentliche Adresse/s);
  });

  test('and tried where the newsroom allows it', async () => {
    expect((await to('http://127.0.0.1:9/', true)).error).toMatch(/ECONNREFUSED/);
  });

  test('what is no address fails and says so', async () => {
    expect((await to('http://')).error).toMatch(/Invalid URL/);
  });
});
