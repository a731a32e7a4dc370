import type { ExtractedField, Pointer } from './extracted';

const SLUG = /(^|[._])slug$/i;
const HEADLINE = /(^|[._])(headline|title|kicker|heading|ueberschrift|überschrift|dachzeile|titel)$/i;

/**
 * A plain text or a slug: its text as it is.
 *
 * @param value the attribute's value
 * @param path the field's dotted path
 * @param kind whether it is a slug
 * @param pointer where the value stands in the entry
 */
export function extractText(
  value: string,
  path: string,
  kind: 'text' | 'slug' = 'text',
  pointer: Pointer = [path],
): ExtractedField {
  const segment = { start: 0, end: value.length, pointer, sourceStart: 0, sourceEnd: value.length };
  return { path, kind, text: value, segments: value === '' ? [] : [segment] };
}

/** A plain text by its path alone: what is called slug is read as one, and a headline's capitals prove nothing. */
export function namedField(path: string, text: string): ExtractedField {
  const field = extractText(text, path, SLUG.test(path) ? 'slug' : 'text', ['fields', path]);
  return HEADLINE.test(path) ? { ...field, isHeadline: true } : field;
}
