import type { Token } from '../types';
import { fold, thinMarks } from './fold';

const WORD = /[\p{L}\p{M}\u00ad\u200b-\u200d\u2060]+(?:['’ʼ][\p{L}\p{M}\u00ad]+)*/gu;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060]/g;

/**
 * Splits a text into its words, in order; runs in linear time on any input.
 *
 * @param text a field's plain text
 * @returns the words with UTF-16 offsets into `text`
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    const word = thinMarks(match[0].replace(INVISIBLE, '')).normalize('NFC');
    const gap = previousEnd < 0 ? '' : text.slice(previousEnd, Math.min(start, previousEnd + 2));
    const first = word.charAt(0);
    tokens.push({
      start,
      end,
      text: word,
      folded: fold(word),
      isCapitalised: first !== first.toLowerCase() || first.toLowerCase() === first.toUpperCase(),
      isJoined: start - previousEnd === 1 && /^[-‐‑]$/.test(gap),
      isAdjacent: start - previousEnd === 1 && /^[ \u00a0]$/.test(gap),
    });
    previousEnd = end;
  }
  return tokens;
}
