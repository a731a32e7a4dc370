import { remembering } from './names/remembered';
import type { Language, Lexicon } from './types';

/** So many words of a language, and names, are remembered; a long article has two thousand. */
const REMEMBERED = 16_384;

/** No newsroom writes in more languages; bounds what made-up language tags can take up. */
const MOST_LANGUAGES = 32;

type Ask = (word: string, language: Language) => boolean;

/** The same answers, remembered by language. */
function byLanguage(ask: Ask): Ask {
  const known = new Map<Language, (word: string) => boolean>();
  return (word, language) => {
    let words = known.get(language);
    if (!words) {
      if (known.size >= MOST_LANGUAGES) known.clear();
      words = remembering(REMEMBERED, (one) => ask(one, language));
      known.set(language, words);
    }
    return words(word);
  };
}

function withMemory(lexicon: Lexicon): Lexicon {
  const tellsProper = lexicon.isProper !== undefined;
  return {
    ...lexicon,
    hasWords: (language) => lexicon.hasWords(language),
    isWord: byLanguage((word, language) => lexicon.isWord(word, language)),
    ...(tellsProper && {
      isProper: byLanguage((word, language) => lexicon.isProper?.(word, language) === true),
    }),
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
