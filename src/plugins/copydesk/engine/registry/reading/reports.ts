import type { Field, Language, Mention, Person, PersonRef } from '../../types';
import { primaryOf } from '../../language/primary';
import { fold } from '../../names/fold';
import { familySurfaces } from './families';
import { fitName, fitWord } from './fitting';
import type { Partner } from './partners';
import { partnersOf } from './partners';
import type { BareWord, Window } from './windows';

export function refOf({ id, name }: Person): PersonRef {
  return { id, name };
}

/** @returns the mention of a stretch of a field */
export function mentionOf(field: Field, start: number, end: number): Mention {
  return { path: field.path, span: { start, end }, surface: field.text.slice(start, end) };
}

/** @returns the mention of all words of a window */
export function mentionOfWindow({ field, tokens }: Pick<Window, 'field' | 'tokens'>): Mention {
  return mentionOf(field, tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
}

/** @returns the spelling of the full name that the house uses in texts of that language */
export function houseSpellingOf(person: Person, language: Language): string {
  const house = person.spellings?.filter(({ kind }) => kind === 'house') ?? [];
  const own = house.find(
    (spelling) => spelling.language && primaryOf(spelling.language) === primaryOf(language),
  );
  return (own ?? house.find((spelling) => !spelling.language))?.value ?? person.name;
}

function isComplete(partners: readonly Partner[]): boolean {
  return partners.every(({ right, isRight }) => right !== undefined || isRight);
}

/** The window's text with every word that is not right replaced by its partner. */
function withPartners({ field, language }: Window, partners: readonly Partner[]): string {
  let text = '';
  let at = partners[0]?.token.start ?? 0;
  for (const { token, right, isRight } of partners) {
    const word = isRight || !right ? token.text : fitWord(token.text, right, field, language);
    text += field.text.slice(at, token.start) + word;
    at = token.end;
  }
  return text;
}

/**
 * Writes a name as written in the spelling given: word by word where every word has its partner there (so that order,
 * endings and what was left out stay), else the whole spelling.
 */
export function respell(window: Window, spelling: string): string {
  const partners = partnersOf(window.tokens, spelling, window.language);
  if (isComplete(partners)) return withPartners(window, partners);
  return fitName(mentionOfWindow(window).surface, spelling, window.field);
}

/**
 * Writes a bare word of a family name in the spelling given.
 *
 * @param base the word as written without its ending
 * @param wrong the spelling the word was read as; tells which word of a double family name it is
 */
export function respellBare(
  bare: BareWord,
  base: string,
  person: Person,
  wrong: string,
  right: string,
): string {
  const { token, field, language } = bare;
  const rights = familySurfaces(person, right);
  const wrongs = familySurfaces(person, wrong);
  const place = wrongs.findIndex((word) => fold(word) === fold(base));
  const word = rights.length === wrongs.length ? rights[Math.max(0, place)] : rights.at(-1);
  return word === undefined
    ? fitName(token.text, right, field)
    : fitWord(token.text, word, field, language, base);
}

/** @returns the bare word as a window of one */
export function windowOf({ field, language, token, index }: BareWord): Window {
  return { field, language, tokens: [token], from: index, to: index + 1 };
}
