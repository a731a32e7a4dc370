import { Tokenizer } from 'htmlparser2';
import type { TextBuilder } from './builder';
import type { Pointer } from './extracted';

/** A stretch of a string of the entry, with the offset of its first character in that string. */
export type Source = { readonly text: string; readonly offset: number; readonly pointer: Pointer };

const ENTITY = /&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,31});/iy;
const ESCAPABLE = /[!-/:-@[-`{-~]/;
/** A line's end with the white space around it and the marks of quotations that begin the next line. */
const LINE_END = /[ \t]*\r?\n[ \t>]*/y;

const nothing = () => undefined;

/**
 * Decodes one HTML character reference.
 *
 * @param entity for example `&auml;`
 * @returns what it stands for; itself where there is no such reference
 */
export function decodeEntity(entity: string): string {
  let text = '';
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => (text += entity.slice(start, end)),
      ontextentity: (codePoint) => (text += String.fromCodePoint(codePoint)),
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: nothing,
      onclosetag: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onopentagname: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
    },
  );
  tokenizer.write(entity);
  tokenizer.end();
  return text;
}

/** What the source says with one of its pieces, and how long that is. */
type Piece = { readonly text: string; readonly length: number };

function lineEndAt(source: string, at: number): Piece | undefined {
  // Only the first blank of a run is tried, so that a long run costs one pass.
  if (!/[ \t\r\n]/.test(source.charAt(at)) || /[ \t]/.test(source.charAt(at - 1))) return undefined;
  LINE_END.lastIndex = at;
  const found = LINE_END.exec(source)?.[0];
  return found === undefined ? undefined : { text: ' ', length: found.length };
}

function entityAt(source: string, at: number): Piece | undefined {
  if (source.charAt(at) !== '&') return undefined;
  ENTITY.lastIndex = at;
  const entity = ENTITY.exec(source)?.[0];
  if (entity === undefined) return undefined;
  const text = decodeEntity(entity);
  return text === entity ? undefined : { text, length: entity.length };
}

function escapeAt(source: string, at: number): Piece | undefined {
  if (source.charAt(at) !== '\\' || !ESCAPABLE.test(source.charAt(at + 1))) return undefined;
  return { text: source.charAt(at + 1), length: 2 };
}

/**
 * Adds source text with its character references decoded; in Markdown also with escapes undone and the line ends
 * within a paragraph turned into spaces. Linear in the source's length.
 *
 * @param builder takes the text
 * @param source a stretch of source without tags
 * @param syntax whose rules hold
 */
export function addDecoded(builder: TextBuilder, source: Source, syntax: 'html' | 'markdown'): void {
  const { text, offset, pointer } = source;
  const isMarkdown = syntax === 'markdown';
  let plainFrom = 0;
  let at = 0;
  while (at < text.length) {
    const piece =
      entityAt(text, at) ?? (isMarkdown ? (escapeAt(text, at) ?? lineEndAt(text, at)) : undefined);
    if (piece === undefined) at += 1;
    else {
      builder.add(text.slice(plainFrom, at), pointer, offset + plainFrom);
      builder.add(piece.text, pointer, offset + at, offset + at + piece.length);
      at += piece.length;
      plainFrom = at;
    }
  }
  builder.add(text.slice(plainFrom), pointer, offset + plainFrom);
}
