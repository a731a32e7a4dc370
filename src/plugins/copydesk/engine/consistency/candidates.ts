import { distance } from '../names/edits';
import { declines } from '../names/inflection';
import { bitCount, letterBits } from '../names/letter-bits';
import type { Language } from '../types';
import type { Form } from './forms';
import { lemmaDistance } from './grammar';
import { isNearInKunrei, shareRomanisation, soundBits, soundKey } from './letters';

/** Two spellings near enough to be held together. */
export type Candidate = { readonly a: Form; readonly b: Form; readonly edits: number };

/** A block of more forms is split by a longer key, then cut: so that no text costs more than linear time. */
const LARGEST_BLOCK = 48;
const PREFIX_LENGTHS = [1, 2, 4, 6] as const;
const SUFFIX_LENGTHS = [3, 5] as const;

/** A form with what the comparisons ask of it again and again. */
type Indexed = {
  readonly form: Form;
  readonly index: number;
  readonly letters: number;
  /** Two such words are two words, and not compared. */
  readonly isPlain: boolean;
  sounds: number | undefined;
  sound: string | undefined;
};

function blocksBy(items: readonly Indexed[], key: (word: string) => string): Indexed[][] {
  const blocks = new Map<string, Indexed[]>();
  for (const item of items) {
    const k = key(item.form.folded);
    const block = blocks.get(k);
    if (block) block.push(item);
    else blocks.set(k, [item]);
  }
  return [...blocks.values()].filter((block) => block.length > 1);
}

/** Blocks by ever longer keys until they are small enough; what stays too large is cut. */
function blocks(
  items: readonly Indexed[],
  lengths: readonly number[],
  cut: (word: string, length: number) => string,
): Indexed[][] {
  const [length, ...longer] = lengths;
  if (length === undefined) return [items.slice(0, LARGEST_BLOCK)];
  return blocksBy(items, (word) => cut(word, length)).flatMap((block) =>
    block.length <= LARGEST_BLOCK ? [block] : blocks(block, longer, cut),
  );
}

/** The most edits two words may be apart, by the length of the shorter. */
function reach(shorter: number): number {
  return shorter <= 4 ? 1 : 2;
}

const SHORTEST_INFLECTED = 4;

/** Two romanisations of one name may be further apart than two slips of the finger. */
const SOUND_REACH = 4;
const SHORTEST_SOUND = 6;

/** Endings may differ in five letters besides a slip: Barniel, Barnierjeva. */
const INFLECTED_REACH = 6;

/** Words whose sets of letters differ in more than this are too many edits apart. */
const MOST_OTHER_LETTERS = 6;

/** One edit changes so many letters of a word's set at most. */
const LETTERS_AN_EDIT = 2;

const soundsOf = (item: Indexed): number => (item.sounds ??= soundBits(item.form.folded));

const soundOf = (item: Indexed): string => (item.sound ??= soundKey(item.form.folded));

function soundNear(x: Indexed, y: Indexed): boolean {
  if (bitCount(soundsOf(x) ^ soundsOf(y)) > LETTERS_AN_EDIT) return false;
  return distance(soundOf(x), soundOf(y), 1) <= 1;
}

/** Further apart than slips go, but heard alike and spelt by the rules of two romanisations. */
function romanisedEdits(x: Indexed, y: Indexed): number {
  if (!soundNear(x, y)) return -1;
  const edits = distance(x.form.folded, y.form.folded, SOUND_REACH);
  if (edits > SOUND_REACH) return -1;
  return shareRomanisation(x.form, y.form) || isNearInKunrei({ a: x.form, b: y.form }) ? edits : -1;
}

/** Endings may differ besides: then the base forms are to be near. */
function inflectedEdits(a: Form, b: Form, language: Language): number {
  const edits = distance(a.folded, b.folded, INFLECTED_REACH);
  return edits <= INFLECTED_REACH && lemmaDistance(a, b, language, 1) <= 1 ? edits : -1;
}

/** A word as a reader hears it: without ligatures, capitals and apostrophes. */
const heard = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, '');

/** Whether two forms differ in nothing but typography: N’Golo and Ngolo, a ligature from a PDF. */
const isTypography = (a: Form, b: Form) => heard(a.text) === heard(b.text);

/** @returns the edits between two near forms; -1 where they are not near */
function editsBetween(x: Indexed, y: Indexed, language: Language, isInflecting: boolean): number {
  const [a, b] = [x.form, y.form];
  const otherLetters = bitCount(x.letters ^ y.letters);
  const shorter = Math.min(a.folded.length, b.folded.length);
  const near = reach(shorter);
  if (otherLetters <= LETTERS_AN_EDIT * near) {
    const edits = distance(a.folded, b.folded, near);
    if (edits <= near) return edits <= 1 && isTypography(a, b) ? -1 : edits;
  }
  const isSameFirst = a.folded.charAt(0) === b.folded.charAt(0);
  if (isSameFirst && shorter >= SHORTEST_INFLECTED && isInflecting) {
    const edits = inflectedEdits(a, b, language);
    if (edits >= 0) return edits;
  }
  return isSameFirst && shorter >= SHORTEST_SOUND ? romanisedEdits(x, y) : -1;
}

/** A name has few misspellings in one text; what has many neighbours is a list of something else. */
const MOST_NEIGHBOURS = 12;

/** Pairs found so far, each once, and how many each form has. */
class Found {
  readonly #pairs = new Map<number, Candidate>();
  readonly #neighbours: Uint8Array;
  readonly #isInflecting: boolean;

  constructor(
    private readonly size: number,
    private readonly language: Language,
  ) {
    this.#neighbours = new Uint8Array(size);
    this.#isInflecting = declines(language);
  }

  compare(block: readonly Indexed[]): void {
    for (let i = 0; i < block.length; i++) {
      const x = block[i] as Indexed;
      for (let j = i + 1; j < block.length; j++) {
        const y = block[j] as Indexed;
        const isOpen = !x.isPlain || !y.isPlain;
        if (isOpen && bitCount(x.letters ^ y.letters) <= MOST_OTHER_LETTERS) this.#compareTwo(x, y);
      }
    }
  }

  #compareTwo(x: Indexed, y: Indexed): void {
    const [first, second] = x.index < y.index ? [x, y] : [y, x];
    const [m, n] = [this.#neighbours[first.index] ?? 0, this.#neighbours[second.index] ?? 0];
    if (m >= MOST_NEIGHBOURS || n >= MOST_NEIGHBOURS) return;
    const edits = editsBetween(first, second, this.language, this.#isInflecting);
    if (edits < 0) return;
    const id = first.index * this.size + second.index;
    if (this.#pairs.has(id)) return;
    this.#pairs.set(id, { a: first.form, b: second.form, edits });
    this.#neighbours[first.index] = m + 1;
    this.#neighbours[second.index] = n + 1;
  }

  inOrder(): Candidate[] {
    return [...this.#pairs.entries()].sort(([x], [y]) => x - y).map(([, candidate]) => candidate);
  }
}

/**
 * Finds the pairs of spellings that are near: within one or two edits, or the same sounds in two romanisations.
 * A misspelling almost always keeps the first letter or the last three, so only such words are compared.
 *
 * @param forms in the order of their first mention
 * @param isPlain of which forms two are two words, so that they are not compared
 * @returns pairs, the one first mentioned first; ordered
 */
export function nearPairs(
  forms: readonly Form[],
  language: Language,
  isPlain: (form: Form) => boolean,
): Candidate[] {
  const items = forms.map((form, index): Indexed => ({
    form,
    index,
    letters: letterBits(form.folded),
    isPlain: isPlain(form),
    sounds: undefined,
    sound: undefined,
  }));
  const found = new Found(forms.length, language);
  const suffix = (word: string, length: number) => word.slice(-length);
  const prefix = (word: string, length: number) => word.slice(0, length);
  for (const block of blocks(items, PREFIX_LENGTHS, prefix)) found.compare(block);
  for (const block of blocks(items, SUFFIX_LENGTHS, suffix)) found.compare(block);
  return found.inOrder();
}
