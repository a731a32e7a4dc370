/**
 * A sorted list of lines, searched in place: one string instead of a hundred thousand, so that it loads as fast as it
 * unzips and takes little more memory than its letters.
 */
export type PackedList = {
  /** What stands after the tab in the line that begins with this word; '' where the line has no tab; undefined where there is no such line. */
  find(word: string): string | undefined;
  /** The most letters that the start of the word shares with the start of any line. */
  commonStart(word: string): number;
};

/** Where the line begins that holds position `at`. */
function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** Orders a word against the line at `start` by UTF-16 code units; the line's word ends at a tab or its end. */
function compareAt(text: string, start: number, word: string): number {
  for (let i = 0; i < word.length; i++) {
    const code = text.charCodeAt(start + i);
    const isOver = Number.isNaN(code) || code <= 10;
    if (isOver) return 1;
    if (code !== word.charCodeAt(i)) return word.charCodeAt(i) - code;
  }
  const after = text.charCodeAt(start + word.length);
  return Number.isNaN(after) || after <= 10 ? 0 : -1;
}

function commonStartAt(text: string, start: number, word: string): number {
  let length = 0;
  while (length < word.length && text.charCodeAt(start + length) === word.charCodeAt(length)) length += 1;
  return length;
}

/** Where the first line begins that does not stand before the word. */
function lowerBound(text: string, word: string): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const start = lineStart(text, (low + high) >> 1);
    if (compareAt(text, start, word) <= 0) high = start;
    else low = text.indexOf('\n', start) + 1 || text.length;
  }
  return low;
}

/**
 * @param text lines in ascending order of UTF-16 code units, each a word, or a word, a tab and a value
 */
export function packedList(text: string): PackedList {
  return {
    find(word) {
      if (word === '' || /[\t\n]/.test(word)) return undefined;
      const start = lowerBound(text, word);
      if (start >= text.length || compareAt(text, start, word) !== 0) return undefined;
      const end = text.indexOf('\n', start);
      return text.slice(start + word.length, end < 0 ? text.length : end).replace(/^\t/, '');
    },
    commonStart(word) {
      const after = lowerBound(text, word);
      const before = after === 0 ? 0 : lineStart(text, after - 1);
      return Math.max(commonStartAt(text, after, word), commonStartAt(text, before, word));
    },
  };
}

/** @returns the lines of a packed list, sorted as `packedList` wants them */
export function packLines(lines: Iterable<string>): string {
  return [...lines].sort().join('\n') + '\n';
}
