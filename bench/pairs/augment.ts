import { nameParts } from '../../src/plugins/copydesk/engine/names/parts';
import { distance } from '../../src/plugins/copydesk/engine/names/edits';
import { fold } from '../../src/plugins/copydesk/engine/names/fold';
import { romanisationKey } from '../../src/plugins/copydesk/engine/names/romanisation';
import { randomFrom } from '../train/gbdt';
import type { PairRow } from './rows';

/** A row with how much it counts in training. */
export type WeightedRow = PairRow & { readonly weight: number };

type Words = readonly string[];

const wordsOf = (name: string): Words => nameParts(name).words.map(({ text }) => text);

/** The one word in which two names of equally many words differ, if there is just one. */
function onlyDifference(a: Words, b: Words): readonly [string, string] | undefined {
  if (a.length !== b.length || a.length < 2) return undefined;
  const apart = a.flatMap((word, i) => (word === b[i] ? [] : [i]));
  const [i] = apart;
  return apart.length === 1 && i !== undefined ? [a[i] ?? '', b[i] ?? ''] : undefined;
}

/** The same pair of words without the words around it: most words that stand alone in the tables are one name. */
function alone(row: PairRow): WeightedRow[] {
  const difference = onlyDifference(wordsOf(row.a), wordsOf(row.b));
  if (!difference || !/^(?:neg_near|spelling|newsroom|format)/.test(row.category)) return [];
  const [a, b] = difference;
  return [{ ...row, a, b, category: 'alone', weight: 0.15 }];
}

/** The family name first: all turned names in the tables are one person's. */
function turned(row: PairRow, random: () => number): WeightedRow[] {
  const words = wordsOf(row.b);
  if (words.length < 2 || !/^(?:neg_near|spelling)/.test(row.category) || random() > 0.12) return [];
  const b = [words.at(-1), ...words.slice(0, -1)].join(' ');
  return [{ ...row, b, category: 'turned', weight: 0.5 }];
}

/** A word more on one side: all names with more words in the tables are one person's. */
function longer(row: PairRow, others: readonly Words[], random: () => number): WeightedRow[] {
  const words = wordsOf(row.b);
  if (words.length < 2 || !/^(?:neg_near|spelling)/.test(row.category) || random() > 0.25) return [];
  const donor = others[Math.floor(random() * others.length)] ?? [];
  const [extra = ''] = donor;
  const middle = random() < 0.5 ? `${extra.charAt(0)}.` : extra;
  const b = [words[0], middle, ...words.slice(1)].join(' ');
  return [{ ...row, b, category: 'longer', weight: 0.5 }];
}

/** Words of all names by their place from the end and first letter, to draw look-alike strangers from. */
class Strangers {
  readonly #words = new Map<string, string[]>();

  constructor(
    names: readonly Words[],
    private readonly random: () => number,
  ) {
    for (const words of names) {
      words.forEach((word, i) => {
        const key = `${i === words.length - 1 ? 'last' : 'first'} ${word.charAt(0)}`;
        this.#words.set(key, [...(this.#words.get(key) ?? []), word]);
      });
    }
  }

  /** A word of somebody else's name that begins alike and is as long, but is three edits or more away. */
  like(word: string, isLast: boolean): string | undefined {
    const pool = this.#words.get(`${isLast ? 'last' : 'first'} ${word.charAt(0)}`) ?? [];
    for (let attempt = 0; attempt < 8; attempt++) {
      const other = pool[Math.floor(this.random() * pool.length)] ?? '';
      if (Math.abs(other.length - word.length) > 3) continue;
      if (distance(fold(other), fold(word), 2) > 2 && romanisationKey(other) !== romanisationKey(word))
        return other;
    }
    return undefined;
  }
}

/** One word of a name replaced by one of somebody else's: two people, however many words they share. */
function replaced(row: PairRow, strangers: Strangers, random: () => number): WeightedRow[] {
  const words = wordsOf(row.a);
  if (words.length < 2 || random() > 0.45) return [];
  const at = random() < 0.6 ? words.length - 1 : Math.floor(random() * words.length);
  const word = strangers.like(words[at] ?? '', at === words.length - 1);
  if (word === undefined) return [];
  const isShort = words.length > 3 && random() < 0.5;
  const b = words
    .map((own, i) => (i === at ? word : own))
    .filter((_, i) => i === at || !isShort || i % 2 === 0);
  const names = words.length === 2 && random() < 0.2 ? [row.a, word] : [row.a, b.join(' ')];
  return [{ ...row, a: names[0] ?? '', b: names[1] ?? '', isSame: false, category: 'replaced', weight: 0.6 }];
}

/** A part of one of two names: the last word alone, or the name without its middle. */
function shortened(row: PairRow, random: () => number): WeightedRow[] {
  const [a, b] = [wordsOf(row.a), wordsOf(row.b)];
  if (a.length < 2 || b.length < 2 || !/^(?:neg_near_surname|spelling)/.test(row.category) || random() > 0.1)
    return [];
  return [{ ...row, b: b.at(-1) ?? '', category: 'shortened', weight: 0.3 }];
}

/**
 * Adds rows that keep the model from learning how the tables were made instead of how names differ.
 *
 * @param seed of what is drawn; the same seed, the same rows
 */
export function augment(rows: readonly PairRow[], seed: number): WeightedRow[] {
  const random = randomFrom(seed);
  const others = rows.map(({ a }) => wordsOf(a)).filter(({ length }) => length >= 2);
  const strangers = new Strangers(others, random);
  const added = rows.flatMap((row) => [
    ...alone(row),
    ...turned(row, random),
    ...longer(row, others, random),
    ...replaced(row, strangers, random),
    ...shortened(row, random),
  ]);
  return [...rows.map((row) => ({ ...row, weight: weightOf(row) })), ...added];
}

/** What is measured counts in full; what asks for other knowledge (nicknames, missing words) counts less. */
function weightOf({ category }: PairRow): number {
  if (category.startsWith('newsroom')) return 3;
  if (/^(?:nickname|partial_|word_order|cross_script|joined_split)/.test(category)) return 0.4;
  return 1;
}
