import { fold } from '../../names/fold';
import type { Language, Token } from '../../types';
import { isParticle } from '../forms';
import { isFormOf, slipFrom } from './fitting';

/** One word of a name as written, and the word of the registered form it stands for. */
export type Partner = {
  readonly token: Token;
  /** As registered; undefined where the form has no such word. */
  readonly right?: string;
  /** Whether it is that word, inflected or not. */
  readonly isRight: boolean;
};

/** @returns the words of a spelling as they are written */
export function surfaceWords(spelling: string): string[] {
  return spelling.match(/[\p{L}\p{M}\p{N}'’ʼ]+/gu) ?? [];
}

function nearestOf(written: string, free: readonly string[], language: Language): number {
  let best = -1;
  let least = Infinity;
  free.forEach((word, i) => {
    const { edits } = slipFrom(written, word, language);
    if (edits < least) [best, least] = [i, edits];
  });
  return best;
}

/** Takes from the free words the partner of every token that `choose` finds one for. */
function assign(
  tokens: readonly Token[],
  partners: (string | undefined)[],
  free: string[],
  choose: (token: Token) => number,
): void {
  tokens.forEach((token, i) => {
    if (partners[i] !== undefined) return;
    const best = choose(token);
    if (best >= 0) [partners[i]] = free.splice(best, 1);
  });
}

/**
 * Finds for every token of a name the registered form's word it stands for: the same word first, then the nearest;
 * what is left over on both sides in equal number goes together in order.
 */
export function partnersOf(
  tokens: readonly Token[],
  spelling: string,
  language: Language,
): readonly Partner[] {
  const free = surfaceWords(spelling);
  if (free.length === tokens.length && tokens.every(({ text }, i) => text === free[i]))
    return tokens.map((token) => ({ token, right: token.text, isRight: true }));
  const found: (string | undefined)[] = tokens.map(() => undefined);
  assign(tokens, found, free, ({ text }) => free.findIndex((word) => isFormOf(text, word, language)));
  assign(tokens, found, free, ({ text }) => nearestOf(text, free, language));
  const names = free.filter((word) => !isParticle(fold(word)));
  const open = tokens.filter((token, i) => found[i] === undefined && !isParticle(token.folded));
  if (names.length === open.length) {
    assign(tokens, found, names, (token) => (open.includes(token) ? 0 : -1));
  }
  return tokens.map((token, i) => {
    const right = found[i];
    if (right === undefined) return { token, isRight: isParticle(token.folded) };
    return { token, right, isRight: isFormOf(token.text, right, language) };
  });
}
