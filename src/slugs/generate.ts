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

export type UidRequest = {
  contentTypeUID: UID.ContentType;
  field: string;
  data: Readonly<Record<string, unknown>>;
  locale?: string;
};

/** The slug that an entry gets where nobody else has it: of its target field, or of its type's name where that says nothing. */
export function ownSlug(strapi: Core.Strapi, { contentTypeUID, field, data, locale }: UidRequest): string {
  const type = strapi.contentTypes[contentTypeUID];
  const attribute = type.attributes[field] as { targetField?: string };
  const source = attribute.targetField ? data[attribute.targetField] : undefined;
  return slugOf(typeof source === 'string' ? source : '', locale) || type.info.singularName;
}

/** A free slug for an entry: its own, with a number behind it where another document has that already. */
export async function generateSlug(strapi: Core.Strapi, request: UidRequest): Promise<string> {
  const { contentTypeUID, field, locale } = request;
  const uidService = strapi.plugin('content-manager').service('uid') as UidService;
  return uidService.findUniqueUID({ contentTypeUID, field, value: ownSlug(strapi, request), locale });
}

/** Puts our slugs behind the editor's Generate button. */
export function replaceGenerateButton(strapi: Core.Strapi): void {
  strapi.get('services').extend('plugin::content-manager.uid', (service: UidService) => ({
    ...service,
    generateUIDField: (request: UidRequest) => generateSlug(strapi, request),
  }));
}
