export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const isObject = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const REF = '#/components/schemas/';

/** Attributes that every entry has, and that are never null. */
const ALWAYS = new Set(['id', 'documentId']);

/**
 * A generated JSON schema, set right: no UUIDs, no moment of its making, no JSON schema inside a schema.
 *
 * @param nameOf the name to give a schema that is referred to
 */
export function tidySchema(schema: Json, nameOf: (name: string) => string = (name) => name): Json {
  if (Array.isArray(schema)) return schema.map((inner) => tidySchema(inner, nameOf));
  if (!isObject(schema)) return schema;
  if (typeof schema.$ref === 'string') return { $ref: REF + nameOf(schema.$ref.slice(REF.length)) };
  const { $schema: _meta, format, pattern, default: _default, readOnly: _readOnly, ...rest } = schema;
  const isUuid = format === 'uuid';
  const tidy: { [key: string]: Json } = Object.fromEntries(
    Object.entries(rest)
      .filter(([key]) => !(isUuid && key === 'description'))
      .map(([key, inner]) => [key, key === 'properties' ? eachOf(inner, nameOf) : tidySchema(inner, nameOf)]),
  );
  if (format && !isUuid) tidy.format = format;
  if (pattern && !isUuid) tidy.pattern = pattern;
  return tidy;
}

/** The names in `properties` are an entry's own, and no words of JSON schema. */
const eachOf = (properties: Json, nameOf: (name: string) => string): Json =>
  Object.fromEntries(
    Object.entries(properties ?? {}).map(([name, inner]) => [name, tidySchema(inner as Json, nameOf)]),
  );

/**
 * The schema of an entry of a type or component, set right: what it has depends on `fields` and `populate`, and most
 * of it may be null.
 */
export function tidyEntry(schema: Json, nameOf: (name: string) => string): Json {
  const tidy = tidySchema(schema, nameOf);
  if (!isObject(tidy) || !isObject(tidy.properties ?? null)) return tidy;
  const properties = Object.entries(tidy.properties as { [key: string]: Json })
    .filter(([name]) => name !== 'id')
    .map(([name, inner]) => [name, ALWAYS.has(name) ? inner : { anyOf: [inner, { type: 'null' }] }]);
  const required = ['id', ...Object.keys(tidy.properties as object).filter((name) => name === 'documentId')];
  return { ...tidy, properties: { id: { type: 'integer' }, ...Object.fromEntries(properties) }, required };
}
