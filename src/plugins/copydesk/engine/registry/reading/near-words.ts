import { eachDeletion, editsFor } from '../hash';
import { eachSound, nearness } from '../sound';
import { LONGEST_WORD } from '../token-table';

/** By so many letters two spellings of one sound may differ in length (Chaikovsky, Tschaikowski). */
const MOST_LONGER = 3;

const APOSTROPHE = 39;

/** First letter and length in one number. */
const shapeOf = (first: number, length: number) => first * 256 + Math.min(length, 255);

/** A few hundred words, found by their neighbours: the family names of the people an article is about. */
export class NearWords<T> {
  readonly #filed = new Map<number, string[]>();
  readonly #bearers = new Map<string, T[]>();
  readonly #shapes = new Set<number>();
  readonly #firsts = new Set<number>();

  /** @param word folded */
  add(word: string, bearer: T): void {
    const bearers = this.#bearers.get(word);
    if (bearers) {
      bearers.push(bearer);
      return;
    }
    this.#bearers.set(word, [bearer]);
    this.#firsts.add(word.charCodeAt(0));
    this.#shapes.add(shapeOf(word.charCodeAt(0), word.length));
    this.#eachKey(word, (key) => {
      const filed = this.#filed.get(key);
      if (!filed) this.#filed.set(key, [word]);
      else if (filed.at(-1) !== word) filed.push(word);
    });
  }

  #eachKey(word: string, visit: (key: number) => void): void {
    if (word.length > LONGEST_WORD) return;
    eachDeletion(word, editsFor(word.length), visit);
    eachSound(word, visit);
  }

  /** @returns who bears exactly this word */
  bearers(word: string): readonly T[] {
    return this.#bearers.get(word) ?? [];
  }

  /** Whether somebody may bear a base form of this word, which begins as it does: to be asked before the base forms are sought. */
  mayBear(folded: string): boolean {
    const first = folded.charCodeAt(0);
    return this.#firsts.has(first) || first === APOSTROPHE;
  }

  /** Whether a word of so many letters or more is how this one begins, and not all of it. */
  hasBeginningOf(word: string, shortest: number): boolean {
    const first = word.charCodeAt(0);
    for (let length = shortest; length < word.length; length++) {
      const mayBe = this.#shapes.has(shapeOf(first, length));
      if (mayBe && this.#bearers.has(word.slice(0, length))) return true;
    }
    return false;
  }

  /** Whether any word begins as this one does and is about as long: most words of a text are ruled out by that. */
  #mayBeNear(word: string): boolean {
    const first = word.charCodeAt(0);
    for (let length = word.length - MOST_LONGER; length <= word.length + MOST_LONGER; length++) {
      if (length > 0 && this.#shapes.has(shapeOf(first, length))) return true;
    }
    return false;
  }

  /** @returns the words of the same first letter within two edits, or of nearly the same sound, nearest first; the word itself excluded */
  near(
    word: string,
  ): readonly { readonly word: string; readonly edits: number; readonly bearers: readonly T[] }[] {
    if (word === '' || !this.#mayBeNear(word)) return [];
    const candidates = new Set<string>();
    this.#eachKey(word, (key) => this.#filed.get(key)?.forEach((other) => candidates.add(other)));
    candidates.delete(word);
    return [...candidates]
      .map((other) => ({ word: other, edits: nearness(word, other), bearers: this.bearers(other) }))
      .filter((near) => near.edits <= 2 && near.word.charAt(0) === word.charAt(0))
      .sort((a, b) => a.edits - b.edits || (a.word < b.word ? -1 : 1));
  }
}
