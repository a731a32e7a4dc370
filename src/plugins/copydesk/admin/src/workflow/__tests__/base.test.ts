import { startFrom, withBase } from '../base';

const url = '/content-manager/collection-types/api::article.article/abc?locale=de';
const headerOf = (init: RequestInit | undefined) => new Headers(init?.headers).get('X-Copydesk-Base');

test('a save of the document on the screen says which text it started from', () => {
  startFrom({ uid: 'api::article.article', documentId: 'abc' }, '2026-01-01T00:00:00.000Z');
  const init = withBase(url, { method: 'PUT', headers: { Accept: 'application/json' } });
  expect(headerOf(init)).toBe('2026-01-01T00:00:00.000Z');
  expect(new Headers(init?.headers).get('Accept')).toBe('application/json');
});

test.each([
  ['a read of it', url, 'GET'],
  ['a save of another document', url.replace('abc', 'xyz'), 'PUT'],
])('%s says nothing', (_what, address, method) => {
  startFrom({ uid: 'api::article.article', documentId: 'abc' }, '2026-01-01T00:00:00.000Z');
  expect(headerOf(withBase(address, { method }))).toBeNull();
});
