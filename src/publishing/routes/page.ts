import { articleUrl, escapeHtml } from '../articles';
import type { Article, House } from '../articles';
import { toJsonLd } from '../formats';

/** JSON inside a script element: a `<` in a text must not end it. */
const jsonInHtml = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

function replaceOnce(html: string, pattern: RegExp, by: string): string {
  return html.replace(pattern, () => by);
}

/**
 * The reader's page for one article: the static page with a title, a description, a canonical address and JSON-LD of
 * its own, so that search engines and previews need no JavaScript.
 *
 * @param html public/index.html
 */
export function articlePage(html: string, house: House, article: Article): string {
  const title = article.seo?.title || article.headline;
  const description = article.seo?.description || article.lead || article.headline;
  const head = [
    `<link rel="canonical" href="${escapeHtml(articleUrl(house, article))}" />`,
    `<link rel="alternate" type="application/ld+json" href="/api/articles/${article.documentId}/jsonld?locale=${escapeHtml(article.locale)}" />`,
    `<script type="application/ld+json">${jsonInHtml(toJsonLd(house, article))}</script>`,
  ];
  return [
    [/<html lang="[^"]*">/, `<html lang="${escapeHtml(article.locale)}">`],
    [/<title>[^<]*<\/title>/, `<title>${escapeHtml(`${title} – ${house.name}`)}</title>`],
    [
      /<meta name="description" content="[^"]*" \/>/,
      `<meta name="description" content="${escapeHtml(description)}" />`,
    ],
    [/<!--head-->/, head.join('\n    ')],
  ].reduce((page, [pattern, by]) => replaceOnce(page, pattern as RegExp, by as string), named(html, house));
}

/** The static page under the newsroom's own name. */
export const named = (html: string, house: House): string =>
  html.split('Copydesk Newsroom').join(escapeHtml(house.name));
