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

let made: ReadonlyMap<string, Title> | undefined;
const titles = () => (made ??= titlesOf());

const LONGEST_TITLE = 6;

function longest(
  letters: readonly Letter[],
  spans: readonly (readonly [number, number])[],
): Title | undefined {
  for (const [from, to] of spans) {
    if (from < 0 || to > letters.length) continue;
    const text = letters
      .slice(from, to)
      .map((letter) => letter.text)
      .join('');
    const title = titles().get(text);
    if (title) return title;
  }
  return undefined;
}

const LENGTHS = Array.from({ length: LONGEST_TITLE }, (_, i) => LONGEST_TITLE - i);

/** @returns the longest title that begins at a letter of a stretch */
export function titleAt(letters: readonly Letter[], at: number): Title | undefined {
  return longest(
    letters,
    LENGTHS.map((length) => [at, at + length]),
  );
}

/** @returns the longest title that ends before a letter of a stretch; さん and 氏 never stand before a name */
export function titleBefore(letters: readonly Letter[], at: number): Title | undefined {
  const title = longest(
    letters,
    LENGTHS.map((length) => [at - length, at]),
  );
  return title?.kind === 'office' ? title : undefined;
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
