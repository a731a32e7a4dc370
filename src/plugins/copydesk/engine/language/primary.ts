import type { Language } from '../types';

let asked: Language | undefined;
let primary: string | undefined;

/** @returns a language's primary subtag, in lower case: "de" of "de-AT" */
export function primaryOf(language: Language | undefined): string | undefined {
  // Asked of every word, and the words of a text have one language, or two.
  if (language !== asked) [asked, primary] = [language, language?.toLowerCase().split('-')[0]];
  return primary;
}
