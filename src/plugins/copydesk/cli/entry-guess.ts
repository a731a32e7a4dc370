import type { ExtractedField, Pointer } from '../engine/text';
import { extractBlocks, extractHtml, extractMarkdown, extractText, namedField } from '../engine/text';
import type { JsonObject } from './json';
import { isObject } from './json';

/** What an entry of unknown type holds. */
export type GuessedEntry = { readonly fields: ExtractedField[]; readonly people: string[] };

/** Attributes that are about the entry, not its text. */
const TECHNICAL = new Set(
  (
    'id documentId createdAt updatedAt publishedAt locale localizations createdBy updatedBy __component url href mime ' +
    'ext hash provider provider_metadata formats email username password token status stage kind type'
  ).split(' '),
);
/** Dates, addresses, numbers and values of enumerations. */
const NO_PROSE = /^(?:\d{4}-\d{2}-\d{2}|[a-z][a-z+.-]*:\/\/|[a-z0-9_-]*$|[^\p{L}]*$)/u;
const HTML = /<\/(?:p|div|b|strong|i|em|a|h[1-6]|ul|ol|li|span|blockquote|figure)>/i;
const MARKDOWN = /(?:^|\n)(?:#{1,6} |[-*+>] |\d{1,9}[.)] )|\*\*|__|\]\(|`/;

const isBlocks = (value: readonly unknown[]) =>
  value.length > 0 &&
  value.every((node) => isObject(node) && typeof node.type === 'string' && 'children' in node);

const isMedium = (value: JsonObject) => typeof value.mime === 'string' && typeof value.url === 'string';

/** A string by its looks: slug, HTML, Markdown or plain text. */
function textOf(value: string, path: string, pointer: Pointer): ExtractedField[] {
  const { kind, isHeadline } = namedField(path, value);
  if (kind === 'slug') return [extractText(value, path, 'slug', pointer)];
  if (NO_PROSE.test(value)) return [];
  if (HTML.test(value)) return [extractHtml(value, path, pointer)];
  if (MARKDOWN.test(value)) return [extractMarkdown(value, path, pointer)];
  const field = extractText(value, path, 'text', pointer);
  return [isHeadline ? { ...field, isHeadline } : field];
}

/** A medium's words; they are mended in the media library, so they have no way back. */
function mediumOf(medium: JsonObject, path: string): ExtractedField[] {
  return ['alternativeText', 'caption'].flatMap((key) => {
    const text = medium[key];
    return typeof text === 'string' && text !== ''
      ? [{ path: `${path}.${key}`, kind: 'text' as const, text, segments: [] }]
      : [];
  });
}

/**
 * Reads an entry whose content type nobody told: Blocks, slugs, components, zones and media are known by their shape,
 * and related entries (they have a `documentId`) count as linked people where the registry knows them.
 *
 * @param entry a Strapi entry, or any object that looks like one
 * @param pointer where it stands in the file
 */
export function guessEntry(entry: JsonObject, pointer: Pointer): GuessedEntry {
  const fields: ExtractedField[] = [];
  const people: string[] = [];
  const visit = (value: unknown, path: string, at: Pointer): void => {
    if (typeof value === 'string') fields.push(...textOf(value, path, at));
    else if (Array.isArray(value)) {
      if (isBlocks(value)) fields.push(extractBlocks(value, path, at));
      else value.forEach((item: unknown, i) => visit(item, `${path}.${i}`, [...at, i]));
    } else if (isObject(value)) {
      if (isMedium(value)) fields.push(...mediumOf(value, path));
      else if (typeof value.documentId === 'string') people.push(value.documentId);
      else visitAll(value, `${path}.`, at);
    }
  };
  const visitAll = (object: JsonObject, prefix: string, at: Pointer): void => {
    for (const [key, value] of Object.entries(object)) {
      if (!TECHNICAL.has(key)) visit(value, prefix + key, [...at, key]);
    }
  };
  visitAll(entry, '', pointer);
  return { fields: fields.filter((field) => field.text !== ''), people };
}
