import type { Core, UID } from '@strapi/strapi';
import { slugOf } from './slug-of';

/** The part of content-manager's `uid` service that is used or replaced here. */
type UidService = {
  generateUIDField(request: UidRequest): Promise<string>;
  findUniqueUID(request: {
    contentTypeUID: UID.ContentType;
    field: string;
    value: string;
    locale?: string;
  }): Promise<string>;
};

type UidRequest = {
  contentTypeUID: UID.ContentType;
  field: string;
  data: Readonly<Record<string, unknown>>;
  locale?: string;
};

/**
 * A free slug for an entry: made from its target field, or from the type's name where that says nothing,
 * with a number behind it where another document has the slug already.
 */
export async function generateSlug(
  strapi: Core.Strapi,
  { contentTypeUID, field, data, locale }: UidRequest,
): Promise<string> {
  const type = strapi.contentTypes[contentTypeUID];
  const attribute = type.attributes[field] as { targetField?: string };
  const source = attribute.targetField ? data[attribute.targetField] : undefined;
  const value = slugOf(typeof source === 'string' ? source : '', locale) || type.info.singularName;
  const uidService = strapi.plugin('content-manager').service('uid') as UidService;
  return uidService.findUniqueUID({ contentTypeUID, field, value, locale });
}

/** Puts our slugs behind the editor's Generate button. */
export function replaceGenerateButton(strapi: Core.Strapi): void {
  strapi.get('services').extend('plugin::content-manager.uid', (service: UidService) => ({
    ...service,
    generateUIDField: (request: UidRequest) => generateSlug(strapi, request),
  }));
}
