import type { Token } from '../types';
import { hasRunningText } from '../running-text/letters';
import { fold, thinMarks } from './fold';
import { endOfWord } from './letters';
import { remembering } from './remembered';

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060]/g;
const REMEMBERED = 8192;

/** @returns the text without soft hyphens and zero-width characters */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** What a word is wherever it stands. */
type Word = Pick<Token, 'text' | 'folded' | 'isCapitalised'>;

function read(written: string): Word {
  const text = thinMarks(withoutInvisible(written)).normalize('NFC');
  const first = text.charAt(0);
  const lower = first.toLowerCase();
  const isCapitalised = (first !== lower || lower === first.toUpperCase()) && !hasRunningText(text);
  return { text, folded: fold(text), isCapitalised };
}

const wordOf = remembering(REMEMBERED, read);

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
    const word = wordOf(text.slice(start, end));
    const between = previousEnd >= 0 && start - previousEnd === 1 ? text.charCodeAt(previousEnd) : 0;
    tokens.push({
      start,
      end,
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
