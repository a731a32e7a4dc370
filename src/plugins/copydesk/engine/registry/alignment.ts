import type { Person } from '../types';
import { coreWords, familyAmong, formWords, nobleParticles } from './forms';
import type { SoundsNear } from './sound';
import { nearness } from './sound';

/** What every further word of the longer name takes from the likeness. */
const MISSING_WORD = 0.04;

/** Edits over the whole of a name that still count as near. */
const MOST_EDITS = 3;

export type Alignment = { readonly distance: number; readonly likeness: number };

/** A slip in the first letter is rarer than elsewhere: one in 27 of those counted in print. */
const FIRST_LETTER = 0.05;

/** How alike two words are by their letters alone; ranks what is equally far, so that no better measure is needed. */
function letterLikeness(a: string, b: string, edits: number): number {
  if (a === b) return 1;
  return 1 - edits / Math.max(a.length, b.length) - (a.charAt(0) === b.charAt(0) ? 0 : FIRST_LETTER);
}

/** @returns whether the form, read aloud word by word, is those words */
export function isExactly(words: readonly string[], spelling: string): boolean {
  const others = formWords(spelling);
  return others.length === words.length && others.every((word, i) => word === words[i]);
}

/** One looked-up word, or the base forms it may have, and how far others are from it; each is compared once. */
class LookedUp {
  readonly #bases: readonly string[];
  readonly #soundsNear: SoundsNear;
  readonly #edits = new Map<string, number>();

  constructor(bases: readonly string[], soundsNear: SoundsNear) {
    this.#bases = bases;
    this.#soundsNear = soundsNear;
  }

  get word(): string {
    return this.#bases[0] ?? '';
  }

  editsTo(other: string): number {
    if (this.#bases.includes(other)) return 0;
    let edits = this.#edits.get(other);
    if (edits === undefined) {
      edits = Math.min(...this.#bases.map((base) => nearness(base, other, this.#soundsNear)));
      this.#edits.set(other, edits);
    }
    return edits;
  }
}

/** Compares the words of one looked-up name with those of many forms. */
export class NameComparison {
  readonly #lookedUp: readonly LookedUp[];
  readonly #particles: string;
  /** The partner last found: its place among the free words, and how far it is. */
  #best = -1;
  #edits = 0;

  /**
   * @param words the looked-up name's words without particles, each as the base forms it may have, itself first
   * @param particles those that tell families apart
   */
  constructor(words: readonly (readonly string[])[], particles: string, soundsNear: SoundsNear) {
    this.#lookedUp = words.map((bases) => new LookedUp(bases, soundsNear));
    this.#particles = particles;
  }

  /** @param all the words of the looked-up name, particles too */
  static of(all: readonly string[], soundsNear: SoundsNear): NameComparison {
    const words = coreWords(all).map((word) => [word]);
    return new NameComparison(words, nobleParticles(all), soundsNear);
  }

  /**
   * Lays every looked-up word beside the nearest word of the form that is still free, in any order.
   *
   * @param mostOfOne edits in one word
   * @returns undefined where a word finds no partner, none is of the family name, or the whole is too far or exact
   */
  align(person: Person, spelling: string, mostOfOne = MOST_EDITS): Alignment | undefined {
    const all = formWords(spelling);
    const core = coreWords(all);
    if (core.length < this.#lookedUp.length || (core.length > 1 && this.#lookedUp.length < 2))
      return undefined;
    const free = [...core];
    const partners: string[] = [];
    let edits = 0;
    let likeness = 0;
    for (const lookedUp of this.#lookedUp) {
      this.#findNearest(lookedUp, free);
      if (this.#best < 0 || this.#edits > mostOfOne) return undefined;
      const [partner = ''] = free.splice(this.#best, 1);
      partners.push(partner);
      edits += this.#edits;
      likeness += letterLikeness(lookedUp.word, partner, this.#edits);
    }
    if (edits > MOST_EDITS || (edits === 0 && !this.#hasOtherParticles(all))) return undefined;
    const family = familyAmong(core, person, spelling);
    if (!partners.some((partner) => family.includes(partner))) return undefined;
    const mean = likeness / this.#lookedUp.length - MISSING_WORD * free.length;
    return { distance: edits, likeness: Math.max(0, mean) };
  }

  /** Whether both have particles, and not the same ones: "van der Leyen" beside "von der Leyen". */
  #hasOtherParticles(words: readonly string[]): boolean {
    if (this.#particles === '') return false;
    const others = nobleParticles(words);
    return others !== '' && others !== this.#particles;
  }

  #findNearest(lookedUp: LookedUp, free: readonly string[]): void {
    this.#best = -1;
    this.#edits = Infinity;
    for (let i = 0; i < free.length; i++) {
      const edits = lookedUp.editsTo(free[i] as string);
      if (edits < this.#edits) [this.#best, this.#edits] = [i, edits];
    }
  }
}
