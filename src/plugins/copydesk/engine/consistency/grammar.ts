import { distance } from '../names/edits';
import { fold } from '../names/fold';
import { isInflectionOf, lemmas } from '../names/inflection';
import type { Language } from '../types';
import type { Form, Reading } from './forms';

/** @returns the least edits between any base forms of both words; 4 for four and more */
export function lemmaDistance(a: string, b: string, language: Language): number {
  let least = 4;
  const others = lemmas(b, language).map(({ lemma }) => fold(lemma));
  for (const { lemma } of lemmas(a, language)) {
    const folded = fold(lemma);
    for (const other of others) {
      least = Math.min(least, distance(folded, other, 3));
      if (least === 0) return 0;
    }
  }
  return least;
}

/** Whether two words are spelt alike or are forms of one name. */
export function isSameName(a: string, b: string, language: Language): boolean {
  return fold(a) === fold(b) || isInflectionOf(a, b, language);
}

/**
 * How often other words of the text have a form's own letters: where "Mulouk" and "Mulook" stand once each,
 * "Mulooka" speaks for the second.
 *
 * @param stem the form's first letters, those that tell it from its rival included
 */
export function supportFor(stem: string, reading: Reading, besides: readonly Form[]): number {
  let mentions = 0;
  for (const form of reading.forms) {
    if (form.folded.startsWith(stem) && !besides.includes(form)) mentions += form.places.length;
  }
  return mentions;
}
