import { distance } from '../names/distance';
import { detached, Memory } from '../names/remembered';
import { eachDeletion, editsFor } from './hash';
import type { PostingsData } from './postings';
import { EntryList, Gathered, Postings } from './postings';
import { eachSound } from './sound';
import { WordList } from './word-list';

/** What a saved index keeps of it. */
export type TokenTableData = { readonly spelled: PostingsData; readonly sounded: PostingsData };

/** Longer "words" are no names; they are not looked up, so that a hostile text costs nothing. */
export const LONGEST_WORD = 64;

/** Words that articles repeat are looked up once; each takes up a few kilobytes. */
const REMEMBERED = 1024;

/** What is known of a looked-up word; its neighbours are sought when they are first asked for. */
export type Vicinity = {
  readonly word: string;
  /** The word's own id, -1 where nobody bears it. */
  readonly id: number;
  /** Ids that may be within two edits: to be compared. */
  wide(): Uint32Array;
  /** Ids that may sound the same, however they are spelled: to be compared. */
  sounding(): Uint32Array;
  /** Ids within one edit, and those that may sound the same: to be compared. */
  close(): Uint32Array;
};

/**
 * Buckets a word, by spelling and by sound: a fourth of the distinct keys. A bucket of five entries is read as fast as one
 * of a single entry, and the list of where they begin stays in the processor's cache.
 */
const [SPELLED, SOUNDED] = [3, 2];

const NONE = new Uint32Array(0);

type EachHash = (word: string, visit: (hash: number) => void) => void;

const eachSpelling: EachHash = (word, visit) => eachDeletion(word, editsFor(word.length), visit);

/** Enough to meet every word within one edit: one deletion in each. */
const eachNarrow: EachHash = (word, visit) => eachDeletion(word, Math.min(1, editsFor(word.length)), visit);

/** The distinct words of all registered names, found by their neighbours too. */
export class TokenTable {
  readonly #words: WordList;
  #spelled: Postings;
  #sounded: Postings;
  readonly #found = new Gathered();
  readonly #keys = new Gathered();
  readonly #keep = (hash: number): void => this.#keys.push(hash);
  readonly #recent = new Memory<Vicinity>(REMEMBERED);

  constructor(texts: string[] = [], data?: TokenTableData) {
    this.#words = new WordList(texts);
    this.#spelled = data ? new Postings(data.spelled) : Postings.compile(0, () => undefined);
    this.#sounded = data ? new Postings(data.sounded) : Postings.compile(0, () => undefined);
  }

  get texts(): readonly string[] {
    return this.#words.texts;
  }

  get data(): TokenTableData {
    return { spelled: this.#spelled.data, sounded: this.#sounded.data };
  }

  /** @returns the word's id, or -1 */
  id(text: string): number {
    return this.#words.id(text);
  }

  text(id: number): string {
    return this.texts[id] ?? '';
  }

  /** Gives a word an id; it is found by its neighbours from `compile` on. */
  intern(text: string): number {
    return this.#words.intern(text);
  }

  /** Makes every interned word findable by its neighbours. */
  compile(): void {
    const { texts } = this;
    this.#spelled = Postings.compile(texts.length * SPELLED, (put) => {
      texts.forEach((text, id) => eachDeletion(text, editsFor(text.length), (hash) => put(hash, id)));
    });
    const sounds = new EntryList();
    texts.forEach((text, id) => eachSound(text, (hash) => sounds.push(hash, id)));
    this.#sounded = Postings.compile(texts.length * SOUNDED, sounds.each);
  }

  /** Gives a word an id and makes it findable at once. */
  add(text: string): number {
    const known = this.id(text);
    if (known >= 0) return known;
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
    const own = detached(word);
    const vicinity = new Neighbourhood(own, this.id(own), this);
    this.#recent.set(own, vicinity);
    return vicinity;
  }

  /** @returns ids of words that share a spelling with one deletion or two, without the word's own */
  spelledLike(word: string, deletions: 1 | 2): Uint32Array {
    return this.#gathered(word, this.#spelled, deletions === 1 ? eachNarrow : eachSpelling);
  }

  /** @returns ids of words that share a sound, without the word's own */
  soundingLike(word: string): Uint32Array {
    return this.#gathered(word, this.#sounded, eachSound);
  }

  /** What is filed under the word's hashes, each id once and without the word's own. */
  #gathered(word: string, index: Postings, each: EachHash): Uint32Array {
    const found = this.#found;
    found.clear();
    this.#keys.clear();
    each(word, this.#keep);
    index.gatherAll(this.#keys, found);
    found.keepOnce(this.id(word));
    return found.length === 0 ? NONE : found.view.slice();
  }
}

/** A word's neighbours, sought in the table once. */
class Neighbourhood implements Vicinity {
  readonly word: string;
  readonly id: number;
  readonly #table: TokenTable;
  #wide: Uint32Array | undefined;
  #sounding: Uint32Array | undefined;
  #close: Uint32Array | undefined;

  constructor(word: string, id: number, table: TokenTable) {
    this.word = word;
    this.id = id;
    this.#table = table;
  }

  get #isName(): boolean {
    return this.word.length <= LONGEST_WORD;
  }

  wide(): Uint32Array {
    return (this.#wide ??= this.#isName ? this.#table.spelledLike(this.word, 2) : NONE);
  }

  sounding(): Uint32Array {
    return (this.#sounding ??= this.#isName ? this.#table.soundingLike(this.word) : NONE);
  }

  close(): Uint32Array {
    return (this.#close ??= this.#isName ? this.#gathered() : NONE);
  }

  /** To read each aloud takes longer than to ask who bears it beside the other word, which hardly anybody does. */
  #gathered(): Uint32Array {
    const table = this.#table;
    const near = table.spelledLike(this.word, 1).filter((id) => distance(this.word, table.text(id), 1) <= 1);
    const alike = this.sounding().filter((id) => !near.includes(id));
    const both = new Uint32Array(near.length + alike.length);
    both.set(near);
    both.set(alike, near.length);
    return both;
  }
}
