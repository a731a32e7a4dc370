import { Readable } from 'node:stream';
import { SitemapStream, streamToPromise } from 'sitemap';
import { articleUrl } from '../articles';
import type { Article, House } from '../articles';
import { xmlSafe } from './xml-safe';

/** Google News reads articles of the last two days, at most this many in one file. */
export const NEWS_DAYS = 2;
export const NEWS_LIMIT = 1000;

/** The library writes `]]>` as it is, which XML allows in no text. */
const textOf = (text: string): string => xmlSafe(text).split(']]>').join(']] >');

/** @returns the articles as a Google News sitemap; where there is none, the front page alone: a sitemap may not be empty */
export async function toNewsSitemap(house: House, articles: readonly Article[]): Promise<string> {
  const stream = new SitemapStream({
    hostname: house.url,
    xmlns: { news: true, xhtml: false, image: false, video: false },
  });
  const entries = articles.map((article) => ({
    url: articleUrl(house, article),
    news: {
      publication: { name: textOf(house.name), language: article.locale.slice(0, 2) },
      publication_date: article.firstPublishedAt,
      title: textOf(article.headline),
    },
  }));
  const listed = entries.length > 0 ? entries : [{ url: `${house.url}/` }];
  return (await streamToPromise(Readable.from(listed).pipe(stream))).toString('utf8');
}
