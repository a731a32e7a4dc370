import { plain } from '../../names/fold';
import { formsOf } from '../../registry/forms';
import type { BareWord, Bearer, NearWords, Partner, Reading, Sighting, Window } from '../../registry/reading';
import {
  familySurfaces,
  fitWord,
  hasOtherMarks,
  houseSpellingOf,
  onceAWord,
  partnersOf,
  windowOf,
  withWords,
} from '../../registry/reading';
import { belongsToSomebodyElse } from '../../registry/reading/somebody-else';
import type { Person, PersonId, Report, RuleContext } from '../../types';
import { houseReport } from './report';

type OtherMarks = { readonly person: Person; readonly spelling: string; readonly words: readonly Partner[] };

/** The person's right spellings, the house's for that language first. */
function rightSpellings(person: Person, language: string): ReadonlySet<string> {
  const right = formsOf(person).filter(({ kind }) => kind !== 'wrong');
  return new Set([houseSpellingOf(person, language), ...right.map(({ spelling }) => spelling)]);
}

const MARKED = /[\u0080-\uffff]/;

/** Whether any right spelling of the person may have a mark that a text can leave out: most have none. */
const hasMarks = (person: Person): boolean =>
  formsOf(person).some(({ kind, spelling }) => kind !== 'wrong' && MARKED.test(spelling));

/** The words of a right form that lack a diacritic of it; undefined where the words are not that form's. */
function wordsOfOtherMarks({ tokens, language }: Window, spelling: string): readonly Partner[] | undefined {
  const partners = partnersOf(tokens, spelling, language);
  if (partners.some(({ isRight }) => !isRight)) return undefined;
  return partners.filter(
    ({ token, right }) => right !== undefined && hasOtherMarks(token.text, right, language),
  );
}

/** What a full name lacks in marks, where no right spelling of anybody's is written so. */
function otherMarksOf(sighting: Sighting, { registry }: RuleContext): OtherMarks | undefined {
  let found: OtherMarks | undefined;
  for (const { person: id } of sighting.hits) {
    const person = registry.person(id);
    if (person && !hasMarks(person)) return undefined;
    for (const spelling of person ? rightSpellings(person, sighting.language) : []) {
      const words = wordsOfOtherMarks(sighting, spelling);
      if (words?.length === 0) return undefined;
      if (person && words) found ??= { person, spelling, words };
    }
  }
  return found;
}

/** Whether every right spelling of the person's family name has marks that the word lacks. */
function lacksMarks({ token, language }: BareWord, base: string, person: Person): boolean {
  if (!hasMarks(person)) return false;
  const surfaces = [...rightSpellings(person, language)]
    .flatMap((spelling) => familySurfaces(person, spelling))
    .filter((surface) => plain(surface) === base);
  return surfaces.length > 0 && surfaces.every((surface) => hasOtherMarks(token.text, surface, language));
}

type Bare = { readonly bearer: Bearer; readonly base: string };

/** Whose family name lacks marks here: of somebody the article names in full, or who is linked. */
function bearerOf(bare: BareWord, families: NearWords<Bearer>): Bare | undefined {
  for (const { lemma, plain: word } of bare.known.bases) {
    const bearers = families.bearers(word);
    const [bearer] = bearers;
    if (!bearer) continue;
    const isOther = bearers.every(({ person }) => lacksMarks(bare, word, person));
    return isOther ? { bearer, base: lemma } : undefined;
  }
  return undefined;
}

/**
 * Fires on a diacritic left out: "Andrej Babis" for Andrej Babiš. It is certain where an editor linked the person, or
 * the text writes the name with its marks elsewhere; else somebody else may be called so.
 */
export function* marksReports(
  reading: Reading,
  families: NearWords<Bearer>,
  context: RuleContext,
): Generator<Report> {
  const right = reading.sightings.filter(({ kind, field }) => kind === 'right' && field.kind !== 'slug');
  const judged = right.map((sighting) => ({ sighting, marks: otherMarksOf(sighting, context) }));
  const settled = new Set<PersonId>(reading.linked);
  for (const { sighting, marks } of judged)
    if (!marks) sighting.hits.forEach(({ person }) => settled.add(person));
  const certaintyOf = ({ id }: Person) => (settled.has(id) ? 'certain' : 'likely');
  for (const { sighting, marks } of judged) {
    if (!marks) continue;
    const { person, spelling, words } = marks;
    const mended = withWords(sighting, words);
    yield houseReport(sighting, person, spelling, mended, 'house-spelling.marks', certaintyOf(person));
  }
  const bearerOfWord = onceAWord((bare) => bearerOf(bare, families));
  for (const bare of reading.bare) {
    if (bare.field.kind === 'slug' || bare.known.isOrdinary) continue;
    const found = families.mayBear(bare.token.folded) ? bearerOfWord(bare) : undefined;
    if (!found || belongsToSomebodyElse(bare, found.bearer.person, context.lexicon)) continue;
    const { bearer, base } = found;
    const { person, surface } = bearer;
    const mended = fitWord(bare.token.text, surface, bare.field, bare.language, base);
    yield houseReport(
      windowOf(bare),
      person,
      person.name,
      mended,
      'house-spelling.marks',
      certaintyOf(person),
    );
  }
}
