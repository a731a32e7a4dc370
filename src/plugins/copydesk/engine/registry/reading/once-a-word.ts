import type { KnownWord } from './known-words';
import type { BareWord } from './windows';

/**
 * Lets a text's words be looked at once each, however often they stand in it.
 *
 * @param of depends on nothing but the word: not on what stands beside it, nor on its field
 */
export function onceAWord<T>(of: (bare: BareWord) => T): (bare: BareWord) => T {
  const known = new Map<KnownWord, T>();
  return (bare) => {
    const { known: word } = bare;
    if (known.has(word)) return known.get(word) as T;
    const found = of(bare);
    known.set(word, found);
    return found;
  };
}
