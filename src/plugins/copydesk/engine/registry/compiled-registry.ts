import type { FormHit, NearHit, Person, PersonId, Registry } from '../types';
import { lettersOf } from '../running-text/letters';
import { NameComparison } from './alignment';
import type { Form } from './forms';
import { ALONE, filingOf, rightFamilyWords } from './filing';
import { formsOf, formWords, wrongFamilyWords } from './forms';
import { hashText } from './hash';
import type { PairIndex } from './pair-index';
import type { PersonStore } from './person-store';
import type { Postings } from './postings';
import { Gathered } from './postings';
import type { Codes, RunningIndex } from './running-index';
import { editsOfLetters, hashLetters, runningCodes } from './running-index';
import type { Vicinity } from './token-table';
import type { TokenTable } from './token-table';

/** The parts of a registry; saved and loaded as they are. */
export type RegistryParts = {
  readonly people: PersonStore;
  readonly tokens: TokenTable;
  readonly pairs: PairIndex;
  /** From a family name's word to its bearers. */
  readonly families: Postings;
  /** From a word that stands in wrong spellings of a family name alone. */
  readonly wrongFamilies: Postings;
  /** From the letters of Chinese, Japanese and Korean spellings. */
  readonly running: RunningIndex;
};

/** Up to so many bearers of a family name are counted one by one. */
const COUNTED_EXACTLY = 8;

/** A spelling near to those of more people is somebody's own name. */
const MOST_NEAR = 64;

/** Nets of widening mesh; the next is thrown where one brings up nobody. */
const STAGES = ['spelled', 'sounding', 'close'] as const;
type Stage = (typeof STAGES)[number];

const byId = (a: { person: string }, b: { person: string }) =>
  a.person < b.person ? -1 : a.person > b.person ? 1 : 0;

const byNearness = (a: NearHit, b: NearHit) =>
  a.distance - b.distance || b.likeness - a.likeness || byId(a, b);

function hit(person: Person, { spelling, kind, language }: Form): FormHit {
  return { person: person.id, spelling, kind, ...(language === undefined ? {} : { language }) };
}

/** Looks people up by exact and by near forms; docs/registry.md says how. */
export class CompiledRegistry implements Registry {
  readonly #parts: RegistryParts;
  readonly #found = new Gathered();
  /** Whether something was added or removed since it was compiled. */
  #isChanged = false;

  constructor(parts: RegistryParts) {
    this.#parts = parts;
  }

  get parts(): RegistryParts {
    return this.#parts;
  }

  get isChanged(): boolean {
    return this.#isChanged;
  }

  get size(): number {
    return this.#parts.people.size;
  }

  person(id: PersonId): Person | undefined {
    const index = this.#parts.people.indexOf(id);
    return index < 0 ? undefined : this.#parts.people.at(index);
  }

  byForm(form: string): readonly FormHit[] {
    const { tokens, pairs } = this.#parts;
    const comparison = new NameComparison(form);
    const ids = comparison.words.map((word) => tokens.id(word));
    if (ids.length === 0 || ids.includes(-1)) return [];
    this.#found.clear();
    pairs.gather(ids[0] as number, ids.length === 1 ? ALONE : (ids.at(-1) as number), this.#found);
    const hits = this.#people().flatMap((person) =>
      formsOf(person)
        .filter(({ spelling }) => comparison.isExactly(spelling))
        .map((one) => hit(person, one)),
    );
    return hits.sort(byId);
  }

  near(form: string, limit = 8, mostWrong: 1 | 2 = 2): readonly NearHit[] {
    const comparison = new NameComparison(form);
    if (comparison.words.length === 0) return [];
    const around = comparison.words.map((word) => this.#parts.tokens.vicinity(word));
    for (const stage of mostWrong === 1 ? STAGES.slice(0, 2) : STAGES) {
      this.#found.clear();
      this.#gatherNear(around, stage);
      const hits = this.#people().flatMap((person) => this.#nearest(person, comparison));
      if (hits.length > 0) return hits.sort(byNearness).slice(0, limit);
    }
    return [];
  }

  /** The person's nearest form, if any is near and none is exact. */
  #nearest(person: Person, comparison: NameComparison): NearHit[] {
    const hits: NearHit[] = [];
    for (const form of formsOf(person)) {
      const alignment = comparison.align(person, form.spelling);
      if (alignment) hits.push({ ...hit(person, form), ...alignment });
    }
    return hits.sort(byNearness).slice(0, 1);
  }

  /** The first and the last word bring people up; the words between are compared later. */
  #gatherNear(around: readonly Vicinity[], stage: Stage): void {
    const { pairs } = this.#parts;
    const [first] = around;
    const last = around.at(-1);
    if (!first || !last) return;
    if (first === last) {
      const ids = stage === 'spelled' ? first.wide() : first.sounding();
      for (const id of ids) pairs.gather(id, ALONE, this.#found);
    } else if (stage === 'close') this.#gatherClose(first, last);
    else this.#gatherPair(first, last, stage);
  }

  /** Everyone who bears one of two words as it is, and beside it one that may be near to the other. */
  #gatherPair(a: Vicinity, b: Vicinity, stage: 'spelled' | 'sounding'): void {
    const { pairs } = this.#parts;
    const found = this.#found;
    const isSpelled = stage === 'spelled';
    if (a.id >= 0) for (const id of isSpelled ? b.wide() : b.sounding()) pairs.gather(a.id, id, found);
    if (b.id >= 0) for (const id of isSpelled ? a.wide() : a.sounding()) pairs.gather(id, b.id, found);
    if (isSpelled && a.id >= 0 && b.id >= 0) pairs.gather(a.id, b.id, found);
  }

  /** Everyone who bears two words each within one edit of these, or of the same sound. */
  #gatherClose(a: Vicinity, b: Vicinity): void {
    const others = b.close();
    for (const id of a.close()) for (const other of others) this.#parts.pairs.gather(id, other, this.#found);
  }

  /** Everyone gathered who is still there, once each. */
  #people(): Person[] {
    const numbers = this.#found.view.slice().sort();
    const people: Person[] = [];
    numbers.forEach((number, i) => {
      const person = number === numbers[i - 1] ? undefined : this.#parts.people.at(number);
      if (person) people.push(person);
    });
    return people;
  }

  bySurname(token: string, limit = 16): readonly PersonId[] {
    const [word = ''] = formWords(token);
    const bearers = this.#bearers(this.#parts.families, word, (person) => rightFamilyWords(person));
    return bearers
      .map(({ id }) => id)
      .sort()
      .slice(0, limit);
  }

  countBySurname(token: string): number {
    const [word = ''] = formWords(token);
    this.#found.clear();
    this.#parts.families.gather(hashText(word), this.#found);
    const most = this.#found.length;
    return most > COUNTED_EXACTLY ? most : this.bySurname(token, COUNTED_EXACTLY).length;
  }

  byWrongSurname(token: string): readonly PersonId[] {
    const [word = ''] = formWords(token);
    return this.#bearers(this.#parts.wrongFamilies, word, wrongFamilyWords)
      .map(({ id }) => id)
      .sort();
  }

  #bearers(index: Postings, word: string, words: (person: Person) => readonly string[]): Person[] {
    this.#found.clear();
    index.gather(hashText(word), this.#found);
    return this.#people().filter((person) => words(person).includes(word));
  }

  runningReach(letters: Codes, from: number): number {
    return this.#parts.running.reach(letters, from);
  }

  byRunning(letters: Codes, from: number, to: number): readonly FormHit[] {
    const wanted = letters.slice(from, to);
    this.#found.clear();
    this.#parts.running.gather(hashLetters(letters, from, to), this.#found);
    return this.#runningHits((codes) => editsOfLetters(codes, wanted) === 0);
  }

  nearRunning(letters: Codes, from: number, to: number): readonly FormHit[] {
    const wanted = letters.slice(from, to);
    this.#found.clear();
    for (let hole = from; hole < to; hole++) {
      this.#parts.running.gather(hashLetters(letters, from, to, hole), this.#found);
      if (hole + 1 < to) {
        const swapped = [...wanted];
        [swapped[hole - from], swapped[hole + 1 - from]] = [
          wanted[hole + 1 - from] ?? 0,
          wanted[hole - from] ?? 0,
        ];
        this.#parts.running.gather(hashLetters(swapped, 0, swapped.length), this.#found);
      }
    }
    if (this.#found.length > MOST_NEAR) return [];
    return this.#runningHits((codes) => editsOfLetters(codes, wanted) === 1);
  }

  #runningHits(isWanted: (codes: Codes) => boolean): FormHit[] {
    const hits = this.#people().flatMap((person) =>
      formsOf(person)
        .filter(({ spelling }) => isWanted(lettersOf(spelling).map(({ code }) => code)))
        .map((form) => hit(person, form)),
    );
    return hits.sort(byId);
  }

  add(person: Person): void {
    const { people, tokens, pairs, families, wrongFamilies, running } = this.#parts;
    this.#isChanged = true;
    people.remove(person.id);
    const index = people.add(person);
    const filing = filingOf(person, (word) => tokens.add(word));
    for (const hash of filing.pairs) pairs.add(hash, index);
    for (const word of filing.families) families.add(hashText(word), index);
    for (const word of filing.wrongFamilies) wrongFamilies.add(hashText(word), index);
    for (const codes of runningCodes(person)) running.add(codes, index);
  }

  remove(id: PersonId): boolean {
    this.#isChanged = true;
    return this.#parts.people.remove(id);
  }
}
