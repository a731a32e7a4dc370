/** Longer words are rare, and to keep a hostile text's would cost memory. */
const LONGEST = 64;

/** V8 copies what is cut out of a text, up to so many letters; a longer piece points into the text. */
const COPIED = 12;

/** @returns the same letters in memory of their own: a piece of a text otherwise keeps the whole text alive */
export const detached = (word: string) =>
  word.length <= COPIED ? word : [word.slice(0, COPIED), word.slice(COPIED)].join('');

/**
 * Keeps what is known of the words put in or asked for last, in two halves: when the younger is full, the older is dropped. Dropping
 * everything at once would make one text in a hundred pay for all that the others had learnt.
 */
export class Memory<T> {
  readonly #half: number;
  #young = new Map<string, T>();
  #old = new Map<string, T>();

  /** @param most how many answers are kept */
  constructor(most: number) {
    this.#half = Math.ceil(most / 2);
  }

  get(word: string): T | undefined {
    const known = this.#young.get(word);
    if (known !== undefined || this.#old.size === 0) return known;
    const older = this.#old.get(word);
    if (older !== undefined) this.set(detached(word), older);
    return older;
  }

  /** @param word in memory of its own, as it is kept */
  set(word: string, answer: T): void {
    if (this.#young.size >= this.#half) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(word, answer);
  }

  clear(): void {
    this.#young.clear();
    this.#old.clear();
  }
}

/**
 * Remembers what a function of a word gives for the words asked about last; a text, and a newsroom, repeats its words.
 *
 * @param most how many answers are kept
 * @param answer always gives the same for the same word
 */
export function remembering<T>(most: number, answer: (word: string) => T): (word: string) => T {
  const answers = new Memory<T>(most);
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    if (word.length > LONGEST) return answer(word);
    const own = detached(word);
    const made = answer(own);
    answers.set(own, made);
    return made;
  };
}
