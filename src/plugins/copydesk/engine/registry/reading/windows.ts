import type { Field, Language, Token } from '../../types';
import { fold } from '../../names/fold';
import { isPinyin } from '../../names/romanisation';
import { isParticle } from '../forms';
import type { KnownWord } from './known-words';

/** The words of a full name in a text, particles included. */
const MOST_WORDS = 6;

/** No syllable of a Korean or Chinese given name is longer: "Min-seok", "Kai-shek", "Jong-uhn", "Kyoung-ho". */
const LONGEST_SECOND_HALF = 6;

/** A stretch of one field that may be a full name. */
export type Window = {
  readonly field: Field;
  readonly language: Language;
  readonly tokens: readonly Token[];
  /** Index of its first token in the field. */
  readonly from: number;
  /** One past the index of its last token. */
  readonly to: number;
  /** The word before it in the field. */
  readonly before?: Token | undefined;
};

/** A word that may be a family name by itself. */
export type BareWord = {
  readonly field: Field;
  readonly language: Language;
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly token: Token;
  readonly known: KnownWord;
};

/** Whether a token may open or close a name: a capital, or anything in a slug. */
export function isNameLike(token: Token | undefined, field: Field): boolean {
  return token !== undefined && (field.kind === 'slug' || token.isCapitalised);
}

/** Whether a token goes on with the name before it: next to it, joined by a hyphen, or after an initial's dot. */
function goesOn(before: Token, token: Token, text: string): boolean {
  if (token.isAdjacent || token.isJoined) return true;
  return before.text.length === 1 && /^\.[ \u00a0]?$/.test(text.slice(before.end, token.start));
}

/** The words as written, for a look-up. */
export function formOf({ tokens }: Pick<Window, 'tokens'>): string {
  return tokens.map(({ text }) => text).join(' ');
}

const INITIAL = /^\p{Lu}$/u;
const INITIALS = /^\p{Lu}{2,3}$/u;

const LONGEST_INITIALS = 3;

/** @returns the words with initials written the other way ("JD Vance", "J D Vance"); undefined where none are */
export function withInitialsOtherwise(tokens: readonly Token[]): readonly string[] | undefined {
  const mayBe = ({ text }: Token) => text.length <= LONGEST_INITIALS && text === text.toUpperCase();
  if (!tokens.some(mayBe)) return undefined;
  const words = tokens.map(({ text }) => text);
  const isLoud = words.every((word) => word === word.toUpperCase());
  const others: string[] = [];
  words.forEach((word, i) => {
    const isNext = INITIAL.test(word) && INITIAL.test(words[i - 1] ?? '');
    if (isNext) others.push(`${others.pop() ?? ''}${word}`);
    else if (!isLoud && INITIALS.test(word)) others.push(...word);
    else others.push(word);
  });
  return others.length === words.length ? undefined : others;
}

/**
 * @returns the words with what hyphens join taken as one, where the name may be Chinese: "Tse-tung" as pinyin would join it;
 *   undefined where nothing is joined
 */
export function withJointsClosed(tokens: readonly Token[]): readonly Token[] | undefined {
  if (!tokens.some(({ isJoined }, i) => i > 0 && isJoined) || !tokens.some(({ text }) => isPinyin(text)))
    return undefined;
  const closed: Token[] = [];
  for (const token of tokens) {
    const before = token.isJoined ? closed.pop() : undefined;
    if (before) {
      const text = before.text + token.text.toLowerCase();
      const word = { ...before.word, text, folded: fold(text), note: undefined };
      closed.push({ ...before, word, text, folded: word.folded, end: token.end });
    } else closed.push(token);
  }
  return closed;
}

/** @returns how many tokens from `from` on may belong to one name */
function reach(tokens: readonly Token[], from: number, field: Field): number {
  let to = from + 1;
  for (; to < tokens.length && to - from < MOST_WORDS; to++) {
    const [before, token] = [tokens[to - 1], tokens[to]];
    if (!before || !token || !goesOn(before, token, field.text)) break;
    if (!isNameLike(token, field) && !isSecondHalf(token) && !isParticle(token.folded)) break;
  }
  return to;
}

/** The rest of a hyphenated given name is written small: "Kim Jong-un". */
function isSecondHalf(token: Token | undefined): boolean {
  return token !== undefined && token.isJoined && token.text.length <= LONGEST_SECOND_HALF;
}

function isNameEdge(token: Token | undefined, field: Field): boolean {
  return isNameLike(token, field) && (field.kind !== 'slug' || !isParticle(token?.folded ?? ''));
}

/** "Anh Le", "Chitta Das": with a capital it may be the family name. */
export function endsInParticle(tokens: readonly Token[], to = tokens.length): boolean {
  return isParticle(tokens[to - 1]?.folded ?? '');
}

/**
 * @returns the windows of two words or more that begin at a token, the longest first; none where no name can begin
 */
export function windowsAt(
  field: Field,
  language: Language,
  tokens: readonly Token[],
  from: number,
): readonly Window[] {
  if (!isNameEdge(tokens[from], field)) return [];
  const windows: Window[] = [];
  for (let to = reach(tokens, from, field); to - from >= 2; to--) {
    const isEnd = isNameEdge(tokens[to - 1], field) || isSecondHalf(tokens[to - 1]);
    if (!isEnd || (endsInParticle(tokens, to) && !tokens[to - 1]?.isCapitalised)) continue;
    windows.push({ field, language, tokens: tokens.slice(from, to), from, to, before: tokens[from - 1] });
  }
  return windows;
}

/** "Asia Bibi (Norin)": what stands in brackets behind a full name may belong to it. */
const IN_BRACKETS = /^ ?\($/;

/** @returns where a word stands that may belong to a full name: right before it, or right behind it */
export function addedWords({ field, from, to }: Window, tokens: readonly Token[]): readonly number[] {
  const isName = (index: number) =>
    isNameLike(tokens[index], field) && !isParticle(tokens[index]?.folded ?? '');
  const added: number[] = [];
  const [first, last, next] = [tokens[from], tokens[to - 1], tokens[to]];
  if ((first?.isAdjacent || first?.isJoined) && isName(from - 1)) added.push(from - 1);
  if (last && next && isName(to)) {
    const isNext = next.isAdjacent || next.isJoined;
    if (isNext || IN_BRACKETS.test(field.text.slice(last.end, next.start))) added.push(to);
  }
  return added;
}

/** @returns the full name with such a word */
export function widened(window: Window, added: number, tokens: readonly Token[]): Window {
  const { field, language } = window;
  const [from, to] = [Math.min(window.from, added), Math.max(window.to, added + 1)];
  return { field, language, tokens: tokens.slice(from, to), from, to, before: tokens[from - 1] };
}
