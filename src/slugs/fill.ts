import type { Core, UID } from '@strapi/strapi';
import { follows, isBlank, isNewAndOurs } from './change';
import { generateSlug, ownSlug } from './generate';

type Row = Readonly<Record<string, unknown>>;
type Place = { readonly uid: UID.ContentType; readonly documentId?: string; readonly locale?: string };
type Written = { data?: Record<string, unknown>; documentId?: string; locale?: unknown };

/** The slug fields of a type that are made from another field, each with that one. */
function slugFields(strapi: Core.Strapi, uid: UID.ContentType): [field: string, target: string][] {
  const attributes = Object.entries(strapi.contentTypes[uid]?.attributes ?? {});
  return attributes.flatMap(([name, attribute]): [string, string][] =>
    attribute.type === 'uid' && 'targetField' in attribute && attribute.targetField
      ? [[name, String(attribute.targetField)]]
      : [],
  );
}

/**
 * Document middleware: gives an entry its slug before Strapi validates, on every path that writes through documents.
 * Until it is published for the first time the slug follows the field that it is made from. One that somebody chose
 * stays, and so does the address of what readers have seen.
 */
export function fillSlugs(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.action === 'create' || context.action === 'update')
      await fill(strapi, context.uid, context.params as Written);
    return next();
  });
}

async function fill(strapi: Core.Strapi, uid: UID.ContentType, params: Written): Promise<void> {
  const { data, documentId } = params;
  const fields = slugFields(strapi, uid);
  if (!data || fields.length === 0) return;
  const locale = await localeOf(strapi, uid, params.locale);
  const place = { uid, documentId, locale };
  const stored = await storedDraft(strapi, place);
  const entry = { ...stored, ...data };
  for (const [field, target] of fields) {
    const request = (row: Row) => ({ contentTypeUID: uid, field, data: row, locale });
    const change = {
      slug: entry[field],
      own: ownSlug(strapi, request(entry)),
      ...(stored && { before: { slug: stored[field], own: ownSlug(strapi, request(stored)) } }),
    };
    const isToFollow =
      follows(change) && !isBlank(entry[target]) && !(await wasPublished(strapi, place, stored));
    if (isBlank(change.slug) || isNewAndOurs(change) || isToFollow)
      data[field] = await generateSlug(strapi, request(entry));
  }
}

async function localeOf(strapi: Core.Strapi, uid: UID.ContentType, locale: unknown) {
  if (typeof locale === 'string') return locale;
  const { i18n } = (strapi.contentTypes[uid].pluginOptions ?? {}) as { i18n?: { localized?: boolean } };
  if (!i18n?.localized) return undefined;
  return (await strapi.plugin('i18n').service('locales').getDefaultLocale()) as string;
}

const rowOf = (strapi: Core.Strapi, { uid, documentId, locale }: Place, more: object): Promise<Row | null> =>
  strapi.db.query(uid).findOne({ where: { documentId, ...(locale && { locale }), ...more } });

const hasDrafts = (strapi: Core.Strapi, { uid }: Place) =>
  strapi.contentTypes[uid].options?.draftAndPublish === true;

async function storedDraft(strapi: Core.Strapi, place: Place): Promise<Row | null> {
  if (!place.documentId) return null;
  return rowOf(strapi, place, hasDrafts(strapi, place) ? { publishedAt: null } : {});
}

/** Whether readers know the entry by its slug, or did before it was taken off. */
async function wasPublished(strapi: Core.Strapi, place: Place, draft: Row | null): Promise<boolean> {
  if (!hasDrafts(strapi, place)) return true;
  const live = await rowOf(strapi, place, { publishedAt: { $notNull: true } });
  return live !== null || Boolean(draft?.firstPublishedAt);
}
