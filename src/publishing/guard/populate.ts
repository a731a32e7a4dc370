import type { Core } from '@strapi/strapi';
import type { Filter } from '../state';
import { checkSort, guardFilters } from './filters';
import { attributesOf, both, isMorph, isObject, targetOf, visible, type Attribute } from './visible';

type Populate = { readonly [name: string]: unknown };

const POPULATED = new Set(['relation', 'media', 'component', 'dynamiczone']);

/**
 * A reader's populate, with every relation in it held to what the reader may see, at any depth.
 *
 * @param uid the content type or component that is populated
 * @param populate in any of the forms that Strapi takes
 */
export function guardPopulate(strapi: Core.Strapi, uid: string, populate: unknown): Populate | undefined {
  const attributes = attributesOf(strapi, uid);
  const guarded = Object.entries(toMap(attributes, populate)).flatMap(([name, value]) => {
    const attribute = attributes[name];
    if (!attribute || !value || isMorph(attribute)) return [];
    return [[name, guardOne(strapi, attribute, value)] as const];
  });
  return guarded.length > 0 ? Object.fromEntries(guarded) : undefined;
}

function guardOne(strapi: Core.Strapi, attribute: Attribute, value: unknown): unknown {
  const given = isObject(value) ? value : {};
  if (attribute.type === 'dynamiczone') return guardZone(strapi, given);
  const uid = attribute.type === 'component' ? attribute.component : targetOf(attribute);
  if (!uid) return {};
  checkSort(given.sort);
  const { populate: inner, filters, count: _count, on: _on, ...rest } = given;
  const populate = guardPopulate(strapi, uid, value === '*' ? '*' : inner);
  const condition =
    attribute.type === 'component'
      ? (guardFilters(strapi, uid, filters) as Filter | undefined)
      : both(guardFilters(strapi, uid, filters) as Filter | undefined, visible(strapi, uid));
  const result = { ...rest, ...(populate && { populate }), ...(condition && { filters: condition }) };
  return Object.keys(result).length > 0 ? result : true;
}

function guardZone(strapi: Core.Strapi, given: Record<string, unknown>): unknown {
  if (!isObject(given.on)) return true;
  const on = Object.entries(given.on).map(([component, value]) => [
    component,
    guardOne(strapi, { type: 'component', component }, value),
  ]);
  return { on: Object.fromEntries(on) };
}

/** Strapi's forms of populate (`*`, a name, names with dots, a list, an object) as one. */
function toMap(attributes: Readonly<Record<string, Attribute>>, populate: unknown): Populate {
  if (populate === undefined || populate === null || populate === false) return {};
  if (populate === true || populate === '*') return everything(attributes);
  if (typeof populate === 'string') return fromPaths(attributes, populate.split(','));
  if (Array.isArray(populate)) return fromPaths(attributes, populate.map(String));
  return isObject(populate) ? populate : {};
}

const everything = (attributes: Readonly<Record<string, Attribute>>): Populate =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([, attribute]) => POPULATED.has(attribute.type ?? '') && !attribute.private)
      .map(([name]) => [name, true]),
  );

function fromPaths(attributes: Readonly<Record<string, Attribute>>, paths: readonly string[]): Populate {
  const map: Record<string, { populate?: string[] }> = {};
  for (const path of paths) {
    const [name = '', ...rest] = path.trim().split('.');
    if (name === '*') Object.assign(map, everything(attributes));
    else {
      const entry = (map[name] ??= {});
      if (rest.length > 0) (entry.populate ??= []).push(rest.join('.'));
    }
  }
  return map;
}
