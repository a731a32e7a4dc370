import { commonStart } from '../../names/ends';
import { fold } from '../../names/fold';
import { hasCases, inflect } from '../../names/inflection';
import type { Language } from '../../types';

/** What near-miss judges: an umlaut is a letter of its own in German. */
const UMLAUTS = /[äöü]/;

const isLatin = (word: string) => /^[\p{Script=Latin}\p{M}'’ʼ-]+$/u.test(word);

/** In lower case İ is an i with a dot of its own, which is no letter more. */
const letters = (word: string) =>
  word
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’ʼ]|(?<=i)\u0307/g, '');

/** Whether a letter before the end lacks the mark it has in the word wanted, or has another. */
function lacksMark(written: string, wanted: string, end: number): boolean {
  const plain = fold(wanted);
  for (let i = 0; i < end; i++) {
    const [letter, right] = [written.charAt(i), wanted.charAt(i)];
    if (letter !== right && right !== plain.charAt(i) && !UMLAUTS.test(letter + right)) return true;
  }
  return false;
}

/** The same of an inflected form: whether all forms that have these letters have marks that it lacks ("Walesie", "Babisovi"). */
function lacksMarkOfForms(written: string, right: string, language: Language): boolean {
  const plain = fold(written);
  const forms = inflect(right, language)
    .map(letters)
    .filter((form) => fold(form) === plain);
  return forms.length > 0 && forms.every((form) => lacksMark(written, form, form.length - 1));
}

/**
 * @returns whether a word that is otherwise the right one lacks a diacritic of it, or has another: "Babis" or "Babíš" for
 *   Babiš, "Erdogan" for Erdoğan; not in capitals, which many set without, not where an umlaut is the difference, and not
 *   one more than registered, as nobody adds one by mistake
 */
export function hasOtherMarks(written: string, right: string, language: Language): boolean {
  if (written === right || !isLatin(written) || !isLatin(right)) return false;
  if (written.length > 1 && written === written.toUpperCase()) return false;
  const [one, other] = [letters(written), letters(right)];
  const [plainOne, plainOther] = [fold(one), fold(other)];
  if (plainOne.length !== one.length || plainOther.length !== other.length) return false;
  // Genitives leave a name's letters alone; where there are cases, marks come and go (Mróz, Mroza; Ryś, Rysia): each form has its own.
  const isDeclined = hasCases(language);
  if (plainOne !== plainOther && isDeclined) return lacksMarkOfForms(one, right, language);
  const shared = commonStart(plainOne, plainOther);
  if (shared < other.length) return false;
  // The last letter may be an ending: Dudą, Jourovou.
  return lacksMark(one, other, isDeclined ? shared - 1 : shared);
}
