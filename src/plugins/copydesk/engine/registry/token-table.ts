import { distance } from '../names/edits';
import { romanisationKeys } from '../names/romanisation';
import { eachDeletion, editsFor } from './hash';
import type { PostingsData } from './postings';
import { Gathered, Postings } from './postings';
import { soundEdits } from './sound';

/** What a saved index keeps of it. */
export type TokenTableData = { readonly spelled: PostingsData; readonly sounded: PostingsData };

/** Longer "words" are no names; they are not looked up, so that a hostile text costs nothing. */
export const LONGEST_WORD = 64;

/** Words an article repeats are looked up once. */
const REMEMBERED = 64;

/** What is known of a looked-up word. */
export type Vicinity = {
  /** The word's own id, -1 where nobody bears it. */
  readonly id: number;
  /** Ids that may be within two edits, or of the same sound: to be compared. */
  readonly wide: Uint32Array;
  /** Of these, the ones within one edit or of the same sound, compared; asked for more seldom. */
  close(): Uint32Array;
};

/** The distinct words of all registered names, found by their neighbours too. */
export class TokenTable {
  readonly #texts: string[];
  readonly #ids = new Map<string, number>();
  #spelled: Postings;
  #sounded: Postings;
  #seen = new Uint32Array(0);
  #round = 0;
  readonly #found = new Gathered();
  readonly #recent = new Map<string, Vicinity>();

  constructor(texts: string[] = [], data?: TokenTableData) {
    this.#texts = texts;
    texts.forEach((text, id) => this.#ids.set(text, id));
    this.#spelled = data ? new Postings(data.spelled) : Postings.compile(0, () => undefined);
    this.#sounded = data ? new Postings(data.sounded) : Postings.compile(0, () => undefined);
  }

  get texts(): readonly string[] {
    return this.#texts;
  }

  get data(): TokenTableData {
    return { spelled: this.#spelled.data, sounded: this.#sounded.data };
  }

  /** @returns the word's id, or -1 */
  id(text: string): number {
    return this.#ids.get(text) ?? -1;
  }

  text(id: number): string {
    return this.#texts[id] ?? '';
  }

  /** Gives a word an id; it is found by its neighbours from `compile` on. */
  intern(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.#texts.push(text) - 1;
    this.#ids.set(text, id);
    return id;
  }

  /** Makes every interned word findable by its neighbours. */
  compile(): void {
    const texts = this.#texts;
    this.#spelled = Postings.compile(texts.length * 12, (put) => {
      texts.forEach((text, id) => eachDeletion(text, editsFor(text.length), (hash) => put(hash, id)));
    });
    this.#sounded = Postings.compile(texts.length * 6, (put) => {
      texts.forEach((text, id) => eachSound(text, (hash) => put(hash, id)));
    });
  }

  /** Gives a word an id and makes it findable at once. */
  add(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.intern(text);
    eachDeletion(text, editsFor(text.length), (hash) => this.#spelled.add(hash, id));
    eachSound(text, (hash) => this.#sounded.add(hash, id));
    this.#recent.clear();
    return id;
  }

  /** @returns the word's neighbours among the registered words */
  vicinity(word: string): Vicinity {
    const known = this.#recent.get(word);
    if (known) return known;
    const id = this.id(word);
    const wide = word.length > LONGEST_WORD ? new Uint32Array(0) : this.#gather(word, id);
    let close: Uint32Array | undefined;
    const vicinity = { id, wide, close: () => (close ??= this.#compare(word, wide)) };
    if (this.#recent.size >= REMEMBERED) this.#recent.clear();
    this.#recent.set(word, vicinity);
    return vicinity;
  }

  #gather(word: string, self: number): Uint32Array {
    const found = this.#found;
    found.clear();
    eachDeletion(word, editsFor(word.length), (hash) => this.#spelled.gather(hash, found));
    eachSound(word, (hash) => this.#sounded.gather(hash, found));
    if (this.#seen.length < this.#texts.length) this.#seen = new Uint32Array(this.#texts.length + 1024);
    const round = ++this.#round;
    if (self >= 0) this.#seen[self] = round;
    let kept = 0;
    for (let i = 0; i < found.length; i++) {
      const id = found.items[i] as number;
      if (this.#seen[id] === round) continue;
      this.#seen[id] = round;
      found.items[kept++] = id;
    }
    return found.items.slice(0, kept);
  }

  #compare(word: string, wide: Uint32Array): Uint32Array {
    let keys: readonly string[] | undefined;
    return wide.filter((id) => {
      const other = this.text(id);
      if (distance(word, other, 1) <= 1) return true;
      if (Math.abs(other.length - word.length) > 3) return false;
      keys ??= romanisationKeys(word);
      return romanisationKeys(other).some((key) => keys?.includes(key));
    });
  }
}

function eachSound(word: string, visit: (hash: number) => void): void {
  for (const key of romanisationKeys(word)) eachDeletion(key, soundEdits(key.length), visit);
}
