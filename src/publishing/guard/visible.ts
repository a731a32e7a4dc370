import type { Core, UID } from '@strapi/strapi';
import { readable, type Filter } from '../state';
import { ARTICLE, RECORDS } from '../uids';

/** The little of an attribute that guarding needs. */
export type Attribute = {
  readonly type?: string;
  readonly relation?: string;
  readonly target?: string;
  readonly component?: string;
  readonly components?: readonly string[];
  readonly private?: boolean;
  readonly repeatable?: boolean;
  readonly multiple?: boolean;
};

/** @returns the attributes of a content type or component; none for a name that does not exist */
export function attributesOf(strapi: Core.Strapi, uid: string): Readonly<Record<string, Attribute>> {
  return (strapi.getModel(uid as UID.Schema)?.attributes ?? {}) as Readonly<Record<string, Attribute>>;
}

/** @returns the type a relation or media attribute leads to */
export function targetOf(attribute: Attribute | undefined): string | undefined {
  if (attribute?.type === 'media') return 'plugin::upload.file';
  return attribute?.type === 'relation' ? attribute.target : undefined;
}

/** A relation that may lead to entries of any type, drafts among them ("related" of a file): never shown. */
export const isMorph = (attribute: Attribute | undefined): boolean =>
  attribute?.type === 'relation' && Boolean(attribute.relation?.startsWith('morph'));

/**
 * The condition under which readers may see an entry of a type.
 *
 * @returns undefined where every entry may be seen
 */
export function visible(strapi: Core.Strapi, uid: string): Filter | undefined {
  if (uid === ARTICLE) return readable(strapi);
  if (RECORDS.includes(uid)) return { recordStatus: { $eq: 'verified' } };
  const options = strapi.getModel(uid as UID.ContentType)?.options as
    { draftAndPublish?: boolean } | undefined;
  return options?.draftAndPublish ? { publishedAt: { $notNull: true } } : undefined;
}

/** @returns both conditions at once */
export function both(one: Filter | undefined, other: Filter | undefined): Filter | undefined {
  if (!one || !other) return one ?? other;
  return { $and: [one, other] };
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
