import type { Core, UID } from '@strapi/strapi';
import { loadArticles } from '../articles';
import {
  FEED_TYPES,
  NEWS_DAYS,
  NEWS_LIMIT,
  toCorrectionsFeed,
  toFeed,
  toNewsSitemap,
  type FeedFormat,
} from '../formats';
import { guardParams, withoutGuard } from '../guard';
import { houseOf } from '../settings';
import type { Filter } from '../state';
import { AGREEMENT, ARTICLE, PERSON } from '../uids';
import { localeOf, type Context } from './article-actions';

/** How many articles a feed holds. */
const FEED_LENGTH = 50;

const isFormat = (text: string): text is FeedFormat => text in FEED_TYPES;

/** Cuts `abc.rss` into a name and a format. */
function fileOf(text = ''): { name: string; format: FeedFormat } | null {
  const dot = text.lastIndexOf('.');
  const format = text.slice(dot + 1);
  return dot > 0 && isFormat(format) ? { name: text.slice(0, dot), format } : null;
}

/** The name of a verified record; null where readers may not know of it. */
async function nameOf(strapi: Core.Strapi, uid: string, documentId: string): Promise<string | null> {
  const params = guardParams(strapi, uid, { filters: { documentId: { $eq: documentId } }, fields: ['name'] });
  const record = await withoutGuard(() =>
    strapi.documents(uid as UID.ContentType).findFirst(params as never),
  );
  return record ? String((record as unknown as { name: string }).name) : null;
}

const ABOUT_PERSON = (documentId: string): Filter => ({
  $or: [{ people: { documentId: { $eq: documentId } } }, { authors: { documentId: { $eq: documentId } } }],
});
const ABOUT_AGREEMENT = (documentId: string): Filter => ({ agreements: { documentId: { $eq: documentId } } });

async function all(strapi: Core.Strapi, ctx: Context) {
  const file = fileOf(ctx.params.file);
  const isKnown =
    file && (file.name === 'articles' || (file.name === 'corrections' && file.format === 'json'));
  if (!file || !isKnown) return ctx.notFound();
  const locale = await localeOf(strapi, ctx.query);
  const frame = { path: `/feeds/${file.name}`, locale };
  ctx.type = FEED_TYPES[file.format];
  if (file.name === 'articles') {
    const articles = await loadArticles(strapi, { locale, limit: FEED_LENGTH });
    ctx.state.shows = articles;
    ctx.body = toFeed(houseOf(strapi), frame, articles, file.format);
    return;
  }
  const corrected = await loadArticles(strapi, {
    locale,
    limit: FEED_LENGTH,
    filters: { corrections: { id: { $notNull: true } } },
  });
  ctx.state.shows = corrected;
  ctx.body = toCorrectionsFeed(houseOf(strapi), frame, corrected);
}

const about =
  (folder: string, uid: string, filtersOf: (documentId: string) => Filter) =>
  async (strapi: Core.Strapi, ctx: Context) => {
    const file = fileOf(ctx.params.file);
    const subject = file && (await nameOf(strapi, uid, file.name));
    if (!file || !subject) return ctx.notFound();
    const locale = await localeOf(strapi, ctx.query);
    const articles = await loadArticles(strapi, {
      locale,
      limit: FEED_LENGTH,
      filters: filtersOf(file.name),
    });
    ctx.type = FEED_TYPES[file.format];
    ctx.state.shows = [{ documentId: file.name }, articles];
    ctx.body = toFeed(
      houseOf(strapi),
      { path: `/feeds/${folder}/${file.name}`, subject, locale },
      articles,
      file.format,
    );
  };

async function newsSitemap(strapi: Core.Strapi, ctx: Context) {
  const since = new Date(Date.now() - NEWS_DAYS * 86_400_000).toISOString();
  const filters = { publishedAt: { $gte: since } };
  const locale = typeof ctx.query.locale === 'string' && ctx.query.locale ? ctx.query.locale : '*';
  const articles = await loadArticles(strapi, { locale, limit: NEWS_LIMIT, filters });
  const isNews = articles.filter(({ firstPublishedAt }) => firstPublishedAt >= since);
  ctx.type = 'application/xml; charset=utf-8';
  ctx.state.shows = isNews;
  ctx.body = await toNewsSitemap(houseOf(strapi), isNews);
}

const ROUTES: readonly (readonly [string, (strapi: Core.Strapi, ctx: Context) => Promise<unknown>])[] = [
  ['/news-sitemap.xml', newsSitemap],
  ['/feeds/people/:file', about('people', PERSON, ABOUT_PERSON)],
  ['/feeds/agreements/:file', about('agreements', AGREEMENT, ABOUT_AGREEMENT)],
  ['/feeds/:file', all],
];

/** The feeds and the news sitemap; whoever may list articles may read them. */
export function addFeedRoutes(strapi: Core.Strapi): void {
  const authenticate = (ctx: Context, next: () => Promise<unknown>) => {
    Object.assign(ctx.state, { route: { info: { type: 'content-api', apiName: 'article' } } });
    return strapi.get('auth').authenticate(ctx as never, next as never);
  };
  const authorize = async (ctx: Context, next: () => Promise<unknown>) => {
    await strapi.get('auth').verify(ctx.state.auth as never, { scope: [`${ARTICLE}.find`] });
    return next();
  };
  strapi.server.routes(
    ROUTES.map(([path, handle]) => ({
      method: 'GET' as const,
      path,
      handler: [authenticate, authorize, (ctx: Context) => handle(strapi, ctx)] as never,
      config: { auth: false as const },
      info: {},
    })) as never,
  );
}
