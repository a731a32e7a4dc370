import { distance } from '../names/edits';
import { isParticle } from '../names/particles';
import type { Token } from '../types';
import { ATTESTED, isFamily } from './attested';
import type { Evidence } from './evidence';
import { isInitial } from './evidence';
import type { Features, Pair } from './features';
import type { Form, ReadField, Reading } from './forms';
import { isUpperCase, placesOf } from './forms';
import { isSameName } from './grammar';

const isGiven = ({ given = 0, lemmaGiven = 0 }: Features[string] = {}): boolean =>
  Math.max(given, lemmaGiven) >= ATTESTED;

/** The family name behind a given name, particles passed over ("Jan van Eyck"); none in a headline in capitals. */
function familyAfter({ tokens }: ReadField, at: number): string | undefined {
  if (isUpperCase(tokens[at]?.text ?? '')) return undefined;
  let next = at + 1;
  while (tokens[next]?.isAdjacent && !tokens[next]?.isCapitalised && isParticle(tokens[next]?.folded ?? ''))
    next += 1;
  const name = tokens[next];
  return name?.isAdjacent && name.isCapitalised && name.text.length > 2 ? name.text : undefined;
}

/** The family names behind a given name's mentions; null where one has none, as then it may be anybody's. */
function familiesOf(form: Form, reading: Reading): string[] | null {
  const families = placesOf(form, reading).map(({ place, field }) => familyAfter(field, place.token));
  const named = families.filter((family) => family !== undefined);
  return named.length === families.length ? named : null;
}

function areFarApart(xs: readonly string[], ys: readonly string[], language: string): boolean {
  return xs.every((x) =>
    ys.every((y) => distance(x.toLowerCase(), y.toLowerCase(), 1) > 1 && !isSameName(x, y, language)),
  );
}

/**
 * Spellings of one given name, of which each bearer has his own: the lists know both, or neither, and two romanisations
 * make them of one (Andriy, Andrii). Of a known and an unknown one the second may be a slip in a namesake's name.
 */
function areGivenSpellings({ namesA, namesB, after, sound }: Features): boolean {
  const [isA, isB] = [isGiven(namesA), isGiven(namesB)];
  return isA === isB && (isA || (after?.differ === 1 && sound?.sameRomanised === 1));
}

/** Two given names, each with a family name of its own wherever it stands: Mathias Krause, Matthias Brückner. */
export function haveOwnFamilyNames({ a, b }: Pair, features: Features, reading: Reading): boolean {
  const { before, context } = features;
  const isGivenBefore = context?.givenBeforeA === 1 || context?.givenBeforeB === 1;
  if (!areGivenSpellings(features) || (isGivenBefore && before?.same !== 1)) return false;
  const [xs, ys] = [familiesOf(a, reading), familiesOf(b, reading)];
  return xs !== null && ys !== null && areFarApart(xs, ys, reading.language);
}

/** A given name with a family name behind it, and a family name behind a given name: Michael Gove, Charles Michel. */
export function areGivenAndFamily(
  { a, b, evidenceA, evidenceB }: Pair,
  features: Features,
  reading: Reading,
) {
  const { namesA, namesB, context } = features;
  const isOf = (given: Form, names: Features[string] | undefined, family: Evidence) =>
    (names?.given ?? 0) >= ATTESTED && family.after.size === 0 && familiesOf(given, reading) !== null;
  const [isBehindA, isBehindB] = [context?.givenBeforeA === 1, context?.givenBeforeB === 1];
  if (isBehindA === isBehindB) return false;
  return isBehindB ? isOf(a, namesA, evidenceB) : isOf(b, namesB, evidenceA);
}

/** The initials that begin a name ("K. Ellison"), not those behind a given name ("John F. Kennedy"). */
function leadingInitials(form: Form, reading: Reading): Set<string> {
  const initials = new Set<string>();
  for (const { place, field } of placesOf(form, reading)) {
    let at = place.token;
    while (isInitialAt(field, at - 1)) at -= 1;
    const before = field.tokens[at - 1];
    const isFirst = !before?.isCapitalised || !field.tokens[at]?.isAdjacent;
    if (at < place.token && isFirst) initials.add(field.tokens[at]?.folded ?? '');
  }
  return initials;
}

function isInitialAt({ text, tokens }: ReadField, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || !next || !isInitial(token)) return false;
  return /^\.? ?$/.test(text.slice(token.end, next.start));
}

/** Two well-known family names, one behind an initial, the other behind another or a name that begins otherwise. */
export function haveOtherInitials(
  { a, b, evidenceA, evidenceB }: Pair,
  features: Features,
  reading: Reading,
) {
  if (!isFamily(features.namesA) || !isFamily(features.namesB)) return false;
  if (evidenceA.initials.size + evidenceB.initials.size === 0) return false;
  const firstOf = (form: Form, before: ReadonlySet<string>) =>
    new Set([...leadingInitials(form, reading), ...[...before].map((name) => name.charAt(0).toLowerCase())]);
  const [xs, ys] = [firstOf(a, evidenceA.before), firstOf(b, evidenceB.before)];
  return xs.size > 0 && ys.size > 0 && [...xs].every((x) => !ys.has(x));
}

/** What stands between two names in one sentence: no caption, byline or headline before it. */
const IN_SENTENCE = /^[^.!?…:/|\n]{2,160}$/u;

/** The given name before a place, in the same name. */
function givenBefore({ tokens }: ReadField, at: number): Token | undefined {
  const before = tokens[at - 1];
  return tokens[at]?.isAdjacent && before?.isCapitalised && before.text.length > 1 ? before : undefined;
}

/** Nobody is named in full twice in one sentence: "Chuck Finley faced Chuck Findley". */
export function standInOneSentence({ a, b }: Pair, features: Features, reading: Reading): boolean {
  const { before, context } = features;
  if (before?.same !== 1 || context?.givenBeforeA !== 1 || context.givenBeforeB !== 1) return false;
  const others = placesOf(b, reading);
  return placesOf(a, reading).some(({ place, field }) => {
    const given = givenBefore(field, place.token);
    if (!given) return false;
    return others.some(({ place: other, field: otherField }) => {
      const otherGiven = givenBefore(otherField, other.token);
      if (field !== otherField || !otherGiven) return false;
      const [start, end] = place.token < other.token ? [place, otherGiven] : [other, given];
      const between = field.text.slice(field.tokens[start.token]?.end, end.start);
      if (!IN_SENTENCE.test(between) || between.includes('  ')) return false;
      return isSameName(given.text, otherGiven.text, reading.language);
    });
  });
}
