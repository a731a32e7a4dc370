import type { FormHit, NearHit, Person, PersonId, Registry } from '../types';
import { distance } from '../names/edits';
import { detached, Memory } from '../names/remembered';
import { lettersOf } from '../running-text/letters';
import { isExactly, NameComparison } from './alignment';
import type { Form } from './forms';
import { ALONE, filingOf, isRightFamilyWord } from './filing';
import { coreWords, formsOf, formWords, isParticle, wrongFamilyWords } from './forms';
import { hashText } from './hash';
import type { PairIndex } from './pair-index';
import type { PersonStore } from './person-store';
import type { Postings } from './postings';
import { Gathered } from './postings';
import type { Codes, RunningIndex } from './running-index';
import { editsOfLetters, hashLetters, runningCodes } from './running-index';
import type { SoundsNear } from './sound';
import { soundsNear } from './sound';
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

/** So many answers about near forms are kept, and so much of each; most are that nobody is near. */
const REMEMBERED = 2048;
const MOST_REMEMBERED = 16;
const LONGEST_REMEMBERED = 128;
/** Of base forms there are up to eight a word. */
const LONGEST_BASES = 512;

const NOBODY: readonly PersonId[] = [];

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

/** The last stamp given out. */
let stamps = 0;

/** Looks people up by exact and by near forms; docs/registry.md says how. */
export class CompiledRegistry implements Registry {
  readonly #parts: RegistryParts;
  readonly #found = new Gathered();
  /** Whether something was added or removed since it was compiled. */
  #isChanged = false;
  #stamp = ++stamps;
  /** What was near to the forms asked for last: a text is checked anew with every change of it. */
  readonly #near = {
    1: new Memory<readonly NearHit[]>(REMEMBERED),
    2: new Memory<readonly NearHit[]>(REMEMBERED),
  };
  readonly #inflected = new Memory<readonly NearHit[]>(REMEMBERED);
  /** Every rule asks again for the people of an article. */
  readonly #persons = new Memory<Person>(REMEMBERED);

  constructor(parts: RegistryParts) {
    this.#parts = parts;
  }

  get parts(): RegistryParts {
    return this.#parts;
  }

  get stamp(): number {
    return this.#stamp;
  }

  get isChanged(): boolean {
    return this.#isChanged;
  }

  get size(): number {
    return this.#parts.people.size;
  }

  person(id: PersonId): Person | undefined {
    const known = this.#persons.get(id);
    if (known) return known;
    const index = this.#parts.people.indexOf(id);
    const person = index < 0 ? undefined : this.#parts.people.at(index);
    if (person) this.#persons.set(person.id, person);
    return person;
  }

  hasWord(word: string): boolean {
    const { tokens } = this.#parts;
    return formWords(word).every((one) => isParticle(one) || tokens.id(one) >= 0);
  }

  byForm(form: string): readonly FormHit[] {
    const words = formWords(form);
    this.#found.clear();
    this.#gatherExact(coreWords(words));
    if (this.#found.length === 0) return [];
    const hits = this.#people().flatMap((person) =>
      formsOf(person)
        .filter(({ spelling }) => isExactly(words, spelling))
        .map((one) => hit(person, one)),
    );
    return hits.sort(byId);
  }

  /** Everyone who bears the first and the last word; nobody where one of the words is nobody's. */
  #gatherExact(words: readonly string[]): void {
    const { tokens, pairs } = this.#parts;
    let first = -1;
    let last = -1;
    for (const word of words) {
      last = tokens.id(word);
      if (last < 0) return;
      if (first < 0) first = last;
    }
    if (first >= 0) pairs.gather(first, words.length === 1 ? ALONE : last, this.#found);
  }

  near(form: string, limit = 8, mostWrong: 1 | 2 = 2): readonly NearHit[] {
    if (limit > MOST_REMEMBERED) return this.#seek(form, mostWrong).slice(0, limit);
    let hits = this.#near[mostWrong].get(form);
    if (!hits) {
      hits = this.#seek(form, mostWrong).slice(0, MOST_REMEMBERED);
      if (form.length <= LONGEST_REMEMBERED) this.#near[mostWrong].set(detached(form), hits);
    }
    return hits.length <= limit ? hits : hits.slice(0, limit);
  }

  #seek(form: string, mostWrong: 1 | 2): NearHit[] {
    const { tokens } = this.#parts;
    const words = formWords(form);
    const around = coreWords(words).map((word) => tokens.vicinity(word));
    const [first] = around;
    const last = around.at(-1);
    if (!first || !last) return [];
    let comparison: NameComparison | undefined;
    for (const stage of mostWrong === 1 ? STAGES.slice(0, 2) : STAGES) {
      this.#found.clear();
      this.#gatherNear(first, last, stage);
      if (this.#found.length === 0) continue;
      comparison ??= NameComparison.of(words, this.#soundsNear(around));
      const hits: NearHit[] = [];
      for (const person of this.#people()) {
        const nearest = this.#nearest(person, comparison, stage === 'close' ? 1 : 2);
        if (nearest) hits.push(nearest);
      }
      if (hits.length > 0) return hits.sort(byNearness);
    }
    return [];
  }

  nearInflected(words: readonly (readonly string[])[], limit = 8): readonly NearHit[] {
    const asked = `${limit} ${words.map((bases) => bases.join('|')).join(' ')}`;
    const known = this.#inflected.get(asked);
    if (known) return known;
    const [first = [], last = []] = [words[0], words.at(-1)];
    this.#found.clear();
    this.#gatherInflected(first, last);
    this.#gatherInflected(last, first);
    const comparison = new NameComparison(words, '', soundsNear);
    const hits = this.#people().flatMap((person) => this.#nearest(person, comparison) ?? []);
    const nearest = hits.sort(byNearness).slice(0, limit);
    if (asked.length <= LONGEST_BASES) this.#inflected.set(detached(asked), nearest);
    return nearest;
  }

  nearAmong(words: readonly (readonly string[])[], form: string): readonly NearHit[] {
    this.#found.clear();
    this.#gatherExact(coreWords(formWords(form)));
    if (this.#found.length === 0 || this.#found.length > MOST_NEAR) return [];
    const comparison = new NameComparison(words, '', soundsNear);
    return this.#people()
      .flatMap((person) => this.#nearest(person, comparison) ?? [])
      .sort(byNearness);
  }

  /** Everyone who bears a base form of the one word as it is, and beside it a word that may be near to one of the other's. */
  #gatherInflected(exact: readonly string[], near: readonly string[]): void {
    const { tokens, pairs } = this.#parts;
    const ids = exact.map((word) => tokens.id(word)).filter((id) => id >= 0);
    for (const id of ids) {
      for (const word of near) {
        const around = tokens.vicinity(word);
        pairs.gatherEach(id, around.wide(), this.#found);
        if (around.id >= 0) pairs.gather(id, around.id, this.#found);
      }
    }
  }

  /** Whether a looked-up word sounds near to a registered one: only those the index brings up need be read aloud. */
  #soundsNear(around: readonly Vicinity[]): SoundsNear {
    const { tokens } = this.#parts;
    return (word, other) => {
      const id = tokens.id(other);
      const vicinity = around.find((one) => one.word === word);
      if (id >= 0 && vicinity && !vicinity.sounding().includes(id)) return false;
      return soundsNear(word, other);
    };
  }

  /** The person's nearest form, if any is near and none is exact. */
  #nearest(person: Person, comparison: NameComparison, mostOfOne: 1 | 2 = 2): NearHit | undefined {
    let nearest: NearHit | undefined;
    for (const form of formsOf(person)) {
      const alignment = comparison.align(person, form.spelling, mostOfOne);
      if (!alignment) continue;
      const one = { ...hit(person, form), ...alignment };
      if (!nearest || byNearness(one, nearest) < 0) nearest = one;
    }
    return nearest;
  }

  /** The first and the last word bring people up; the words between are compared later. */
  #gatherNear(first: Vicinity, last: Vicinity, stage: Stage): void {
    if (first === last) {
      const ids = stage === 'spelled' ? first.wide() : first.sounding();
      this.#parts.pairs.gatherEach(ALONE, ids, this.#found);
    } else if (stage === 'close') this.#gatherClose(first, last);
    else this.#gatherPair(first, last, stage);
  }

  /** Everyone who bears one of two words as it is, and beside it one that may be near to the other. */
  #gatherPair(a: Vicinity, b: Vicinity, stage: 'spelled' | 'sounding'): void {
    const { pairs } = this.#parts;
    const found = this.#found;
    const isSpelled = stage === 'spelled';
    if (a.id >= 0) pairs.gatherEach(a.id, isSpelled ? b.wide() : b.sounding(), found);
    if (b.id >= 0) pairs.gatherEach(b.id, isSpelled ? a.wide() : a.sounding(), found);
    if (isSpelled && a.id >= 0 && b.id >= 0) pairs.gather(a.id, b.id, found);
  }

  /** Everyone who bears two words each within one edit of these, or perhaps of the same sound. */
  #gatherClose(a: Vicinity, b: Vicinity): void {
    const ids = a.close();
    // Most words are near to nobody's: then the other's neighbours are not even sought.
    const others = ids.length === 0 ? ids : b.close();
    for (const id of ids) this.#parts.pairs.gatherEach(id, others, this.#found);
  }

  /** Everyone gathered who is still there, once each. */
  #people(): Person[] {
    const people: Person[] = [];
    const found = this.#found;
    found.settle();
    for (let i = 0; i < found.length; i++) {
      const person = this.#parts.people.at(found.items[i] as number);
      if (person) people.push(person);
    }
    return people;
  }

  bySurname(token: string, limit = 16): readonly PersonId[] {
    const [word = ''] = formWords(token);
    this.#found.clear();
    this.#parts.families.gather(hashText(word), this.#found);
    return this.#firstIds(limit, (person) => isRightFamilyWord(word, person));
  }

  countBySurname(token: string): number {
    const [word = ''] = formWords(token);
    this.#found.clear();
    this.#parts.families.gather(hashText(word), this.#found);
    const most = this.#found.length;
    if (most === 0 || most > COUNTED_EXACTLY) return most;
    return this.#firstIds(most, (person) => isRightFamilyWord(word, person)).length;
  }

  countNearSurnames(token: string, edits: 1 | 2): number {
    const [word = ''] = formWords(token);
    const { tokens, families } = this.#parts;
    let count = this.countBySurname(word);
    for (const id of tokens.vicinity(word).wide()) {
      const other = tokens.text(id);
      if (distance(word, other, edits) > edits) continue;
      this.#found.clear();
      families.gather(hashText(other), this.#found);
      count += this.#found.length;
    }
    return count;
  }

  byWrongSurname(token: string): readonly PersonId[] {
    if (this.#parts.wrongFamilies.isEmpty) return NOBODY;
    const [word = ''] = formWords(token);
    this.#found.clear();
    this.#parts.wrongFamilies.gather(hashText(word), this.#found);
    if (this.#found.length === 0) return NOBODY;
    return this.#firstIds(Infinity, (person) => wrongFamilyWords(person).includes(word));
  }

  /**
   * Of everyone gathered who is meant, the first ids in their order: of thousands who bear a name only the ids are
   * read, and whose id comes too late is never re-made.
   */
  #firstIds(limit: number, isMeant: (person: Person) => boolean): readonly PersonId[] {
    const { people } = this.#parts;
    const found = this.#found;
    const ids: PersonId[] = [];
    if (found.length === 0 || limit < 1) return ids;
    found.settle();
    for (let i = 0; i < found.length; i++) {
      const number = found.items[i] as number;
      const id = people.idAt(number);
      if (ids.length >= limit && id >= (ids.at(-1) as PersonId)) continue;
      const person = people.at(number);
      if (!person || !isMeant(person)) continue;
      const place = ids.findIndex((other) => id < other);
      ids.splice(place < 0 ? ids.length : place, 0, id);
      if (ids.length > limit) ids.pop();
    }
    return ids;
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
    this.#hasChanged();
    people.remove(person.id);
    const index = people.add(person);
    const filing = filingOf(person, (word) => tokens.add(word));
    for (const hash of filing.pairs) pairs.add(hash, index);
    for (const word of filing.families) families.add(hashText(word), index);
    for (const word of filing.wrongFamilies) wrongFamilies.add(hashText(word), index);
    for (const codes of runningCodes(person)) running.add(codes, index);
  }

  remove(id: PersonId): boolean {
    this.#hasChanged();
    return this.#parts.people.remove(id);
  }

  #hasChanged(): void {
    this.#isChanged = true;
    this.#stamp = ++stamps;
    this.#near[1].clear();
    this.#near[2].clear();
    this.#inflected.clear();
    this.#persons.clear();
  }
}
