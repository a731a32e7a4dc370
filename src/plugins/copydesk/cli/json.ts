import { problem } from './problem';

export type JsonObject = Readonly<Record<string, unknown>>;

/** What a value is, in JSON's own words; they are the same in every language. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

export const isObject = (value: unknown): value is JsonObject => typeOf(value) === 'object';

/**
 * @throws InputProblem where the text is no JSON
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw problem('not-json', { reason: (error as Error).message });
  }
}

/**
 * @throws InputProblem where the text is no JSON object
 */
export function parseObject(text: string): JsonObject {
  const value = parseJson(text);
  if (!isObject(value)) throw problem('not-object', { found: typeOf(value) });
  return value;
}

const wrongType = (field: string, expected: string, value: unknown) =>
  problem('field-type', { field, expected, found: typeOf(value) });

/** A string that may lack; `null` counts as lacking. @throws InputProblem where it is something else */
export function optionalString(object: JsonObject, field: string): string | undefined {
  const value = object[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw wrongType(field, 'string', value);
  return value;
}

/** A string that must be there. @throws InputProblem where it lacks or is something else */
export function requiredString(object: JsonObject, field: string): string {
  const value = optionalString(object, field);
  if (value === undefined) throw problem('field-missing', { field });
  return value;
}

/** A list of ids that may lack; numbers are taken as text. @throws InputProblem where it is something else */
export function optionalIds(object: JsonObject, field: string): string[] {
  const value = object[field];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw wrongType(field, 'array', value);
  return value.map((id: unknown, i) => {
    if (typeof id !== 'string' && typeof id !== 'number') throw wrongType(`${field}[${i}]`, 'string', id);
    return String(id);
  });
}

/** The id of a line, given back as it came; `null` where it has none. */
export function idOf(value: unknown): string | number | null {
  const id = isObject(value) ? value.id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}
