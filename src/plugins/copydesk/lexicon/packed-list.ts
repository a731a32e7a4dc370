const TAB = 9;
const LINE_END = 10;
const LAST_ASCII = 0x7f;

/**
 * A sorted list of lines, searched in place: the bytes that were unzipped, so that it loads as fast as it unzips, takes
 * little more memory than its letters, and lies outside of the heap.
 */
export type PackedList = {
  /** What stands after the tab in the line that begins with this word; '' where the line has no tab; undefined where there is no such line. */
  find(word: string): string | undefined;
  /** The most letters that the start of the word shares with the start of any line. */
  commonStart(word: string): number;
};

const encoder = new TextEncoder();

/** Whether a byte goes on with the letter before it. */
const goesOn = (byte: number | undefined) => byte !== undefined && (byte & 0xc0) === 0x80;

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

  /** Orders it against the line at `start`; the line's word ends at a tab or its end. */
  compare(lines: Uint8Array, start: number): number {
    for (let i = 0; i < this.#length; i++) {
      const [own, other] = [this.#bytes[i] as number, lines[start + i] ?? LINE_END];
      if (other <= LINE_END) return 1;
      if (own !== other) return own - other;
    }
    return (lines[start + this.#length] ?? LINE_END) <= LINE_END ? 0 : -1;
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

/**
 * @param lines in UTF-8 and in the order of their bytes, each a word, or a word, a tab and a value
 */
export function packedList(lines: Buffer): PackedList {
  const starts = lineStarts(lines);
  const sought = new Sought();
  /** The first line that does not stand before the word; the last one where there is none. */
  const lowerBound = (): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sought.compare(lines, starts[middle] as number) <= 0) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    find(word) {
      if (word === '' || /[\t\n]/.test(word)) return undefined;
      sought.set(word);
      const start = starts[lowerBound()] as number;
      if (start >= lines.length || sought.compare(lines, start) !== 0) return undefined;
      const after = start + sought.length;
      if (lines[after] !== TAB) return '';
      const end = lines.indexOf(LINE_END, after);
      return lines.toString('utf8', after + 1, end < 0 ? lines.length : end);
    },
    commonStart(word) {
      sought.set(word);
      const line = lowerBound();
      const [after, before] = [starts[line] as number, starts[Math.max(0, line - 1)] as number];
      return Math.max(sought.commonStart(lines, after), sought.commonStart(lines, before));
    },
  };
}

/** @returns the lines of a packed list, sorted as `packedList` wants them */
export function packLines(lines: Iterable<string>): string {
  return [...lines].sort().join('\n') + '\n';
}
