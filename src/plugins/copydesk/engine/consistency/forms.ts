import { fold } from '../names/fold';
import { foldGerman } from '../registry/reading';
import type { Field, Language, RuleContext, Token, Word } from '../types';

/** One place where a form stands: the field's and the token's index. */
export type Place = { readonly field: number; readonly token: number };

/** A common name needs no more mentions than this to show what it is: keeps a hostile text linear. */
export const MOST_PLACES = 60;

/** @returns where a form stands, as far as it counts, with the field */
export function placesOf(
  { places }: Form,
  { fields }: Pick<Reading, 'fields'>,
): readonly { readonly place: Place; readonly field: ReadField }[] {
  return places.slice(0, MOST_PLACES).flatMap((place) => {
    const field = fields[place.field];
    return field ? [{ place, field }] : [];
  });
}

/** All mentions of one spelling, whatever its capitals; a possessive 's is taken off. */
export type Form = {
  /** Lower case, NFC, without possessive 's. */
  readonly key: string;
  /** As written; not in capitals where it is also written otherwise. */
  readonly text: string;
  readonly folded: string;
  readonly places: readonly Place[];
  /** How many of the places count: a slug repeats the headline. */
  readonly mentions: number;
  /** It stands in slugs alone. */
  readonly isSlug: boolean;
  readonly isUpper: boolean;
};

/** One field as the consistency rule reads it. */
export type ReadField = {
  readonly path: string;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly isSlug: boolean;
  readonly isHeadline: boolean;
  readonly language: Language;
  readonly field: Field;
};

/** A document's words, gathered by spelling. */
export type Reading = {
  readonly fields: readonly ReadField[];
  readonly forms: readonly Form[];
  /** Every word that the text writes small, folded. */
  readonly small: ReadonlySet<string>;
  readonly language: Language;
  /** Words in all. */
  readonly length: number;
};

type OpenForm = {
  key: string;
  text: string;
  folded: string;
  places: Place[];
  mentions: number;
  isSlug: boolean;
  isUpper: boolean;
};

/** Shorter names give no hold; longer "words" are no names. */
const SHORTEST = 3;
const LONGEST = 40;

const APOSTROPHES: ReadonlySet<number> = new Set([..."'’ʼ"].map((mark) => mark.charCodeAt(0)));
const POSSESSIVE = /['’ʼ][sS]?$/;

/** @returns the word without a possessive 's or apostrophe */
export function withoutPossessive(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  const isS = last === 115 || last === 83;
  if (!APOSTROPHES.has(isS ? word.charCodeAt(word.length - 2) : last)) return word;
  return word.replace(POSSESSIVE, '');
}

const [SMALL_A, SMALL_Z] = [97, 122];

export function isUpperCase(word: string): boolean {
  const last = word.charCodeAt(word.length - 1);
  if (last >= SMALL_A && last <= SMALL_Z) return false;
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

function readFields({ copy, tokens }: RuleContext): ReadField[] {
  return copy.fields.map((field) => ({
    path: field.path,
    text: field.text,
    tokens: tokens.get(field.path) ?? [],
    isSlug: field.kind === 'slug',
    isHeadline: field.isHeadline === true,
    language: (field.language ?? copy.language ?? '').toLowerCase(),
    field,
  }));
}

/** Gathers spellings while the fields are read. */
class Gatherer {
  readonly open = new Map<string, OpenForm>();
  /** The form that a word as written was gathered into, so that its letters are looked at once. */
  readonly #ofWord = new Map<Word, OpenForm>();
  readonly small = new Set<string>();
  length = 0;

  readText(field: ReadField, fieldIndex: number): void {
    field.tokens.forEach((token, tokenIndex) => {
      if (!token.isCapitalised) this.small.add(token.folded);
      else this.#addWord(token, { field: fieldIndex, token: tokenIndex });
    });
    this.length += field.tokens.length;
  }

  /** A slug's words belong to the spellings they were made of; what was made of none stands for itself. */
  readSlug(field: ReadField, fieldIndex: number, slugged: ReadonlyMap<string, OpenForm>): void {
    field.tokens.forEach((token, tokenIndex) => {
      const place = { field: fieldIndex, token: tokenIndex };
      const form = slugged.get(token.folded);
      if (form) form.places.push(place);
      else if (!this.small.has(token.folded)) this.add(token.text, token.folded, place, true);
    });
  }

  #addWord({ word, text, folded }: Token, place: Place): void {
    const known = this.#ofWord.get(word);
    if (known) {
      known.places.push(place);
      known.mentions += 1;
      return;
    }
    const bare = withoutPossessive(text);
    const form = this.add(bare, bare === text ? folded : fold(bare), place, false);
    if (form) this.#ofWord.set(word, form);
  }

  private add(text: string, folded: string, place: Place, isSlug: boolean): OpenForm | undefined {
    if (text.length < SHORTEST || text.length > LONGEST) return undefined;
    const key = text.toLowerCase();
    const form = this.open.get(key);
    const isUpper = (!form || form.isUpper) && isUpperCase(text);
    if (!form) {
      const fresh = { key, text, folded, places: [place], mentions: 1, isSlug, isUpper };
      this.open.set(key, fresh);
      return fresh;
    }
    form.places.push(place);
    form.mentions += 1;
    if (form.isUpper && !isUpper) {
      form.text = text;
      form.folded = folded;
    }
    form.isUpper &&= isUpper;
    return form;
  }
}

/** Spellings by what a slug makes of them, umlauts both ways ("muller", "mueller"). */
function slugForms(forms: Iterable<OpenForm>): Map<string, OpenForm> {
  const slugged = new Map<string, OpenForm>();
  for (const form of forms) {
    for (const key of [foldGerman(form.key), fold(form.key)]) {
      const rival = slugged.get(key);
      if (!rival || rival.places.length < form.places.length) slugged.set(key, form);
    }
  }
  return slugged;
}

/**
 * Gathers the capitalised words of a document (in slugs: every word that is not one of the text's small words) by
 * spelling.
 *
 * @returns forms in the order of their first mention, those of slugs last
 */
export function readForms(context: RuleContext): Reading {
  const fields = readFields(context);
  const gatherer = new Gatherer();
  fields.forEach((field, i) => {
    if (!field.isSlug) gatherer.readText(field, i);
  });
  if (fields.some(({ isSlug }) => isSlug)) {
    const slugged = slugForms(gatherer.open.values());
    fields.forEach((field, i) => {
      if (field.isSlug) gatherer.readSlug(field, i, slugged);
    });
  }
  const forms = [...gatherer.open.values()];
  const { small, length } = gatherer;
  return { fields, forms, small, language: (context.copy.language ?? '').toLowerCase(), length };
}
