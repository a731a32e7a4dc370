import { hashPair } from './hash';
import type { Entries, Gathered, PostingsData } from './postings';
import { Postings } from './postings';

/** The bits a pair is given in the sieve: at twelve, one absent pair in 25 gets through to the buckets. */
const BITS_A_PAIR = 12;

/**
 * The two bits that a pair sets, both in one number of the sieve, so that the processor waits for the memory once (a
 * blocked Bloom filter; F. Putze, P. Sanders, J. Singler, 2007).
 */
const bitsOf = (hash: number) => (1 << hash) | (1 << (hash >>> 5));

/** What a saved index keeps of it. */
export type PairIndexData = { readonly postings: PostingsData; readonly sieve: Uint32Array };

/** From two words of a name to the people who bear both, behind a sieve small enough for the processor's cache. */
export class PairIndex {
  readonly #postings: Postings;
  readonly #sieve: Uint32Array;
  readonly #shift: number;

  constructor({ postings, sieve }: PairIndexData) {
    this.#postings = new Postings(postings);
    this.#sieve = sieve;
    this.#shift = 32 - Math.log2(sieve.length);
  }

  /** @param each puts (hashPair, person) */
  static compile(pairs: number, each: Entries): PairIndex {
    const width = Math.min(30, Math.max(15, Math.ceil(Math.log2(pairs * BITS_A_PAIR + 1))));
    const postings = Postings.compile(pairs / 2, each).data;
    const index = new PairIndex({ postings, sieve: new Uint32Array(2 ** (width - 5)) });
    each((hash) => index.#mark(hash));
    return index;
  }

  get data(): PairIndexData {
    return { postings: this.#postings.data, sieve: this.#sieve };
  }

  #mark(hash: number): void {
    const at = hash >>> this.#shift;
    this.#sieve[at] = (this.#sieve[at] as number) | bitsOf(hash);
  }

  add(hash: number, person: number): void {
    this.#mark(hash);
    this.#postings.add(hash, person);
  }

  /** Appends to `into` the people filed under both words (and, seldom, some others). */
  gather(a: number, b: number, into: Gathered): void {
    const hash = hashPair(a, b);
    const bits = bitsOf(hash);
    if (((this.#sieve[hash >>> this.#shift] as number) & bits) === bits) this.#postings.gather(hash, into);
  }

  /** The same for one word and each of many. */
  gatherEach(a: number, others: Uint32Array, into: Gathered): void {
    const sieve = this.#sieve;
    const shift = this.#shift;
    for (let i = 0; i < others.length; i++) {
      const hash = hashPair(a, others[i] as number);
      const bits = bitsOf(hash);
      if (((sieve[hash >>> shift] as number) & bits) === bits) this.#postings.gather(hash, into);
    }
  }
}
