import { hashText } from './hash';

/** No slot is taken by this: ids are kept one higher. */
const FREE = 0;

const SMALLEST = 1 << 10;

/**
 * The distinct words, numbered as they come. An open table of hashes of its own: the language's Map takes most of an
 * index's building time for words fresh from a text.
 */
export class WordList {
  readonly #texts: string[];
  /** Each slot's id and hash, beside each other, so that the processor waits for the memory once. */
  #slots = new Int32Array(2 * SMALLEST);

  /** @param texts distinct; they belong to the list from then on */
  constructor(texts: string[] = []) {
    this.#texts = texts;
    this.#spread(texts.length);
  }

  get texts(): readonly string[] {
    return this.#texts;
  }

  /** @returns the word's number, -1 where it is not in the list */
  id(text: string): number {
    return (this.#slots[this.#slotOf(text, hashText(text))] as number) - 1;
  }

  /** @returns the word's number; it is given one where it has none */
  intern(text: string): number {
    const hash = hashText(text);
    const slot = this.#slotOf(text, hash);
    const known = this.#slots[slot] as number;
    if (known !== FREE) return known - 1;
    const id = this.#texts.push(text) - 1;
    if (4 * this.#texts.length > this.#slots.length) this.#spread(this.#texts.length);
    else this.#take(slot, hash, id);
    return id;
  }

  /** Where the slot is that the word has, or would have. */
  #slotOf(text: string, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    for (let id = slots[slot] as number; id !== FREE; id = slots[slot] as number) {
      if (slots[slot + 1] === hash && this.#texts[id - 1] === text) break;
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  #take(slot: number, hash: number, id: number): void {
    this.#slots[slot] = id + 1;
    this.#slots[slot + 1] = hash;
  }

  /** Lays every word into a table at most a third full. */
  #spread(count: number): void {
    const size = Math.max(SMALLEST, 2 ** Math.ceil(Math.log2(3 * count + 1)));
    this.#slots = new Int32Array(2 * size);
    this.#texts.forEach((text, id) => {
      const hash = hashText(text);
      this.#take(this.#slotOf(text, hash), hash, id);
    });
  }
}
