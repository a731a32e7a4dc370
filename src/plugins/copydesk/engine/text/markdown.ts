import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { textBuilder } from './builder';
import type { TextBuilder } from './builder';
import type { Source } from './decoded';
import { addDecoded } from './decoded';
import type { ExtractedField, Pointer } from './extracted';
import { addHtml } from './html';
import { extractText } from './plain';

/** What of a syntax tree's node matters here. */
type Node = {
  readonly type: string;
  readonly position?: {
    readonly start: { readonly offset?: number };
    readonly end: { readonly offset?: number };
  };
  readonly children?: readonly Node[];
};

/** Nodes whose children stand within a line. */
const INLINE = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'footnoteReference',
]);
/** Nodes whose children are a line of text, where HTML is a tag at a time. */
const LINES = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);

/** The transforms replace text nodes that hold addresses by ones without a position, so they are left out. */
const EXTENSIONS = gfmFromMarkdown().map(({ transforms: _transforms, ...extension }) => extension);

/** The alternative text as it stands in the source of an image: `![…](…)`. */
function alternativeText(source: Source): Source {
  const end = source.text.search(/\](?:[([]|$)/);
  return { ...source, text: source.text.slice(2, end < 2 ? 2 : end), offset: source.offset + 2 };
}

/** Quotations and lists nested forty deep in one line; the parser takes square time over such a line. */
const NESTED = /(?:>[ \t]{0,4}|[-*+][ \t]{1,4}|\d{1,9}[.)][ \t]{1,4}){40}/;
const MARKUP = /[*_~[\]!`<>\\]/g;
/** From this length on, text with more than a quarter of markup is no prose. */
const LONG = 2000;

/** Whether the value is not Markdown that anybody wrote: it is read as plain text, so that nothing escapes the check. */
function isHostile(value: string): boolean {
  if (NESTED.test(value)) return true;
  return value.length > LONG && (value.match(MARKUP)?.length ?? 0) > value.length / 4;
}

/** What a tag says beyond this is not looked at. */
const LONGEST_TAG = 400;

/** What a node itself adds; its children come after. */
function addNode(builder: TextBuilder, node: Node, source: Source, isInLine: boolean): void {
  if (node.type === 'text') addDecoded(builder, source, 'markdown');
  else if (node.type === 'inlineCode') builder.gap();
  else if (node.type === 'break') builder.breakLine();
  else if (node.type === 'image' || node.type === 'imageReference') {
    builder.putOff(() => addDecoded(builder, alternativeText(source), 'markdown'));
  } else if (node.type === 'html' && !isInLine) addHtml(builder, source);
  else if (node.type === 'html' && /^<br\b/i.test(source.text)) builder.breakLine();
  else if (node.type === 'html') followTag(builder, source.text);
}

const TAG = /^<(\/?)([a-z][a-z0-9-]{0,30})(?![a-z0-9-])(?:[^>]*?\slang\s*=\s*["']?([a-z0-9-]{2,40}))?/i;

/** A tag within a line may say in which language its words are. */
function followTag({ languages }: TextBuilder, tag: string): void {
  const [, slash, name, language] = TAG.exec(tag.slice(0, LONGEST_TAG)) ?? [];
  if (name === undefined || tag.endsWith('/>')) return;
  if (slash === '/') languages.close(name.toLowerCase());
  else languages.open(name.toLowerCase(), language);
}

type Task = { readonly node: Node; readonly isInLine: boolean } | 'break';

/**
 * The prose of a Markdown value (CommonMark with GitHub's tables, footnotes and strikethrough): every paragraph,
 * heading, list item and cell on its own line; emphasis and links do not part a word; code and link targets are left
 * out; HTML blocks are read as HTML.
 *
 * @param value the Markdown
 * @param path the field's dotted path
 * @param pointer where the value stands in the entry
 */
export function extractMarkdown(value: string, path: string, pointer: Pointer = [path]): ExtractedField {
  if (isHostile(value)) return extractText(value, path, 'text', pointer);
  const builder = textBuilder();
  const root: Node = fromMarkdown(value, { extensions: [gfm()], mdastExtensions: EXTENSIONS });
  // A list of tasks, not recursion: ten thousand nested quotations must not exhaust the stack.
  const tasks: Task[] = [{ node: root, isInLine: false }];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if (task === 'break') builder.breakLine();
    else for (const next of visit(builder, task.node, task.isInLine, value, pointer)) tasks.push(next);
  }
  return { path, kind: 'text', ...builder.result() };
}

/** Adds a node and returns what is left to do, last things first. */
function visit(builder: TextBuilder, node: Node, isInLine: boolean, value: string, pointer: Pointer): Task[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const isBlock = node.children !== undefined && !INLINE.has(node.type);
  if (isBlock) builder.breakLine();
  addNode(builder, node, { text: value.slice(start, end), offset: start, pointer }, isInLine);
  const tasks: Task[] = (node.children ?? []).map((child) => ({
    node: child,
    isInLine: LINES.has(node.type),
  }));
  if (isBlock) tasks.push('break');
  return tasks.reverse();
}
