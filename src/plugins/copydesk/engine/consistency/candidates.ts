import { distance } from '../names/edits';
import type { Language } from '../types';
import type { Form } from './forms';
import { lemmaDistance } from './grammar';
import { shareRomanisation, soundKey } from './letters';

/** Two spellings near enough to be held together. */
export type Candidate = { readonly a: Form; readonly b: Form; readonly edits: number };

/** A block of more forms is split by a longer key, then cut: so that no text costs more than linear time. */
const LARGEST_BLOCK = 48;
const PREFIX_LENGTHS = [1, 2, 4, 6] as const;
const SUFFIX_LENGTHS = [3, 5] as const;

type Indexed = { readonly form: Form; readonly index: number; readonly letters: number };

/** A bit for each letter of the word, modulo 31: words that differ in many bits are many edits apart. */
function letterBits(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) % 31);
  return bits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

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

/** Languages in which a name's ending alone may take two or three letters. */
const inflects = (language: Language): boolean =>
  ['bg', 'cs', 'pl', 'ru', 'sl', 'uk'].includes(language.slice(0, 2));

/** Two romanisations of one name may be further apart than two slips of the finger. */
const SOUND_REACH = 4;
const SHORTEST_SOUND = 6;

function editsBetween(a: Form, b: Form, language: Language): number {
  const shorter = Math.min(a.folded.length, b.folded.length);
  const near = reach(shorter);
  const max = shorter >= SHORTEST_SOUND ? SOUND_REACH : near;
  const edits = distance(a.folded, b.folded, max);
  if (edits <= near) return edits;
  if (inflects(language) && shorter >= 4 && a.folded.charAt(0) === b.folded.charAt(0)) {
    const away = distance(a.folded, b.folded, 4);
    if (away <= 4 && lemmaDistance(a.text, b.text, language) <= 1) return away;
  }
  if (edits > max || shorter < SHORTEST_SOUND) return -1;
  return soundKey(a.folded) === soundKey(b.folded) || shareRomanisation(a.text, b.text) ? edits : -1;
}

/** Words whose sets of letters differ in more than this are too many edits apart. */
const MOST_OTHER_LETTERS = 5;

function compareBlock(
  block: readonly Indexed[],
  found: Map<number, Candidate>,
  size: number,
  language: Language,
): void {
  for (let i = 0; i < block.length; i++) {
    for (let j = i + 1; j < block.length; j++) {
      const [x, y] = [block[i] as Indexed, block[j] as Indexed];
      if (bitCount(x.letters ^ y.letters) > MOST_OTHER_LETTERS) continue;
      const [first, second] = x.index < y.index ? [x, y] : [y, x];
      const id = first.index * size + second.index;
      if (found.has(id)) continue;
      const edits = editsBetween(first.form, second.form, language);
      if (edits >= 0) found.set(id, { a: first.form, b: second.form, edits });
    }
  }
}

/**
 * Finds the pairs of spellings that are near: within one or two edits, or the same sounds in two romanisations.
 * A misspelling almost always keeps the first letter or the last three, so only such words are compared.
 *
 * @param forms in the order of their first mention
 * @returns pairs, the one first mentioned first; ordered
 */
export function nearPairs(forms: readonly Form[], language: Language): Candidate[] {
  const items = forms.map((form, index): Indexed => ({ form, index, letters: letterBits(form.folded) }));
  const found = new Map<number, Candidate>();
  const suffix = (word: string, length: number) => word.slice(-length);
  const prefix = (word: string, length: number) => word.slice(0, length);
  for (const block of blocks(items, PREFIX_LENGTHS, prefix))
    compareBlock(block, found, forms.length, language);
  for (const block of blocks(items, SUFFIX_LENGTHS, suffix))
    compareBlock(block, found, forms.length, language);
  return [...found.entries()].sort(([x], [y]) => x - y).map(([, candidate]) => candidate);
}
