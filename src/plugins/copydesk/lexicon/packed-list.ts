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

/** Where each line begins. */
function lineStarts(text: string): Int32Array {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  const starts = new Int32Array(count + 1);
  for (let line = 1; line <= count; line++) starts[line] = text.indexOf('\n', starts[line - 1]) + 1;
  return starts;
}

/**
 * @param text lines in ascending order of UTF-16 code units, each a word, or a word, a tab and a value
 */
export function packedList(text: string): PackedList {
  const starts = lineStarts(text);
  /** The first line that does not stand before the word; the last one where there is none. */
  const lowerBound = (word: string): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareAt(text, starts[middle] as number, word) <= 0) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    find(word) {
      if (word === '' || /[\t\n]/.test(word)) return undefined;
      const start = starts[lowerBound(word)] as number;
      if (start >= text.length || compareAt(text, start, word) !== 0) return undefined;
      const end = text.indexOf('\n', start);
      return text.slice(start + word.length, end < 0 ? text.length : end).replace(/^\t/, '');
    },
    commonStart(word) {
      const line = lowerBound(word);
      const [after, before] = [starts[line] as number, starts[Math.max(0, line - 1)] as number];
      return Math.max(commonStartAt(text, after, word), commonStartAt(text, before, word));
    },
  };
}

/** @returns the lines of a packed list, sorted as `packedList` wants them */
export function packLines(lines: Iterable<string>): string {
  return [...lines].sort().join('\n') + '\n';
}
