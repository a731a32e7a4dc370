import { primaryOf } from '../language/primary';
import { plain } from '../names/fold';
import { formsOf, formWords, isParticle } from '../registry/forms';
import type { BareWord, Base, Bearer, NearWords, Reading, Sighting, Window } from '../registry/reading';
import {
  anchoredFamilies,
  familySurfaces,
  houseSpellingOf,
  isFormOf,
  mentionOfWindow,
  readingOf,
  respell,
  respellBare,
  windowOf,
} from '../registry/reading';
import { marksReports } from './house-spelling/marks';
import { houseReport as report } from './house-spelling/report';
import type { FormHit, Language, Person, Report, Rule, RuleContext, Token } from '../types';

/** From here on a word is taken for an attested name. */
const ATTESTED = 2;

/** Whether a registered form is the house's own, or as good: the language's own where the house has none for it. */
function isFine(
  form: Pick<FormHit, 'spelling' | 'kind' | 'language'>,
  person: Person,
  language: Language,
): boolean {
  if (form.kind === 'native' || form.kind === 'wrong') return true;
  const house = houseSpellingOf(person, language);
  if (form.spelling === house || formWords(form.spelling).join(' ') === formWords(house).join(' '))
    return true;
  if (!form.language || primaryOf(form.language) !== primaryOf(language)) return false;
  return !person.spellings?.some(
    (one) => one.kind === 'house' && one.language && primaryOf(one.language) === primaryOf(language),
  );
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
  const respelled = respell(sighting, house);
  const isUnchanged = respelled === mentionOfWindow(sighting).surface;
  const suggestion = isOrder || isUnchanged ? house : respelled;
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
  for (const { lemma, plain: word } of bare.known.bases) {
    const bearers = families.bearers(word);
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

/** Whether the words in the order written may be a name of somebody else: "Martin Peter" beside "Peter Martin". */
function readsAsAnother(first: Token, last: Token, { lexicon }: RuleContext): boolean {
  return lexicon.name(first.folded).given >= ATTESTED && lexicon.name(last.folded).family >= ATTESTED;
}

/** The words from a bare one on that may be a full name turned round: two, or three of which two are joined. */
function turnedWindows(bare: BareWord, second: Token, isOpen: (token: Token) => boolean): readonly Window[] {
  const { field, language, tokens, index, token: first } = bare;
  const third = tokens[index + 2];
  const windows: Window[] = [];
  const isHyphenated =
    second.isJoined !== third?.isJoined && (third?.isAdjacent ?? false) !== second.isAdjacent;
  if (third && isHyphenated && isOpen(third.isJoined ? second : third))
    windows.push({ field, language, tokens: [first, second, third], from: index, to: index + 3 });
  if (second.isAdjacent && isOpen(second))
    windows.push({ field, language, tokens: [first, second], from: index, to: index + 2 });
  return windows;
}

/** Whether the name stands twice on end ("Ann Lee Ann Lee"): then the turned one between is none. */
function goesOnTurned({ tokens, from, to }: Window, all: readonly Token[]): boolean {
  return all[from - 1]?.folded === tokens.at(-1)?.folded || all[to]?.folded === tokens[0]?.folded;
}

/** The registered right form whose first or last word stands at the other end here. */
function turnedHit(window: Window, reading: Reading, context: RuleContext): FormHit | undefined {
  const words = window.tokens.map(({ text }) => text);
  const [first, last] = [window.tokens[0], window.tokens.at(-1)];
  if (!first || !last) return undefined;
  const turned = [
    [...words.slice(1), words[0]],
    [words.at(-1), ...words.slice(0, -1)],
  ];
  const isAnother = readsAsAnother(first, last, context);
  return turned
    .slice(words.length === 2 ? 1 : 0)
    .flatMap((form) => context.registry.byForm(form.join(' ')))
    .find(({ person, kind }) => kind !== 'wrong' && (!isAnother || reading.anchored.has(person)));
}

/** A full name in the order the house does not use. */
function judgeOrder(at: number, reading: Reading, context: RuleContext) {
  const bare = reading.bare[at];
  if (!bare) return undefined;
  const { token, language, field, known } = bare;
  const second = bare.tokens[bare.index + 1];
  if (!second || (!second.isAdjacent && !second.isJoined)) return undefined;
  const next = [reading.bare[at + 1]?.token, reading.bare[at + 2]?.token];
  const third = bare.tokens[bare.index + 2];
  // Behind most words no other stands that may be a name: that is told quickest.
  if (!next.includes(second) && !next.includes(third)) return undefined;
  if (field.kind === 'slug' || isParticle(token.folded) || !known.isBorne(context.registry)) return undefined;
  const windows = turnedWindows(bare, second, (other) => next.includes(other));
  for (const window of windows) {
    const hit = turnedHit(window, reading, context);
    const person = hit && context.registry.person(hit.person);
    if (!hit || !person || goesOnTurned(window, bare.tokens)) continue;
    const house = houseSpellingOf(person, language);
    const [first = ''] = house.split(/[ -]/);
    if (isFormOf(token.text, first, language)) return undefined;
    return report(window, person, hit.spelling, house, 'house-spelling.order');
  }
  return undefined;
}

/** Fires on an accepted or former spelling that is not the house's in the text's language, on diacritics left out, and on name order. */
export const houseSpelling: Rule = function* (context) {
  const reading = readingOf(context);
  for (const sighting of reading.sightings) {
    const found = judgeFull(sighting, context);
    if (found) yield found;
  }
  const families = anchoredFamilies(reading.anchored, context.registry);
  const fine = new Set<readonly Base[]>();
  for (let at = 0; at < reading.bare.length; at++) {
    const bare = reading.bare[at] as BareWord;
    let found = judgeOrder(at, reading, context);
    if (!found && bare.field.kind !== 'slug' && families.mayBear(bare.token.folded)) {
      const { bases } = bare.known;
      if (!fine.has(bases)) found = judgeBare(bare, families);
      if (!found) fine.add(bases);
    }
    if (found) yield found;
  }
  yield* marksReports(reading, families, context);
};
