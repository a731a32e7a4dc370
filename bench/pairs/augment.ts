import { nameParts } from '../../src/plugins/copydesk/engine/names/parts';
import { distance } from '../../src/plugins/copydesk/engine/names/edits';
import { fold } from '../../src/plugins/copydesk/engine/names/fold';
import { romanisationKey } from '../../src/plugins/copydesk/engine/names/romanisation';
import type { Lexicon } from '../../src/plugins/copydesk/engine/types';
import { randomFrom } from '../train/gbdt';
import { misspell } from '../train/misspell';
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
  const [extra = ''] = others[Math.floor(random() * others.length)] ?? [];
  const middle = random() < 0.5 ? `${extra.charAt(0)}.` : extra;
  return [{ ...row, b: [words[0], middle, ...words.slice(1)].join(' '), category: 'longer', weight: 0.5 }];
}

/** A middle name on both sides, on one as its initial: the right one, or another one's. */
function initialled(row: PairRow, others: readonly Words[], random: () => number): WeightedRow[] {
  const [a, b] = [wordsOf(row.a), wordsOf(row.b)];
  if (a.length !== 2 || b.length !== 2 || random() > 0.12) return [];
  const [middle = ''] = others[Math.floor(random() * others.length)] ?? [];
  const [other = ''] = others[Math.floor(random() * others.length)] ?? [];
  const isRight = random() < 0.5 || other.charAt(0) === middle.charAt(0);
  const insert = (words: Words, word: string): string => [words[0], word, words[1]].join(' ');
  const initial = `${(isRight ? middle : other).charAt(0)}.`;
  const isSame = row.isSame && isRight;
  return [
    { ...row, a: insert(a, middle), b: insert(b, initial), isSame, category: 'initialled', weight: 0.4 },
  ];
}

/** A slip of the pen in one word, of the kinds that newspapers print, that makes no name that is known. */
function misspelt(row: PairRow, lexicon: Lexicon, random: () => number): WeightedRow[] {
  const words = wordsOf(row.b);
  if (words.length > 3 || !/^(?:kunrei|long|spelling|neg)/.test(row.category) || random() > 0.3) return [];
  const at = random() < 0.7 ? words.length - 1 : 0;
  const wrong = misspell(words[at] ?? '', random);
  if (wrong === null || lexicon.name(fold(wrong)).family + lexicon.name(fold(wrong)).given > 0) return [];
  const b = words.map((word, i) => (i === at ? wrong : word)).join(' ');
  const a = row.isSame ? row.a : row.b;
  return [{ ...row, a, b, isSame: true, category: 'misspelt', weight: 0.25 }];
}

/** Paul and Paula, Anna and Anne: names of two people, though some grammar would make the one of the other. */
function siblings(row: PairRow, lexicon: Lexicon, random: () => number): WeightedRow[] {
  const words = wordsOf(row.a);
  const given = fold(words[0] ?? '');
  if (words.length !== 2 || given.length < 3 || random() > 0.4) return [];
  const others = ['a', 'e', 'o', 'i', ''].flatMap((ending) => [given + ending, given.slice(0, -1) + ending]);
  const known = others.filter((name) => name !== given && lexicon.name(name).given > 0 && name.length > 2);
  const other = known[Math.floor(random() * known.length)];
  if (lexicon.name(given).given === 0 || other === undefined) return [];
  const b = `${other.charAt(0).toUpperCase()}${other.slice(1)} ${words[1]}`;
  return [{ ...row, b, isSame: false, category: 'siblings', weight: 0.1 }];
}

/** "Salman bin Muhammad" and "Muhammad bin Salman" are father and son. */
function generations(row: PairRow): WeightedRow[] {
  const words = wordsOf(row.a);
  const at = words.findIndex((word) => /^(?:bin|ben|ibn)$/i.test(word));
  const [father, son] = [words[at + 1], words[at - 1]];
  if (father === undefined || son === undefined || father === son) return [];
  const b = words.map((word, i) => (i === at - 1 ? father : i === at + 1 ? son : word)).join(' ');
  return [{ ...row, b, isSame: false, category: 'generations', weight: 0.5 }];
}

const CYRILLIC =
  'shch=щ sh=ш ch=ч zh=ж kh=х ts=ц ya=я yu=ю yo=ё a=а b=б c=к d=д e=е f=ф g=г h=х i=и j=дж k=к l=л m=м n=н o=о p=п q=к r=р s=с t=т u=у v=в w=у x=кс y=и z=з';
const LETTERS = CYRILLIC.split(' ').map((pair) => pair.split('='));

function inCyrillic(name: string): string {
  const letters = LETTERS.reduce(
    (text, [latin = '', cyrillic = '']) => text.replaceAll(latin, cyrillic),
    fold(name).replace(/'/g, ''),
  );
  return letters.replace(/(?:^|\s)\p{Ll}/gu, (first) => first.toUpperCase());
}

/** In Cyrillic, one side or both: all names in Cyrillic in the tables are one person's. */
function transcribed(row: PairRow, random: () => number): WeightedRow[] {
  if (!/^(?:neg_near|neg_random|spelling_translit)/.test(row.category) || random() > 0.15) return [];
  const a = random() < 0.6 ? inCyrillic(row.a) : row.a;
  return [{ ...row, a, b: inCyrillic(row.b), category: 'transcribed', weight: 0.4 }];
}

/** Two people whose given names and family names are both near: rare in the tables, where one of them is equal. */
function crossed(rows: readonly PairRow[], random: () => number): WeightedRow[] {
  const differences = (category: string): (readonly [string, string])[] =>
    rows.filter((row) => row.category === category).flatMap(({ a, b }) => differenceIn(a, b));
  const [given, family] = [differences('neg_near_given'), differences('neg_near_surname')];
  if (family.length === 0) return [];
  return given.map(([g, h]) => {
    const [f, s] = family[Math.floor(random() * family.length)] ?? ['', ''];
    return { a: `${g} ${f}`, b: `${h} ${s}`, isSame: false, category: 'crossed', people: [], weight: 0.5 };
  });
}

function differenceIn(a: string, b: string): (readonly [string, string])[] {
  const difference = onlyDifference(wordsOf(a), wordsOf(b));
  return difference ? [difference] : [];
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
        this.#add(key, word);
        if (word.length > 5) this.#add(word.slice(0, 4), word);
      });
    }
  }

  #add(key: string, word: string): void {
    const words = this.#words.get(key);
    if (words) words.push(word);
    else this.#words.set(key, [word]);
  }

  /** A word of somebody else's name that often begins alike and is about as long, but is three edits or more away. */
  like(word: string, isLast: boolean): string | undefined {
    const letter =
      this.random() < 0.6 ? word.charAt(0) : 'ABDGHJKMPRST'.charAt(Math.floor(this.random() * 12));
    const place = `${isLast ? 'last' : 'first'} ${letter}`;
    const pool = this.#words.get(this.random() < 0.4 ? word.slice(0, 4) : place) ?? [];
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
 * @param lexicon tells which given names there are
 * @param seed of what is drawn; the same seed, the same rows
 */
export function augment(rows: readonly PairRow[], lexicon: Lexicon, seed: number): WeightedRow[] {
  const random = randomFrom(seed);
  const others = rows.map(({ a }) => wordsOf(a)).filter(({ length }) => length >= 2);
  const strangers = new Strangers(others, random);
  const added = rows.flatMap((row) => [
    ...alone(row),
    ...turned(row, random),
    ...longer(row, others, random),
    ...initialled(row, others, random),
    ...transcribed(row, random),
    ...generations(row),
    ...siblings(row, lexicon, random),
    ...misspelt(row, lexicon, random),
    ...replaced(row, strangers, random),
    ...shortened(row, random),
  ]);
  return [...rows.map((row) => ({ ...row, weight: weightOf(row) })), ...added, ...crossed(rows, random)];
}

/** What is measured counts in full; what asks for other knowledge (nicknames, missing words) counts less. */
function weightOf({ category }: PairRow): number {
  if (category.startsWith('newsroom')) return 3;
  if (/^(?:nickname|partial_|word_order|cross_script|joined_split)/.test(category)) return 0.4;
  return 1;
}
