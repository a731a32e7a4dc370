import { distance } from '../../names/edits';
import { plain } from '../../names/fold';
import { declines } from '../../names/inflection';
import { isNickname } from '../../names/nicknames';
import { isPinyin } from '../../names/romanisation';
import { isFoldedTitle } from '../../names/titles';
import { rightFamilyWords } from '../../registry/filing';
import { familyWords, formsOf, isParticle } from '../../registry/forms';
import type { Partner, Reading, Window } from '../../registry/reading';
import { basesOf, partnersOf, slipFrom } from '../../registry/reading';
import { capitalisesNouns, isCapitalForName } from '../../registry/reading/person-position';
import { nearness, startAlike } from '../../registry/sound';
import type { Certainty, NearHit, Person, PersonId, RuleContext } from '../../types';
import type { Doubt } from './chance';
import { mayBeChance } from './chance';
import { areOfTwoScripts, COMMON, isInUkrainian, LONG_ENOUGH_FOR_TWO, WELL_ATTESTED } from './words';

/** A shorter family name is near to too much beside a given name, of people the article does not name elsewhere. */
const SHORTEST_FAMILY = 3;
const SHORTEST_FOR_TWO = 5;

export type Judgement = { readonly hit: NearHit; readonly person: Person; readonly certainty: Certainty };

/** A window, and all that may say who is meant in it. */
export type Sight = { readonly window: Window; readonly reading: Reading; readonly context: RuleContext };

/** Linked people first, then those the text names in full, then those it calls by their family name, then as near as they are. */
export function byStanding(sight: Sight): (a: NearHit, b: NearHit) => number {
  const {
    reading,
    context: { registry },
  } = sight;
  const standing = ({ person: id }: NearHit) => {
    if (reading.linked.has(id)) return 0;
    if (reading.anchored.has(id)) return 1;
    const person = registry.person(id);
    return person && isCalledByFamily(person, sight) ? 2 : 3;
  };
  return (a, b) => standing(a) - standing(b);
}

/** Whether the family name, as some right spelling has it, stands alone somewhere. */
function isCalledByFamily(person: Person, { reading, context: { lexicon } }: Sight): boolean {
  const alone = reading.alone();
  const isGivenName = (word: string) =>
    lexicon.name(word).given >= COMMON && lexicon.name(word).family < COMMON;
  return rightFamilyWords(person).some((word) => alone.has(word) && !isGivenName(word));
}

/** Whether nobody says that this person is meant, and strangers are as near by chance. */
function isChance(doubt: Omit<Doubt, 'base' | 'isRepeated'>, sight: Sight): boolean {
  const { reading, window, context } = sight;
  const { person, wrong } = doubt;
  if (isCalledByFamily(person, sight)) return false;
  const isRepeated = basesOf(wrong.token.text, window.language).some((base) =>
    reading.alone().has(base.plain),
  );
  const { base } = compareWords(wrong, sight);
  return mayBeChance({ ...doubt, base, isRepeated }, context.registry, context.lexicon);
}

/** Whether a bearer of the written family name is on record as distinct from the person. */
function isDistinct(person: Person, written: string, { registry }: RuleContext): boolean {
  const bears = (id: PersonId) => {
    const other = registry.person(id);
    return other !== undefined && familyWords(other, other.name).includes(plain(written));
  };
  if (person.distinctFrom?.some(bears)) return true;
  const others = registry.bySurname(written, 8).map((id) => registry.person(id));
  return others.some((other) => other?.distinctFrom?.includes(person.id));
}

function isWord({ token }: Partner, { window, context }: Sight): boolean {
  return window.field.kind !== 'slug' && context.lexicon.isWord(token.text, window.language);
}

/** Whether an ordinary word has a capital because it is one letter of a name away from being right, as nothing else explains it. */
function isNamelyCapital(wrong: Partner, sight: Sight): boolean {
  const { field, language, tokens } = sight.window;
  if (!declines(language) || field.isHeadline === true || isShouted(wrong)) return false;
  if (compareWords(wrong, sight).edits > 1) return false;
  return wrong.token !== tokens[0] || isCapitalForName(sight.window);
}

/** Whether a dictionary has the word as a proper noun that is nobody's name: a place, a people ("Costa Rican"). */
function isProperNoun({ token }: Partner, { window, context: { lexicon } }: Sight): boolean {
  const { given, family } = lexicon.name(plain(token.text));
  return given + family === 0 && lexicon.isProper?.(token.text, window.language) === true;
}

/** Whether it stands in capitals, in which a headline sets its ordinary words as well. */
const isShouted = ({ token }: Partner) => token.text === token.text.toUpperCase();

/** How the wrong word differs from the right one. What is a known name as it stands bears no ending. */
function compareWords({ token, right = '' }: Partner, { window: { language }, context: { lexicon } }: Sight) {
  const [written, wanted] = [plain(token.text), plain(right)];
  const isName = lexicon.name(written).family >= WELL_ATTESTED;
  const slip = isName
    ? { base: written, edits: nearness(written, wanted) }
    : slipFrom(token.text, right, language);
  return {
    ...slip,
    letters: Math.min(slip.base.length, wanted.length),
    isSameStart: startAlike(slip.base, wanted),
  };
}

/** A family name so rare tells whose given name is meant, though the one written is a name too. */
const RARE = 3;

/** Of popes and queens: every country has their name in its own spelling. */
const ROMAN_NUMERAL = /^[ivx]+$/;

/** Whether two letters of a word that is hardly a name and no other have changed places: "Kier" for "Keir". */
function isSwapped(wrong: Partner, sight: Sight): boolean {
  const [written, right] = [plain(wrong.token.text), plain(wrong.right ?? '')];
  const { given } = sight.context.lexicon.name(written);
  const isSameLetters =
    written.length === right.length && [...written].sort().join() === [...right].sort().join();
  return given < WELL_ATTESTED && isSameLetters && distance(written, right, 1) === 1 && !isWord(wrong, sight);
}

/** Whether no list and no registered person has the word, with its ending or without, as a name. */
function isNobodys(
  { token }: Partner,
  { window: { language }, context: { lexicon, registry } }: Sight,
): boolean {
  return basesOf(token.text, language).every((base) => {
    const { given, family } = lexicon.name(base.plain);
    return given + family === 0 && !registry.hasWord(base.lemma);
  });
}

/** Whether one word is the other with two letters or more before or behind it: Li Keqiang is not Li Qiang. */
function hasAnotherSyllable(wrong: Partner, sight: Sight): boolean {
  const { base } = compareWords(wrong, sight);
  const [shorter = '', longer = ''] = [base, plain(wrong.right ?? '')].sort((a, b) => a.length - b.length);
  return longer.length - shorter.length >= 2 && (longer.startsWith(shorter) || longer.endsWith(shorter));
}

/** How sure it is that a wrong given name beside the right family name is a misspelling. */
function judgeGiven(
  wrong: Partner,
  family: string,
  isKnown: boolean,
  hasMore: boolean,
  sight: Sight,
): Certainty | undefined {
  const { lexicon, registry } = sight.context;
  const { edits, letters, isSameStart } = compareWords(wrong, sight);
  if (hasAnotherSyllable(wrong, sight)) return undefined;
  if (edits > 1 && isNickname(plain(wrong.token.text), plain(wrong.right ?? ''))) return undefined;
  const isClear = !capitalisesNouns(sight.window.language) && isNobodys(wrong, sight);
  const isFar = edits > 1 && letters < (isClear ? SHORTEST_FOR_TWO : LONG_ENOUGH_FOR_TWO);
  const provesMore = hasMore && (edits === 1 || letters >= SHORTEST_FOR_TWO);
  if (!isKnown && !provesMore && (!isSameStart || isFar || letters < SHORTEST_FAMILY)) return undefined;
  const { given } = lexicon.name(plain(wrong.token.text));
  if (isWord(wrong, sight)) {
    if (given === 0 && isNamelyCapital(wrong, sight)) return 'likely';
    if (!(isKnown && isSameStart) || given === 0) return undefined;
  } else if (given === 0) {
    return edits > 1 && letters < LONG_ENOUGH_FOR_TWO ? 'likely' : 'certain';
  }
  // Lists hold too many stray words for one attestation to prove a name.
  const isStray = given < WELL_ATTESTED && !isWord(wrong, sight);
  const isTelling =
    !ROMAN_NUMERAL.test(family) &&
    (isStray || registry.countBySurname(family) <= RARE) &&
    (edits === 1 || isSwapped(wrong, sight) || lexicon.name(family).family === 0);
  return isKnown || isTelling || provesMore ? 'likely' : undefined;
}

/** Whether the wrong word is the given name of whoever is called by the other: "Hans Jörg" is no Jörg Khans. */
function isGivenNameInFront(wrong: Partner, other: Partner, { context: { lexicon } }: Sight): boolean {
  return (
    wrong.token.start < other.token.start && lexicon.name(plain(wrong.token.text)).given >= WELL_ATTESTED
  );
}

/** How sure it is that a wrong family name beside the right given name is a misspelling. */
function judgeFamily(
  wrong: Partner,
  given: Partner | undefined,
  isKnown: boolean,
  hasMore: boolean,
  sight: Sight,
): Certainty | undefined {
  const isChinese = isPinyin(wrong.token.text) && isPinyin(wrong.right ?? '');
  // Where nobody recorded that the family name stands first, the given name is taken for it.
  if (isChinese && hasAnotherSyllable(wrong, sight)) return undefined;
  if (isKnown) return 'certain';
  const { edits, letters, isSameStart } = compareWords(wrong, sight);
  if (!isSameStart || edits > 2 || letters < (edits > 1 ? SHORTEST_FOR_TWO : SHORTEST_FAMILY))
    return undefined;
  if (!given || isGivenNameInFront(wrong, given, sight)) return undefined;
  const { lexicon } = sight.context;
  const isInitial = plain(given.token.text).length < 2;
  if (isProperNoun(wrong, sight)) return undefined;
  if (isWord(wrong, sight)) {
    if (isShouted(wrong)) return undefined;
    if (hasMore && edits === 1) return 'likely';
    if (!isWord(given, sight) && isNamelyCapital(wrong, sight)) return 'likely';
    const attested = lexicon.name(plain(given.token.text)).given;
    const isGivenName = attested >= (isWord(given, sight) ? COMMON : WELL_ATTESTED);
    const isOwnName = lexicon.name(plain(wrong.token.text)).family >= COMMON;
    return isGivenName && !isOwnName && edits === 1 ? 'likely' : undefined;
  }
  const isAttested = lexicon.name(plain(wrong.token.text)).family >= WELL_ATTESTED;
  if (isAttested || isInitial) return edits === 1 && !(isAttested && isInitial) ? 'likely' : undefined;
  return edits > 1 && letters < LONG_ENOUGH_FOR_TWO ? 'likely' : 'certain';
}

/** How sure it is that the one wrong word of a name is a misspelling of the person's; undefined: it is somebody else's. */
function judgeWord(
  wrong: Partner,
  partners: readonly Partner[],
  person: Person,
  isKnown: boolean,
  sight: Sight,
): Certainty | undefined {
  const family = familyWords(person, person.name);
  const right = partners.filter(({ token, isRight }) => isRight && !isParticle(token.folded));
  const hasMore = right.length > 1;
  if (family.includes(plain(wrong.right ?? '')))
    return judgeFamily(
      wrong,
      partners.find(({ isRight }) => isRight),
      isKnown,
      hasMore,
      sight,
    );
  return judgeGiven(wrong, family.at(-1) ?? '', isKnown, hasMore, sight);
}

/** How sure it is that wrong particles are a misspelling: with a rare family name or a person known anyway, certain. */
export function judgeParticles(person: Person, { reading, context }: Sight): Certainty {
  const family = familyWords(person, person.name).at(-1) ?? '';
  const { lexicon, registry } = context;
  const isRare = lexicon.name(family).family === 0 && registry.countBySurname(family) <= RARE;
  return isRare || reading.linked.has(person.id) ? 'certain' : 'likely';
}

/** Whether the words are one of the person's right spellings, in whatever order they stand. */
function isRightOf(person: Person, { tokens, language }: Window): boolean {
  const right = formsOf(person).filter(({ kind }) => kind !== 'wrong');
  return right.some(({ spelling }) => partnersOf(tokens, spelling, language).every(({ isRight }) => isRight));
}

/** How sure it is that a name near to the window's words is the one meant; undefined: it is somebody else's, or is right. */
export function judge(hit: NearHit, sight: Sight): Judgement | undefined {
  const { window, reading, context } = sight;
  const person = context.registry.person(hit.person);
  if (!person || isRightOf(person, window)) return undefined;
  const partners = partnersOf(window.tokens, hit.spelling, window.language);
  const wrong = partners.filter(({ isRight }) => !isRight);
  const [first] = wrong;
  if (!first || wrong.some(({ token, right }) => !right || areOfTwoScripts(token.text, right)))
    return undefined;
  if (wrong.some(({ token, right = '' }) => isInUkrainian(token.text, right, window.language)))
    return undefined;
  if (wrong.some(({ token }) => isFoldedTitle(token.folded) || isDistinct(person, token.text, context)))
    return undefined;
  if (wrong.every(({ token, right = '' }) => isParticle(token.folded) && isParticle(plain(right))))
    return { hit, person, certainty: judgeParticles(person, sight) };
  const isKnown = reading.anchored.has(person.id);
  if (wrong.length === 1) {
    const certainty = judgeWord(first, partners, person, isKnown, sight);
    const isSomebodyElse = certainty && !isKnown && isChance({ person, partners, wrong: first }, sight);
    return isSomebodyElse ? undefined : certainty && { hit, person, certainty };
  }
  if (isKnown) return { hit, person, certainty: 'likely' };
  const isSomebody = wrong.some(({ token }) => {
    const { given, family } = context.lexicon.name(plain(token.text));
    return given + family > 0;
  });
  const isElse = (one: Partner) =>
    isWord(one, sight) || isShouted(one) || !compareWords(one, sight).isSameStart;
  return isSomebody || wrong.some(isElse) ? undefined : { hit, person, certainty: 'likely' };
}
