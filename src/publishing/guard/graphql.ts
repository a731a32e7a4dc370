import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { ARTICLE, RECORDS } from '../uids';
import { mayPreview, withoutGuard } from './access';
import { checkSort } from './filters';
import { isShown, pruneWritten } from './written';
import { attributesOf, isMorph, isObject, targetOf, visible, type Attribute } from './visible';

type Args = Record<string, unknown>;
type Next = (parent: unknown, args: Args, context: Context, info: unknown) => unknown;
type Context = { readonly state?: { readonly auth?: unknown } };
type Middleware = (next: Next, parent: unknown, args: Args, context: Context, info: unknown) => unknown;
type Naming = Record<
  | 'getTypeName'
  | 'getComponentName'
  | 'getFindQueryName'
  | 'getFindOneQueryName'
  | 'getFindConnectionQueryName'
  | 'getCreateMutationTypeName'
  | 'getUpdateMutationTypeName'
  | 'getDeleteMutationTypeName',
  (model: unknown) => string
>;
type Extension = {
  shadowCRUD(uid: string): { disable(): void };
  use(configuration: () => { resolversConfig: Record<string, { middlewares: Middleware[] }> }): void;
};

/** Types of the house's own workings. */
const HOUSE_ONLY = ['api::webhook-receiver.webhook-receiver', 'api::webhook-delivery.webhook-delivery'];

/**
 * GraphQL's relations pass by the Document Service, and its arguments are inherited from the root, so its resolvers
 * are held to what readers may see one by one.
 */
export function guardGraphql(strapi: Core.Strapi): void {
  if (!strapi.plugin('graphql')) return;
  const extension = strapi.plugin('graphql').service('extension') as Extension;
  for (const uid of HOUSE_ONLY) extension.shadowCRUD(uid).disable();
  extension.use(() => ({ resolversConfig: resolvers(strapi) }));
}

function resolvers(strapi: Core.Strapi): Record<string, { middlewares: Middleware[] }> {
  const naming = strapi.plugin('graphql').service('utils').naming as Naming;
  const config: Record<string, { middlewares: Middleware[] }> = {};
  for (const [uid, type] of Object.entries(strapi.contentTypes)) {
    for (const name of ['getFindQueryName', 'getFindOneQueryName', 'getFindConnectionQueryName'] as const) {
      config[`Query.${naming[name](type)}`] = { middlewares: [refuseDrafts(strapi)] };
    }
    for (const name of [
      'getCreateMutationTypeName',
      'getUpdateMutationTypeName',
      'getDeleteMutationTypeName',
    ] as const) {
      config[`Mutation.${naming[name](type)}`] = { middlewares: [answerWritten(strapi, uid)] };
    }
    Object.assign(config, relationsOf(strapi, uid, naming.getTypeName(type)));
  }
  for (const [uid, component] of Object.entries(strapi.components)) {
    Object.assign(config, relationsOf(strapi, uid, naming.getComponentName(component)));
  }
  return config;
}

function relationsOf(
  strapi: Core.Strapi,
  uid: string,
  typeName: string,
): Record<string, { middlewares: Middleware[] }> {
  const guarded = Object.entries(attributesOf(strapi, uid)).flatMap(([name, attribute]) => {
    const target = targetOf(attribute);
    const uidOfOther = attribute.type === 'component' ? attribute.component : target;
    if (!uidOfOther || isMorph(attribute)) return [];
    const middlewares = [keepToWritten(attribute), guardRelation(strapi, uidOfOther)];
    return [
      [`${typeName}.${name}`, { middlewares }],
      ...(target ? [[`${typeName}.${name}_connection`, { middlewares }]] : []),
    ];
  });
  return Object.fromEntries(guarded);
}

/** Throws, since stripping the arguments would leave them to the relations below, which inherit them from the query. */
const refuseDrafts =
  (strapi: Core.Strapi): Middleware =>
  async (next, parent, args, context, info) => {
    const isAskedFor = 'publicationFilter' in args || 'hasPublishedVersion' in args;
    const isDraft = args.status !== undefined && args.status !== null && args.status !== 'published';
    if ((isDraft || isAskedFor) && !(await mayPreview(strapi, context.state?.auth))) {
      throw new errors.ForbiddenError('Drafts can be read with the preview permission only');
    }
    return next(parent, args, context, info);
  };

/** For relations, files and components alike: below an entry Strapi loads them all straight from the database. */
const guardRelation =
  (strapi: Core.Strapi, target: string): Middleware =>
  (next, parent, args, context, info) => {
    refuseNestedFilters(strapi, target, args.filters);
    checkSort(args.sort);
    const shown = visible(strapi, target);
    const filters = [args.filters, shown && toGraphql(shown)].filter(Boolean);
    return next(parent, filters.length > 0 ? { ...args, filters: { and: filters } } : args, context, info);
  };

/** Entries that a write answered with, and that the writer may not read. */
const writtenOnly = new WeakSet<object>();

/** From such an entry nothing may be followed: its relations and components are read after the write, from the draft. */
const keepToWritten =
  (attribute: Attribute): Middleware =>
  (next, parent, args, context, info) => {
    if (!isObject(parent) || !writtenOnly.has(parent)) return next(parent, args, context, info);
    const { fieldName } = info as { fieldName: string };
    const isList = attribute.repeatable || attribute.multiple || attribute.relation?.endsWith('Many');
    return isList && !fieldName.endsWith('_connection') ? [] : null;
  };

/** Below a relation Strapi hands filters to the database as they are, so they may speak of the entry's own fields only. */
function refuseNestedFilters(strapi: Core.Strapi, uid: string, filters: unknown): void {
  if (Array.isArray(filters)) filters.forEach((filter) => refuseNestedFilters(strapi, uid, filter));
  if (!isObject(filters)) return;
  for (const [key, value] of Object.entries(filters)) {
    if (['and', 'or', 'not'].includes(key)) refuseNestedFilters(strapi, uid, value);
    else if (targetOf(attributesOf(strapi, uid)[key])) {
      throw new errors.ValidationError(`Filters of a nested list may not lead further: "${key}"`);
    }
  }
}

/** A filter in the words of GraphQL: the same without the dollar signs. */
function toGraphql(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toGraphql);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.replace(/^\$/, ''), toGraphql(inner)]),
  );
}

/** A write is the house's own work; what it answers with is no way to read a draft. */
const answerWritten =
  (strapi: Core.Strapi, uid: string): Middleware =>
  async (next, parent, args, context, info) => {
    const result = await withoutGuard(async () => next(parent, args, context, info));
    const isOurs = uid === ARTICLE || RECORDS.includes(uid);
    if (!isOurs || !isObject(result) || isShown(uid, result)) return result;
    if (await mayPreview(strapi, context.state?.auth)) return result;
    const pruned = pruneWritten(result, isObject(args.data) ? args.data : {});
    writtenOnly.add(pruned);
    return pruned;
  };
