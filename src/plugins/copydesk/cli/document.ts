import { extname } from 'node:path';
import type { Copy, Field } from '../engine';
import { extractText } from '../engine';
import type { ExtractedField } from '../engine/text';
import { copyOf } from './copy';
import type { JsonObject } from './json';
import { isObject, optionalString, parseJson, typeOf } from './json';
import { InputProblem, problem } from './problem';

/** A document of a file, ready to be checked. */
export type FileDocument = {
  /** What it is called: the file, and which of several in it. */
  readonly name: string;
  readonly copy: Copy;
  /** The fields with their way back to the file; of a JSON file, to its values. */
  readonly fields: readonly ExtractedField[];
  /** The file's text, where the fields lead straight back into it. */
  readonly source?: string;
};

type Format = 'text' | 'markdown' | 'html' | 'json';

const EXTENSIONS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.json': 'json',
};
const HTML_START = /^\s*<(?:!doctype html|html|head|body|article|section|main|div|p|h[1-6])\b/i;
const MARKDOWN_SIGN = /^(?:#{1,6} \S|---\r?\n)|\n#{1,6} \S|\]\(https?:/;

/** The format by the file's ending, else by how the text begins. */
function formatOf(file: string, text: string): Format {
  const known = EXTENSIONS[extname(file).toLowerCase()];
  if (known) return known;
  if (/^\s*[{[]/.test(text)) return 'json';
  if (HTML_START.test(text)) return 'html';
  return MARKDOWN_SIGN.test(text) ? 'markdown' : 'text';
}

const LONGEST_HEADLINE = 200;

/** Lines broken at a fixed width are one paragraph: names run over their ends. Every offset stays. */
const unwrapped = (text: string) =>
  text.replace(/(?<=[^\n]{60})\r?\n(?=[^\s\-*>\d])/g, (end) => ' '.repeat(end.length));

/** A plain text: its first line is the headline where a blank line follows and it does not end like a sentence. */
function fieldsOfText(text: string): ExtractedField[] {
  const [, lead = '', headline = ''] = /^(\s*)([^\r\n]+)\r?\n[ \t]*\r?\n/.exec(text) ?? [];
  if (headline === '' || headline.length > LONGEST_HEADLINE || /[.!?…]["”“»«]?\s*$/.test(headline)) {
    return [{ ...extractText(text, 'body', 'text', []), text: unwrapped(text) }];
  }
  return [
    { ...stretch(text, lead.length, lead.length + headline.length, 'headline'), isHeadline: true },
    stretch(unwrapped(text), lead.length + headline.length, text.length, 'body'),
  ];
}

/** One field out of a stretch of the file, without the white space around it. */
function stretch(text: string, from: number, to: number, path: string): ExtractedField {
  const whole = text.slice(from, to);
  const start = from + (whole.length - whole.trimStart().length);
  const trimmed = whole.trim();
  const segment = {
    start: 0,
    end: trimmed.length,
    pointer: [],
    sourceStart: start,
    sourceEnd: start + trimmed.length,
  };
  return { path, kind: 'text', text: trimmed, segments: [segment] };
}

const FRONT_MATTER = /^---\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n|$)/;
/** The lines of front matter that a reader gets to see. */
const SHOWN =
  /^((?:sub|seo_?)?title|headline|kicker|lead|description|summary|caption|alt):[ \t]*(["']?)(.+?)\2[ \t]*\r?$/gim;

function fieldsOfFrontMatter(text: string): ExtractedField[] {
  const matter = FRONT_MATTER.exec(text)?.[0] ?? '';
  return [...matter.matchAll(SHOWN)].map(({ 0: line, 1: key = '', 2: quote = '', 3: value = '', index }) => {
    const start = index + line.indexOf(`${quote}${value}`, key.length + 1) + quote.length;
    const field = stretch(text, start, start + value.length, key);
    return /title|headline|kicker/i.test(key) ? { ...field, isHeadline: true } : field;
  });
}

/** Front matter is no Markdown; blanked, it leaves every offset in its place. */
const withoutFrontMatter = (text: string) =>
  text.replace(FRONT_MATTER, (matter) => matter.replace(/[^\r\n]/g, ' '));

async function fieldsOfMarkup(text: string, format: Format): Promise<ExtractedField[]> {
  const { extractHtml, extractMarkdown } = await import('../engine/text');
  if (format === 'html') return [extractHtml(text, 'body', [])];
  return [...fieldsOfFrontMatter(text), extractMarkdown(withoutFrontMatter(text), 'body', [])];
}

function withWayBack(field: Field, pointer: readonly (string | number)[]): ExtractedField {
  return { ...field, segments: extractText(field.text, field.path, field.kind, pointer).segments };
}

async function documentOfObject(object: JsonObject, name: string, pointer: string[]): Promise<FileDocument> {
  if (isObject(object.fields)) {
    const copy = copyOf(object);
    const fields = copy.fields.map((field) => withWayBack(field, [...pointer, 'fields', field.path]));
    return { name, copy: { ...copy, fields }, fields };
  }
  const { guessEntry } = await import('./entry-guess');
  const { fields, people } = guessEntry(object, pointer);
  if (fields.length === 0) throw problem('file-shape');
  const language = optionalString(object, 'language') ?? optionalString(object, 'locale');
  return { name, copy: { fields, people, ...(language ? { language } : {}) }, fields };
}

async function documentsOfJson(text: string, file: string): Promise<FileDocument[]> {
  const value = parseJson(text);
  const isWrapped = isObject(value) && (isObject(value.data) || Array.isArray(value.data));
  const content = isWrapped ? value.data : value;
  const pointer = isWrapped ? ['data'] : [];
  if (!Array.isArray(content)) return [await documentOfObject(objectOf(content), file, pointer)];
  return Promise.all(
    content.map((one: unknown, i) =>
      documentOfObject(objectOf(one), `${file}#${i + 1}`, [...pointer, String(i)]),
    ),
  );
}

function objectOf(value: unknown): JsonObject {
  if (!isObject(value)) throw problem('not-object', { found: typeOf(value) });
  return value;
}

/**
 * Reads what is to be checked.
 *
 * @param text the file's content
 * @param file its name: its ending tells the format, else the content does
 * @returns one document, or several for a JSON list
 * @throws InputProblem where it is JSON of another shape
 */
export async function documentsOf(text: string, file: string): Promise<FileDocument[]> {
  const format = formatOf(file, text);
  try {
    if (format === 'json') return await documentsOfJson(text, file);
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    throw new InputProblem(error.what, file, error.line);
  }
  const fields = format === 'text' ? fieldsOfText(text) : await fieldsOfMarkup(text, format);
  return [{ name: file, copy: { fields }, fields, source: text }];
}
