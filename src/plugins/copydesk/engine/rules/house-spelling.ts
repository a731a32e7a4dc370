import { fold } from '../names/fold';
import { formsOf, formWords, isParticle } from '../registry/forms';
import type { BareWord, Bearer, NearWords, Reading, Sighting, Window } from '../registry/reading';
import {
  anchoredFamilies,
  familySurfaces,
  houseSpellingOf,
  isFormOf,
  mentionOfWindow,
  readingOf,
  refOf,
  respell,
  respellBare,
  windowOf,
} from '../registry/reading';
import { basesOf } from '../registry/reading';
import type { FormHit, Language, Person, Report, Rule, RuleContext } from '../types';

const plain = (word: string) => fold(word).replaceAll("'", '');
const primary = (language: Language) => language.toLowerCase().split('-')[0];

/** Whether a registered form is the house's own, or as good: the language's own where the house has none for it. */
function isFine(
  form: Pick<FormHit, 'spelling' | 'kind' | 'language'>,
  person: Person,
  language: Language,
): boolean {
  if (form.kind === 'native' || form.kind === 'wrong') return true;
  if (formWords(form.spelling).join(' ') === formWords(houseSpellingOf(person, language)).join(' '))
    return true;
  if (!form.language || primary(form.language) !== primary(language)) return false;
  return !person.spellings?.some(
    (one) => one.kind === 'house' && one.language && primary(one.language) === primary(language),
  );
}

function report(window: Window, person: Person, spelling: string, suggestion: string, key: string): Report {
  const mention = mentionOfWindow(window);
  return {
    mention,
    message: { key, values: { written: mention.surface, house: houseSpellingOf(person, window.language) } },
    certainty: 'certain',
    suggestions: [suggestion],
    evidence: { kind: 'recorded', person: refOf(person), spelling },
    person: refOf(person),
  };
}

function judgeFull(sighting: Sighting, { registry }: RuleContext): Report | undefined {
  if (sighting.kind !== 'right' || sighting.field.kind === 'slug') return undefined;
  const judged = sighting.hits.flatMap((hit) => {
    const person = registry.person(hit.person);
    return person ? [{ hit, person, fine: isFine(hit, person, sighting.language) }] : [];
  });
  const [first] = judged;
  if (!first || judged.some(({ fine }) => fine)) return undefined;
  const house = houseSpellingOf(first.person, sighting.language);
  const words = (form: string) => formWords(form).sort().join(' ');
  const isOrder = words(first.hit.spelling) === words(house);
  const suggestion = isOrder ? house : respell(sighting, house);
  const key = isOrder ? 'house-spelling.order' : 'house-spelling.variant';
  return report(sighting, first.person, first.hit.spelling, suggestion, key);
}

/** The form of the person's in which the bare word is the family name, where no form of the house's has it. */
function strayForm(base: string, person: Person, language: Language): FormHit | undefined {
  const having = formsOf(person).filter((form) =>
    familySurfaces(person, form.spelling).some((word) => plain(word) === plain(base)),
  );
  const [form] = having;
  if (!form || having.some((one) => isFine(one, person, language))) return undefined;
  return { person: person.id, ...form };
}

function judgeBare(bare: BareWord, families: NearWords<Bearer>): Report | undefined {
  for (const { lemma } of basesOf(bare.token.text, bare.language)) {
    const bearers = families.bearers(plain(lemma));
    const [bearer] = bearers;
    if (!bearer) continue;
    const stray = strayForm(lemma, bearer.person, bare.language);
    if (!stray || bearers.some(({ person }) => !strayForm(lemma, person, bare.language))) return undefined;
    const house = houseSpellingOf(bearer.person, bare.language);
    const suggestion = respellBare(bare, lemma, bearer.person, stray.spelling, house);
    return report(windowOf(bare), bearer.person, stray.spelling, suggestion, 'house-spelling.variant');
  }
  return undefined;
}

/** A full name of two words beside each other in the order the house does not use; of the people concerned alone. */
function judgeOrder(bare: BareWord, next: BareWord | undefined, reading: Reading, context: RuleContext) {
  const { token, language, field } = bare;
  if (field.kind === 'slug' || next?.index !== bare.index + 1 || next.field !== field) return undefined;
  if (!next.token.isAdjacent || isParticle(token.folded)) return undefined;
  const hits = context.registry.byForm(`${next.token.text} ${token.text}`);
  const hit = hits.find(({ person, kind }) => kind !== 'wrong' && reading.anchored.has(person));
  const person = hit && context.registry.person(hit.person);
  if (!hit || !person) return undefined;
  const house = houseSpellingOf(person, language);
  const [first = ''] = house.split(' ');
  if (isFormOf(token.text, first, language)) return undefined;
  const window = { field, language, tokens: [token, next.token], from: bare.index, to: bare.index + 2 };
  return report(window, person, hit.spelling, house, 'house-spelling.order');
}

/** Fires on an accepted or former spelling that is not the house's in the text's language, and on name order. */
export const houseSpelling: Rule = function* (context) {
  const reading = readingOf(context);
  for (const sighting of reading.sightings) {
    const found = judgeFull(sighting, context);
    if (found) yield found;
  }
  const families = anchoredFamilies(reading.anchored, context.registry);
  for (const [i, bare] of reading.bare.entries()) {
    const found =
      judgeOrder(bare, reading.bare[i + 1], reading, context) ??
      (bare.field.kind === 'slug' ? undefined : judgeBare(bare, families));
    if (found) yield found;
  }
};
