import { eachDeletion, editsFor } from '../hash';
import { eachSound, nearness } from '../sound';
import { LONGEST_WORD } from '../token-table';

/** A few hundred words, found by their neighbours: the family names of the people an article is about. */
export class NearWords<T> {
  readonly #filed = new Map<number, Set<string>>();
  readonly #bearers = new Map<string, T[]>();

  /** @param word folded */
  add(word: string, bearer: T): void {
    const bearers = this.#bearers.get(word);
    if (bearers) {
      bearers.push(bearer);
      return;
    }
    this.#bearers.set(word, [bearer]);
    this.#eachKey(word, (key) => {
      const filed = this.#filed.get(key);
      if (filed) filed.add(word);
      else this.#filed.set(key, new Set([word]));
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

  /** @returns the words within two edits, or of nearly the same sound, nearest first; the word itself excluded */
  near(
    word: string,
  ): readonly { readonly word: string; readonly edits: number; readonly bearers: readonly T[] }[] {
    const candidates = new Set<string>();
    if (this.#bearers.size > 0) {
      this.#eachKey(word, (key) => this.#filed.get(key)?.forEach((other) => candidates.add(other)));
    }
    candidates.delete(word);
    return [...candidates]
      .map((other) => ({ word: other, edits: nearness(word, other), bearers: this.bearers(other) }))
      .filter(({ edits }) => edits <= 2)
      .sort((a, b) => a.edits - b.edits || (a.word < b.word ? -1 : 1));
  }
}
