import type { Person } from '../types';
import { ByteReader, ByteWriter } from './bytes';
import { hashText } from './hash';
import { decodePerson, encodePerson, idOf } from './person-codec';
import type { PostingsData } from './postings';
import { EntryList, Gathered, MOST_VALUES, Postings } from './postings';

/** What a saved index keeps of it. */
export type PersonStoreData = {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
  readonly ids: PostingsData;
};

function refuseOverflow(index: number): void {
  if (index >= MOST_VALUES) throw new RangeError(`A registry holds at most ${MOST_VALUES} persons.`);
}

/** Every record in one run of bytes; persons are numbered as they come and re-made on demand. */
export class PersonStore {
  readonly #writer: ByteWriter;
  readonly #offsets: Gathered;
  #ids: Postings;
  #appended = new EntryList();
  /** Who came after compiling. */
  readonly #later: Person[] = [];
  readonly #gone = new Set<number>();
  readonly #found = new Gathered();

  constructor(data?: PersonStoreData) {
    this.#writer = new ByteWriter(data?.bytes);
    this.#offsets = new Gathered(data?.offsets);
    this.#ids = data ? new Postings(data.ids) : Postings.compile(0, () => undefined);
  }

  get data(): PersonStoreData {
    return { bytes: this.#writer.bytes, offsets: this.#offsets.view, ids: this.#ids.data };
  }

  /** How many there are now. */
  get size(): number {
    return this.#end - this.#gone.size;
  }

  /** One more than the highest number given out. */
  get #end(): number {
    return this.#offsets.length + this.#later.length;
  }

  /** @returns the person's number; it can be asked for by its id from `compile` on */
  append(person: Person): number {
    const index = this.#offsets.length;
    refuseOverflow(index);
    this.#offsets.push(this.#writer.length);
    encodePerson(person, this.#writer);
    this.#appended.push(hashText(person.id), index);
    return index;
  }

  /** Makes persons findable by their ids; throws where two share one. */
  compile(): void {
    const entries = this.#appended;
    this.#appended = new EntryList();
    this.#ids = Postings.compile(this.#end, entries.each);
    for (const index of this.#ids.shared()) this.#refuseTwin(index);
  }

  #refuseTwin(index: number): void {
    const id = this.idAt(index);
    const first = this.indexOf(id);
    if (first < 0 || first === index) return;
    const names = `“${this.at(first)?.name}” and “${this.at(index)?.name}”`;
    throw new Error(
      `Two persons of the registry share the id “${id}”: ${names}. Give one of them another id.`,
    );
  }

  /** Takes a person in after compiling, findable at once: kept as it is, so that no large array need grow. */
  add(person: Person): number {
    const index = this.#end;
    refuseOverflow(index);
    this.#later.push(person);
    this.#ids.add(hashText(person.id), index);
    return index;
  }

  remove(id: string): boolean {
    const index = this.indexOf(id);
    if (index >= 0) this.#gone.add(index);
    return index >= 0;
  }

  /** @returns the person's number, -1 where there is none of that id */
  indexOf(id: string): number {
    const found = this.#found;
    found.clear();
    this.#ids.gather(hashText(id), found);
    let least = -1;
    for (let i = 0; i < found.length; i++) {
      const index = found.items[i] as number;
      if ((least < 0 || index < least) && !this.#gone.has(index) && this.idAt(index) === id) least = index;
    }
    return least;
  }

  /** @returns the id of the person of that number, removed or not */
  idAt(index: number): string {
    const compiled = this.#offsets.length;
    if (index >= compiled) return this.#later[index - compiled]?.id ?? '';
    return idOf(new ByteReader(this.#writer.buffer, this.#offsets.items[index] as number));
  }

  /** @returns the person of that number; undefined where it was removed */
  at(index: number): Person | undefined {
    const compiled = this.#offsets.length;
    if (this.#gone.has(index)) return undefined;
    if (index >= compiled) return this.#later[index - compiled];
    return decodePerson(new ByteReader(this.#writer.buffer, this.#offsets.items[index] as number));
  }

  /** Every person there is, in the order they came. */
  *[Symbol.iterator](): Generator<Person> {
    for (let i = 0; i < this.#end; i++) {
      const person = this.at(i);
      if (person) yield person;
    }
  }
}
