import type { FormHit, NearHit, Person, PersonId, Registry } from '../types';
import { NameComparison } from './alignment';
import type { Form } from './forms';
import { coreWords, familyWords, formsOf, formWords, wrongFamilyWords } from './forms';
import { hashText } from './hash';
import type { PairIndex } from './pair-index';
import type { PersonStore } from './person-store';
import type { Postings } from './postings';
import { Gathered } from './postings';
import type { Vicinity } from './token-table';
import type { TokenTable } from './token-table';

/** The second word of a name that has one word alone. */
const ALONE = 0xffffffff;

/** The parts of a registry; saved and loaded as they are. */
export type RegistryParts = {
  readonly people: PersonStore;
  readonly tokens: TokenTable;
  readonly pairs: PairIndex;
  /** From a family name's word to its bearers. */
  readonly families: Postings;
  /** From a word that stands in wrong spellings of a family name alone. */
  readonly wrongFamilies: Postings;
};

/** Calls `put` for every two words of each of the person's forms, once. */
export function eachPair(
  person: Person,
  intern: (word: string) => number,
  put: (a: number, b: number) => void,
) {
  const seen = new Set<string>();
  for (const { spelling } of formsOf(person)) {
    const ids = coreWords(formWords(spelling)).map(intern);
    if (ids.length === 1) putOnce(ids[0] as number, ALONE);
    for (let i = 0; i < ids.length; i++)
      for (let j = i + 1; j < ids.length; j++) putOnce(ids[i] as number, ids[j] as number);
  }
  function putOnce(a: number, b: number): void {
    const name = `${Math.min(a, b)} ${Math.max(a, b)}`;
    if (seen.has(name)) return;
    seen.add(name);
    put(a, b);
  }
}

/** @returns the words of the person's right family names, each once */
export function rightFamilyWords(person: Person): readonly string[] {
  const right = formsOf(person).filter(({ kind }) => kind !== 'wrong');
  return [...new Set(right.flatMap(({ spelling }) => familyWords(person, spelling)))];
}

const byId = (a: { person: string }, b: { person: string }) =>
  a.person < b.person ? -1 : a.person > b.person ? 1 : 0;

const byNearness = (a: NearHit, b: NearHit) =>
  a.distance - b.distance || b.likeness - a.likeness || byId(a, b);

function hit(person: Person, { spelling, kind, language }: Form): FormHit {
  return { person: person.id, spelling, kind, ...(language === undefined ? {} : { language }) };
}

/** Looks people up by exact and by near forms; see docs/registry.md for how. */
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

  near(form: string, limit = 8): readonly NearHit[] {
    const comparison = new NameComparison(form);
    this.#found.clear();
    this.#gatherNear(comparison.words);
    const hits = this.#people().flatMap((person) => this.#nearest(person, comparison));
    return hits.sort(byNearness).slice(0, limit);
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

  #gatherNear(words: readonly string[]): void {
    const { tokens, pairs } = this.#parts;
    if (words.length === 0) return;
    const around = words.map((word) => tokens.vicinity(word));
    if (around.length === 1) {
      for (const id of (around[0] as Vicinity).wide) pairs.gather(id, ALONE, this.#found);
      return;
    }
    for (let i = 0; i < around.length; i++)
      for (let j = i + 1; j < around.length; j++)
        this.#gatherPair(around[i] as Vicinity, around[j] as Vicinity);
  }

  #gatherPair(a: Vicinity, b: Vicinity): void {
    const { pairs } = this.#parts;
    const before = this.#found.length;
    if (a.id >= 0) for (const id of b.wide) pairs.gather(a.id, id, this.#found);
    if (b.id >= 0) for (const id of a.wide) pairs.gather(id, b.id, this.#found);
    if (a.id >= 0 && b.id >= 0) pairs.gather(a.id, b.id, this.#found);
    if (this.#found.length > before) return;
    const others = b.close();
    for (const id of a.close()) for (const other of others) pairs.gather(id, other, this.#found);
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
    return this.#found.length > 64 ? this.#found.length : this.bySurname(token, 64).length;
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

  add(person: Person): void {
    const { people, tokens, pairs, families, wrongFamilies } = this.#parts;
    this.#isChanged = true;
    people.remove(person.id);
    const index = people.add(person);
    eachPair(
      person,
      (word) => tokens.add(word),
      (a, b) => pairs.add(a, b, index),
    );
    for (const word of rightFamilyWords(person)) families.add(hashText(word), index);
    for (const word of wrongFamilyWords(person)) wrongFamilies.add(hashText(word), index);
  }

  remove(id: PersonId): boolean {
    this.#isChanged = true;
    return this.#parts.people.remove(id);
  }
}
