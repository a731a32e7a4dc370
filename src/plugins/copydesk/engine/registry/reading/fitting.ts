import { distance } from '../../names/edits';
import { closestForm } from '../../names/endings';
import { commonStart } from '../../names/ends';
import { fold, plain } from '../../names/fold';
import { carryEnding, declines, inflect, isInflectionOf } from '../../names/inflection';
import { remembering } from '../../names/remembered';
import { nearness } from '../sound';
import { basesOf } from './bases';
import type { Field, Language } from '../../types';

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa' };

/** @returns the word folded the German way: Müller → mueller */
export function foldGerman(word: string): string {
  return fold(
    word
      .toLowerCase()
      .normalize('NFC')
      .replace(/[äöüå]/g, (letter) => UMLAUTS[letter] ?? letter),
  );
}

/** So many pairs of words are remembered: an article's names are held against the same registered ones by every rule. */
const REMEMBERED = 4096;

/** Stands in no word. */
const BETWEEN = '\u0000';

/** @returns whether a word as written is the right word, inflected or not, whatever its umlauts and apostrophes */
export function isFormOf(written: string, right: string, language: Language): boolean {
  return written === right || isFormRemembered([written, right, language].join(BETWEEN));
}

const isFormRemembered = remembering(REMEMBERED, (asked) => {
  const [written = '', right = '', language = ''] = asked.split(BETWEEN);
  return isForm(written, right, language);
});

/** "Wang Yis", "Ким Чен Ыну": the grammar leaves names of two letters alone, as they end too much. */
function isFormOfShort(written: string, right: string, language: Language): boolean {
  return right.length === 2 && inflect(right, language).some((form) => plain(form) === plain(written));
}

function isForm(written: string, right: string, language: Language): boolean {
  if (plain(written) === plain(right) || plain(written) === foldGerman(right)) return true;
  if (foldGerman(written) === plain(right)) return true;
  if (isInflectionOf(written, right, language) || isFormOfShort(written, right, language)) return true;
  if (isInflectionOf(fold(written), fold(right), language)) return true;
  const german = foldGerman(right);
  return german !== fold(right) && isInflectionOf(fold(written), german, language);
}

function isAllCaps(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** A name's inflected forms as written, and as names are compared. */
type Forms = { readonly written: readonly string[]; readonly plain: readonly string[] };

/** Of so many right names; an article's misspellings are held against the same few. */
const REMEMBERED_FORMS = 256;

const inflectedForms = remembering(REMEMBERED_FORMS, (asked): Forms => {
  const [right = '', language = ''] = asked.split(BETWEEN);
  const written = inflect(right, language);
  return { written, plain: written.length === 0 ? [] : plain(written.join('|')).split('|') };
});

/** So far a word may be from a form of the right one. */
const MOST_EDITS = 2;

/** An inflected form of the right word, and how far the written word is from it. */
type NearForm = { readonly form: string; readonly edits: number };

/**
 * @returns the form of the right word that the written one is nearest to, of those nearer than so many edits: for a slip
 *   in the ending, which no longer can be taken off ("Muskoum", of Muskom)
 */
function nearestForm(
  written: string,
  right: string,
  language: Language,
  below: number,
): NearForm | undefined {
  const goal = plain(written);
  const forms = inflectedForms([right, language].join(BETWEEN));
  let nearest: NearForm | undefined;
  let least = Math.min(below, MOST_EDITS + 1);
  forms.plain.forEach((form, i) => {
    if (Math.abs(form.length - goal.length) >= least) return;
    const edits = distance(goal, form, least);
    if (edits < least) nearest = { form: forms.written[i] ?? right, edits: (least = edits) };
  });
  return nearest;
}

/** The word as written, with the end of the right base form for as many letters as the form's ending has. */
function withBaseEnd(written: string, form: string, right: string): string {
  const kept = commonStart(form, right);
  return written.slice(0, Math.max(1, written.length - form.length + kept)) + right.slice(kept);
}

/** A misspelt word as one of its base forms, and how far that is from the right word. */
export type Slip = { readonly base: string; readonly edits: number };

/**
 * @returns the misspelt word without its ending, such that it is nearest to the right word: "Pratchtta" → "Pratchtt", one
 *   edit; where it is nearer to an inflected form of the right word, that counts: "Muskoum" → "Musko", one edit from Muskom
 */
export function slipFrom(written: string, right: string, language: Language): Slip {
  const goal = plain(right);
  let nearest: Slip = { base: plain(written), edits: nearness(plain(written), goal) };
  for (const { plain: base } of basesOf(written, language)) {
    const edits = nearness(base, goal);
    if (edits < nearest.edits) nearest = { base, edits };
  }
  if (nearest.edits < 2 || !declines(language)) return nearest;
  const near = nearestForm(written, right, language, nearest.edits);
  return near ? { base: withBaseEnd(plain(written), plain(near.form), goal), edits: near.edits } : nearest;
}

/** What is left of shorter words is near to too much. */
const SHORTEST_INFLECTED = 5;

/** @returns what may be left of an inflected word, as names are compared, when the ending, whatever it is, is taken off */
export function stemsOf(word: string): readonly string[] {
  if (word.length < SHORTEST_INFLECTED) return [];
  const a = /\p{Script=Cyrillic}/u.test(word) ? 'а' : 'a';
  return [word.slice(0, -2), word.slice(0, -1) + a];
}

/** @returns the base form of a misspelt word that is nearest to the right word: "Takahichis" → "Takahichi" */
function nearestBase(written: string, right: string, language: Language): string {
  const goal = fold(right);
  let best = written;
  let least = distance(fold(written), goal, 8);
  for (const { lemma } of basesOf(written, language)) {
    const edits = distance(fold(lemma), goal, 8);
    if (edits < least) [best, least] = [lemma, edits];
  }
  return best;
}

/** The right word with the ending of the wrong one: of the form that the wrong one is nearest to. */
function withEnding(written: string, right: string, language: Language, base: string): string {
  const carried = carryEnding(written, base, right, language);
  return declines(language) ? closestForm(written, carried, [right], language) : carried;
}

/**
 * Makes the right word ready to stand where the wrong one stands: with its ending, its capitals, or as slug.
 *
 * @param written the wrong word
 * @param right the right word in its base form
 * @param base the wrong word in its base form; absent: the one nearest to the right word
 */
export function fitWord(
  written: string,
  right: string,
  field: Field,
  language: Language,
  base?: string,
): string {
  const ended = withEnding(written, right, language, base ?? nearestBase(written, right, language));
  if (field.kind === 'slug') return slugOf(ended);
  return isAllCaps(written) && right.length > 1 ? ended.toUpperCase() : ended;
}

/** @returns the words as a slug writes them: lower case, no accents, hyphens */
export function slugOf(text: string): string {
  return foldGerman(text)
    .replaceAll("'", '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Makes a whole name ready to stand where another stands. */
export function fitName(written: string, right: string, field: Field): string {
  if (field.kind === 'slug') return slugOf(right);
  return isAllCaps(written) ? right.toUpperCase() : right;
}
