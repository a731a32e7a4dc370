import type { Trie } from './trie';

const SHORTEST_PART = 3;

/** The longest law of all has 63 letters; cutting what is longer everywhere would take quadratic time. */
const LONGEST_COMPOUND = 80;

const capitalise = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** The German dictionary's two kinds of capitalised words told apart. */
export type GermanWords = {
  /** Ordinary words, in any capitals: what is written small, nouns, and compounds of them. */
  has(word: string): boolean;
  /** Words that are written with a capital and are no nouns: names of people, places, peoples. */
  isProper(word: string): boolean;
};

/**
 * Reads the dictionary's marks for compounds: "Vertragsverhandlungen" is the head "Vertrags+" with the tail
 * "+verhandlungen". Every noun may end a compound and is listed as such a tail; names may not ("Händler" has
 * "+händler", "Merkel" has none), which tells nouns from names.
 */
export function germanWords(trie: Pick<Trie, 'has' | 'beginnings'>): GermanWords {
  const goesOn = (word: string, before: string, depth: number): boolean =>
    trie
      .beginnings(word, before, '+')
      .some(
        (cut) => cut >= SHORTEST_PART && cut <= word.length - SHORTEST_PART && isTail(word.slice(cut), depth),
      );
  const isTail = (part: string, depth: number): boolean =>
    trie.has(part, '+') || (depth > 0 && goesOn(part, '+', depth - 1));
  const isCompound = (word: string): boolean => word.length <= LONGEST_COMPOUND && goesOn(word, '', 1);
  const isOrdinary = (low: string) => trie.has(low) || trie.has(low, '+');
  return {
    has(word) {
      const low = word.toLowerCase();
      return isOrdinary(low) || isCompound(capitalise(low));
    },
    isProper(word) {
      const low = word.toLowerCase();
      return !isOrdinary(low) && trie.has(capitalise(low));
    },
  };
}
