import { createMemoryStore } from '../memory';
import { questionOf } from '../question';
import { createRedisStore } from '../redis';
import type { Entry, Store } from '../store';
import { documentsIn, etagOf, isKnown } from '../tags';

const REDIS = process.env.COPYDESK_TEST_REDIS;

const entry = (text: string, tags: readonly string[], expires = Date.now() + 60_000): Entry => {
  const body = Buffer.from(text);
  return { body, type: 'application/json', etag: etagOf(body), tags, expires };
};

/** Two servers: in memory they are one. */
const KINDS: readonly [string, () => readonly [Store, Store]][] = [
  [
    'memory',
    () => {
      const store = createMemoryStore(1_000_000);
      return [store, store];
    },
  ],
];
function redisPair(): readonly [Store, Store] {
  const options = {
    url: REDIS ?? '',
    longest: 60_000,
    prefix: `copydesk-test-${Math.random()}:`,
    onTrouble: (error: Error) => {
      throw error;
    },
  };
  return [createRedisStore(options), createRedisStore(options)];
}

const ALL = REDIS ? [...KINDS, ['Redis, two servers', redisPair] as const] : KINDS;
if (!REDIS && process.env.CI === 'true') {
  test('the store in Redis', () => {
    throw new Error('In CI COPYDESK_TEST_REDIS must be the URL of a Redis server.');
  });
} else if (!REDIS) test.skip('the store in Redis (needs COPYDESK_TEST_REDIS=redis://host:port)', () => {});

describe.each(ALL)('the store in %s', (_name, make) => {
  let one: Store;
  let two: Store;
  beforeAll(() => {
    [one, two] = make();
  });
  afterAll(async () => {
    await one.close();
    await two.close();
  });

  async function keep(store: Store, key: string, what: Entry): Promise<void> {
    const fill = await store.begin();
    await fill.keep(key, what);
    fill.end();
  }
  const textOf = async (store: Store, key: string) => (await store.get(key))?.body.toString();

  test('gives what was kept, by either server', async () => {
    await keep(one, 'a', entry('ä', ['x']));
    expect(await textOf(one, 'a')).toBe('ä');
    expect(await textOf(two, 'a')).toBe('ä');
    expect(await textOf(two, 'b')).toBeUndefined();
  });

  test('forgets what has the tag that is emptied, and nothing else', async () => {
    await keep(one, 'c', entry('c', ['x', 'y']));
    await keep(one, 'd', entry('d', ['z']));
    await two.empty(['y']);
    expect(await textOf(one, 'c')).toBeUndefined();
    expect(await textOf(one, 'd')).toBe('d');
  });

  test('keeps no answer that was begun before a change and ended after it', async () => {
    const fill = await one.begin();
    const other = await one.begin();
    await two.empty(['w']);
    await fill.keep('e', entry('old', ['w']));
    await other.keep('f', entry('untouched', ['v']));
    fill.end();
    other.end();
    expect(await textOf(one, 'e')).toBeUndefined();
    expect(await textOf(two, 'e')).toBeUndefined();
    expect(await textOf(two, 'f')).toBe('untouched');
    await keep(one, 'e', entry('new', ['w']));
    expect(await textOf(two, 'e')).toBe('new');
  });

  test('gives nothing that has expired', async () => {
    await keep(one, 'g', entry('g', ['x'], Date.now() + 30));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await textOf(one, 'g')).toBeUndefined();
  });
});

test('the memory store stays within its size', async () => {
  const store = createMemoryStore(50_000);
  for (let i = 0; i < 100; i += 1) {
    const fill = await store.begin();
    await fill.keep(String(i), entry('x'.repeat(2_000), [`t${i}`]));
    fill.end();
  }
  const kept = Array.from({ length: 100 }, (_, i) => store.get(String(i))).filter(Boolean);
  expect(kept.length).toBeGreaterThan(5);
  expect(kept.length).toBeLessThan(25);
});

test('a Redis that is not there costs speed, not an answer', async () => {
  const troubles: Error[] = [];
  const store = createRedisStore({
    url: 'redis://127.0.0.1:1',
    longest: 1000,
    onTrouble: (error) => void troubles.push(error),
  });
  const fill = await store.begin();
  await fill.keep('a', entry('a', ['x']));
  await store.empty(['x']);
  expect(await store.get('a')).toBeUndefined();
  expect(troubles.length).toBeGreaterThan(0);
  await store.close();
});

describe('a question', () => {
  const key = (search: string, credentials = '') => questionOf('/api/articles', search, credentials)?.key;

  test('has one key for one meaning', () => {
    expect(key('sort=slug&fields[0]=a')).toBe(key('fields[0]=a&sort=slug'));
    expect(key('sort=slug&utm_source=x')).toBe(key('sort=slug'));
    expect(key('sort=slug')).not.toBe(key('sort=headline'));
    expect(key('sort=slug', 'Bearer a')).not.toBe(key('sort=slug', 'Bearer b'));
  });

  test.each(['status=draft', 'status[]=draft', 'publicationFilter=x', 'hasPublishedVersion=false'])(
    'of a preview (%s) is not kept',
    (search) => {
      expect(key(search)).toBeUndefined();
    },
  );

  test.each([
    ['filters[people][name][$eq]=x', true],
    ['filters[$or][0][people][name]=x', true],
    ['_q=x', true],
    ['filters[slug][$eq]=x', false],
    ['filters[slug]=x', false],
  ])('%s depends on entries that the answer does not show: %s', (search, isWide) => {
    expect(questionOf('/api/articles', search, '')?.isWide).toBe(isWide);
  });

  test.each(['/api/articles/x/preview', '/api/previews/x', '/admin/articles', '/graphql', '/api/users'])(
    '%s is not one',
    (path) => {
      expect(questionOf(path, '', '')).toBeNull();
    },
  );
});

test('documents are found at any depth', () => {
  expect([
    ...documentsIn({ documentId: 'a', people: [{ documentId: 'b', x: { documentId: 'c' } }], other: null }),
  ]).toEqual(['doc:a', 'doc:b', 'doc:c']);
});

test('an ETag is known by itself, weakly too, in a list, or by a star', () => {
  const etag = etagOf(Buffer.from('x'));
  for (const header of [etag, `W/${etag}`, `"a", ${etag}`, '*']) expect(isKnown(header, etag)).toBe(true);
  expect(isKnown('"a"', etag)).toBe(false);
});
