import { commonStart } from '../../names/ends';
import { fold } from '../../names/fold';
import type { Language } from '../../types';

/** What near-miss judges: an umlaut is a letter of its own in German. */
const UMLAUTS = /[äöü]/;

const isLatin = (word: string) => /^[\p{Script=Latin}\p{M}'’ʼ-]+$/u.test(word);

const letters = (word: string) => word.toLowerCase().normalize('NFC').replace(/['’ʼ]/g, '');

/** Genitives leave a name's letters alone; where names are declined, marks come and go (Mróz, Mroza; Ryś, Rysia). */
const DECLINES = /^(?:pl|cs|sk|sl|hr|bs|sr)(?:-|$)/;

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
  const shared = commonStart(plainOne, plainOther);
  const isDeclined = DECLINES.test(language);
  if (plainOne !== plainOther && (shared < other.length || isDeclined)) return false;
  // The last letter may be an ending: Dudą, Jourovou.
  for (let i = 0; i < (isDeclined ? shared - 1 : shared); i++) {
    const [letter, wanted] = [one.charAt(i), other.charAt(i)];
    const isBare = wanted === plainOther.charAt(i);
    if (letter !== wanted && !isBare && !UMLAUTS.test(letter + wanted)) return true;
  }
  return false;
}
