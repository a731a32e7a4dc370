import type { Language } from '../types';
import { distance } from './edits';
import { plain } from './fold';
import { inflect } from './inflection';

/** Words further apart than this are not told apart any further. */
const FAR = 6;

/** How far apart two words are as names are compared, and with their accents, which tell endings apart (Sabalenka, Sabalenką). */
function apart(a: string, b: string): number {
  return distance(plain(a), plain(b), FAR) + distance(a.toLowerCase(), b.toLowerCase(), FAR);
}

const APOSTROPHE = /['’ʼ]/;

/**
 * The form of the right name that a misspelt word stands nearest to: the slip may be in the ending or in front of it, so
 * that the ending cannot be taken off ("Čeferniu", for Čeferinu).
 *
 * @param written the misspelt word
 * @param carried the right name with the ending that the word seems to bear; what it comes to unless another form is nearer
 * @param bases base forms of the right name
 */
export function closestForm(
  written: string,
  carried: string,
  bases: readonly string[],
  language: Language,
): string {
  const forms = new Set(bases.flatMap((base) => [base, ...inflect(base, language)]));
  let closest = carried;
  // What no grammar makes of the name gives way to what is as near.
  let least = apart(written, carried) + (forms.has(carried) ? 0 : 1);
  for (const form of forms) {
    // Only some foreign names take one before an ending, and nobody writes it by mistake.
    if (APOSTROPHE.test(form) && !APOSTROPHE.test(written)) continue;
    const away = apart(written, form);
    if (away < least) [closest, least] = [form, away];
  }
  return closest;
}
