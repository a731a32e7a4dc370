import type { Core, UID } from '@strapi/strapi';
import { ARTICLE } from '../uids';

type Former = { readonly id?: number; readonly value: string };
type Data = { slug?: unknown; formerSlugs?: unknown };

/**
 * Document middleware: when the slug of a live article is changed, the old one is kept with it, so that its address
 * leads to the new one from the next publication on.
 */
export function keepFormerSlugs(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid === ARTICLE && context.action === 'update') {
      const params = context.params as { documentId?: string; locale?: unknown; data?: Data };
      if (params.data && typeof params.data.slug === 'string') await keep(strapi, params, params.data);
    }
    return next();
  });
}

async function keep(
  strapi: Core.Strapi,
  params: { documentId?: string; locale?: unknown },
  data: Data,
): Promise<void> {
  const locale =
    typeof params.locale === 'string'
      ? params.locale
      : await strapi.plugin('i18n').service('locales').getDefaultLocale();
  const rowOf = (publishedAt: object) =>
    strapi.db
      .query(ARTICLE as UID.ContentType)
      .findOne({ where: { documentId: params.documentId, locale, publishedAt }, populate: ['formerSlugs'] });
  const live = await rowOf({ $notNull: true });
  if (!live || live.slug === data.slug) return;
  const draft = await rowOf({ $null: true });
  const known = (Array.isArray(data.formerSlugs) ? data.formerSlugs : (draft?.formerSlugs ?? [])) as Former[];
  const others = known.filter(({ value }) => value !== live.slug && value !== data.slug);
  data.formerSlugs = [...others, known.find(({ value }) => value === live.slug) ?? { value: live.slug }];
}
