import { Readable } from 'node:stream';
import { SitemapStream, streamToPromise } from 'sitemap';
import { articleUrl } from '../articles';
import type { Article, House } from '../articles';
import { xmlSafe } from './xml-safe';

/** Google News reads articles of the last two days, at most this many in one file. */
export const NEWS_DAYS = 2;
export const NEWS_LIMIT = 1000;

/** What a sitemap without an entry is; the library takes that for a mistake. */
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>';

/** @returns the articles as a Google News sitemap */
export async function toNewsSitemap(house: House, articles: readonly Article[]): Promise<string> {
  if (articles.length === 0) return EMPTY;
  const stream = new SitemapStream({
    hostname: house.url,
    xmlns: { news: true, xhtml: false, image: false, video: false },
  });
  const entries = articles.map((article) => ({
    url: articleUrl(house, article),
    news: {
      publication: { name: xmlSafe(house.name), language: article.locale.slice(0, 2) },
      publication_date: article.firstPublishedAt,
      title: xmlSafe(article.headline),
    },
  }));
  return (await streamToPromise(Readable.from(entries).pipe(stream))).toString('utf8');
}
