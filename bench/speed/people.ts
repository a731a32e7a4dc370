import { allLocales } from '@faker-js/faker';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Person } from '../../src/plugins/copydesk/engine/types';
import { randomFrom, skewed } from './random';

/** As many distinct family names as a million real people share. */
const FAMILY_NAMES = 94_000;

const LATIN_NAME = /^\p{Lu}[\p{Script=Latin}’'-]{2,20}$/u;

type NameLists = Readonly<Record<string, readonly string[] | null | undefined>> | null | undefined;

const namesIn = (lists: NameLists): string[] => Object.values(lists ?? {}).flatMap((list) => list ?? []);

function shuffled(names: Iterable<string>, seed: number): string[] {
  const random = randomFrom(seed);
  const all = [...new Set(names)].filter((name) => LATIN_NAME.test(name)).sort();
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [all[i], all[j]] = [all[j] as string, all[i] as string];
  }
  return all;
}

/** Given and family names out of the name packages, in an order that is the same on every machine. */
export function nameLists(): { readonly given: readonly string[]; readonly family: readonly string[] } {
  const locales = Object.values(allLocales);
  const given = locales.flatMap(({ person }) => namesIn(person?.first_name));
  const family = locales.flatMap(({ person }) => namesIn(person?.last_name));
  const folder = dirname(createRequire(import.meta.url).resolve('humannames/package.json'));
  const others = readFileSync(join(folder, 'list.txt'), 'utf8').split(/\r?\n/);
  const isGiven = new Set(given);
  const families = new Set([
    ...shuffled(family, 2),
    ...shuffled(others, 3).filter((name) => !isGiven.has(name)),
  ]);
  return { given: shuffled(given, 1), family: [...families].slice(0, FAMILY_NAMES) };
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
