import { remembering } from './names/remembered';
import { wordAt } from './names/words';
import { knownWordsOf, shareKnownWords } from './registry/reading/known-words';
import type { Language, Lexicon } from './types';

/** So many names are remembered. */
const REMEMBERED = 16_384;

function withMemory(lexicon: Lexicon): Lexicon {
  const name = remembering(REMEMBERED, (folded) => lexicon.name(folded));
  const isProper = lexicon.isProper?.bind(lexicon);
  const source: Lexicon = {
    ...lexicon,
    hasWords: (language) => lexicon.hasWords(language),
    isWord: (word, language) => lexicon.isWord(word, language),
    ...(isProper && { isProper }),
    name,
  };
  const words = knownWordsOf(source);
  const of = (text: string, language: Language) => words.of(wordAt(text, 0, text.length), language);
  const made: Lexicon = {
    ...source,
    isWord: (word, language) => of(word, language).isOrdinary,
    ...(isProper && { isProper: (word, language) => of(word, language).isProper }),
  };
  shareKnownWords(words, made);
  return made;
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
