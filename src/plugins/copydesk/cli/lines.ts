import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** A line with its number, from 1. */
export type Line = { readonly number: number; readonly text: string };

/**
 * Reads a stream line by line, as many at a time as have come: one chunk and one line are in memory, whatever comes.
 * LF and CRLF end a line, a byte order mark at the start is dropped, blank lines are counted and left out.
 *
 * @param stream of UTF-8 bytes
 */
export async function* lineBatches(stream: Readable): AsyncGenerator<readonly Line[]> {
  const decoder = new StringDecoder('utf8');
  let pieces: string[] = [];
  let number = 0;
  const lineOf = (end: string): Line[] => {
    const text = pieces.length === 0 ? end : pieces.join('') + end;
    pieces = [];
    number += 1;
    if (text.trim() === '') return [];
    return [{ number, text: (number === 1 ? text.replace(/^\ufeff/, '') : text).replace(/\r$/, '') }];
  };
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(chunk as Buffer);
    const parts = text.split('\n');
    const rest = parts.pop() ?? '';
    const lines = parts.flatMap(lineOf);
    if (rest !== '') pieces.push(rest);
    if (lines.length > 0) yield lines;
  }
  const last = lineOf(decoder.end());
  if (last.length > 0) yield last;
}

/** The same, line by line. */
export async function* linesOf(stream: Readable): AsyncGenerator<Line> {
  for await (const batch of lineBatches(stream)) yield* batch;
}
