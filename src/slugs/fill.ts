import type { Core, UID } from '@strapi/strapi';
import { generateSlug } from './generate';

const isBlank = (value: unknown): boolean => typeof value !== 'string' || value.trim() === '';

/** The slug fields of a type, by name, that are made from another field. */
function slugFields(strapi: Core.Strapi, uid: UID.ContentType): string[] {
  const attributes = Object.entries(strapi.contentTypes[uid]?.attributes ?? {});
  return attributes.flatMap(([name, attribute]) =>
    attribute.type === 'uid' && 'targetField' in attribute && attribute.targetField ? [name] : [],
  );
}

type Written = { data?: Record<string, unknown>; documentId?: string; locale?: unknown };

/**
 * Document middleware: fills an empty slug before Strapi validates, on every path that writes through documents.
 * An update that leaves a filled slug alone, or does not touch the target field, changes nothing.
 */
export function fillSlugs(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.action === 'create' || context.action === 'update')
      await fill(strapi, context.uid, context.params as Written);
    return next();
  });
}

async function fill(strapi: Core.Strapi, uid: UID.ContentType, params: Written): Promise<void> {
  const { data } = params;
  if (!data) return;
  const locale = typeof params.locale === 'string' ? params.locale : undefined;
  for (const field of slugFields(strapi, uid)) {
    const isSent = field in data;
    if (isSent && !isBlank(data[field])) continue;
    const stored = params.documentId ? await storedDraft(strapi, uid, params.documentId, locale) : null;
    if (!isSent && stored && !isBlank(stored[field])) continue;
    data[field] = await generateSlug(strapi, {
      contentTypeUID: uid,
      field,
      data: { ...stored, ...data },
      locale,
    });
  }
}

async function storedDraft(strapi: Core.Strapi, uid: UID.ContentType, documentId: string, locale?: string) {
  const where = { documentId, publishedAt: null, ...(locale && { locale }) };
  return (await strapi.db.query(uid).findOne({ where })) as Record<string, unknown> | null;
}
