import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Filter } from '../state';
import { attributesOf, both, isMorph, isObject, targetOf, visible } from './visible';

const LOGICAL = new Set(['$and', '$or', '$not']);

/**
 * A reader's filters, with every step over a relation held to what the reader may see: else a filter answers
 * questions about drafts and unverified records that a response would never show.
 *
 * @param uid the content type or component the filters are about
 * @throws ValidationError where a relation is compared as such, which would count what is hidden
 */
export function guardFilters(strapi: Core.Strapi, uid: string, filters: unknown): unknown {
  if (Array.isArray(filters)) return filters.map((filter) => guardFilters(strapi, uid, filter));
  if (!isObject(filters)) return filters;
  return Object.fromEntries(
    Object.entries(filters).map(([key, value]) => [key, guardFilter(strapi, uid, key, value)]),
  );
}

function guardFilter(strapi: Core.Strapi, uid: string, key: string, value: unknown): unknown {
  if (key.startsWith('$')) return LOGICAL.has(key) ? guardFilters(strapi, uid, value) : value;
  const attribute = attributesOf(strapi, uid)[key];
  if (attribute?.type === 'component' && attribute.component)
    return guardFilters(strapi, attribute.component, value);
  const target = targetOf(attribute);
  if (isMorph(attribute)) throw new errors.ValidationError(`Invalid key ${key}`);
  if (!target) return value;
  if (!namesFields(value)) {
    throw new errors.ValidationError(
      `filters on "${key}" need one of its fields, as in filters[${key}][documentId][$eq]=…`,
    );
  }
  return both(guardFilters(strapi, target, value) as Filter, visible(strapi, target));
}

/** Whether a filter on a relation says anything only about fields of what it leads to. */
function namesFields(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(namesFields);
  if (!isObject(value)) return false;
  return Object.entries(value).every(
    ([key, inner]) => !key.startsWith('$') || (LOGICAL.has(key) && namesFields(inner)),
  );
}

/**
 * A reader may sort by an entry's own fields: an order by somebody else's tells of what is hidden.
 *
 * @throws ValidationError on any other
 */
export function checkSort(sort: unknown): void {
  const isNested = (value: unknown): boolean => {
    if (typeof value === 'string') return value.includes('.');
    if (Array.isArray(value)) return value.some(isNested);
    return isObject(value) && Object.values(value).some((inner) => typeof inner !== 'string');
  };
  if (isNested(sort))
    throw new errors.ValidationError('sort takes fields of the entry itself, as in sort=publishedAt:desc');
}

/** Text attributes that everybody may search. */
const SEARCHED = new Set(['string', 'text', 'uid', 'richtext', 'email']);

/**
 * Strapi's `_q` looks into private fields too and so would tell what they hold; this looks into the public ones.
 *
 * @returns the condition that some public text contains the words
 */
export function searchFilter(strapi: Core.Strapi, uid: string, words: string): Filter {
  const fields = Object.entries(attributesOf(strapi, uid)).filter(
    ([, attribute]) => SEARCHED.has(attribute.type ?? '') && !attribute.private,
  );
  return { $or: fields.map(([name]) => ({ [name]: { $containsi: words } })) };
}
