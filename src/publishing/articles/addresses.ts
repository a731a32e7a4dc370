import type { Article, House } from './types';

type Addressed = Pick<Article, 'documentId' | 'locale' | 'slug'>;

/** Where readers find an article: the path alone. */
export const articlePath = ({ locale, slug }: Pick<Article, 'locale' | 'slug'>): string =>
  `/${encodeURIComponent(locale)}/articles/${encodeURIComponent(slug)}`;

/** Where readers find an article. */
export const articleUrl = (house: House, article: Pick<Article, 'locale' | 'slug'>): string =>
  house.url + articlePath(article);

/** An article's lasting name: it stays when the slug changes. */
export const articleId = (house: House, { documentId, locale }: Omit<Addressed, 'slug'>): string =>
  `${house.url}/api/articles/${encodeURIComponent(documentId)}?locale=${encodeURIComponent(locale)}`;

/** A file's whole address: Strapi stores the path alone for files on its own disk. */
export const fileUrl = (house: House, url: string): string => (/^https?:/i.test(url) ? url : house.url + url);

/** @returns the address as a URI, or undefined where it is none (people type them in) */
export function uriOf(text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  try {
    const { href, protocol } = new URL(text);
    return protocol === 'http:' || protocol === 'https:' ? href : undefined;
  } catch {
    return undefined;
  }
}
