import type { CheckedType, CopydeskConfig, RegistryConfig } from '../../../contracts/config';
import type { Attribute, Schema, SchemaOf } from '../schemas';
import { componentsOf, isLocalized } from '../schemas';
import { checkWorkflowSchema } from '../workflow/config';
import { ConfigProblem } from './problem';

const TEXT_TYPES = ['string', 'text', 'richtext', 'blocks', 'uid'];
const HOLDERS = ['component', 'dynamiczone', 'media'];
/** What Strapi copies to no other locale, whatever `pluginOptions` say. */
const NEVER_COPIED = ['uid', 'relation'];

type Step = { readonly name: string; readonly attribute: Attribute };

function listed(schema: Schema): string {
  const names = Object.keys(schema.attributes).filter(
    (name) => !/^(createdBy|updatedBy|localizations)$/.test(name),
  );
  return names.map((name) => `"${name}"`).join(', ');
}

function typeOf(uid: string, key: string, schemaOf: SchemaOf): Schema {
  const schema = schemaOf(uid);
  if (schema) return schema;
  throw new ConfigProblem(key, `names the content type "${uid}", which does not exist.`);
}

/** The attributes that a dotted path may mean: one per component of a dynamic zone. */
function resolve(path: string, key: string, from: Schema, schemaOf: SchemaOf): Step[][] {
  const [name = '', ...rest] = path.split('.');
  const attribute = from.attributes[name];
  if (!attribute)
    throw new ConfigProblem(key, `names "${name}", which ${from.uid} does not have; it has ${listed(from)}.`);
  if (rest.length === 0) return [[{ name, attribute }]];
  const components = componentsOf(attribute).flatMap((uid) => schemaOf(uid) ?? []);
  if (components.length === 0)
    throw new ConfigProblem(
      key,
      `goes on behind "${name}", which is no component: it is of type ${attribute.type}.`,
    );
  const next = rest[0] ?? '';
  const holders = components.filter((component) => next in component.attributes);
  const tails = (holders.length > 0 ? holders : components.slice(0, 1)).flatMap((component) =>
    resolve(rest.join('.'), key, component, schemaOf),
  );
  return tails.map((tail) => [{ name, attribute }, ...tail]);
}

/** Fields that Strapi copies among locales reach live rows past any publish, so a gate would come too late. */
function checkLocalized(path: string, key: string, schema: Schema): void {
  const root = path.split('.')[0] ?? '';
  const attribute = schema.attributes[root];
  if (!attribute || !isLocalized(schema) || isLocalized(attribute)) return;
  if (NEVER_COPIED.includes(attribute.type)) return;
  throw new ConfigProblem(
    key,
    `names "${root}", which is not localized although ${schema.uid} is: Strapi copies such a field into the live ` +
      'entries of other locales without publishing them. Localize it (pluginOptions.i18n.localized), or leave it out.',
  );
}

function checkField(path: string, key: string, schema: Schema, schemaOf: SchemaOf): void {
  for (const steps of resolve(path, key, schema, schemaOf)) {
    const { name, attribute } = steps.at(-1) as Step;
    if (TEXT_TYPES.includes(attribute.type) || HOLDERS.includes(attribute.type)) continue;
    throw new ConfigProblem(
      key,
      `names "${name}" of type ${attribute.type}, which holds no text: a checked field is of type ` +
        `${[...TEXT_TYPES, ...HOLDERS].join(', ')}.`,
    );
  }
  checkLocalized(path, key, schema);
}

function checkHeadline(path: string, key: string, schema: Schema, schemaOf: SchemaOf): void {
  for (const steps of resolve(path, key, schema, schemaOf)) {
    const { name, attribute } = steps.at(-1) as Step;
    if (['string', 'text'].includes(attribute.type)) continue;
    throw new ConfigProblem(
      key,
      `names "${name}" of type ${attribute.type}; a headline is a string or a text.`,
    );
  }
}

function isWithin(path: string, fields: readonly string[]): boolean {
  return fields.some((field) => path === field || path.startsWith(`${field}.`));
}

function checkPeople(path: string, key: string, schema: Schema, registry: RegistryConfig | undefined): void {
  if (!registry)
    throw new ConfigProblem(key, 'names linked people, but copydesk.config.registry is missing.');
  const attribute = schema.attributes[path];
  if (!attribute)
    throw new ConfigProblem(
      key,
      `names "${path}", which ${schema.uid} does not have; it has ${listed(schema)}.`,
    );
  if (attribute.type !== 'relation')
    throw new ConfigProblem(
      key,
      `names "${path}" of type ${attribute.type}; it must be a relation to ${registry.uid}.`,
    );
  if (attribute.target !== registry.uid)
    throw new ConfigProblem(
      key,
      `names "${path}", a relation to ${String(attribute.target)}; it must be one to the registry's type ${registry.uid}.`,
    );
}

function checkCheckedType(uid: string, type: CheckedType, config: CopydeskConfig, schemaOf: SchemaOf): void {
  const key = `types["${uid}"]`;
  const schema = typeOf(uid, key, schemaOf);
  type.fields.forEach((path, index) => checkField(path, `${key}.fields[${index}]`, schema, schemaOf));
  type.headlines?.forEach((path, index) => {
    checkHeadline(path, `${key}.headlines[${index}]`, schema, schemaOf);
    if (!isWithin(path, type.fields))
      throw new ConfigProblem(
        `${key}.headlines[${index}]`,
        `names "${path}", which is not among the checked fields.`,
      );
  });
  type.people?.forEach((path, index) =>
    checkPeople(path, `${key}.people[${index}]`, schema, config.registry),
  );
  checkWorkflowSchema(uid, type, schemaOf);
}

type Kinds = readonly string[];
const WORDS: Kinds = ['string', 'text', 'uid', 'enumeration'];

function registryField(name: string, key: string, schema: Schema, kinds: Kinds): Attribute {
  const attribute = schema.attributes[name];
  if (!attribute)
    throw new ConfigProblem(
      key,
      `names "${name}", which ${schema.uid} does not have; it has ${listed(schema)}.`,
    );
  if (kinds.includes(attribute.type)) return attribute;
  throw new ConfigProblem(
    key,
    `names "${name}" of type ${attribute.type}; it must be of type ${kinds.join(' or ')}.`,
  );
}

type ComponentFields = { readonly field: string } & Readonly<Record<string, string | undefined>>;

function checkComponent(
  fields: ComponentFields | undefined,
  key: string,
  schema: Schema,
  schemaOf: SchemaOf,
): void {
  if (!fields) return;
  const attribute = registryField(fields.field, `${key}.field`, schema, ['component']);
  if (!attribute.repeatable)
    throw new ConfigProblem(`${key}.field`, `names "${fields.field}", which is not repeatable.`);
  const component = typeOf(attribute.component ?? '', `${key}.field`, schemaOf);
  for (const [part, name] of Object.entries(fields))
    if (part !== 'field' && name !== undefined) registryField(name, `${key}.${part}`, component, WORDS);
}

function checkRegistryFields(registry: RegistryConfig, schemaOf: SchemaOf): void {
  const schema = typeOf(registry.uid, 'registry.uid', schemaOf);
  if (isLocalized(schema))
    throw new ConfigProblem(
      'registry.uid',
      `names ${registry.uid}, which is localized: a person is one record, with spellings by language.`,
    );
  const { fields } = registry;
  const key = 'registry.fields';
  for (const name of ['name', 'givenName', 'familyName', 'gender'] as const)
    if (fields[name]) registryField(fields[name], `${key}.${name}`, schema, WORDS);
  if (fields.familyNameFirst)
    registryField(fields.familyNameFirst, `${key}.familyNameFirst`, schema, ['boolean']);
  checkComponent(fields.spellings, `${key}.spellings`, schema, schemaOf);
  checkComponent(fields.misspellings, `${key}.misspellings`, schema, schemaOf);
  if (fields.distinctFrom) checkDistinct(fields.distinctFrom, schema);
  if (registry.status) checkCounted(registry.status, schema);
  checkGlance(registry.glance ?? {}, schema);
}

function checkGlance(
  { portrait, note, offices }: NonNullable<RegistryConfig['glance']>,
  schema: Schema,
): void {
  const key = 'registry.glance';
  if (portrait) registryField(portrait, `${key}.portrait`, schema, ['media']);
  if (note) registryField(note, `${key}.note`, schema, WORDS);
  if (offices) registryField(offices.field, `${key}.offices.field`, schema, ['component']);
}

function checkDistinct(name: string, schema: Schema): void {
  const key = 'registry.fields.distinctFrom';
  const attribute = registryField(name, key, schema, ['relation']);
  if (attribute.target === schema.uid && attribute.relation?.endsWith('ToMany')) return;
  throw new ConfigProblem(key, `names "${name}"; it must be a relation to many of ${schema.uid} itself.`);
}

function checkCounted(status: NonNullable<RegistryConfig['status']>, schema: Schema): void {
  const attribute = registryField(status.field, 'registry.status.field', schema, ['enumeration', 'string']);
  status.counted.forEach((value, index) => {
    if (!attribute.enum || attribute.enum.includes(value)) return;
    const known = attribute.enum.map((entry) => `"${entry}"`).join(', ');
    throw new ConfigProblem(
      `registry.status.counted[${index}]`,
      `is "${value}"; "${status.field}" knows ${known}.`,
    );
  });
}

/**
 * Refuses a configuration that does not fit the content types.
 *
 * @param config of the right shape
 * @param schemaOf finds content types and components
 * @throws ConfigProblem naming the key and how to mend it
 */
export function checkAgainstSchemas(config: CopydeskConfig, schemaOf: SchemaOf): void {
  if (config.registry) checkRegistryFields(config.registry, schemaOf);
  for (const [uid, type] of Object.entries(config.types ?? {})) {
    if (uid === config.registry?.uid)
      throw new ConfigProblem(
        `types["${uid}"]`,
        'is the registry itself, which is checked by its own rules.',
      );
    checkCheckedType(uid, type, config, schemaOf);
  }
}
