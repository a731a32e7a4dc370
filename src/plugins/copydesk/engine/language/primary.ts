import type { Language } from '../types';

/** @returns a language's primary subtag, in lower case: "de" of "de-AT" */
export function primaryOf(language: Language | undefined): string | undefined {
  return language?.toLowerCase().split('-')[0];
}
