import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { articlePath, loadArticle } from '../articles';
import { houseOf } from '../settings';
import { articlePage, named } from './page';
import { findBySlug } from './slugs';

type Context = {
  method: string;
  path: string;
  status: number;
  body: unknown;
  type: string;
  set(name: string, value: string): void;
  redirect(url: string): void;
};

/** `/api` could be taken for a language of three letters. */
const ARTICLE_PATH = /^\/(?!api\/)([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\/articles\/([^/]+)\/?$/;
const PREVIEW_PATH = /^\/preview\/[^/]+\/?$/;

/** @returns undefined for an address whose percent signs make no sense */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

async function showArticle(
  strapi: Core.Strapi,
  ctx: Context,
  html: string,
  locale: string,
  slug: string,
): Promise<void> {
  const found = await findBySlug(strapi, slug, locale);
  const house = houseOf(strapi);
  if (found.kind === 'moved') {
    ctx.status = 301;
    ctx.redirect(articlePath({ locale, slug: found.slug }));
    return;
  }
  const article = found.kind === 'article' ? await loadArticle(strapi, found.documentId, locale) : null;
  if (!article) ctx.status = found.kind === 'gone' ? 410 : 404;
  ctx.body = article ? articlePage(html, house, article) : named(html, house);
}

/**
 * Koa middleware: the reader's front page at `/`, an article under its language and slug, and previews. Each is the
 * static page of public/, with the status, and for an article the head, that belong to it.
 */
export function readerPages(strapi: Core.Strapi) {
  const file = path.join(strapi.dirs.static.public, 'index.html');
  return async (ctx: Context, next: () => Promise<unknown>): Promise<unknown> => {
    const isPreview = PREVIEW_PATH.test(ctx.path);
    const article = ARTICLE_PATH.exec(ctx.path);
    const isRead = ctx.method === 'GET' || ctx.method === 'HEAD';
    if (!isRead || !(ctx.path === '/' || isPreview || article)) return next();
    const html = await readFile(file, 'utf8');
    ctx.status = 200;
    ctx.type = 'text/html; charset=utf-8';
    ctx.set('Cache-Control', isPreview ? 'private, no-store' : 'no-cache');
    if (isPreview) ctx.set('X-Robots-Tag', 'noindex, nofollow');
    // A signature in an address must not travel on to the pages that a draft links to.
    if (isPreview) ctx.set('Referrer-Policy', 'no-referrer');
    if (article) await showArticle(strapi, ctx, html, article[1] ?? '', decoded(article[2] ?? '') ?? '');
    else ctx.body = named(html, houseOf(strapi));
    return undefined;
  };
}
