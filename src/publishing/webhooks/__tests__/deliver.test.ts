import { Webhook } from 'standardwebhooks';
import { heads, waitAfter } from '../deliver';
import { newSecret, signedHeaders } from '../sign';

describe('a signature', () => {
  const secret = newSecret();
  const body = '{"type":"article.published","data":{"headline":"Grüße"}}';
  const headers = signedHeaders(secret, 'evt_1', Math.floor(Date.now() / 1000), body);

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
