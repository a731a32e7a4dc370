import { plain } from '../../names/fold';
import type { Person, PersonId, Registry } from '../../types';
import { familyWords, formsOf } from '../forms';
import { NearWords } from './near-words';
import { surfaceWords } from './partners';

/** A person with one word of the family name as registered. */
export type Bearer = { readonly person: Person; readonly surface: string };

function eachFamilyWord(person: Person, visit: (word: string, surface: string) => void): void {
  const seen = new Set<string>();
  for (const { spelling, kind } of formsOf(person)) {
    if (kind === 'wrong') continue;
    for (const surface of familySurfaces(person, spelling)) {
      const word = plain(surface);
      if (seen.has(word)) continue;
      seen.add(word);
      visit(word, surface);
    }
  }
}

/** @returns the family name's words of one spelling as they are written there, without particles */
export function familySurfaces(person: Person, spelling: string): readonly string[] {
  const family = familyWords(person, spelling);
  return surfaceWords(spelling).filter((surface) => family.includes(plain(surface)));
}

const gathered = new WeakMap<ReadonlySet<PersonId>, NearWords<Bearer>>();

/**
 * @param ids for the same set, which is not to change, the families are gathered once
 * @returns the right family names of those people, word by word, findable by their neighbours
 */
export function anchoredFamilies(ids: ReadonlySet<PersonId>, registry: Registry): NearWords<Bearer> {
  const known = gathered.get(ids);
  if (known) return known;
  const families = new NearWords<Bearer>();
  gathered.set(ids, families);
  for (const id of ids) {
    const person = registry.person(id);
    if (person) eachFamilyWord(person, (word, surface) => families.add(word, { person, surface }));
  }
  return families;
}
