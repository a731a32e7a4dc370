import type { Core, UID } from '@strapi/strapi';
import { guardParams, withoutGuard } from '../guard';
import { tombstoneOf, type Tombstone } from '../state';
import { ARTICLE } from '../uids';

/** What a slug leads to. */
export type Found =
  | { readonly kind: 'article'; readonly documentId: string }
  | { readonly kind: 'moved'; readonly slug: string }
  | { readonly kind: 'gone'; readonly tombstone: Tombstone }
  | { readonly kind: 'none' };

type Row = { readonly documentId: string; readonly slug: string };

async function first(strapi: Core.Strapi, locale: string, filters: object): Promise<Row | undefined> {
  const params = guardParams(strapi, ARTICLE, {
    locale,
    filters,
    fields: ['slug'],
    limit: 1,
    sort: ['publishedAt:desc'],
  });
  const rows = await withoutGuard(() =>
    strapi.documents(ARTICLE as UID.ContentType).findMany(params as never),
  );
  return (rows as unknown as Row[])[0];
}

/** A killed article has no live row that knows its former slugs; its draft does. */
async function tombstoneOfFormer(
  strapi: Core.Strapi,
  slug: string,
  locale: string,
): Promise<Tombstone | null> {
  const rows: Row[] = await strapi.db.query(ARTICLE as UID.ContentType).findMany({
    select: ['documentId'],
    where: { locale, formerSlugs: { value: slug } },
    limit: 10,
  });
  const tombstones = await Promise.all(
    rows.map(({ documentId }) => tombstoneOf(strapi, { documentId, locale })),
  );
  return tombstones.find((one) => one !== null) ?? null;
}

/**
 * Looks a slug up: the article that has it now comes before one that had it once, and that before a killed one.
 *
 * @param slug as in the address
 */
export async function findBySlug(strapi: Core.Strapi, slug: string, locale: string): Promise<Found> {
  const now = await first(strapi, locale, { slug: { $eq: slug } });
  if (now) return { kind: 'article', documentId: now.documentId };
  const once = await first(strapi, locale, { formerSlugs: { value: { $eq: slug } } });
  if (once) return { kind: 'moved', slug: once.slug };
  const tombstone =
    (await tombstoneOf(strapi, { slug, locale })) ?? (await tombstoneOfFormer(strapi, slug, locale));
  return tombstone ? { kind: 'gone', tombstone } : { kind: 'none' };
}
