import { FIRST_COMBINING } from './letters';
import { remembering } from './remembered';

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
};

/**
 * Cuts piles of combining marks, of which no name has more than a few: putting them in canonical order takes
 * quadratic time.
 *
 * @returns the text with at most eight marks on a letter; it is the same for anything but a hostile text
 */
export function thinMarks(text: string): string {
  return text.length < 64 ? text : text.replace(/(\p{M}{8})\p{M}+/gu, '$1');
}

/** Whether lower case is all there is to fold: nothing but ASCII, and no accent that stands for an apostrophe. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || code > 126 || code === 96) return false;
  }
  return true;
}

/** Letters of their own that Unicode takes apart into another letter and a mark: й is no и, as ё is an е. */
const WHOLE: Readonly<Record<string, string>> = { 'и\u0306': 'й', 'і\u0308': 'ї', 'у\u0306': 'ў' };

/** Lower case twice: capitals among the mathematical letters are capitals of the alphabet only once decomposed. */
function foldWide(text: string): string {
  return thinMarks(text)
    .toLowerCase()
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[иу]\u0306|і\u0308/g, (letter) => WHOLE[letter] ?? letter)
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[ßẞłøđðþæœıħŧŋĸ]/g, (letter) => LETTERS[letter] ?? letter);
}

/** A longer text is prose and not folded word by word: its words would drive the names out of memory. */
const LONGEST_NAME = 128;

const REMEMBERED = 8192;
const foldedBefore = remembering(REMEMBERED, foldWide);

/** What the letters below those that combine fold to, each by itself, worked out once. */
const foldedLetters = new Array<string | undefined>(FIRST_COMBINING).fill(undefined);

/** Folds letter by letter; undefined where one may combine with its neighbours. */
function foldLetters(text: string): string | undefined {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= FIRST_COMBINING) return undefined;
    folded += foldedLetters[code] ??= foldWide(text.charAt(i));
  }
  return folded;
}

/**
 * Folds a name for comparison: lower case, no diacritics (Cyrillic й, ї and ў are letters and stay), one apostrophe, no soft hyphens or zero-width characters.
 *
 * @param text any string
 * @returns the folded string; its length may differ from the argument's
 */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  const folded = foldLetters(text);
  if (folded !== undefined) return folded;
  if (text.length > LONGEST_NAME || !text.includes(' ')) return foldedBefore(text);
  return text.split(' ').map(fold).join(' ');
}

/** @returns a word as names are compared: folded, without apostrophes */
export function plain(word: string): string {
  return fold(word).replaceAll("'", '');
}
