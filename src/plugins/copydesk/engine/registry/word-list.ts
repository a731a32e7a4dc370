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
  #ids = new Int32Array(SMALLEST);
  #hashes = new Int32Array(SMALLEST);

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
    return (this.#ids[this.#slotOf(text, hashText(text))] as number) - 1;
  }

  /** @returns the word's number; it is given one where it has none */
  intern(text: string): number {
    const hash = hashText(text);
    const slot = this.#slotOf(text, hash);
    const known = this.#ids[slot] as number;
    if (known !== FREE) return known - 1;
    const id = this.#texts.push(text) - 1;
    if (2 * this.#texts.length > this.#ids.length) this.#spread(this.#texts.length);
    else this.#take(slot, hash, id);
    return id;
  }

  /** The slot that the word has, or would have. */
  #slotOf(text: string, hash: number): number {
    const mask = this.#ids.length - 1;
    let slot = hash & mask;
    for (let id = this.#ids[slot] as number; id !== FREE; id = this.#ids[slot] as number) {
      if (this.#hashes[slot] === hash && this.#texts[id - 1] === text) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #take(slot: number, hash: number, id: number): void {
    this.#ids[slot] = id + 1;
    this.#hashes[slot] = hash;
  }

  /** Lays every word into a table at most a third full. */
  #spread(count: number): void {
    const size = Math.max(SMALLEST, 2 ** Math.ceil(Math.log2(3 * count + 1)));
    this.#ids = new Int32Array(size);
    this.#hashes = new Int32Array(size);
    this.#texts.forEach((text, id) => {
      const hash = hashText(text);
      this.#take(this.#slotOf(text, hash), hash, id);
    });
  }
}
