import { plain } from '../names/fold';
import { basesOf } from '../registry/reading';
import { familyWords, formsOf, wrongFamilyWords } from '../registry/forms';
import type { BareWord, Reading, Sighting, Window } from '../registry/reading';
import {
  houseSpellingOf,
  mentionOfWindow,
  partnersOf,
  readingOf,
  refOf,
  respell,
  respellBare,
  windowOf,
} from '../registry/reading';
import { belongsToSomebodyElse } from '../registry/reading/somebody-else';
import { wrongRunningReports } from '../running-text';
import type { Person, Report, Rule, RuleContext } from '../types';
import { compoundHeads, mayBeCompound } from './compounds/heads';

function report(window: Window, person: Person, wrong: string, suggestion: string): Report {
  const mention = mentionOfWindow(window);
  return {
    mention,
    message: {
      key: 'wrong-spelling.recorded',
      values: { written: mention.surface, wrong, name: houseSpellingOf(person, window.language) },
    },
    certainty: 'certain',
    suggestions: [suggestion],
    evidence: { kind: 'recorded', person: refOf(person), spelling: wrong },
    person: refOf(person),
  };
}

/** The people a recorded wrong spelling of whose family name this word is, and the base form that is recorded. */
function wrongBearers(
  bare: BareWord,
  { registry }: RuleContext,
): { people: Person[]; base: string } | undefined {
  for (const { lemma } of bare.known.bases) {
    const ids = registry.byWrongSurname(lemma);
    if (ids.length > 0) return { people: ids.flatMap((id) => registry.person(id) ?? []), base: lemma };
  }
  return undefined;
}

/** Whether the word is somebody's right name here, or no name at all. */
function isRightElsewhere(
  bare: BareWord,
  base: string,
  person: Person,
  reading: Reading,
  context: RuleContext,
) {
  const isNamed = reading.anchored.has(person.id);
  if (!isNamed && bare.known.isOrdinary) return true;
  const others = context.registry.bySurname(base);
  return others.length > 0 && (!isNamed || others.some((id) => reading.anchored.has(id)));
}

function wrongForm(person: Person, base: string, language: string): string | undefined {
  const word = plain(base);
  return formsOf(person).find(
    (form) =>
      form.kind === 'wrong' &&
      (!form.language || !language || form.language.slice(0, 2) === language.slice(0, 2)) &&
      familyWords(person, form.spelling).includes(word),
  )?.spelling;
}

function judgeBare(bare: BareWord, reading: Reading, context: RuleContext): Report | undefined {
  const bearers = wrongBearers(bare, context);
  if (!bearers) return undefined;
  const { people, base } = bearers;
  const person = people.find(({ id }) => reading.anchored.has(id)) ?? people[0];
  if (!person || isRightElsewhere(bare, base, person, reading, context)) return undefined;
  if (belongsToSomebodyElse(bare, person, context.lexicon)) return undefined;
  const wrong = wrongForm(person, base, bare.language);
  if (wrong === undefined) return undefined;
  const right = houseSpellingOf(person, bare.language);
  return report(windowOf(bare), person, wrong, respellBare(bare, base, person, wrong, right));
}

/** The name at the head of a closed German compound: "Takahitiregierung". */
function judgeCompound(bare: BareWord, reading: Reading, context: RuleContext): Report | undefined {
  if (!mayBeCompound(bare)) return undefined;
  const { lexicon, registry } = context;
  const isWrong = (head: string) => registry.byWrongSurname(head).length > 0;
  for (const head of compoundHeads(bare, lexicon, isWrong)) {
    const found = judgeBare(head, reading, context);
    if (found) return found;
  }
  return undefined;
}

/** Whether a name near to the person's is wrong in nothing but a family name recorded as wrong. */
function hasWrongSurname(sighting: Sighting, person: Person): boolean {
  if (sighting.kind !== 'near') return false;
  const wrong = wrongFamilyWords(person);
  const partners = partnersOf(sighting.tokens, houseSpellingOf(person, sighting.language), sighting.language);
  if (partners.every(({ isRight }) => isRight)) return false;
  return partners.every(
    ({ token, isRight }) =>
      isRight || basesOf(token.text, sighting.language).some((base) => wrong.includes(base.plain)),
  );
}

/** Whether a wrong spelling of a family name is on record of somebody whom the article names in full or who is linked. */
function hasAnchoredWrongSurname({ anchored }: Reading, { registry }: RuleContext): boolean {
  for (const id of anchored) {
    const person = registry.person(id);
    if (person?.spellings && wrongFamilyWords(person).length > 0) return true;
  }
  return false;
}

/** Fires on spellings that the registry records as wrong: the full name, or its family name alone. */
export const wrongSpelling: Rule = function* (context) {
  const reading = readingOf(context);
  for (const sighting of reading.sightings) {
    const [hit] = sighting.hits;
    const person = hit && context.registry.person(hit.person);
    if (hit && person && (sighting.kind === 'wrong' || hasWrongSurname(sighting, person))) {
      const right = respell(sighting, houseSpellingOf(person, sighting.language));
      yield report(sighting, person, hit.spelling, right);
    }
  }
  const isSpeltWrong = hasAnchoredWrongSurname(reading, context);
  for (const bare of reading.bare) {
    // An ordinary word is a misspelling only of somebody's name whom the article is about.
    if (bare.known.isOrdinary && !isSpeltWrong) continue;
    const found = judgeBare(bare, reading, context) ?? judgeCompound(bare, reading, context);
    if (found) yield found;
  }
  yield* wrongRunningReports(context);
};
