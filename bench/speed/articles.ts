import type { Person } from '../../src/plugins/copydesk/engine/types';
import { misspell } from '../train/misspell';
import { randomFrom } from './random';
import type { Speech } from './vocabulary';

/** How much rarer each next word is (Zipf’s law with Mandelbrot’s two parameters). */
const EXPONENT = 1.05;
const OFFSET = 2.7;

/** The share of words that have a capital though the vocabulary writes them small: English titles, offices, firms. */
const CAPITALS: Readonly<Record<Speech, number>> = { de: 0, en: 0.12 };

const SENTENCE = 14;
const PARAGRAPH = 120;

/** Draws words as texts do: a few all the time, most hardly ever. */
class Words {
  readonly #words: readonly string[];
  readonly #sums: Float64Array;

  constructor(words: readonly string[]) {
    this.#words = words;
    let sum = 0;
    this.#sums = Float64Array.from(words, (_, rank) => (sum += (rank + OFFSET) ** -EXPONENT));
  }

  draw(random: () => number): string {
    const wanted = random() * (this.#sums.at(-1) ?? 0);
    let [low, high] = [0, this.#sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return this.#words[low] as string;
  }
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Writes articles in the shape of news. */
export class Newsroom {
  readonly #words: Words;

  constructor(
    readonly speech: Speech,
    vocabulary: readonly string[],
    private readonly people: readonly Person[],
  ) {
    this.#words = new Words(vocabulary);
  }

  /** Whom an article of so many words is about: two, and one more for every two hundred words. */
  #cast(words: number, random: () => number): readonly Person[] {
    return Array.from(
      { length: 2 + Math.ceil(words / 200) },
      () => this.people[Math.floor(random() * this.people.length)] as Person,
    );
  }

  #word(isFirst: boolean, random: () => number): string {
    const word = this.#words.draw(random);
    return isFirst || random() < CAPITALS[this.speech] ? capitalised(word) : word;
  }

  /**
   * An article with a person named in full every forty words and by family name every twenty.
   *
   * @param words how many
   * @param hasSlip whether one name is misspelt
   */
  article(words: number, seed: number, hasSlip = true): string {
    const random = randomFrom(seed);
    const cast = this.#cast(words, random);
    const [first] = cast;
    const slip = misspell(first?.familyName ?? '', random) ?? '';
    const parts: string[] = [];
    for (let i = 1; i <= words; i++) {
      const person = cast[Math.floor(random() * cast.length)] as Person;
      if (i === Math.floor(words / 2))
        parts.push(hasSlip ? `${first?.givenName} ${slip}` : (first?.name ?? ''));
      else if (i % 40 === 1) parts.push(person.name);
      else if (i % 20 === 0) parts.push(person.familyName ?? person.name);
      else parts.push(this.#word(i % SENTENCE === 1, random));
      if (i % SENTENCE === 0) parts[parts.length - 1] += '.';
      if (i % PARAGRAPH === 0) parts[parts.length - 1] += '\n\n';
    }
    return parts.join(' ');
  }
}
