import { distance } from '../../names/edits';
import type { Token } from '../../types';
import { eachDeletion, editsFor } from '../hash';
import { eachSound, nearness, soundKeys } from '../sound';
import { LONGEST_WORD } from '../token-table';

/** By so many letters two spellings of one sound may differ in length (Chaikovsky, Tschaikowski). */
const MOST_LONGER = 3;

const APOSTROPHE = 39;

/** Letters that a slip in the ending leaves alone. */
const KEPT = 3;

/** Letters with which two romanisations may begin one name: Schukow and Zhukov, Jelzin and Yeltsin, Chamenei and Khamenei. */
const STARTS = 'sz sj cs cz tz ct ck kq gk gq hk ch gh ij jy iy ej ey vw dj ou'.split(' ');

/** A shorter word sounds like too much. */
const SHORTEST_SOUNDED = 5;

/** First letter and length in one number. */
const shapeOf = (first: number, length: number) => first * 256 + Math.min(length, 255);

/** Whether a word is read aloud to be held to other romanisations. */
const isSounded = ({ length }: string) => length >= SHORTEST_SOUNDED && length <= LONGEST_WORD;

/** So many of a word's letters another romanisation may change: of Gratschow, Gračëv changes five. */
const MOST_CHANGED = 0.6;

/** Whether two words share enough letters: coarse readings hold Canada and Kennedy for one. */
function areFairlyAlike(a: string, b: string): boolean {
  const most = Math.floor(MOST_CHANGED * Math.max(a.length, b.length));
  return distance(a, b, most) <= most;
}

/** The other first letters and the lengths that other romanisations of a word may have. */
function romanisedShapes(word: string): number[] {
  if (!isSounded(word)) return [];
  const first = word.charAt(0);
  const starts = new Set(STARTS.filter((letters) => letters.includes(first)).join(''));
  starts.delete(first);
  const shapes: number[] = [];
  for (const start of starts) {
    for (let length = word.length - MOST_LONGER; length <= word.length + MOST_LONGER; length++)
      shapes.push(shapeOf(start.charCodeAt(0), length));
  }
  return shapes;
}

/** So many words are held to another one by one: to file them by their neighbours takes longer. */
const FEW = 32;

/** A few hundred words, found by their neighbours: the family names of the people an article is about. */
export class NearWords<T> {
  /** Words by what a misspelling of them would share; made once they are many. */
  #filed: Map<number, string[]> | undefined;
  readonly #bearers = new Map<string, T[]>();
  readonly #shapes = new Set<number>();
  readonly #firsts = new Set<number>();
  readonly #starts = new Set<string>();
  /** Words by how they sound, and the shapes that another romanisation may give them; made when first asked for. */
  #sounds: ReadonlyMap<string, readonly string[]> | undefined;
  #otherShapes: ReadonlySet<number> | undefined;

  /** @param word folded */
  add(word: string, bearer: T): void {
    const bearers = this.#bearers.get(word);
    if (bearers) {
      bearers.push(bearer);
      return;
    }
    this.#bearers.set(word, [bearer]);
    this.#sounds = this.#otherShapes = undefined;
    this.#firsts.add(word.charCodeAt(0));
    this.#starts.add(word.slice(0, KEPT));
    this.#shapes.add(shapeOf(word.charCodeAt(0), word.length));
    if (this.#filed) this.#file(word, this.#filed);
    else if (this.#bearers.size > FEW) {
      this.#filed = new Map();
      for (const one of this.#bearers.keys()) this.#file(one, this.#filed);
    }
  }

  #file(word: string, filed: Map<number, string[]>): void {
    this.#eachKey(word, (key) => {
      const words = filed.get(key);
      if (!words) filed.set(key, [word]);
      else if (words.at(-1) !== word) words.push(word);
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

  /** Whether some word has the first letters of this one. */
  hasStartOf(word: string): boolean {
    return this.#starts.has(word.slice(0, KEPT));
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
    return this.#candidates(word)
      .filter((other) => other !== word && other.charCodeAt(0) === word.charCodeAt(0))
      .map((other) => ({ word: other, edits: nearness(word, other), bearers: this.bearers(other) }))
      .filter(({ edits }) => edits <= 2)
      .sort((a, b) => a.edits - b.edits || (a.word < b.word ? -1 : 1));
  }

  /** The words that may be near to this one: to be compared. */
  #candidates(word: string): readonly string[] {
    const filed = this.#filed;
    if (!filed) return word.length > LONGEST_WORD ? [] : [...this.#bearers.keys()];
    const candidates = new Set<string>();
    this.#eachKey(word, (key) => filed.get(key)?.forEach((other) => candidates.add(other)));
    return [...candidates];
  }

  /**
   * Whether a base form of this word may be some word in another romanisation, by its first letter and its length: to be
   * asked before the base forms are sought. One that begins alike has accents; others are found by their letters.
   */
  mayBeRomanised({ text, folded }: Pick<Token, 'text' | 'folded'>, longestEnding: number): boolean {
    const first = folded.charCodeAt(0);
    if (this.#firsts.has(first) && text.toLowerCase() !== folded) return true;
    this.#otherShapes ??= new Set([...this.#bearers.keys()].flatMap(romanisedShapes));
    for (let length = Math.max(1, folded.length - longestEnding); length <= folded.length; length++)
      if (this.#otherShapes.has(shapeOf(first, length))) return true;
    return false;
  }

  #bySound(): ReadonlyMap<string, readonly string[]> {
    if (this.#sounds) return this.#sounds;
    const sounds = new Map<string, string[]>();
    for (const word of this.#bearers.keys()) {
      if (!isSounded(word)) continue;
      for (const { key } of soundKeys(word)) {
        const words = sounds.get(key);
        if (words) words.push(word);
        else sounds.set(key, [word]);
      }
    }
    return (this.#sounds = sounds);
  }

  /**
   * @param word folded
   * @param written the same with its accents, which some romanisations need (Gorbačëv)
   * @returns the bearers of other words that another romanisation writes so, whatever they begin with
   */
  romanised(word: string, written: string): readonly T[] {
    if (!isSounded(word)) return [];
    const sounds = this.#bySound();
    const words = new Set(soundKeys(written).flatMap(({ key }) => sounds.get(key) ?? []));
    words.delete(word);
    return [...words].filter((other) => areFairlyAlike(word, other)).flatMap((other) => this.bearers(other));
  }
}
