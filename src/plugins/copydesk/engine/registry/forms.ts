import { fold } from '../names/fold';
import type { Language, Person, SpellingKind } from '../types';

/** Words inside a name that neither tell people apart nor stand alone. */
const PARTICLES: ReadonlySet<string> = new Set(
  (
    'von vom zu zum zur van der den de del della delle di da dal do dos das du des la le les el al ul lo ' +
    'bin bint ibn ben bar abu abd ter ten tot auf und y e i af av st ap op het san dr jr sr ii iii iv ur ud ' +
    'аль эль уль ал ел ул ур ибн фон ван дер ден дель дел'
  ).split(' '),
);

/** Particles that tell one family from another: nobody writes them as they like, unlike the Arabic article. */
const NOBLE: ReadonlySet<string> = new Set(
  'von vom zu zum zur und van der den de del della di da dal do das dos du des la le ter ten tot'.split(' '),
);

/** Of a longer name the first three and last three words count: bounds the pairs of a hostile one. */
const MOST_WORDS = 6;

/** One spelling a person is registered under. */
export type Form = {
  readonly spelling: string;
  readonly kind: SpellingKind | 'name';
  readonly language?: Language;
};

const LAST_PLAIN = 126;
const APOSTROPHE = 39;
const SPACE = 32;

/** What a text is made of: nothing but ASCII, with or without an apostrophe, or more. */
function makeOf(text: string): 'plain' | 'apostrophe' | 'wide' {
  let make: 'plain' | 'apostrophe' = 'plain';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > LAST_PLAIN) return 'wide';
    if (code === APOSTROPHE) make = 'apostrophe';
  }
  return make;
}

const isPlainLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** The words of lower-case ASCII; a million names are split with it, so it makes no garbage but the words. */
function plainWords(lower: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let i = 0; i <= lower.length; i++) {
    if (i < lower.length && isPlainLetter(lower.charCodeAt(i))) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      words.push(lower.slice(start, i));
      start = -1;
    }
  }
  return words;
}

/** @returns the words of a name, folded, without apostrophes; a hyphen parts words like a space */
export function formWords(form: string): string[] {
  const make = makeOf(form);
  if (make === 'plain') return plainWords(form.toLowerCase());
  const bare = (make === 'wide' ? fold(form) : form.toLowerCase()).replaceAll("'", '');
  return makeOf(bare) === 'wide' ? (bare.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) : plainWords(bare);
}

const LONGEST_PARTICLE = Math.max(...[...PARTICLES].map(({ length }) => length));

export function isParticle(word: string): boolean {
  return word.length <= LONGEST_PARTICLE && PARTICLES.has(word);
}

/** @returns the particles among a name's words that tell families apart, in their order; empty where it has none */
export function nobleParticles(words: readonly string[]): string {
  return words.filter((word) => NOBLE.has(word)).join(' ');
}

/** What follows a name of one word and is no family name: Neymar Jr., Charles III. */
const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'i', 'ii', 'iii', 'iv']);

/**
 * @returns the words that carry a name: no particles, unless there is one word else or none, as of Al Gore and Van Morrison;
 *   at most six
 */
export function coreWords(words: readonly string[]): readonly string[] {
  if (words.length <= MOST_WORDS && !words.some(isParticle)) return words;
  const core = words.filter((word) => !isParticle(word));
  const kept = core.length < 2 ? words.filter((word, i) => i === 0 || !SUFFIXES.has(word)) : core;
  return kept.length <= MOST_WORDS ? kept : [...kept.slice(0, 3), ...kept.slice(-3)];
}

/** @returns every form the person is registered under, the house's name first */
export function formsOf(person: Person): readonly Form[] {
  const name: Form = { spelling: person.name, kind: 'name' };
  if (!person.spellings?.length) return [name];
  const others = person.spellings.map(({ value, kind, language }) =>
    language === undefined ? { spelling: value, kind } : { spelling: value, kind, language },
  );
  return [name, ...others];
}

/**
 * The words of a form that are the person's family name: told by the recorded parts where the form holds them,
 * else the last word (the first, where the family name stands first). Of a single word, that word.
 *
 * @returns folded core words, never empty for a form that has words
 */
export function familyWords(person: Person, spelling: string): readonly string[] {
  return familyAmong(coreWords(formWords(spelling)), person, spelling);
}

const ONE_WORD = /^[^\s.\-‐‑'’]+$/u;

function endsInWord(spelling: string, word: string): boolean {
  return spelling.charCodeAt(spelling.length - word.length - 1) === SPACE && spelling.endsWith(word);
}

/** The same, of a spelling whose core words are known. */
export function familyAmong(words: readonly string[], person: Person, spelling: string): readonly string[] {
  const { familyName } = person;
  if (words.length < 2) return words;
  if (familyName && endsInWord(spelling, familyName) && ONE_WORD.test(familyName)) return words.slice(-1);
  const family = new Set(coreWords(formWords(person.familyName ?? '')));
  const named = words.filter((word) => family.has(word));
  if (named.length > 0) return named;
  const given = new Set(formWords(person.givenName ?? ''));
  const rest = words.filter((word) => !given.has(word));
  if (rest.length > 0 && rest.length < words.length) return rest;
  return person.familyNameFirst ? words.slice(0, 1) : words.slice(-1);
}

/** @returns family words that only a wrong spelling of the person has */
export function wrongFamilyWords(person: Person): readonly string[] {
  const forms = formsOf(person);
  const right = new Set(
    forms.filter(({ kind }) => kind !== 'wrong').flatMap(({ spelling }) => formWords(spelling)),
  );
  const wrong = forms
    .filter(({ kind }) => kind === 'wrong')
    .flatMap(({ spelling }) => familyWords(person, spelling));
  return [...new Set(wrong)].filter((word) => !right.has(word));
}
