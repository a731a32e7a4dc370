import type { Person } from '../types';
import { CompiledRegistry } from './compiled-registry';
import { filingOf } from './filing';
import { hashText } from './hash';
import { PairIndex } from './pair-index';
import { PersonStore } from './person-store';
import { EntryList, Postings } from './postings';
import { beginningsOf, runningCodes, RunningIndex, runningKeys } from './running-index';
import { TokenTable } from './token-table';

function refuseNameless({ id, name }: Person): void {
  if (typeof id !== 'string' || id === '')
    throw new Error(`A person of the registry lacks an id: ${JSON.stringify({ id, name })}.`);
  if (typeof name !== 'string' || name.trim() === '')
    throw new Error(`The person “${id}” of the registry lacks a name.`);
}

/** Takes people one by one, so that a million of them need never be in memory at once. */
export class RegistryBuilder {
  readonly #people = new PersonStore();
  readonly #tokens = new TokenTable();
  readonly #pairs = new EntryList();
  readonly #families = new EntryList();
  readonly #wrongFamilies = new EntryList();
  readonly #running = new EntryList();
  readonly #beginnings = new EntryList();
  readonly #intern = (word: string) => this.#tokens.intern(word);

  /** Throws where the person has no id or no name. */
  add(person: Person): this {
    refuseNameless(person);
    const index = this.#people.append(person);
    const filing = filingOf(person, this.#intern);
    for (const hash of filing.pairs) this.#pairs.push(hash, index);
    for (const word of filing.families) this.#families.push(hashText(word), index);
    for (const word of filing.wrongFamilies) this.#wrongFamilies.push(hashText(word), index);
    for (const codes of runningCodes(person)) {
      for (const key of runningKeys(codes)) this.#running.push(key, index);
      for (const hash of beginningsOf(codes)) this.#beginnings.push(hash, 0);
    }
    return this;
  }

  /** Compiles what was added; throws where two persons share an id. The builder is used up. */
  build(): CompiledRegistry {
    this.#people.compile();
    this.#tokens.compile();
    return new CompiledRegistry({
      people: this.#people,
      tokens: this.#tokens,
      pairs: PairIndex.compile(this.#pairs.length, this.#pairs.each),
      families: Postings.compile(this.#tokens.texts.length, this.#families.each),
      wrongFamilies: Postings.compile(this.#wrongFamilies.length, this.#wrongFamilies.each),
      running: RunningIndex.compile(
        this.#beginnings.length,
        this.#beginnings.each,
        this.#running.length,
        this.#running.each,
      ),
    });
  }
}

/**
 * Compiles the newsroom's people for look-up. The order of the people never matters.
 *
 * @param people consumed one by one, none is kept
 * @returns a registry that can still be added to and removed from
 * @throws where a person lacks id or name, or two share an id
 */
export function buildRegistry(people: Iterable<Person>): CompiledRegistry {
  const builder = new RegistryBuilder();
  for (const person of people) builder.add(person);
  return builder.build();
}

/** The same for a stream of people. */
export async function buildRegistryFrom(people: AsyncIterable<Person>): Promise<CompiledRegistry> {
  const builder = new RegistryBuilder();
  for await (const person of people) builder.add(person);
  return builder.build();
}
