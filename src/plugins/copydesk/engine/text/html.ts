import { Tokenizer } from 'htmlparser2';
import { textBuilder } from './builder';
import type { TextBuilder } from './builder';
import type { Source } from './decoded';
import { addDecoded } from './decoded';
import type { ExtractedField, Pointer } from './extracted';

/** Elements that stand within a line; every other one begins a line of its own. */
const INLINE = new Set(
  (
    'a abbr img acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rp rt ruby s small span strike ' +
    'strong sub sup time tt u wbr code kbd samp var'
  ).split(' '),
);
/** Elements whose content is no prose. */
const INLINE_CODE = new Set(['code', 'kbd', 'samp', 'var']);
const SILENT = new Set([
  'script',
  'style',
  'template',
  'svg',
  'math',
  'noscript',
  'iframe',
  'object',
  'select',
  'textarea',
]);
/** Attributes that a reader reads or hears. */
const SPOKEN = new Set(['alt', 'title']);

type Silence = { readonly element: string; depth: number };

/** Follows the tags of a document: which text is prose, and where lines begin. */
function reader(builder: TextBuilder, { text, offset, pointer }: Source) {
  let silence: Silence | undefined;
  let element = '';
  /** What the tag being read says of its language. */
  let language: string | undefined;
  let attributeAt: { readonly name: string; readonly end: number } | undefined;

  const addText = (start: number, end: number) => {
    for (const { 0: run, index } of text.slice(start, end).matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
      const at = offset + start + index;
      if (/\S/.test(run)) builder.add(run, pointer, at);
      else if (builder.wantsSpace()) builder.add(' ', pointer, at, at + run.length);
    }
  };
  const open = (name: string) => {
    element = name;
    if (silence) {
      // A block ends code that somebody forgot to close, so that nothing after it escapes the check.
      if (!INLINE.has(name) && INLINE_CODE.has(silence.element)) silence = undefined;
      else if (silence.element === name) silence.depth += 1;
    }
    if (silence) return;
    if (INLINE_CODE.has(name)) builder.gap();
    if (INLINE_CODE.has(name) || SILENT.has(name)) silence = { element: name, depth: 1 };
    if (!INLINE.has(name)) builder.breakLine();
  };
  const close = (name: string) => {
    if (silence?.element === name) {
      silence.depth -= 1;
      if (silence.depth === 0) silence = undefined;
    } else if (silence && !INLINE.has(name) && INLINE_CODE.has(silence.element)) {
      silence = undefined;
      builder.breakLine();
    } else if (!silence && !INLINE.has(name)) builder.breakLine();
  };
  /** Where the value of the attribute that just ended stands. */
  const valueOf = (name: { readonly end: number }, end: number) => {
    const [lead, quote] = /^\s*=\s*(["']?)/.exec(text.slice(name.end, end)) ?? [];
    return lead === undefined ? undefined : { start: name.end + lead.length, end: quote ? end - 1 : end };
  };
  const addAttribute = (end: number) => {
    const value = attributeAt && valueOf(attributeAt, end);
    if (!value || !attributeAt) return;
    const words = text.slice(value.start, value.end);
    if (attributeAt.name === 'lang' || attributeAt.name === 'xml:lang') language = words;
    if (silence || !SPOKEN.has(attributeAt.name)) return;
    const spoken = { text: words, offset: offset + value.start, pointer };
    builder.putOff(() => addDecoded(builder, spoken, 'html'));
  };
  const nameAt = (start: number, end: number) => text.slice(start, end).toLowerCase();

  return {
    onopentagname: (start: number, end: number) => {
      language = undefined;
      open(nameAt(start, end));
    },
    onopentagend: () => builder.languages.open(element, language),
    onselfclosingtag: () => close(element),
    onclosetag: (start: number, end: number) => {
      const name = nameAt(start, end);
      close(name);
      builder.languages.close(name);
    },
    onattribname: (start: number, end: number) => void (attributeAt = { name: nameAt(start, end), end }),
    onattribend: (_quote: unknown, end: number) => addAttribute(end),
    ontext: (start: number, end: number) => void (silence || addText(start, end)),
    ontextentity: (codePoint: number, end: number) => {
      if (silence) return;
      const start = text.lastIndexOf('&', end - 1);
      builder.add(String.fromCodePoint(codePoint), pointer, offset + start, offset + end);
    },
  };
}

const nothing = () => undefined;

/**
 * Adds the prose of HTML: tags within a line do not part a word, white space is folded, scripts and code are left out,
 * alternative texts and titles are lines of their own; `lang` says what language a stretch is in. Linear in the length; malformed HTML never throws.
 *
 * @param builder takes the text
 * @param source the HTML
 */
export function addHtml(builder: TextBuilder, source: Source): void {
  const events = reader(builder, source);
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onattribdata: nothing,
      onattribentity: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onprocessinginstruction: nothing,
      ...events,
    },
  );
  tokenizer.write(source.text);
  tokenizer.end();
}

/**
 * The prose of an HTML value.
 *
 * @param value HTML, a fragment or a document
 * @param path the field's dotted path
 * @param pointer where the value stands in the entry
 */
export function extractHtml(value: string, path: string, pointer: Pointer = [path]): ExtractedField {
  const builder = textBuilder();
  addHtml(builder, { text: value, offset: 0, pointer });
  return { path, kind: 'text', ...builder.result() };
}
