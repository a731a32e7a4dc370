import { plain } from '../../names/fold';
import type { Lemma } from '../../names/inflection';
import { lemmas } from '../../names/inflection';
import type { Language } from '../../types';
import { remembering } from '../../names/remembered';

/** Rules ask again after the words of the names they judge; of all others a text's known words keep them. */
const REMEMBERED = 2048;
const byLanguage = new Map<Language, (word: string) => readonly Base[]>();

/** A base form a word may belong to. */
export type Base = Lemma & {
  /** The base form as names are compared: folded, without apostrophes. */
  readonly plain: string;
};

/** @returns the same as `basesOf`, worked out anew */
export function readBases(word: string, language: Language): readonly Base[] {
  return lemmas(word, language).map(({ lemma, ending }) => ({
    lemma,
    ending,
    plain: plain(lemma),
  }));
}

/** @returns the base forms a word may belong to, itself first; the same list for the same word, while it is remembered */
export function basesOf(word: string, language: Language): readonly Base[] {
  let bases = byLanguage.get(language);
  if (!bases) {
    if (byLanguage.size > 64) byLanguage.clear();
    byLanguage.set(language, (bases = remembering(REMEMBERED, (one) => readBases(one, language))));
  }
  return bases(word);
}
