import { asWrite, goOnFrom, outcomeOf, startedFrom, startFrom } from '../save-watch';

const url = '/content-manager/collection-types/api::article.article/abc?locale=de';
const headerOf = (init: RequestInit | undefined) => new Headers(init?.headers).get('X-Copydesk-Base');

const place = { uid: 'api::article.article', documentId: 'abc' };
const START = '2026-01-01T00:00:00.000Z';

beforeEach(() => {
  startFrom({ ...place, documentId: 'another' }, START);
  startFrom(place, START);
});

test('a save of the document on the screen says which text it started from', () => {
  const init = asWrite(url, { method: 'PUT', headers: { Accept: 'application/json' } });
  expect(headerOf(init)).toBe('2026-01-01T00:00:00.000Z');
  expect(new Headers(init?.headers).get('Accept')).toBe('application/json');
});

test('it does not send back what the server alone sets', () => {
  const body = JSON.stringify({ headline: 'Rain', stage: 'draft', version: 0 });
  expect(asWrite(url, { method: 'PUT', body })?.body).toBe(JSON.stringify({ headline: 'Rain' }));
});

describe('the next save', () => {
  const saved = '2026-01-01T00:05:00.000Z';
  const answer = () => new Response(JSON.stringify({ data: { updatedAt: saved } }));
  const base = () => headerOf(asWrite(url, { method: 'PUT' }));

  test('starts from the one before, though the form still shows what it was loaded with', async () => {
    await goOnFrom(answer(), startedFrom());
    startFrom(place, START);
    expect(base()).toBe(saved);
  });

  test('starts from a newer text that was loaded since', async () => {
    await goOnFrom(answer(), startedFrom());
    startFrom(place, '2026-01-01T00:06:00.000Z');
    expect(base()).toBe('2026-01-01T00:06:00.000Z');
  });

  test('of another language starts from that language’s text', async () => {
    await goOnFrom(answer(), startedFrom());
    startFrom({ ...place, locale: 'en' }, START);
    expect(base()).toBe(START);
  });

  test('of a document that was opened before the answer came is none of its business', async () => {
    const left = startedFrom();
    startFrom({ ...place, documentId: 'xyz' }, START);
    await goOnFrom(answer(), left);
    expect(headerOf(asWrite(url.replace('abc', 'xyz'), { method: 'PUT' }))).toBe(START);
  });

  test('starts from the same text where the answer does not say when it was written', async () => {
    await goOnFrom(new Response('<html>'), startedFrom());
    expect(base()).toBe(START);
  });
});

test.each([
  ['a read of it', url, 'GET'],
  ['a save of another document', url.replace('abc', 'xyz'), 'PUT'],
])('%s is left alone', (_what, address, method) => {
  expect(asWrite(address, { method })).toBeUndefined();
});

test("a refusal for somebody's newer text says whose and when", async () => {
  const conflict = { by: 'Eda Editor', at: '2026-01-01T00:01:00.000Z' };
  const refusal = new Response(JSON.stringify({ error: { details: { conflict } } }), { status: 400 });
  expect(await outcomeOf(refusal)).toEqual({ isRefused: true, newer: conflict });
});

test('any other failure is a refusal, too; an answer in order is none', async () => {
  expect(await outcomeOf(new Response('<html>', { status: 502 }))).toEqual({ isRefused: true });
  expect(await outcomeOf(new Response('{}', { status: 200 }))).toEqual({ isRefused: false });
});
