import type { Copy } from '../engine';
import { namedField } from '../engine';
import type { JsonObject } from './json';
import { isObject, optionalIds, optionalString, typeOf } from './json';
import { problem } from './problem';

/**
 * A document as `check --jsonl` reads it: `{"fields": {path: text}, "language"?, "people"?}`.
 *
 * @throws InputProblem where a part is missing or of another type
 */
export function copyOf(object: JsonObject): Copy {
  if (object.fields === undefined) throw problem('field-missing', { field: 'fields' });
  if (!isObject(object.fields)) {
    throw problem('field-type', { field: 'fields', expected: 'object', found: typeOf(object.fields) });
  }
  const fields = Object.entries(object.fields)
    .filter(([, text]) => text !== null)
    .map(([path, text]) => {
      if (typeof text === 'string') return namedField(path, text);
      throw problem('field-type', { field: `fields.${path}`, expected: 'string', found: typeOf(text) });
    });
  const language = optionalString(object, 'language');
  return { fields, people: optionalIds(object, 'people'), ...(language ? { language } : {}) };
}
