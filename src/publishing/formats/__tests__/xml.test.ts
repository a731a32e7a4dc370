import { toCorrectionsFeed, toFeed } from '../feeds';
import { toNewsSitemap } from '../news-sitemap';
import { ARTICLE, BARE, HOUSE } from './article';
import { feedProblems, jsonProblems, sitemapProblems } from './schemas';

const FRAME = { path: '/feeds/articles', locale: 'de' };
const LISTS = [
  ['several articles', [ARTICLE, BARE]],
  ['no article', []],
] as const;

describe.each(LISTS)('a feed of %s', (_name, articles) => {
  test.each(['rss', 'atom'] as const)('is valid %s', async (format) => {
    expect(await feedProblems(format, toFeed(HOUSE, FRAME, articles, format))).toEqual([]);
  });

  test('is a valid JSON Feed', () => {
    expect(jsonProblems('json-feed-1', JSON.parse(toFeed(HOUSE, FRAME, articles, 'json')))).toEqual([]);
  });
});

test('the schemas refuse what is no feed', async () => {
  const rss = toFeed(HOUSE, FRAME, [ARTICLE], 'rss');
  expect(await feedProblems('rss', rss.replace('<pubDate>', '<pubDate>today '))).not.toEqual([]);
  expect(
    await feedProblems('atom', toFeed(HOUSE, FRAME, [ARTICLE], 'atom').replace('<updated>', '<updated>now')),
  ).not.toEqual([]);
  expect(jsonProblems('json-feed-1', { version: 'x', items: [] })).not.toEqual([]);
});

test('signs that XML cannot hold are left out, the others kept', () => {
  const rss = toFeed(HOUSE, FRAME, [ARTICLE], 'rss');
  expect(rss).not.toContain('\u0008');
  expect(rss).toContain('Stadtblatt &amp; Söhne');
});

test('a feed about somebody says so in its language', () => {
  expect(toFeed(HOUSE, { ...FRAME, subject: 'Ada Beispiel' }, [], 'json')).toContain(
    'Artikel über Ada Beispiel',
  );
  expect(toFeed(HOUSE, { ...FRAME, locale: 'en', subject: 'Ada Beispiel' }, [], 'json')).toContain(
    'Articles about Ada Beispiel',
  );
});

describe('the corrections feed', () => {
  const feed = JSON.parse(
    toCorrectionsFeed(HOUSE, { path: '/feeds/corrections', locale: 'de' }, [BARE, ARTICLE]),
  );

  test('is a valid JSON Feed', () => expect(jsonProblems('json-feed-1', feed)).toEqual([]));

  test('has each public correction once, the newest first', () => {
    expect(feed.items.map((item: { summary: string }) => item.summary)).toEqual([
      'Ein Tippfehler.',
      'Der Fluss heißt <anders>.',
    ]);
    expect(feed.items[1].content_html).toBe('<p>Der Fluss heißt &lt;anders&gt;.</p>');
    expect(new Set(feed.items.map((item: { id: string }) => item.id)).size).toBe(2);
  });
});

describe('the news sitemap', () => {
  test.each(LISTS)('of %s is valid', async (_name, articles) => {
    expect(await sitemapProblems(await toNewsSitemap(HOUSE, articles))).toEqual([]);
  });

  test('names publication, language, date and title', async () => {
    const xml = await toNewsSitemap(HOUSE, [ARTICLE]);
    expect(xml).toContain('<loc>https://news.example/de/articles/wasser-fuer-alle</loc>');
    expect(xml).toContain('<news:language>de</news:language>');
    expect(xml).toContain('<news:publication_date>2026-02-01T12:00:00.000Z</news:publication_date>');
  });

  test('the schema refuses an entry without a date', async () => {
    const xml = await toNewsSitemap(HOUSE, [ARTICLE]);
    expect(
      await sitemapProblems(xml.replace(/<news:publication_date>.*?<\/news:publication_date>/, '')),
    ).not.toEqual([]);
  });
});
