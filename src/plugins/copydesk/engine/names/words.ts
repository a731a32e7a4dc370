import type { Word } from '../types';
import { hasRunningText } from '../running-text/letters';
import { fold, thinMarks } from './fold';
import { isMadeOfWholeLetters } from './letters';
import { detached } from './remembered';

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060]/g;

/** @returns the text without soft hyphens and zero-width characters */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

class WrittenWord implements Word {
  /** Soft hyphens and zero-width characters included. */
  readonly written: string;
  readonly text: string;
  readonly folded: string;
  readonly isCapitalised: boolean;
  note: object | undefined = undefined;

  constructor(written: string) {
    this.written = written;
    const isPlain = isMadeOfWholeLetters(written);
    this.text = isPlain ? written : thinMarks(withoutInvisible(written)).normalize('NFC');
    const first = this.text.charAt(0);
    const lower = first.toLowerCase();
    const isLetter = first !== lower || lower === first.toUpperCase();
    this.isCapitalised = isLetter && (isPlain || !hasRunningText(this.text));
    this.folded = fold(this.text);
  }
}

/** So many words are remembered, in two halves: when the younger is full, the older is dropped. */
const HALF = 4096;
const MASK = 4 * HALF - 1;

/** So near to its place a word lies or it is not remembered: a hostile text's words may all have one place. */
const MOST_STEPS = 32;

/** Longer words are rare, and to keep a hostile text's would cost memory. */
const LONGEST = 64;

function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isAt(text: string, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (text.charCodeAt(start + i) !== word.charCodeAt(i)) return false;
  return true;
}

/** Words by their letters, in an open table. */
class Half {
  readonly #slots: (WrittenWord | undefined)[] = new Array<WrittenWord | undefined>(MASK + 1).fill(undefined);
  #size = 0;

  get isFull(): boolean {
    return this.#size === HALF;
  }

  find(text: string, start: number, end: number, hash: number): WrittenWord | undefined {
    const place = hash & MASK;
    for (let slot = place; slot < place + MOST_STEPS; slot++) {
      const word = this.#slots[slot & MASK];
      if (word === undefined) return undefined;
      if (word.written.length === end - start && isAt(text, start, word.written)) return word;
    }
    return undefined;
  }

  add(word: WrittenWord, hash: number): void {
    const place = hash & MASK;
    let slot = place;
    while (this.#slots[slot & MASK] !== undefined) if (++slot === place + MOST_STEPS) return;
    this.#slots[slot & MASK] = word;
    this.#size += 1;
  }
}

let young = new Half();
let old = new Half();

/**
 * Gives the word that stands somewhere in a text. Every word of every text is asked for here, so a known one is found
 * by the text's own letters, without a string being made of them.
 *
 * @returns the same object for the same letters, while they are remembered
 */
export function wordAt(text: string, start: number, end: number): Word {
  if (end - start > LONGEST) return new WrittenWord(text.slice(start, end));
  const hash = hashOf(text, start, end);
  const known = young.find(text, start, end, hash);
  if (known) return known;
  const word = old.find(text, start, end, hash) ?? new WrittenWord(detached(text.slice(start, end)));
  if (young.isFull) [young, old] = [new Half(), young];
  young.add(word, hash);
  return word;
}
