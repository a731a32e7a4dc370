import { EMPTY, step } from '../engine/registry/hash';

const TAB = 9;
const LINE_END = 10;
const LAST_ASCII = 0x7f;

/**
 * A list of lines, searched in place: the bytes that were unzipped, so that it loads as fast as it unzips, takes little
 * more memory than its letters, and lies outside of the heap.
 */
export type PackedList = {
  /** What stands after the tab in the line that begins with this word; '' where the line has no tab; undefined where there is no such line. */
  find(word: string): string | undefined;
  /** The most letters that the start of the word shares with the start of any line; of sorted lines alone. */
  commonStart(word: string): number;
};

const isAscii = (text: string) => /^[\0-\x7f]*$/.test(text);

const encoder = new TextEncoder();

/** Whether a byte goes on with the letter before it. */
const goesOn = (byte: number | undefined) => byte !== undefined && (byte & 0xc0) === 0x80;

/** Whether a line's word is over before this byte. */
const endsWord = (byte: number = LINE_END) => byte <= LINE_END;

/** Its high bits are folded into the low ones, which choose the place. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = EMPTY;
  for (let i = start; i < end; i++) hash = step(hash, bytes[i] as number);
  return hash ^ (hash >>> 15);
}

/** The word that is sought, in UTF-8. */
class Sought {
  #bytes = new Uint8Array(64);
  #length = 0;

  set(word: string): void {
    if (this.#bytes.length < 3 * word.length) this.#bytes = new Uint8Array(3 * word.length);
    this.#length = word.length;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      this.#bytes[i] = code;
      // To call the encoder takes longer than most words, which are ASCII.
      if (code > LAST_ASCII) {
        this.#length = encoder.encodeInto(word, this.#bytes).written;
        return;
      }
    }
  }

  get length(): number {
    return this.#length;
  }

  get hash(): number {
    return hashOf(this.#bytes, 0, this.#length);
  }

  /** Whether the line at `start` begins with it, and with nothing behind it but a tab or the line's end. */
  isAt(lines: Uint8Array, start: number): boolean {
    for (let i = 0; i < this.#length; i++) if (lines[start + i] !== this.#bytes[i]) return false;
    return endsWord(lines[start + this.#length]);
  }

  /** Orders it against the line at `start`; the line's word ends at a tab or its end. */
  compare(lines: Uint8Array, start: number): number {
    for (let i = 0; i < this.#length; i++) {
      const [own, other] = [this.#bytes[i] as number, lines[start + i] ?? LINE_END];
      if (other <= LINE_END) return 1;
      if (own !== other) return own - other;
    }
    return endsWord(lines[start + this.#length]) ? 0 : -1;
  }

  /** How many letters it shares with the line at `start` from the beginning. */
  commonStart(lines: Uint8Array, start: number): number {
    let length = 0;
    while (length < this.#length && lines[start + length] === this.#bytes[length]) length += 1;
    while (length < this.#length && length > 0 && goesOn(this.#bytes[length])) length -= 1;
    let letters = 0;
    for (let i = 0; i < length; i++) if (!goesOn(this.#bytes[i])) letters += 1;
    return letters;
  }
}

/** Where each line begins. */
function lineStarts(lines: Uint8Array): Int32Array {
  let count = 0;
  for (const byte of lines) if (byte === LINE_END) count += 1;
  const starts = new Int32Array(count + 1);
  let line = 0;
  for (let at = 0; at < lines.length; at++) if (lines[at] === LINE_END) starts[++line] = at + 1;
  return starts;
}

/** The lines of a list by their words: a search by halves would wait for the memory at every step. */
class LineTable {
  readonly #lines: Uint8Array;
  /** Where each line begins, and one more; 0: no line. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  /** The length of the longest word, in bytes. */
  #longest = 0;

  constructor(lines: Uint8Array) {
    const starts = lineStarts(lines);
    this.#lines = lines;
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * starts.length)));
    this.#mask = this.#slots.length - 1;
    for (const start of starts) {
      let end = start;
      while (!endsWord(lines[end])) end += 1;
      this.#longest = Math.max(this.#longest, end - start);
      let slot = hashOf(lines, start, end) & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = start + 1;
    }
  }

  /** Whether some line's word may be as long: asked first, longer ones are not even looked at. */
  mayHave({ length }: string): boolean {
    return length <= this.#longest;
  }

  /** Where the line with that word begins, -1 where there is none. */
  find(sought: Sought): number {
    let slot = sought.hash & this.#mask;
    for (;;) {
      const start = (this.#slots[slot] as number) - 1;
      if (start < 0 || sought.isAt(this.#lines, start)) return start;
      slot = (slot + 1) & this.#mask;
    }
  }
}

/** The text from a place up to the line's end; to call the decoder takes longer than most, which are a few digits. */
function restOfLine(lines: Buffer, start: number): string {
  let rest = '';
  let end = start;
  for (; end < lines.length && lines[end] !== LINE_END; end++)
    rest += String.fromCharCode(lines[end] as number);
  return isAscii(rest) ? rest : lines.toString('utf8', start, end);
}

/**
 * @param lines in UTF-8, each ended, each a word, or a word, a tab and a value; no word twice; in the order of their bytes
 *   where `commonStart` is asked
 */
export function packedList(lines: Buffer): PackedList {
  const sought = new Sought();
  let table: LineTable | undefined;
  let starts: Int32Array | undefined;
  /** The first line that does not stand before the word; the last one where there is none. */
  const lowerBound = (places: Int32Array): number => {
    let low = 0;
    let high = places.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sought.compare(lines, places[middle] as number) <= 0) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    find(word) {
      table ??= new LineTable(lines);
      if (word === '' || !table.mayHave(word) || /[\t\n]/.test(word)) return undefined;
      sought.set(word);
      const start = table.find(sought);
      if (start < 0) return undefined;
      const after = start + sought.length;
      return lines[after] === TAB ? restOfLine(lines, after + 1) : '';
    },
    commonStart(word) {
      sought.set(word);
      const places = (starts ??= lineStarts(lines));
      const line = lowerBound(places);
      const [after, before] = [places[line] as number, places[Math.max(0, line - 1)] as number];
      return Math.max(sought.commonStart(lines, after), sought.commonStart(lines, before));
    },
  };
}

/** @returns the lines of a packed list, sorted as `packedList` wants them */
export function packLines(lines: Iterable<string>): string {
  return [...lines].sort().join('\n') + '\n';
}
