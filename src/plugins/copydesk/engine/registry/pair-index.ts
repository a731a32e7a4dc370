import { hashPair } from './hash';
import type { Entries, Gathered, PostingsData } from './postings';
import { Postings } from './postings';

/** The bits a pair is given in the sieve: at twelve, one absent pair in twelve gets through to the buckets. */
const BITS_A_PAIR = 12;

/** From two words of a name to the people who bear both, behind a sieve small enough for the processor's cache. */
export class PairIndex {
  readonly #postings: Postings;
  readonly #sieve: Uint32Array;
  readonly #shift: number;

  constructor(data: PostingsData) {
    this.#postings = new Postings(data);
    const width = Math.min(30, Math.max(15, Math.ceil(Math.log2(data.entries.length * BITS_A_PAIR + 1))));
    this.#shift = 32 - width;
    this.#sieve = new Uint32Array(2 ** (width - 5));
  }

  /** @param each puts (hashPair, person) */
  static compile(pairs: number, each: Entries): PairIndex {
    const index = new PairIndex(Postings.compile(pairs / 2, each).data);
    each((hash) => index.#mark(hash));
    return index;
  }

  get data(): PostingsData {
    return this.#postings.data;
  }

  get sieve(): Uint32Array {
    return this.#sieve;
  }

  #mark(hash: number): void {
    const bit = hash >>> this.#shift;
    this.#sieve[bit >>> 5] = (this.#sieve[bit >>> 5] as number) | (1 << (bit & 31));
  }

  add(a: number, b: number, person: number): void {
    const hash = hashPair(a, b);
    this.#mark(hash);
    this.#postings.add(hash, person);
  }

  /** Appends to `into` the people filed under both words (and, seldom, some others). */
  gather(a: number, b: number, into: Gathered): void {
    const hash = hashPair(a, b);
    const bit = hash >>> this.#shift;
    if (((this.#sieve[bit >>> 5] as number) >>> (bit & 31)) & 1) this.#postings.gather(hash, into);
  }
}
