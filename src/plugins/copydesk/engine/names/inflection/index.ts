import type { Language } from '../../types';
import { fold } from '../fold';

/** A base form a name as written may belong to, and the ending it then bears. */
export type Lemma = { readonly lemma: string; readonly ending: string };

const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  de: ['s', "'", "'s", 'sche', 'schen', 'scher', 'sches', 'schem'],
  en: ["'s", "'", 's'],
  pl: ['a', 'owi', 'em', 'ie', 'iem', 'u', 'ów', 'y', 'ego', 'emu', 'm', 'ą', 'ę'],
  cs: ['a', 'ovi', 'em', 'u', 'e', 'y', 'ové', 'ovou', 'ová', 'ho', 'mu', 'ův'],
  sl: ['a', 'u', 'om', 'em', 'i', 'o', 'e', 'ov', 'ova', 'ja', 'ju', 'jem'],
  ru: ['а', 'у', 'ом', 'е', 'ым', 'ой', 'ы', 'я', 'ю', 'ем', 'и', 'ого', 'ому'],
  uk: ['а', 'у', 'ом', 'і', 'им', 'ою', 'ої', 'ій', 'ові', 'я', 'ю', 'єм'],
  bg: ['а', 'е', 'ът', 'ов'],
};

/** @returns candidate base forms of a name as written, itself first */
export function lemmas(word: string, language: Language): readonly Lemma[] {
  const found: Lemma[] = [{ lemma: word, ending: '' }];
  for (const ending of ENDINGS[language.slice(0, 2)] ?? []) {
    if (word.length - ending.length >= 3 && word.endsWith(ending)) {
      found.push({ lemma: word.slice(0, -ending.length), ending });
    }
  }
  return found;
}

/** @returns whether both could be forms of one name in that language, whichever is the base */
export function isInflectionOf(a: string, b: string, language: Language): boolean {
  const bases = new Set(lemmas(a, language).map(({ lemma }) => fold(lemma)));
  return lemmas(b, language).some(({ lemma }) => bases.has(fold(lemma)));
}

/** @returns the replacement with the ending that `word` bears beyond `lemma` ("Takahichis" → "Takaichis") */
export function carryEnding(word: string, lemma: string, replacement: string, language: Language): string {
  const borne = lemmas(word, language).find((candidate) => fold(candidate.lemma) === fold(lemma));
  return replacement + (borne?.ending ?? '');
}
