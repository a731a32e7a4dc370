import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { loadArticle } from '../articles';
import { toCanceledNinjs, toJsonLd, toNinjs } from '../formats';
import {
  DEFAULT_POPULATE,
  guardParams,
  isSignedPreview,
  previewPath,
  signPreview,
  withoutGuard,
} from '../guard';
import { houseOf, settingsOf } from '../settings';
import { tombstoneOf, type Tombstone } from '../state';
import { ARTICLE } from '../uids';
import { findBySlug } from './slugs';

type Query = Record<string, unknown>;
export type Context = {
  params: Record<string, string>;
  query: Query;
  status: number;
  body: unknown;
  type: string;
  /** `shows`: what an answer is made of, where that does not stand in it; the cache reads it. */
  state: { auth?: unknown; shows?: unknown };
  set(name: string, value: string): void;
  redirect(url: string): void;
  notFound(message?: string): unknown;
};
type Controller = {
  transformResponse(data: unknown): unknown;
  sanitizeOutput(data: unknown, ctx: Context): Promise<unknown>;
  findOne(ctx: Context, next?: unknown): Promise<unknown>;
};

/** The language asked for; the default one where nothing is, or nothing that names a single one. */
export async function localeOf(strapi: Core.Strapi, query: Query): Promise<string> {
  if (typeof query.locale === 'string' && query.locale && query.locale !== '*') return query.locale;
  return (await strapi.plugin('i18n').service('locales').getDefaultLocale()) as string;
}

/** The answer for an article that was killed: gone, and why, in both of the newsroom's languages. */
export function sayGone(ctx: Context, tombstone: Tombstone): void {
  ctx.status = 410;
  ctx.body = {
    data: null,
    error: {
      status: 410,
      name: 'GoneError',
      message: 'This article was withdrawn. / Dieser Artikel wurde zurückgezogen.',
      details: { tombstone },
    },
  };
}

const appKey = (strapi: Core.Strapi): string | undefined =>
  (strapi.config.get('server.app.keys') as readonly string[])[0];

const gone = async (strapi: Core.Strapi, ctx: Context, documentId: string): Promise<Tombstone | null> =>
  tombstoneOf(strapi, { documentId, locale: await localeOf(strapi, ctx.query) });

/** What the articles' controller does beside Strapi's own actions. */
export const articleActions = (strapi: Core.Strapi) => ({
  async findOne(this: Controller, ctx: Context, next?: unknown) {
    const found = (await (Object.getPrototypeOf(this) as Controller).findOne.call(this, ctx, next)) as {
      data?: unknown;
    };
    if (found?.data) return found;
    const tombstone = await gone(strapi, ctx, ctx.params.id ?? '');
    if (!tombstone) return ctx.notFound();
    sayGone(ctx, tombstone);
  },

  async jsonld(ctx: Context) {
    const documentId = ctx.params.documentId ?? '';
    const article = await loadArticle(strapi, documentId, await localeOf(strapi, ctx.query));
    const tombstone = article ? null : await gone(strapi, ctx, documentId);
    if (tombstone) return sayGone(ctx, tombstone);
    if (!article) return ctx.notFound();
    ctx.state.shows = article;
    ctx.body = toJsonLd(houseOf(strapi), article);
    ctx.type = 'application/ld+json; charset=utf-8';
  },

  async ninjs(ctx: Context) {
    const documentId = ctx.params.documentId ?? '';
    const article = await loadArticle(strapi, documentId, await localeOf(strapi, ctx.query));
    const tombstone = article ? null : await gone(strapi, ctx, documentId);
    if (tombstone) ctx.status = 410;
    if (!article && !tombstone) return ctx.notFound();
    const house = houseOf(strapi);
    ctx.state.shows = article;
    ctx.body = article ? toNinjs(house, article) : toCanceledNinjs(house, tombstone as Tombstone);
    ctx.type = 'application/json; charset=utf-8';
  },

  /** By its slug; an old one leads to the new one. */
  async bySlug(this: Controller, ctx: Context, next?: unknown) {
    const locale = await localeOf(strapi, ctx.query);
    const found = await findBySlug(strapi, ctx.params.slug ?? '', locale);
    if (found.kind === 'none') return ctx.notFound();
    if (found.kind === 'gone') return sayGone(ctx, found.tombstone);
    if (found.kind === 'moved') {
      ctx.status = 301;
      ctx.redirect(
        `/api/articles/slug/${encodeURIComponent(found.slug)}?locale=${encodeURIComponent(locale)}`,
      );
      return;
    }
    ctx.params = { ...ctx.params, id: found.documentId };
    return this.findOne(ctx, next);
  },

  /** The draft, for who holds the preview permission. */
  async preview(this: Controller, ctx: Context) {
    return answerDraft(strapi, this, ctx);
  },

  /** The draft, for who holds a signed link. */
  async signedPreview(this: Controller, ctx: Context) {
    const of = { documentId: ctx.params.documentId ?? '', locale: String(ctx.query.locale ?? '') };
    const given = { expires: Number(ctx.query.expires), signature: String(ctx.query.signature ?? '') };
    if (!isSignedPreview(appKey(strapi), of, given)) {
      throw new errors.ForbiddenError(
        'This preview link has expired or is not valid. / Dieser Vorschau-Link ist abgelaufen oder ungültig.',
      );
    }
    return answerDraft(strapi, this, ctx);
  },

  /** Makes a signed link to the draft. */
  async previewLink(ctx: Context) {
    const of = { documentId: ctx.params.documentId ?? '', locale: await localeOf(strapi, ctx.query) };
    const draft = await draftOf(strapi, of);
    if (!draft) return ctx.notFound();
    const signed = signPreview(appKey(strapi), of, settingsOf(strapi).previewMinutes);
    ctx.set('Cache-Control', 'private, no-store');
    ctx.body = {
      data: {
        url: houseOf(strapi).url + previewPath(of, signed),
        expiresAt: new Date(signed.expires).toISOString(),
      },
    };
  },
});

async function answerDraft(strapi: Core.Strapi, controller: Controller, ctx: Context): Promise<unknown> {
  ctx.set('Cache-Control', 'private, no-store');
  ctx.set('X-Robots-Tag', 'noindex, nofollow');
  const of = { documentId: ctx.params.documentId ?? '', locale: await localeOf(strapi, ctx.query) };
  const draft = await draftOf(strapi, of);
  if (!draft) return ctx.notFound();
  return controller.transformResponse(await controller.sanitizeOutput(draft, ctx));
}

function draftOf(strapi: Core.Strapi, { documentId, locale }: { documentId: string; locale: string }) {
  const asked = { locale, filters: { documentId: { $eq: documentId } }, populate: DEFAULT_POPULATE[ARTICLE] };
  const params = guardParams(strapi, ARTICLE, asked, true);
  return withoutGuard(() => strapi.documents(ARTICLE as UID.ContentType).findFirst(params as never));
}
