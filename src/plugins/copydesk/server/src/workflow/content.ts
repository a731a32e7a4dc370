import { createHash } from 'node:crypto';
import { isNothing } from '../../../contracts/text-diff';
import type { Attribute, Schema, SchemaOf } from '../schemas';
import { componentsOf } from '../schemas';

type Entry = Readonly<Record<string, unknown>>;
export type Populate = Readonly<Record<string, unknown>>;

/** Strapi's own bookkeeping, which is no content. */
const BOOKKEEPING = [
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
];

/** Which attributes of a type are content, and how to load and compare them. */
export type ContentPlan = {
  readonly schema: Schema;
  readonly schemaOf: SchemaOf;
  readonly names: readonly string[];
  readonly populate: Populate;
};

/** Whether an attribute is part of what an entry says. */
export function isContent(name: string, attribute: Attribute, schemaOf: SchemaOf): boolean {
  if (BOOKKEEPING.includes(name) || attribute.type === 'password') return false;
  if (attribute.type !== 'relation') return true;
  const { target, relation, mappedBy } = attribute as Attribute & { mappedBy?: string };
  if (!target || mappedBy || target.startsWith('admin::') || relation?.startsWith('morph')) return false;
  // Strapi drops relations to unpublished records when it publishes: they would make every published text another.
  return schemaOf(target)?.options?.draftAndPublish !== true;
}

function contentNames(schema: Schema, schemaOf: SchemaOf, ignored: readonly string[]): string[] {
  return Object.keys(schema.attributes)
    .filter((name) => !ignored.includes(name))
    .filter((name) => isContent(name, schema.attributes[name] as Attribute, schemaOf))
    .sort();
}

function populateOf(schema: Schema, names: readonly string[], schemaOf: SchemaOf): Populate {
  const whole = (uid: string) => {
    const component = schemaOf(uid);
    if (!component) return {};
    return { populate: populateOf(component, contentNames(component, schemaOf, []), schemaOf) };
  };
  const parts = names.flatMap((name): [string, unknown][] => {
    const attribute = schema.attributes[name] as Attribute;
    if (attribute.type === 'media')
      return [[name, { select: ['id', 'documentId', 'alternativeText', 'caption'] }]];
    if (attribute.type === 'relation') return [[name, { select: ['id', 'documentId'] }]];
    if (attribute.type === 'component') return [[name, whole(attribute.component ?? '')]];
    if (attribute.type !== 'dynamiczone') return [];
    return [[name, { on: Object.fromEntries(componentsOf(attribute).map((uid) => [uid, whole(uid)])) }]];
  });
  return Object.fromEntries(parts);
}

/**
 * @param schema of the content type
 * @param schemaOf finds components and targets of relations
 * @param ignored attributes that may change without the text being another (the plugin's own, dates of publication)
 */
export function contentPlan(schema: Schema, schemaOf: SchemaOf, ignored: readonly string[]): ContentPlan {
  const names = contentNames(schema, schemaOf, ignored);
  return { schema, schemaOf, names, populate: populateOf(schema, names, schemaOf) };
}

const asList = (value: unknown): readonly Entry[] =>
  (Array.isArray(value) ? value : [value]).filter((entry): entry is Entry => !isNothing(entry));

function component(uid: string, value: Entry, schemaOf: SchemaOf): Entry {
  const schema = schemaOf(uid);
  return schema ? pick(schema, contentNames(schema, schemaOf, []), value, schemaOf) : {};
}

function canonical(attribute: Attribute, value: unknown, schemaOf: SchemaOf): unknown {
  if (isNothing(value)) return undefined;
  switch (attribute.type) {
    case 'media':
      return asList(value).map(({ id, alternativeText, caption }) => ({ id, alternativeText, caption }));
    case 'relation':
      return asList(value).map(({ documentId, id }) => documentId ?? id);
    case 'component':
      return asList(value).map((entry) => component(attribute.component ?? '', entry, schemaOf));
    case 'dynamiczone':
      return asList(value).map((entry) => {
        const uid = String(entry.__component);
        return { __component: uid, ...component(uid, entry, schemaOf) };
      });
    case 'datetime':
      return new Date(value as string | Date).toISOString();
    case 'biginteger':
    case 'decimal':
      return String(value);
    default:
      return value;
  }
}

function pick(schema: Schema, names: readonly string[], entry: Entry, schemaOf: SchemaOf): Entry {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = canonical(schema.attributes[name] as Attribute, entry[name], schemaOf);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Keys in one order, whatever a database hands back. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]),
  );
}

/**
 * What an entry says, freed of ids and bookkeeping: equal for a draft and its published copy, on every database.
 *
 * @param plan of its type
 * @param entry loaded with the plan's `populate`
 */
export function contentOf(plan: ContentPlan, entry: Entry): Entry {
  return sorted(pick(plan.schema, plan.names, entry, plan.schemaOf)) as Entry;
}

/**
 * @param content as `contentOf` gives it
 * @returns SHA-256 in hexadecimal
 */
export function contentHash(content: Entry): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('hex');
}
