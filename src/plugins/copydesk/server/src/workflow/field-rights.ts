import { contentTypes } from '@strapi/utils';
import type { Attribute, Schema, SchemaOf } from '../schemas';
import type { ContentPlan } from './content';

/** The attributes of a type that permissions are given for. */
const permitted = (schema: Schema): [string, Attribute][] =>
  Object.entries(schema.attributes).filter(
    ([name]) => !contentTypes.getNonVisibleAttributes(schema as never).includes(name),
  );

/** The paths by which Strapi's permissions name an attribute: a component's fields one by one. */
function pathsOf(path: string, attribute: Attribute, schemaOf: SchemaOf): string[] {
  const component = attribute.type === 'component' ? schemaOf(attribute.component ?? '') : undefined;
  const inner = permitted(component ?? { uid: '', attributes: {} });
  return inner.length === 0
    ? [path]
    : inner.flatMap(([name, part]) => pathsOf(`${path}.${name}`, part, schemaOf));
}

/**
 * The fields of which somebody may not do something with every part.
 *
 * @param plan of the type
 * @param may whether they may do it with the part at a path
 */
export const fieldsClosed = (
  { schema, schemaOf }: Pick<ContentPlan, 'schema' | 'schemaOf'>,
  may: (path: string) => boolean,
): string[] =>
  permitted(schema)
    .filter(([name, attribute]) => !pathsOf(name, attribute, schemaOf).every(may))
    .map(([name]) => name);
