import type { Person, Registry } from '../../../engine';

/** A value that is right and wrong at once. */
export type Conflict = { readonly value: string; readonly other?: Person };

const plain = (value: string) => value.normalize('NFC').replace(/\s+/g, ' ').trim();
const subtag = (language: string) => language.split('-')[0]?.toLowerCase();

type Value = { readonly value: string; readonly language?: string };

/** A value is one value: languages keep two apart only where both are given and differ. */
function isSame(a: Value, b: Value): boolean {
  if (plain(a.value) !== plain(b.value)) return false;
  return !a.language || !b.language || subtag(a.language) === subtag(b.language);
}

const wrongValues = (person: Person): readonly Value[] =>
  (person.spellings ?? []).filter(({ kind }) => kind === 'wrong');

const rightValues = (person: Person): readonly Value[] => [
  { value: person.name },
  ...(person.spellings ?? []).filter(({ kind }) => kind !== 'wrong'),
];

const areDistinct = (a: Person, b: Person) =>
  (a.distinctFrom ?? []).includes(b.id) || (b.distinctFrom ?? []).includes(a.id);

function conflictWithin(person: Person): Conflict[] {
  const right = rightValues(person);
  return wrongValues(person).flatMap((wrong) => (right.some((value) => isSame(value, wrong)) ? [wrong] : []));
}

function othersBearing(registry: Registry, person: Person, value: Value, isWrong: boolean): Person[] {
  const hits = registry.byForm(value.value).filter((hit) => {
    const form = { value: hit.spelling, language: hit.language };
    return hit.person !== person.id && (hit.kind === 'wrong') === isWrong && isSame(form, value);
  });
  const people = [...new Set(hits.map((hit) => hit.person))].flatMap((id) => registry.person(id) ?? []);
  return people.filter((other) => !areDistinct(person, other));
}

/**
 * @param person as recorded
 * @param registry everyone who counts
 * @returns values both right and wrong for this person, wrong for this one and right for somebody else, or right for
 *   this one and wrong for somebody else who is not marked as distinct
 */
export function conflictsOf(person: Person, registry: Registry): Conflict[] {
  const clashes = (value: Value, isWrong: boolean): Conflict[] =>
    othersBearing(registry, person, value, isWrong).map((other) => ({ value: value.value, other }));
  return [
    ...conflictWithin(person),
    ...wrongValues(person).flatMap((value) => clashes(value, false)),
    ...rightValues(person).flatMap((value) => clashes(value, true)),
  ];
}
