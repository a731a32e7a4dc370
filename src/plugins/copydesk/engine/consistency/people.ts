import { distance } from '../names/edits';
import { fold } from '../names/fold';
import { lemmas } from '../names/inflection';
import { isNickname } from '../names/nicknames';
import { isParticle, isSonOf } from '../names/particles';
import { foldGerman } from '../registry/reading';
import type { Language, Token } from '../types';
import type { Features, Pair } from './features';
import type { Form, ReadField, Reading } from './forms';

/** From here on a word is well attested as a name. */
const ATTESTED = 2;

const isFamily = (names: Features[string] = {}): boolean => (names.family ?? 0) >= ATTESTED;

/** Listed as a name at all: with a given name of its own before it, that is enough. */
const isListed = (names: Features[string] = {}): boolean => (names.family ?? 0) > 0;

function some<T>(xs: Iterable<T>, holds: (x: T) => boolean): boolean {
  for (const x of xs) if (holds(x)) return true;
  return false;
}

/**
 * Each name has another given name before it: two people (Peter Meier, Klaus Meyer). Given names that are themselves
 * near (Sarah, Sara) tell two people apart only before two attested names.
 */
function haveOwnGivenNames({ evidenceA, evidenceB }: Pair, features: Features): boolean {
  const { namesA, namesB, before, context } = features;
  const isOwn = context?.givenBeforeA === 1 && context.givenBeforeB === 1 && context.initialFits === 0;
  if (!isOwn || before?.differ !== 1) return false;
  if (before.near === 1) return isFamily(namesA) && isFamily(namesB);
  return !some(evidenceA.before, (x) => some(evidenceB.before, (y) => isNickname(fold(x), fold(y))));
}

/** Of particles only these are no small words of the languages we read: "zu" and "de" follow family names too. */
const isArabic = (token: Token | undefined): boolean =>
  token !== undefined && (isSonOf(token.folded) || /^[ae]l$/.test(token.folded));

/** The family names that follow a form after particles ("Mohammed bin Salman"), folded. */
function beyondParticles(form: Form, { fields }: Reading): Set<string> {
  const names = new Set<string>();
  for (const place of form.places.slice(0, MOST_PLACES)) {
    const tokens = fields[place.field]?.tokens ?? [];
    let at = place.token + 1;
    if (!isArabic(tokens[at])) continue;
    while (isLinked(tokens[at]) && isParticle(tokens[at]?.folded ?? '')) at += 1;
    const name = tokens[at];
    if (at > place.token + 1 && isLinked(name) && name?.isCapitalised) names.add(name.folded);
  }
  return names;
}

const MOST_PLACES = 60;

const isLinked = (token: Token | undefined): boolean =>
  token !== undefined && (token.isAdjacent || token.isJoined);

function haveOwnParents({ a, b }: Pair, reading: Reading): boolean {
  const [xs, ys] = [beyondParticles(a, reading), beyondParticles(b, reading)];
  return xs.size > 0 && ys.size > 0 && !some(xs, (x) => some(ys, (y) => distance(x, y, 2) <= 2));
}

const SHORTEST_LIST = 3;

/** Where the list of single words begins and ends in which the word stands ("Hansen, Hanson, Jansen"). */
function listAround({ text, tokens }: ReadField, at: number): { readonly from: number; readonly to: number } {
  const isNext = (index: number): boolean => {
    const [left, right] = [tokens[index], tokens[index + 1]];
    if (!left?.isCapitalised || !right?.isCapitalised) return false;
    return /^[,;] $/.test(text.slice(left.end, right.start));
  };
  let from = at;
  let to = at;
  while (to - from < MOST_PLACES && isNext(from - 1)) from -= 1;
  while (to - from < MOST_PLACES && isNext(to)) to += 1;
  return { from, to };
}

/** Both stand in one list of names, each an entry of its own. */
function standInOneList({ a, b }: Pair, { fields }: Reading): boolean {
  return a.places.slice(0, MOST_PLACES).some((place) => {
    const field = fields[place.field];
    if (!field) return false;
    const { from, to } = listAround(field, place.token);
    if (to - from + 1 < SHORTEST_LIST) return false;
    return b.places.some(({ field: index, token }) => index === place.field && token >= from && token <= to);
  });
}

/** Two people for certain, two unless a careful reader says otherwise, or nothing that tells. */
export type Apartness = 'apart' | 'perhaps' | 'unknown';

/** @returns whether the text shows that two people are meant; two unattested names may yet be one with a slip */
export function apartnessOf(pair: Pair, features: Features, reading: Reading): Apartness {
  if (haveOwnParents(pair, reading)) return 'apart';
  const areFamilies = isFamily(features.namesA) && isFamily(features.namesB);
  if (areFamilies && standInOneList(pair, reading)) return 'apart';
  if (!haveOwnGivenNames(pair, features)) return 'unknown';
  const areListed = isListed(features.namesA) && isListed(features.namesB);
  return areFamilies || (areListed && features.before?.near === 0) ? 'apart' : 'perhaps';
}

/** @returns whether the words are one but for an umlaut that one of them spells out ("Mueller", "Müllers") */
export function areUmlautSpellings(a: string, b: string, language: Language): boolean {
  const plain = (word: string) => [word, ...lemmas(word, language).map(({ lemma }) => lemma)];
  const [xs, ys] = [plain(a), plain(b)];
  if (some(xs, (x) => ys.some((y) => fold(x) === fold(y)))) return false;
  return some(xs, (x) => ys.some((y) => foldGerman(x) === foldGerman(y)));
}
