import type { Person } from '../types';
import type { ByteReader, ByteWriter } from './bytes';

const GENDERS = ['female', 'male', 'other', 'unspecified'] as const;

/** What of a record goes into its first byte. */
const HAS_PARTS = 1;
const PARTS_ARE_NAME = 2;
const HAS_ORDER = 4;
const FAMILY_FIRST = 8;
const HAS_MORE = 16;
const GENDER_SHIFT = 5;

const SPACE = 32;

type More = Pick<Person, 'spellings' | 'distinctFrom'>;

/** Whether given and family name make up the full name, so that the place of the cut says it all. */
function isMadeOfParts({ name, givenName, familyName, familyNameFirst }: Person): boolean {
  if (!givenName || !familyName || name.length !== givenName.length + 1 + familyName.length) return false;
  const [first, last] = familyNameFirst ? [familyName, givenName] : [givenName, familyName];
  return name.charCodeAt(first.length) === SPACE && name.startsWith(first) && name.endsWith(last);
}

function flagsOf(person: Person, more: boolean): number {
  let flags = 0;
  if (person.givenName !== undefined || person.familyName !== undefined) flags |= HAS_PARTS;
  if (isMadeOfParts(person)) flags |= PARTS_ARE_NAME;
  if (person.familyNameFirst !== undefined) flags |= HAS_ORDER;
  if (person.familyNameFirst) flags |= FAMILY_FIRST;
  if (more) flags |= HAS_MORE;
  const gender = person.gender === undefined ? 0 : GENDERS.indexOf(person.gender) + 1;
  return flags | (gender << GENDER_SHIFT);
}

/** Appends a person to the bytes; `decodePerson` makes an equal one again. */
export function encodePerson(person: Person, writer: ByteWriter): void {
  const { spellings, distinctFrom } = person;
  const hasMore = spellings !== undefined || distinctFrom !== undefined;
  const flags = flagsOf(person, hasMore);
  writer.byte(flags);
  writer.text(person.id);
  writer.text(person.name);
  if (flags & PARTS_ARE_NAME) {
    writer.number((person.familyNameFirst ? person.familyName : person.givenName)?.length ?? 0);
  } else if (flags & HAS_PARTS) {
    writer.optional(person.givenName);
    writer.optional(person.familyName);
  }
  if (hasMore) writer.text(JSON.stringify({ spellings, distinctFrom } satisfies More));
}

/** A person that is being made again, property by property: spreading costs more than all the rest. */
type Open = { -readonly [Key in keyof Person]: Person[Key] };

function decodeParts(flags: number, person: Open, reader: ByteReader): void {
  if (flags & PARTS_ARE_NAME) {
    const cut = reader.number();
    const [first, second] = [person.name.slice(0, cut), person.name.slice(cut + 1)];
    person.givenName = flags & FAMILY_FIRST ? second : first;
    person.familyName = flags & FAMILY_FIRST ? first : second;
  } else if (flags & HAS_PARTS) {
    const [givenName, familyName] = [reader.optional(), reader.optional()];
    if (givenName !== undefined) person.givenName = givenName;
    if (familyName !== undefined) person.familyName = familyName;
  }
}

/** Makes the person again that was encoded where the reader stands. */
export function decodePerson(reader: ByteReader): Person {
  const flags = reader.byte();
  const person: Open = { id: reader.text(), name: reader.text() };
  decodeParts(flags, person, reader);
  const gender = GENDERS[(flags >> GENDER_SHIFT) - 1];
  if (flags & HAS_ORDER) person.familyNameFirst = (flags & FAMILY_FIRST) !== 0;
  if (gender) person.gender = gender;
  return flags & HAS_MORE ? { ...person, ...(JSON.parse(reader.text()) as More) } : person;
}

/** @returns the id alone of the person that was encoded where the reader stands */
export function idOf(reader: ByteReader): string {
  reader.byte();
  return reader.text();
}
