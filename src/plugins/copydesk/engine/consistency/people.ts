import { distance } from '../names/edits';
import { fold } from '../names/fold';
import { lemmas } from '../names/inflection';
import { isNickname } from '../names/nicknames';
import { isParticle, isSonOf } from '../names/particles';
import { foldGerman } from '../registry/reading';
import type { Language, Token } from '../types';
import { ATTESTED, isFamily, isListed } from './attested';
import { standSideBySide } from './enumerations';
import type { Features, Pair } from './features';
import type { Form, Reading } from './forms';
import { placesOf } from './forms';
import { latin } from './letters';
import { areGivenAndFamily, haveOtherInitials, haveOwnFamilyNames, standInOneSentence } from './namesakes';

const isAttested = ({ lemmaGiven = 0, lemmaFamily = 0 }: Features[string] = {}): boolean =>
  Math.max(lemmaGiven, lemmaFamily) >= ATTESTED;

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
function beyondParticles(form: Form, reading: Reading): Set<string> {
  const names = new Set<string>();
  for (const { place, field } of placesOf(form, reading)) {
    const { tokens } = field;
    let at = place.token + 1;
    if (!isArabic(tokens[at])) continue;
    while (isLinked(tokens[at]) && isParticle(tokens[at]?.folded ?? '')) at += 1;
    const name = tokens[at];
    if (at > place.token + 1 && isLinked(name) && name?.isCapitalised) names.add(name.folded);
  }
  return names;
}

const isLinked = (token: Token | undefined): boolean =>
  token !== undefined && (token.isAdjacent || token.isJoined);

function haveOwnParents({ a, b }: Pair, reading: Reading): boolean {
  const [xs, ys] = [beyondParticles(a, reading), beyondParticles(b, reading)];
  return xs.size > 0 && ys.size > 0 && !some(xs, (x) => some(ys, (y) => distance(x, y, 2) <= 2));
}

/**
 * Two names that lists have as family names, with other names before them, of which the lists know one as a given name and
 * the other not: Erica Thomson, Kishane Thompson.
 */
function haveOtherNamesBefore({ namesA, namesB, before, context }: Features): boolean {
  if (!isFamily(namesA) || !isFamily(namesB) || context?.initialFits === 1) return false;
  return before?.differ === 1 && before.near === 0;
}

/** Whether an article is joined to the name: al-Assad. */
function hasArticle(form: Form, reading: Reading): boolean {
  return placesOf(form, reading).some(
    ({ place: { token }, field: { tokens } }) =>
      tokens[token]?.isJoined === true && isArabic(tokens[token - 1]),
  );
}

/** One is a given name before an article, the other a family name behind one: Asaad al-Schaibani, Baschar al-Assad. */
function areGivenAndFather({ a, b }: Pair, reading: Reading): boolean {
  const [x, y] = [a, b].map((form) => [beyondParticles(form, reading).size > 0, hasArticle(form, reading)]);
  if (!x || !y || x[0] === y[0]) return false;
  const [given, family] = x[0] ? [x, y] : [y, x];
  return given[1] === false && family[1] === true;
}

/** Muhammad as it is romanised or written in Cyrillic, in any case form. */
const MUHAMMAD = /^m[aou](?:kh|ch|h)amm?[aeio]d(?:[aeuy]|[eo]m|ov[aei]?)?$/;

/**
 * So many bear Muhammad's name, each spelt his own way, that one who has a family name after it is not the one who has
 * another or none: the Prophet, or a second man.
 */
function areTwoMuhammads({ a, b, evidenceA, evidenceB }: Pair, { before, after }: Features): boolean {
  if (before?.same === 1 || after?.same === 1 || after?.near === 1) return false;
  const sides = [evidenceA, evidenceB];
  // Behind a given name it is a family name, which may stand alone elsewhere; in the middle of a name it is none.
  if (sides.some((side) => side.before.size > 0 && side.after.size === 0)) return false;
  if (sides.every((side) => side.after.size === 0)) return false;
  return [a, b].every(({ folded }) => MUHAMMAD.test(latin(folded)));
}

/**
 * Two people for certain, two as they stand side by side in these forms, two unless a careful reader says otherwise, or
 * nothing that tells.
 */
export type Apartness = 'apart' | 'beside' | 'perhaps' | 'unknown';

/** Of two namesakes in one list one may be misspelt: then the lists know the one spelling alone. */
const areEquallyKnown = ({ namesA, namesB }: Features): boolean => isAttested(namesA) === isAttested(namesB);

/** @returns whether the text shows that two people are meant; two unattested names may yet be one with a slip */
export function apartnessOf(pair: Pair, features: Features, reading: Reading): Apartness {
  if (haveOwnParents(pair, reading) || areGivenAndFather(pair, reading)) return 'apart';
  if (areGivenAndFamily(pair, features, reading)) return 'apart';
  if (haveOwnFamilyNames(pair, features, reading) || areTwoMuhammads(pair, features)) return 'apart';
  if (haveOtherInitials(pair, features, reading) || standInOneSentence(pair, features, reading))
    return 'apart';
  const areFamilies = isFamily(features.namesA) && isFamily(features.namesB);
  if (haveOtherNamesBefore(features)) return 'apart';
  if (areEquallyKnown(features) && standSideBySide(pair.a, pair.b, reading)) return 'beside';
  if (!haveOwnGivenNames(pair, features)) return 'unknown';
  const areListed = isListed(features.namesA) && isListed(features.namesB);
  return areFamilies || (areListed && features.before?.near === 0) ? 'apart' : 'perhaps';
}

const UMLAUT = /[äöüå]|[aou]\u0308|a\u030a/i;

/** @returns whether a word has an umlaut, in one letter or as a letter and its mark */
export const hasUmlaut = (word: string): boolean => UMLAUT.test(word);

/** @returns whether the words are one but for an umlaut that one of them spells out ("Mueller", "Müllers") */
export function areUmlautSpellings(a: string, b: string, language: Language): boolean {
  // No declension makes an umlaut: without one in either word nothing differs in an umlaut.
  if (!hasUmlaut(a) && !hasUmlaut(b)) return false;
  const plain = (word: string) => [word, ...lemmas(word, language).map(({ lemma }) => lemma)];
  const [xs, ys] = [plain(a), plain(b)];
  if (some(xs, (x) => ys.some((y) => fold(x) === fold(y)))) return false;
  return some(xs, (x) => ys.some((y) => foldGerman(x) === foldGerman(y)));
}
