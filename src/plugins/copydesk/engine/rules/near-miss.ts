import { describeEdit } from '../names/edits';
import { fold } from '../names/fold';
import { basesOf } from '../registry/reading';
import { familyWords, formsOf } from '../registry/forms';
import type { BareWord, Bearer, NearWords, Partner, Reading, Window } from '../registry/reading';
import {
  anchoredFamilies,
  fitWord,
  houseSpellingOf,
  isFormOf,
  mentionOfWindow,
  partnersOf,
  readingOf,
  refOf,
  respell,
  windowOf,
} from '../registry/reading';
import { belongsToSomebodyElse } from '../registry/reading/somebody-else';
import { nearness, soundsNear } from '../registry/sound';
import type {
  Certainty,
  Lexicon,
  NearHit,
  Person,
  PersonId,
  Registry,
  Report,
  Rule,
  RuleContext,
} from '../types';

/** A bare word shorter than this is near to too much. */
const SHORTEST_BARE = 4;
/** Nor is a shorter family name beside a given name, of people the article does not name elsewhere. */
const SHORTEST_FAMILY = 3;
const SHORTEST_FOR_TWO = 5;
/** Two edits in a bare word prove something from here on. */
const LONG_ENOUGH_FOR_TWO = 7;
/** As a name, a word attested this well is somebody's own and no misspelling. */
const WELL_ATTESTED = 2;

const plain = (word: string) => fold(word).replaceAll("'", '');

type Judgement = { readonly hit: NearHit; readonly person: Person; readonly certainty: Certainty };

type Sight = { readonly window: Window; readonly reading: Reading; readonly context: RuleContext };

/** Linked people first, then those the text names in full, then as near as they are. */
function byStanding(reading: Reading): (a: NearHit, b: NearHit) => number {
  const standing = ({ person }: NearHit) =>
    reading.linked.has(person) ? 0 : reading.anchored.has(person) ? 1 : 2;
  return (a, b) => standing(a) - standing(b);
}

const hasLatin = (word: string) => /\p{Script=Latin}/u.test(word);

/** Whether one of two words is in Latin letters and the other is not: then they are romanisations, not misspellings. */
function areOfTwoScripts(a: string, b: string): boolean {
  return hasLatin(a) !== hasLatin(b);
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

/** How the wrong word differs from the right one. */
function compareWords({ token, right = '' }: Partner) {
  const [written, wanted] = [plain(token.text), plain(right)];
  const isSameStart = written.charAt(0) === wanted.charAt(0) || soundsNear(written, wanted);
  return { edits: nearness(written, wanted), letters: Math.min(written.length, wanted.length), isSameStart };
}

/** A family name so rare tells whose given name is meant, though the one written is a name too. */
const RARE = 3;

/** How sure it is that a wrong given name beside the right family name is a misspelling. */
function judgeGiven(wrong: Partner, family: string, isKnown: boolean, sight: Sight): Certainty | undefined {
  const { lexicon, registry } = sight.context;
  const { letters, isSameStart } = compareWords(wrong);
  if (!isKnown && (!isSameStart || letters < SHORTEST_FAMILY)) return undefined;
  if (lexicon.name(plain(wrong.token.text)).given === 0) return isWord(wrong, sight) ? undefined : 'certain';
  const isRare = lexicon.name(family).family === 0 && registry.countBySurname(family) <= RARE;
  return isKnown || isRare ? 'likely' : undefined;
}

/** How sure it is that a wrong family name beside the right given name is a misspelling. */
function judgeFamily(wrong: Partner, given: Partner | undefined, isKnown: boolean, sight: Sight) {
  if (isKnown) return 'certain';
  const { edits, letters, isSameStart } = compareWords(wrong);
  if (!isSameStart || letters < (edits > 1 ? SHORTEST_FOR_TWO : SHORTEST_FAMILY)) return undefined;
  if (!given) return undefined;
  const { lexicon } = sight.context;
  const isInitial = plain(given.token.text).length < 2;
  if (isWord(wrong, sight)) {
    const isGivenName = lexicon.name(plain(given.token.text)).given >= WELL_ATTESTED && !isWord(given, sight);
    return isGivenName && edits === 1 ? 'likely' : undefined;
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
  if (family.includes(plain(wrong.right ?? ''))) {
    return judgeFamily(
      wrong,
      partners.find(({ isRight }) => isRight),
      isKnown,
      sight,
    );
  }
  return judgeGiven(wrong, family.at(-1) ?? '', isKnown, sight);
}

/** Whether the words are one of the person's right spellings, in whatever order they stand. */
function isRightOf(person: Person, { tokens, language }: Window): boolean {
  const right = formsOf(person).filter(({ kind }) => kind !== 'wrong');
  return right.some(({ spelling }) => partnersOf(tokens, spelling, language).every(({ isRight }) => isRight));
}

function judge(hit: NearHit, sight: Sight): Judgement | undefined {
  const { window, reading, context } = sight;
  const person = context.registry.person(hit.person);
  if (!person || isRightOf(person, window)) return undefined;
  const partners = partnersOf(window.tokens, hit.spelling, window.language);
  const wrong = partners.filter(({ isRight }) => !isRight);
  const [first] = wrong;
  if (!first || wrong.some(({ token, right }) => !right || areOfTwoScripts(token.text, right)))
    return undefined;
  if (wrong.some(({ token }) => isDistinct(person, token.text, context))) return undefined;
  const isKnown = reading.anchored.has(person.id);
  if (wrong.length === 1) {
    const certainty = judgeWord(first, partners, person, isKnown, sight);
    return certainty && { hit, person, certainty };
  }
  if (isKnown) return { hit, person, certainty: 'likely' };
  const isSomebody = wrong.some(({ token }) => {
    const { given, family } = context.lexicon.name(plain(token.text));
    return given + family > 0;
  });
  return isSomebody || wrong.some((one) => isWord(one, sight))
    ? undefined
    : { hit, person, certainty: 'likely' };
}

function reasonsFor(window: Window, spelling: string) {
  return partnersOf(window.tokens, spelling, window.language)
    .filter(({ isRight }) => !isRight)
    .flatMap(({ token, right = '' }) => describeEdit(token.text, right));
}

function fullReport({ window }: Sight, judgements: readonly Judgement[]): Report | undefined {
  const [best] = judgements;
  if (!best) return undefined;
  const { hit, person, certainty } = best;
  const mention = mentionOfWindow(window);
  const house = houseSpellingOf(person, window.language);
  const nearest = hit.kind === 'wrong' ? house : hit.spelling;
  const others = judgements.slice(1, 4).map((other) => respell(window, other.person.name));
  const own = [respell(window, house), respell(window, nearest)];
  if (areOfTwoScripts(mention.surface, house)) own.reverse();
  const suggestions = [...own, ...others];
  return {
    mention,
    message: { key: 'near-miss.full', values: { written: mention.surface, name: house } },
    certainty,
    suggestions: [...new Set(suggestions)].filter((suggestion) => suggestion !== mention.surface),
    evidence: {
      kind: 'likeness',
      person: refOf(person),
      spelling: nearest,
      score: hit.likeness,
      reasons: reasonsFor(window, nearest),
    },
    person: refOf(person),
  };
}

function* fullReports(reading: Reading, context: RuleContext): Generator<Report> {
  for (const sighting of reading.sightings) {
    if (sighting.kind !== 'near') continue;
    const sight = { window: sighting, reading, context };
    const hits = [...sighting.hits].sort(byStanding(reading));
    const found = fullReport(
      sight,
      hits.flatMap((hit) => judge(hit, sight) ?? []),
    );
    if (found) yield found;
  }
}

type NearFamily = { readonly bearer: Bearer; readonly base: string; readonly edits: number };

/** The nearest family name of the people concerned, by the word as written or without its ending. */
function nearestFamily(bare: BareWord, families: NearWords<Bearer>): NearFamily | undefined {
  let best: NearFamily | undefined;
  for (const { lemma } of basesOf(bare.token.text, bare.language)) {
    const word = plain(lemma);
    if (families.bearers(word).length > 0) return undefined;
    const [near] = families.near(word);
    const [bearer] = near?.bearers ?? [];
    if (near && bearer && near.edits < (best?.edits ?? 3)) best = { bearer, base: lemma, edits: near.edits };
  }
  return best;
}

/** Whether the letters prove too little for a bare word. */
function isTooFar({ bearer, base, edits }: NearFamily): boolean {
  const [written, right] = [plain(base), plain(bearer.surface)];
  const shortest = Math.min(written.length, right.length);
  if (shortest < SHORTEST_BARE || written.charAt(0) !== right.charAt(0)) return true;
  return edits > 1 && shortest < LONG_ENOUGH_FOR_TWO;
}

/** Whether somebody registered bears the word as a family name, umlauts written as one likes. */
function isSurname(word: string, registry: Registry): boolean {
  if (registry.countBySurname(word) > 0) return true;
  const contracted = fold(word).replace(/ae|oe|ue/g, (letters) => letters.charAt(0));
  return contracted !== fold(word) && registry.countBySurname(contracted) > 0;
}

function isWellAttested(word: string, lexicon: Lexicon): boolean {
  const { given, family } = lexicon.name(plain(word));
  return Math.max(given, family) >= WELL_ATTESTED;
}

/** Whether the bare word is somebody else's name, a right form, or an ordinary word. */
function isInnocent(bare: BareWord, { bearer, base }: NearFamily, context: RuleContext): boolean {
  const { token, language, field } = bare;
  const { lexicon, registry } = context;
  if (isFormOf(token.text, bearer.surface, language) || areOfTwoScripts(token.text, bearer.surface))
    return true;
  const isOrdinary = basesOf(token.text, language).some(({ lemma }) => lexicon.isWord(lemma, language));
  if (isOrdinary || (field.kind === 'slug' && lexicon.isWord(base, language))) return true;
  if (basesOf(token.text, language).some(({ lemma }) => isWellAttested(lemma, lexicon))) return true;
  if (isSurname(base, registry)) return true;
  return belongsToSomebodyElse(bare, bearer.person, lexicon);
}

function bareReport(bare: BareWord, near: NearFamily, context: RuleContext): Report {
  const { bearer, base, edits } = near;
  const { person, surface } = bearer;
  const { field, language, token } = bare;
  const mention = mentionOfWindow(windowOf(bare));
  const { given, family } = context.lexicon.name(plain(base));
  const isSure = edits === 1 && given + family === 0;
  return {
    mention,
    message: {
      key: 'near-miss.bare',
      values: { written: mention.surface, name: houseSpellingOf(person, language) },
    },
    certainty: isSure ? 'certain' : 'likely',
    suggestions: [fitWord(token.text, surface, field, language, base)],
    evidence: {
      kind: 'likeness',
      person: refOf(person),
      spelling: surface,
      score: 1 - edits / Math.max(base.length, surface.length),
      reasons: describeEdit(base, surface),
    },
    person: refOf(person),
  };
}

/**
 * Fires on what is close to a registered person's spelling and is nobody's right one: a full name, or the bare family
 * name of somebody whom the article names in full or an editor linked.
 */
export const nearMiss: Rule = function* (context) {
  const reading = readingOf(context);
  const full = [...fullReports(reading, context)];
  yield* full;
  const concerned = [...reading.anchored, ...full.flatMap(({ person }) => person?.id ?? [])];
  const families = anchoredFamilies(new Set(concerned), context.registry);
  for (const bare of reading.bare) {
    const near = nearestFamily(bare, families);
    if (near && !isTooFar(near) && !isInnocent(bare, near, context)) yield bareReport(bare, near, context);
  }
};
