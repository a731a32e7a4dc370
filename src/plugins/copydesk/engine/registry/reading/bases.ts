import type { Lemma } from '../../names/inflection';
import { lemmas } from '../../names/inflection';
import type { Language } from '../../types';
import { remembering } from '../../names/remembered';

/** Several rules ask after the same words of an article. */
const REMEMBERED = 8192;
const byLanguage = new Map<Language, (word: string) => readonly Lemma[]>();

/** @returns the base forms a word may belong to, itself first */
export function basesOf(word: string, language: Language): readonly Lemma[] {
  let bases = byLanguage.get(language);
  if (!bases) {
    if (byLanguage.size > 64) byLanguage.clear();
    byLanguage.set(language, (bases = remembering(REMEMBERED, (one) => lemmas(one, language))));
  }
  return bases(word);
}
