import type { Language } from '../types';
import { primaryOf } from './primary';
import { STOP_WORDS } from './stop-words';

const LANGUAGES: ReadonlyMap<string, readonly Language[]> = (() => {
  const byWord = new Map<string, Language[]>();
  for (const [language, words] of Object.entries(STOP_WORDS)) {
    for (const word of words.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), language]);
  }
  return byWord;
})();

/** @returns the languages of which a word, in lower case, is one of the commonest small words */
export function languagesOfWord(word: string): readonly Language[] {
  return LANGUAGES.get(word) ?? [];
}

/** @returns whether a folded word is one of the commonest small words of the language */
export function isSmallWord(folded: string, language: Language): boolean {
  const languages = LANGUAGES.get(folded);
  return languages !== undefined && languages.includes(primaryOf(language) ?? '');
}
