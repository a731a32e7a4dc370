import { distance } from '../names/edits';
import { fold } from '../names/fold';
import { closestForm } from '../names/endings';
import { carryEnding, declines, lemmas } from '../names/inflection';
import { slugOf } from '../registry/reading';
import type { Language } from '../types';
import type { Form, ReadField } from './forms';
import { isSameName } from './grammar';
import { isUpperCase } from './forms';

type Bases = { readonly edits: number; readonly wrong: string; readonly right: string };

/** The base forms of both that are nearest to each other; the words themselves where no base is nearer. */
function nearestBases(wrong: string, right: string, language: Language): Bases {
  let best: Bases = { edits: distance(fold(wrong), fold(right), 6), wrong, right };
  const rightBases = lemmas(right, language);
  for (const { lemma } of lemmas(wrong, language)) {
    for (const other of rightBases) {
      const edits = distance(fold(lemma), fold(other.lemma), 6);
      if (edits < best.edits) best = { edits, wrong: lemma, right: other.lemma };
    }
  }
  return best;
}

/** Of several spellings of the right name, the one nearest to the wrong form: it bears the same ending. */
export function nearestForm(wrong: Form, rights: readonly Form[]): Form {
  const away = (form: Form) => distance(wrong.folded, form.folded, 6);
  return rights.reduce((best, form) => {
    const order = away(form) - away(best);
    return order < 0 || (order === 0 && form.mentions > best.mentions) ? form : best;
  });
}

/** German writes the genitive of a name in s, ß, z or x with an apostrophe: Schulz’. */
function withApostrophe(ended: string, base: string, language: Language): string {
  const isSibilant = language.startsWith('de') && /(?:[sßzx]|ce)$/i.test(base);
  return isSibilant && ended.toLowerCase() === `${base.toLowerCase()}s` ? `${ended.slice(0, -1)}’` : ended;
}

/** In languages that decline names, the form of the right one that stands nearest to the wrong word. */
function inflected(written: string, carried: string, { text }: Form, { language }: ReadField): string {
  if (!declines(language)) return carried;
  const bases = lemmas(text, language).map(({ lemma }) => lemma);
  const closest = closestForm(written, carried, bases, language);
  return isSameName(closest, text, language) ? closest : carried;
}

const titleCase = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

/**
 * Writes the right name as the wrong one stands there: with its ending, in capitals, or as a slug.
 *
 * @param written the wrong form as it stands in the text, without possessive 's
 */
export function mend(written: string, right: Form, field: ReadField): string {
  const bases = nearestBases(written, right.text, field.language);
  const carried = withApostrophe(
    carryEnding(written, bases.wrong, bases.right, field.language),
    bases.right,
    field.language,
  );
  const ended = inflected(
    written,
    isSameName(carried, right.text, field.language) ? carried : right.text,
    right,
    field,
  );
  if (field.isSlug) return slugOf(ended);
  if (isUpperCase(written)) return ended.toUpperCase();
  return isUpperCase(ended) ? titleCase(ended) : ended;
}
