import type { Trie } from './trie';

const SHORTEST_PART = 3;

/** Capitalised as at the start of a word, whatever it was. */
const capitalise = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * Words of the German dictionary, compounds included: "Vertragsverhandlungen" is the compound head "Vertrags+" with
 * the tail "+verhandlungen", as the dictionary marks what may be joined.
 */
export function germanWords(trie: Trie): { has(word: string): boolean } {
  const isTail = (part: string, depth: number): boolean => {
    if (trie.has(`+${part}`)) return true;
    if (depth === 0) return false;
    for (let cut = SHORTEST_PART; cut <= part.length - SHORTEST_PART; cut++) {
      if (trie.has(`+${part.slice(0, cut)}+`) && isTail(part.slice(cut), depth - 1)) return true;
    }
    return false;
  };
  const isCompound = (word: string): boolean => {
    for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
      if (trie.has(`${word.slice(0, cut)}+`) && isTail(word.slice(cut), 1)) return true;
    }
    return false;
  };
  return {
    has(word) {
      const low = word.toLowerCase();
      const high = capitalise(low);
      return trie.has(low) || trie.has(high) || isCompound(high);
    },
  };
}
