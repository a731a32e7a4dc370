import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** A line with its number, from 1. */
export type Line = { readonly number: number; readonly text: string };

/**
 * Reads a stream line by line: one chunk and one line are in memory, whatever comes. LF and CRLF end a line, a byte
 * order mark at the start is dropped, blank lines are counted and left out.
 *
 * @param stream of UTF-8 bytes
 */
export async function* linesOf(stream: Readable): AsyncGenerator<Line> {
  const decoder = new StringDecoder('utf8');
  let pieces: string[] = [];
  let number = 0;
  const line = (end: string): Line => {
    const text = pieces.length === 0 ? end : pieces.join('') + end;
    pieces = [];
    number += 1;
    return { number, text: (number === 1 ? text.replace(/^\ufeff/, '') : text).replace(/\r$/, '') };
  };
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(chunk as Buffer);
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      const whole = line(text.slice(from, at));
      from = at + 1;
      if (whole.text.trim() !== '') yield whole;
    }
    if (from < text.length) pieces.push(text.slice(from));
  }
  const last = line(decoder.end());
  if (last.text.trim() !== '') yield last;
}
