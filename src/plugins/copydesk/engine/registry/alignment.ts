import type { Person } from '../types';
import { coreWords, familyWords, formWords, nobleParticles } from './forms';
import { nearness } from './sound';

/** What every further word of the longer name takes from the likeness. */
const MISSING_WORD = 0.04;

/** Edits over the whole of a name that still count as near. */
const MOST_EDITS = 3;

export type Alignment = { readonly distance: number; readonly likeness: number };

type WordPair = { readonly distance: number };

/** A slip in the first letter is rarer than elsewhere: one in 27 of those counted in print. */
const FIRST_LETTER = 0.05;

/** How alike two words are by their letters alone; ranks what is equally far, so that no better measure is needed. */
function letterLikeness(a: string, b: string, edits: number): number {
  if (a === b) return 1;
  return 1 - edits / Math.max(a.length, b.length) - (a.charAt(0) === b.charAt(0) ? 0 : FIRST_LETTER);
}

/** Compares the words of one looked-up name with those of many forms; each pair of words is compared once. */
export class NameComparison {
  readonly words: readonly string[];
  readonly #pairs = new Map<string, WordPair>();
  readonly #whole: string;

  constructor(form: string) {
    const words = formWords(form);
    this.#whole = words.join(' ');
    this.words = coreWords(words);
  }

  #pair(a: string, b: string): WordPair {
    const name = `${a} ${b}`;
    let pair = this.#pairs.get(name);
    if (!pair) this.#pairs.set(name, (pair = { distance: nearness(a, b) }));
    return pair;
  }

  /** @returns whether the form, read aloud word by word, is what was looked up */
  isExactly(spelling: string): boolean {
    return formWords(spelling).join(' ') === this.#whole;
  }

  /**
   * Lays every looked-up word beside the nearest word of the form that is still free, in any order.
   *
   * @returns undefined where a word finds no partner, none is of the family name, or the whole is too far or exact
   */
  align(person: Person, spelling: string): Alignment | undefined {
    const free = [...coreWords(formWords(spelling))];
    const others = free.length;
    const family = familyWords(person, spelling);
    let edits = 0;
    let likeness = 0;
    let hasFamily = false;
    for (const word of this.words) {
      const best = this.#nearest(word, free);
      if (best < 0) return undefined;
      const [partner = ''] = free.splice(best, 1);
      edits += this.#pair(word, partner).distance;
      likeness += letterLikeness(word, partner, this.#pair(word, partner).distance);
      hasFamily ||= family.includes(partner);
    }
    if (!hasFamily || edits > MOST_EDITS || (edits === 0 && !this.#hasOtherParticles(spelling)))
      return undefined;
    if (others > 1 && this.words.length < 2) return undefined;
    const mean = likeness / this.words.length - MISSING_WORD * free.length;
    return { distance: edits, likeness: Math.max(0, mean) };
  }

  /** Whether both have particles, and not the same ones: "van der Leyen" beside "von der Leyen". */
  #hasOtherParticles(spelling: string): boolean {
    const own = nobleParticles(this.#whole.split(' '));
    if (own === '') return false;
    const others = nobleParticles(formWords(spelling));
    return others !== '' && others !== own;
  }

  #nearest(word: string, free: readonly string[]): number {
    let best = -1;
    let least = Infinity;
    free.forEach((other, i) => {
      const edits = this.#pair(word, other).distance;
      if (edits < least) [best, least] = [i, edits];
    });
    return best;
  }
}
