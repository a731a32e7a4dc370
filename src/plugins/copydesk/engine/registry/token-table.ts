import { eachDeletion, editsFor, isWithinOneEdit } from './hash';
import type { PostingsData } from './postings';
import { EntryList, Gathered, Postings } from './postings';
import { eachSound, soundsNear } from './sound';

/** What a saved index keeps of it. */
export type TokenTableData = { readonly spelled: PostingsData; readonly sounded: PostingsData };

/** Longer "words" are no names; they are not looked up, so that a hostile text costs nothing. */
export const LONGEST_WORD = 64;

/** Words that articles repeat are looked up once; each takes up a few kilobytes. */
const REMEMBERED = 1024;

/** What is known of a looked-up word. */
export type Vicinity = {
  /** The word's own id, -1 where nobody bears it. */
  readonly id: number;
  /** Ids that may be within two edits: to be compared. */
  wide(): Uint32Array;
  /** Ids that may sound the same, however they are spelled: to be compared; asked for more seldom. */
  sounding(): Uint32Array;
  /** Ids within one edit or of the same sound, compared; asked for more seldom. */
  close(): Uint32Array;
};

type EachHash = (word: string, visit: (hash: number) => void) => void;

const eachSpelling: EachHash = (word, visit) => eachDeletion(word, editsFor(word.length), visit);

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
    const sounds = new EntryList();
    texts.forEach((text, id) => eachSound(text, (hash) => sounds.push(hash, id)));
    this.#sounded = Postings.compile(texts.length * 6, sounds.each);
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
    const isName = word.length <= LONGEST_WORD;
    const none = new Uint32Array(0);
    let wide: Uint32Array | undefined;
    let sounding: Uint32Array | undefined;
    let close: Uint32Array | undefined;
    const vicinity: Vicinity = {
      id: this.id(word),
      wide: () => (wide ??= isName ? this.#gather(word, this.#spelled, eachSpelling) : none),
      sounding: () => (sounding ??= isName ? this.#gather(word, this.#sounded, eachSound) : none),
      close: () => (close ??= this.#compare(word, vicinity.wide(), vicinity.sounding())),
    };
    if (this.#recent.size >= REMEMBERED) this.#recent.clear();
    this.#recent.set(word, vicinity);
    return vicinity;
  }

  /** What is filed under the word's hashes, each id once and without the word's own. */
  #gather(word: string, index: Postings, each: EachHash): Uint32Array {
    const found = this.#found;
    found.clear();
    each(word, (hash) => index.gather(hash, found));
    if (this.#seen.length < this.#texts.length) this.#seen = new Uint32Array(this.#texts.length + 1024);
    const seen = this.#seen;
    const round = ++this.#round;
    const self = this.id(word);
    if (self >= 0) seen[self] = round;
    const items = found.items;
    let kept = 0;
    for (let i = 0; i < found.length; i++) {
      const id = items[i] as number;
      if (seen[id] === round) continue;
      seen[id] = round;
      items[kept++] = id;
    }
    return items.slice(0, kept);
  }

  #compare(word: string, wide: Uint32Array, sounding: Uint32Array): Uint32Array {
    const near = wide.filter((id) => isWithinOneEdit(word, this.text(id)));
    const alike = sounding.filter(
      (id) => !isWithinOneEdit(word, this.text(id)) && soundsNear(word, this.text(id)),
    );
    const both = new Uint32Array(near.length + alike.length);
    both.set(near);
    both.set(alike, near.length);
    return both;
  }
}
