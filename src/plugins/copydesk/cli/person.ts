import type { Person, Spelling, SpellingKind } from '../engine';
import type { JsonObject } from './json';
import { isObject, optionalIds, optionalString, requiredString, typeOf } from './json';
import { problem } from './problem';

const KINDS: readonly SpellingKind[] = ['house', 'accepted', 'wrong', 'native', 'former'];
const GENDERS = ['female', 'male', 'other', 'unspecified'] as const;

function oneOf<T extends string>(value: string, field: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw problem('field-value', { field, value, allowed: allowed.join(', ') });
  return found;
}

function filled(object: JsonObject, field: string, name = field): string {
  const value = requiredString(object, field);
  if (value.trim() === '') throw problem('field-empty', { field: name });
  return value;
}

function spellingOf(value: unknown, field: string): Spelling {
  if (!isObject(value)) throw problem('field-type', { field, expected: 'object', found: typeOf(value) });
  const language = optionalString(value, 'language');
  const spelling = {
    value: filled(value, 'value', `${field}.value`),
    kind: oneOf(requiredString(value, 'kind'), `${field}.kind`, KINDS),
  };
  return language ? { ...spelling, language } : spelling;
}

function spellingsOf(object: JsonObject): Spelling[] {
  const list = object.spellings ?? [];
  if (!Array.isArray(list)) {
    throw problem('field-type', { field: 'spellings', expected: 'array', found: typeOf(list) });
  }
  return list.map((value: unknown, i) => spellingOf(value, `spellings[${i}]`));
}

/** The same value as right and as wrong in one language makes every check of that name a coin's toss. */
function refuseContradiction({ name, spellings = [] }: Person): void {
  const wrong = spellings.filter((spelling) => spelling.kind === 'wrong');
  const right: readonly Omit<Spelling, 'kind'>[] = [
    { value: name },
    ...spellings.filter((spelling) => spelling.kind !== 'wrong'),
  ];
  for (const { value, language } of wrong) {
    const same = right.find(
      (other) =>
        other.value.normalize('NFC') === value.normalize('NFC') &&
        (other.language === undefined || language === undefined || other.language === language),
    );
    if (same) throw problem('spelling-contradiction', { value, name });
  }
}

function familyNameFirstOf(object: JsonObject): { familyNameFirst?: boolean } {
  const value = object.familyNameFirst;
  if (value === undefined || value === null) return {};
  if (typeof value !== 'boolean') {
    throw problem('field-type', { field: 'familyNameFirst', expected: 'boolean', found: typeOf(value) });
  }
  return { familyNameFirst: value };
}

/** The id as text; a number is taken as its digits. */
function personId(object: JsonObject): string {
  return typeof object.id === 'number' ? String(object.id) : filled(object, 'id');
}

/**
 * A person of the registry, with every part looked at.
 *
 * @param object one line of registry JSONL
 * @throws InputProblem which names the field that is wrong and what is allowed there
 */
export function personOf(object: JsonObject): Person {
  const givenName = optionalString(object, 'givenName');
  const familyName = optionalString(object, 'familyName');
  const gender = optionalString(object, 'gender');
  const spellings = spellingsOf(object);
  const distinctFrom = optionalIds(object, 'distinctFrom');
  const person: Person = {
    id: personId(object),
    name: filled(object, 'name'),
    ...(givenName ? { givenName } : {}),
    ...(familyName ? { familyName } : {}),
    ...familyNameFirstOf(object),
    ...(gender ? { gender: oneOf(gender, 'gender', GENDERS) } : {}),
    ...(spellings.length > 0 ? { spellings } : {}),
    ...(distinctFrom.length > 0 ? { distinctFrom } : {}),
  };
  refuseContradiction(person);
  return person;
}
