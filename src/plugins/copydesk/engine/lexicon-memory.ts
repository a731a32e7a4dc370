import { remembering } from './names/remembered';
import type { Language, Lexicon } from './types';

/** So many words of a language, and names, are remembered; a long article has two thousand. */
const REMEMBERED = 16_384;

/** No newsroom writes in more languages; bounds what made-up language tags can take up. */
const MOST_LANGUAGES = 32;

function withMemory(lexicon: Lexicon): Lexicon {
  const byLanguage = new Map<Language, (word: string) => boolean>();
  const wordsOf = (language: Language) => {
    let words = byLanguage.get(language);
    if (!words) {
      if (byLanguage.size >= MOST_LANGUAGES) byLanguage.clear();
      words = remembering(REMEMBERED, (word) => lexicon.isWord(word, language));
      byLanguage.set(language, words);
    }
    return words;
  };
  return {
    ...lexicon,
    hasWords: (language) => lexicon.hasWords(language),
    isWord: (word, language) => wordsOf(language)(word),
    name: remembering(REMEMBERED, (folded) => lexicon.name(folded)),
  };
}

const remembered = new WeakMap<Lexicon, Lexicon>();

/**
 * The lexicon with a memory of what it said: the rules ask about the same words, and so do the articles of a newsroom.
 *
 * @param lexicon its answers never change
 */
export function rememberedLexicon(lexicon: Lexicon): Lexicon {
  let made = remembered.get(lexicon);
  if (!made) {
    made = withMemory(lexicon);
    remembered.set(lexicon, made);
    remembered.set(made, made);
  }
  return made;
}
