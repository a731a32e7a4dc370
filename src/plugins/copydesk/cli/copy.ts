import type { Copy, Field } from '../engine';
import type { JsonObject } from './json';
import { isObject, optionalIds, optionalString, typeOf } from './json';
import { problem } from './problem';

const SLUG = /(^|[._])slug$/i;
const HEADLINE = /(^|[._])(headline|title|kicker|heading|ueberschrift|überschrift|dachzeile|titel)$/i;

/** A plain text by its path: what is called slug is read as one, and a headline's capitals prove nothing. */
export function fieldOf(path: string, text: string): Field {
  const field: Field = { path, text, kind: SLUG.test(path) ? 'slug' : 'text' };
  return HEADLINE.test(path) ? { ...field, isHeadline: true } : field;
}

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
      if (typeof text === 'string') return fieldOf(path, text);
      throw problem('field-type', { field: `fields.${path}`, expected: 'string', found: typeOf(text) });
    });
  const language = optionalString(object, 'language');
  return { fields, people: optionalIds(object, 'people'), ...(language ? { language } : {}) };
}
