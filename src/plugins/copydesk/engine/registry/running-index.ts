import { lettersOf } from '../running-text/letters';
import type { Person } from '../types';
import { formsOf } from './forms';
import { EMPTY, mix, step } from './hash';
import type { Entries, Gathered, PostingsData } from './postings';
import { Postings } from './postings';

/** What a saved index keeps of it. */
export type RunningIndexData = { readonly postings: PostingsData; readonly sieve: Uint32Array };

/** The bits a beginning is given in the sieve. */
const BITS_A_BEGINNING = 12;

/** No letter has this code: it stands for any one letter. */
const HOLE = 1;

/** The codes of a spelling's letters. */
export type Codes = readonly number[];

/** @returns 32 bits that name the letters from `from` to `to`, the one at `hole` left open (-1: none) */
export function hashLetters(codes: Codes, from: number, to: number, hole = -1): number {
  let hash = EMPTY;
  for (let i = from; i < to; i++) hash = step(hash, i === hole ? HOLE : (codes[i] as number));
  return mix(hash);
}

/** Below this code stands no letter of running text. */
const FIRST_LETTER = 0x3005;

function mayHaveLetters(spelling: string): boolean {
  for (let i = 0; i < spelling.length; i++) if (spelling.charCodeAt(i) >= FIRST_LETTER) return true;
  return false;
}

/** @returns the codes of each of the person's spellings that running text may hold */
export function runningCodes(person: Person): Codes[] {
  if (!person.spellings?.length && !mayHaveLetters(person.name)) return [];
  return formsOf(person).flatMap(({ spelling }) => {
    const letters = lettersOf(spelling);
    return letters.length === 0 ? [] : [letters.map(({ code }) => code)];
  });
}

/** @returns the keys a spelling is filed under: itself, and itself with each letter left open */
export function runningKeys(codes: Codes): number[] {
  const keys = [hashLetters(codes, 0, codes.length)];
  for (let hole = 0; hole < codes.length; hole++) keys.push(hashLetters(codes, 0, codes.length, hole));
  return keys;
}

/** @returns 0 where two rows of letters are equal, 1 where one letter is another or two neighbours are swapped, else 2 */
export function editsOfLetters(a: Codes, b: Codes): 0 | 1 | 2 {
  if (a.length !== b.length) return 2;
  const apart = a.flatMap((code, i) => (code === b[i] ? [] : [i]));
  const [first, second] = apart;
  if (first === undefined) return 0;
  if (second === undefined) return 1;
  const isSwap =
    apart.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
  return isSwap ? 1 : 2;
}

/** @returns hashes of the first letter of a spelling, the first two, …, all of them */
export function beginningsOf(codes: Codes): number[] {
  let hash = EMPTY;
  return codes.map((code) => mix((hash = step(hash, code))));
}

/** From the letters of a Chinese, Japanese or Korean spelling to its bearers, behind a sieve of how spellings begin. */
export class RunningIndex {
  readonly #postings: Postings;
  readonly #sieve: Uint32Array;
  readonly #shift: number;

  constructor({ postings, sieve }: RunningIndexData) {
    this.#postings = new Postings(postings);
    this.#sieve = sieve;
    this.#shift = 32 - Math.log2(32 * sieve.length);
  }

  /**
   * @param beginnings how many beginnings `eachBeginning` puts
   * @param eachBeginning puts (hash of the first letters of a spelling, any number)
   * @param keys how many entries `each` puts
   * @param each puts (key, person)
   */
  static compile(beginnings: number, eachBeginning: Entries, keys: number, each: Entries): RunningIndex {
    const width = Math.min(30, Math.max(10, Math.ceil(Math.log2(beginnings * BITS_A_BEGINNING + 1))));
    const postings = Postings.compile(keys, each).data;
    const index = new RunningIndex({ postings, sieve: new Uint32Array(2 ** (width - 5)) });
    eachBeginning((hash) => index.#mark(hash));
    return index;
  }

  get data(): RunningIndexData {
    return { postings: this.#postings.data, sieve: this.#sieve };
  }

  #mark(hash: number): void {
    const bit = hash >>> this.#shift;
    this.#sieve[bit >>> 5] = (this.#sieve[bit >>> 5] as number) | (1 << (bit & 31));
  }

  /** @returns with how many letters from `from` on some spelling begins; now and then one too many */
  reach(codes: Codes, from: number): number {
    let hash = EMPTY;
    let i = from;
    for (; i < codes.length; i++) {
      hash = step(hash, codes[i] as number);
      const bit = mix(hash) >>> this.#shift;
      if ((((this.#sieve[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) break;
    }
    return i - from;
  }

  add(codes: Codes, person: number): void {
    for (const hash of beginningsOf(codes)) this.#mark(hash);
    for (const key of runningKeys(codes)) this.#postings.add(key, person);
  }

  gather(key: number, into: Gathered): void {
    this.#postings.gather(key, into);
  }
}
