import type { Language, Lexicon, NameAttestation } from '../types';

/** The lexicon with what it said before: one document asks about the same words again and again. */
export function remembering(lexicon: Lexicon): Lexicon {
  const names = new Map<string, NameAttestation>();
  const words = new Map<string, boolean>();
  return {
    ...lexicon,
    name(folded) {
      let known = names.get(folded);
      if (!known) names.set(folded, (known = lexicon.name(folded)));
      return known;
    },
    isWord(word: string, language: Language) {
      const key = `${language} ${word}`;
      let known = words.get(key);
      if (known === undefined) words.set(key, (known = lexicon.isWord(word, language)));
      return known;
    },
  };
}
