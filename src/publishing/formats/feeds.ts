import { Feed } from 'feed';
import { articleId, articleUrl, fileUrl, toHtml } from '../articles';
import type { Article, House } from '../articles';
import { xmlSafe } from './xml-safe';

export type FeedFormat = 'rss' | 'atom' | 'json';

export const FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

/** Where a feed lives and what it is about. */
export type FeedFrame = {
  /** Path without the format's ending, as in `/feeds/articles`. */
  readonly path: string;
  /** What the feed holds, as in the name of a person; the whole house's where it is absent. */
  readonly subject?: string;
  readonly locale: string;
};

const TITLES: Readonly<Record<string, { latest: string; about: string; corrections: string }>> = {
  de: { latest: 'Neueste Artikel', about: 'Artikel über', corrections: 'Korrekturen' },
  en: { latest: 'Latest articles', about: 'Articles about', corrections: 'Corrections' },
};
const wordsOf = (locale: string) => TITLES[locale.slice(0, 2)] ?? TITLES.en!;

const newest = (dates: readonly string[]): Date =>
  new Date(Math.max(0, ...dates.map((date) => Date.parse(date))));

function frame(house: House, { path, locale }: FeedFrame, title: string, updated: Date): Feed {
  const query = `?locale=${encodeURIComponent(locale)}`;
  const link = (format: FeedFormat) => `${house.url}${path}.${format}${query}`;
  return new Feed({
    title,
    description: title,
    id: link('atom'),
    link: `${house.url}/?locale=${encodeURIComponent(locale)}`,
    language: locale,
    updated,
    generator: 'Copydesk',
    copyright: house.name,
    author: { name: house.name, link: house.url },
    feedLinks: { rss: link('rss'), atom: link('atom'), json: link('json') },
  });
}

const write = (feed: Feed, format: FeedFormat): string => {
  if (format === 'json') return feed.json1();
  return xmlSafe(format === 'rss' ? feed.rss2() : feed.atom1());
};

/** @returns the articles as RSS 2.0, Atom or JSON Feed, in the order given */
export function toFeed(
  house: House,
  about: FeedFrame,
  articles: readonly Article[],
  format: FeedFormat,
): string {
  const words = wordsOf(about.locale);
  const title = `${house.name}: ${about.subject ? `${words.about} ${about.subject}` : words.latest}`;
  const feed = frame(house, about, title, newest(articles.map(({ lastPublishedAt }) => lastPublishedAt)));
  for (const article of articles) {
    feed.addItem({
      id: articleId(house, article),
      title: article.headline,
      link: articleUrl(house, article),
      description: article.lead ?? article.headline,
      content: toHtml(article.body),
      date: new Date(article.lastPublishedAt),
      published: new Date(article.firstPublishedAt),
      ...(article.authors.length > 0 && { author: article.authors.map(({ name }) => ({ name })) }),
      ...(article.image && { image: fileUrl(house, article.image.url) }),
    });
  }
  return write(feed, format);
}

/** @returns the public corrections of the articles as JSON Feed, the newest first */
export function toCorrectionsFeed(house: House, about: FeedFrame, articles: readonly Article[]): string {
  const corrections = articles
    .flatMap((article) => article.corrections.map((correction, index) => ({ article, correction, index })))
    .sort((a, b) => Date.parse(b.correction.at) - Date.parse(a.correction.at));
  const title = `${house.name}: ${wordsOf(about.locale).corrections}`;
  const feed = frame(house, about, title, newest(corrections.map(({ correction }) => correction.at)));
  feed.options.feedLinks = { json: feed.options.feedLinks.json };
  for (const { article, correction, index } of corrections) {
    feed.addItem({
      id: `${articleId(house, article)}#correction-${index + 1}`,
      title: article.headline,
      link: `${articleUrl(house, article)}#corrections`,
      description: correction.text,
      content: toHtml([{ type: 'paragraph', children: [{ type: 'text', text: correction.text }] }]),
      date: new Date(correction.at),
      published: new Date(correction.at),
      category: [{ name: correction.class }],
    });
  }
  return write(feed, 'json');
}
