import { allLocales } from '@faker-js/faker';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Person } from '../../src/plugins/copydesk/engine/types';
import { randomFrom, shuffled, skewed } from './random';

/** As many distinct family names as a million real people share. */
const FAMILY_NAMES = 94_000;

const LATIN_NAME = /^\p{Lu}[\p{Script=Latin}’'-]{2,20}$/u;

type NameLists = Readonly<Record<string, readonly string[] | null | undefined>> | null | undefined;

const namesIn = (lists: NameLists): string[] => Object.values(lists ?? {}).flatMap((list) => list ?? []);

const mixed = (names: Iterable<string>, seed: number): string[] =>
  shuffled([...new Set(names)].filter((name) => LATIN_NAME.test(name)).sort(), seed);

/** Given and family names out of the name packages, in an order that is the same on every machine. */
export function nameLists(): { readonly given: readonly string[]; readonly family: readonly string[] } {
  const locales = Object.values(allLocales);
  const given = locales.flatMap(({ person }) => namesIn(person?.first_name));
  const family = locales.flatMap(({ person }) => namesIn(person?.last_name));
  const folder = dirname(createRequire(import.meta.url).resolve('humannames/package.json'));
  const others = readFileSync(join(folder, 'list.txt'), 'utf8').split(/\r?\n/);
  const isGiven = new Set(given);
  const families = new Set([...mixed(family, 2), ...mixed(others, 3).filter((name) => !isGiven.has(name))]);
  return { given: mixed(given, 1), family: [...families].slice(0, FAMILY_NAMES) };
}

/** Makes that many persons, one by one; the first thousand of a million are the thousand. */
export function* people(count: number): Generator<Person> {
  const { given, family } = nameLists();
  const random = randomFrom(20260101);
  for (let i = 0; i < count; i++) {
    const givenName = given[skewed(given.length, random)] as string;
    const familyName = family[skewed(family.length, random)] as string;
    yield { id: `person-${i}`, name: `${givenName} ${familyName}`, givenName, familyName };
  }
}
