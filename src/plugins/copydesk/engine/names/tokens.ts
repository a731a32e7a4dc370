import type { Token } from '../types';
import { endOfWord } from './letters';
import { wordAt } from './words';

const isHyphen = (code: number) => code === 0x2d || code === 0x2010 || code === 0x2011;
const isSpace = (code: number) => code === 0x20 || code === 0xa0;

/**
 * Splits a text into its words, in order; runs in linear time on any input.
 *
 * @param text a field's plain text
 * @returns the words with UTF-16 offsets into `text`
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  for (let start = 0; start < text.length; start++) {
    const end = endOfWord(text, start);
    if (end === start) continue;
    const word = wordAt(text, start, end);
    const between = previousEnd >= 0 && start - previousEnd === 1 ? text.charCodeAt(previousEnd) : 0;
    tokens.push({
      start,
      end,
      word,
      text: word.text,
      folded: word.folded,
      isCapitalised: word.isCapitalised,
      isJoined: isHyphen(between),
      isAdjacent: isSpace(between),
    });
    previousEnd = end;
    start = end - 1;
  }
  return tokens;
}
