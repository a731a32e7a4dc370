import { distance } from '../names/edits';
import { fold } from '../names/fold';
import { isInflectionOf, lemmas } from '../names/inflection';
import type { Language } from '../types';
import type { Form, Reading } from './forms';

const bases = new WeakMap<Form, readonly string[]>();

/**
 * @param language of the text that it is a form of
 * @returns the base forms a form may belong to, folded, itself first; worked out once
 */
export function foldedBases(form: Form, language: Language): readonly string[] {
  let known = bases.get(form);
  if (!known) {
    const folded = new Set(lemmas(form.text, language).map(({ lemma }) => fold(lemma)));
    bases.set(form, (known = [...folded]));
  }
  return known;
}

/**
 * @param language of the text that both are forms of
 * @returns the least edits between any base forms of both; `max + 1` for more than `max`
 */
export function lemmaDistance(a: Form, b: Form, language: Language, max: number): number {
  let least = max + 1;
  for (const base of foldedBases(a, language)) {
    for (const other of foldedBases(b, language)) {
      // Only what is nearer still is of interest, and the less the quicker it is ruled out.
      least = distance(base, other, least - 1);
      if (least === 0) return 0;
    }
  }
  return least;
}

/** Whether two words are spelt alike or are forms of one name. */
export function isSameName(a: string, b: string, language: Language): boolean {
  return fold(a) === fold(b) || isInflectionOf(a, b, language);
}

const STEM_KEY = 3;
/** Enough to know which letters the text prefers, and a bound for hostile texts. */
const MOST_RELATIVES = 200;

/** Grammar takes longer than comparing letters, and is asked for each near pair. */
const MOST_DECLINED = 50;

const relatives = new WeakMap<Reading, ReadonlyMap<string, readonly Form[]>>();

/** The document's forms by their first letters, worked out once. */
function relativesIn(reading: Reading): ReadonlyMap<string, readonly Form[]> {
  const known = relatives.get(reading);
  if (known) return known;
  const byStart = new Map<string, Form[]>();
  for (const form of reading.forms) {
    const key = form.folded.slice(0, STEM_KEY);
    const list = byStart.get(key);
    if (!list) byStart.set(key, [form]);
    else if (list.length < MOST_RELATIVES) list.push(form);
  }
  relatives.set(reading, byStart);
  return byStart;
}

/**
 * How often other words of the text have a form's own letters: where "Mulouk" and "Mulook" stand once each,
 * "Mulooka" speaks for the second.
 *
 * @param stem the form's first letters, those that tell it from its rival included
 */
export function supportFor(stem: string, reading: Reading, besides: readonly Form[]): number {
  if (stem.length < STEM_KEY) return 0;
  let mentions = 0;
  for (const form of relativesIn(reading).get(stem.slice(0, STEM_KEY)) ?? []) {
    if (form.folded.startsWith(stem) && !besides.includes(form)) mentions += form.places.length;
  }
  return mentions;
}

/** @returns the document's forms of a form's name, itself included; not those that may as well be its rival's */
export function formsOfName(form: Form, rival: Form, reading: Reading): Form[] {
  const { language } = reading;
  const near = relativesIn(reading).get(form.folded.slice(0, STEM_KEY)) ?? [];
  const others = near
    .slice(0, MOST_DECLINED)
    .filter(
      (one) =>
        one !== form &&
        one !== rival &&
        isSameName(one.text, form.text, language) &&
        !isSameName(one.text, rival.text, language),
    );
  return [form, ...others];
}
