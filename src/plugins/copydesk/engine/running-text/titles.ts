import words from './data/titles.json';
import type { Letter } from './letters';
import { stretchesOf } from './letters';

/** What stands beside a name: an office, which few hold, or what anybody may be called by. */
export type Title = {
  readonly kind: 'office' | 'honorific';
  readonly text: string;
  readonly length: number;
  /** The head of a state, a government or a church: of these everybody knows the name. */
  readonly isHighest: boolean;
};

const foldedText = (text: string) =>
  stretchesOf(text)
    .flat()
    .map((letter) => letter.text)
    .join('');

function titlesOf(): ReadonlyMap<string, Title> {
  const titles = new Map<string, Title>();
  const highest = new Set(words.highest.split(' ').map(foldedText));
  const add = (kind: Title['kind'], list: string) => {
    for (const word of list.split(' ')) {
      const text = foldedText(word);
      titles.set(text, { kind, text, length: [...text].length, isHighest: highest.has(text) });
    }
  };
  for (const list of Object.values(words.honorifics)) add('honorific', list);
  for (const list of Object.values(words.offices)) add('office', list);
  return titles;
}

type Titles = {
  readonly byText: ReadonlyMap<string, Title>;
  /** How titles begin and how they end: few letters do either, so most places are told by one look-up. */
  readonly firsts: ReadonlySet<string>;
  readonly lasts: ReadonlySet<string>;
};

function filedTitles(): Titles {
  const byText = titlesOf();
  const letters = [...byText.keys()].map((text) => [...text]);
  return {
    byText,
    firsts: new Set(letters.map(([first = '']) => first)),
    lasts: new Set(letters.map((all) => all.at(-1) ?? '')),
  };
}

let made: Titles | undefined;
const titles = () => (made ??= filedTitles());

const LONGEST_TITLE = 6;

/** @returns the longest title that begins at a letter of a stretch */
export function titleAt(letters: readonly Letter[], at: number): Title | undefined {
  const { byText, firsts } = titles();
  if (!firsts.has(letters[at]?.text ?? '')) return undefined;
  let longest: Title | undefined;
  let text = '';
  for (let to = at; to < letters.length && to < at + LONGEST_TITLE; to++) {
    text += letters[to]?.text ?? '';
    longest = byText.get(text) ?? longest;
  }
  return longest;
}

/** @returns the longest title that ends before a letter of a stretch; さん and 氏 never stand before a name */
export function titleBefore(letters: readonly Letter[], at: number): Title | undefined {
  const { byText, lasts } = titles();
  if (!lasts.has(letters[at - 1]?.text ?? '')) return undefined;
  let longest: Title | undefined;
  let text = '';
  for (let from = at - 1; from >= 0 && from >= at - LONGEST_TITLE; from--) {
    text = (letters[from]?.text ?? '') + text;
    longest = byText.get(text) ?? longest;
  }
  return longest?.kind === 'office' ? longest : undefined;
}

const alternatives = (list: string) =>
  list
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|');

const KOREAN_END = new RegExp(
  `^(?:${alternatives(`${words.offices.hangul} ${words.honorifics.hangul}`)})?(?:${alternatives(words.particles.hangul)})?$`,
);

/** @returns whether what follows a name in a Korean word is a title, a particle, both, or nothing */
export function isKoreanEnd(rest: string): boolean {
  return KOREAN_END.test(rest);
}
