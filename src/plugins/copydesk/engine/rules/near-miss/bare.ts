import { isPlaceOfFamily } from '../../consistency/places';
import { describeEdit, distance } from '../../names/edits';
import { commonStart } from '../../names/ends';
import { fold, plain } from '../../names/fold';
import { declines } from '../../names/inflection';
import { isFoldedTitle } from '../../names/titles';
import { formsOf } from '../../registry/forms';
import type { BareWord, Base, Bearer, NearWords, Reading } from '../../registry/reading';
import {
  anchoredFamilies,
  basesOf,
  familySurfaces,
  fitWord,
  houseSpellingOf,
  isFormOf,
  mentionOfWindow,
  onceAWord,
  refOf,
  slipFrom,
  stemsOf,
  windowOf,
} from '../../registry/reading';
import { describeUmlautSlip } from '../../registry/reading/slips';
import { belongsToSomebodyElse } from '../../registry/reading/somebody-else';
import type { Language, Lexicon, Registry, Report, RuleContext, Token } from '../../types';
import { compoundHeads, mayBeCompound } from '../compounds/heads';
import type { UmlautSlip } from './bare-umlauts';
import { certaintyOfUmlaut, umlautSlipOf } from './bare-umlauts';
import { COMMON, WELL_ATTESTED, areOfTwoScripts, LONG_ENOUGH_FOR_TWO } from './words';

/** A bare word shorter than this is near to too much. */
const SHORTEST_BARE = 4;

/** One inside a closed compound, where nothing says how far the name reaches, must be longer. */
const SHORTEST_IN_COMPOUND = 6;

type NearFamily = {
  readonly bearer: Bearer;
  readonly base: string;
  readonly edits: number;
  /** The same sounds in another romanisation. */
  readonly isRomanised?: true;
};

/** Letters apart, so far as it tells base forms of one word apart. */
const MOST_LETTERS_APART = 8;

/** A family name of the people concerned that a base form of the word is near to. */
function* nearFamilies(
  { token, language, known: { bases } }: BareWord,
  families: NearWords<Bearer>,
): Generator<NearFamily> {
  for (const { lemma, plain: word } of bases) {
    for (const { edits, bearers } of families.near(word)) {
      const [bearer] = bearers;
      if (!bearer) continue;
      const slip =
        edits > 1 && declines(language) ? slipFrom(token.text, bearer.surface, language) : undefined;
      yield slip && slip.edits < edits ? { bearer, ...slip } : { bearer, base: lemma, edits };
    }
  }
}

/** Family names of which a form with a slip in its ending is the word: no grammar can take such an ending off. */
function* nearByStem({ token, language }: BareWord, families: NearWords<Bearer>): Generator<NearFamily> {
  if (!declines(language) || !families.hasStartOf(token.folded)) return;
  for (const stem of stemsOf(plain(token.text))) {
    const near = families.near(stem).flatMap(({ bearers }) => bearers);
    for (const bearer of [...families.bearers(stem), ...near]) {
      const slip = slipFrom(token.text, bearer.surface, language);
      if (slip.edits === 1) yield { bearer, ...slip };
    }
  }
}

/** Whether the word is a family name of the people concerned as it stands. */
const isTheirName = ({ known }: BareWord, families: NearWords<Bearer>): boolean =>
  known.bases.some(({ plain: word }) => families.bearers(word).length > 0);

/**
 * The nearest family name of the people concerned, by the word as written or without its ending. Of two that are as near
 * by sound, the one with fewer other letters is what was meant.
 */
function nearestFamily(bare: BareWord, families: NearWords<Bearer>): NearFamily | undefined {
  let best: NearFamily | undefined;
  let leastApart = Infinity;
  for (const near of [...nearFamilies(bare, families), ...nearByStem(bare, families)]) {
    if (near.edits > (best?.edits ?? 2)) continue;
    const apart = distance(plain(near.base), plain(near.bearer.surface), MOST_LETTERS_APART);
    if (best && near.edits === best.edits && apart >= leastApart) continue;
    best = near;
    leastApart = apart;
  }
  return best;
}

/** Letters that an ending may take at the end of a word. */
const longestEnding = (language: Language): number => (declines(language) ? 4 : 1);

/** The family name of the people concerned that the word is in another romanisation: "Zelensky", of Selenskyj. */
function romanisedFamily({ field, known }: BareWord, families: NearWords<Bearer>): NearFamily | undefined {
  if (field.kind === 'slug') return undefined;
  for (const { lemma, plain: word } of known.bases) {
    const [bearer] = families.romanised(word, lemma.toLowerCase());
    if (bearer) return { bearer, base: lemma, edits: 2, isRomanised: true };
  }
  return undefined;
}

/** Whether the letters prove too little for a bare word. */
function isTooFar({ bearer, base, edits, isRomanised }: NearFamily): boolean {
  if (isRomanised) return false;
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

/** Whether a dictionary has the word as a proper noun that no family is called by: a country, a people. */
function isProperNoun(word: string, language: Language, lexicon: Lexicon): boolean {
  return lexicon.name(plain(word)).family < WELL_ATTESTED && lexicon.isProper?.(word, language) === true;
}

/**
 * Whether two words differ in their last letters alone. Where an ending was taken off the one, that is as like to be
 * grammar that nobody taught us: of "Христово" (Христос), "Bibijin" (Bibi).
 */
function partAtEnd(base: string, right: string): boolean {
  return commonStart(base, right) >= Math.min(base.length, right.length) - 1;
}

/** Words as names are compared, and as they are written, but for capitals. */
type Named = { readonly plain: ReadonlySet<string>; readonly written: ReadonlySet<string> };

/** The words that stand in somebody's full name in the article, endings off: those found wrong excepted. */
function namedInFull(reading: Reading, found: readonly Report[], { lexicon }: RuleContext): Named {
  const wrong = new Set(found.map(({ mention: { path, span } }) => `${path} ${span.start}`));
  const named = { plain: new Set<string>(), written: new Set<string>() };
  const add = (bases: readonly Base[]) =>
    bases.forEach((base) => {
      named.plain.add(base.plain);
      named.written.add(base.lemma.toLowerCase());
    });
  for (const { tokens, field, language } of reading.sightings) {
    if (wrong.has(`${field.path} ${tokens[0]?.start ?? 0}`)) continue;
    for (const token of tokens) add(basesOf(token.text, language));
  }
  for (const { tokens, index, token, language, field, known } of reading.bare) {
    const before = tokens[index - 1];
    if (!before || field.kind === 'slug' || !before.isCapitalised) continue;
    const isInitial =
      before.text.length === 1 && /^\.[ \u00a0]?$/.test(field.text.slice(before.end, token.start));
    const { given } = lexicon.name(before.folded);
    const mayBeGiven = given >= WELL_ATTESTED || !lexicon.isWord(before.text, language);
    const isName = token.isAdjacent && mayBeGiven && (given >= COMMON || !isFoldedTitle(before.folded));
    if (isInitial || isName) add(known.bases);
  }
  return named;
}

/** "KOCO" among words written small is a firm or an office; where all is in capitals, so are names. */
function isAcronym({ tokens, index, token, field }: BareWord): boolean {
  const isLoud = (word: Token | undefined) => word !== undefined && word.text === word.text.toUpperCase();
  if (field.kind === 'slug' || !isLoud(token)) return false;
  const around = [tokens[index - 2], tokens[index - 1], tokens[index + 1], tokens[index + 2]];
  const words = around.filter((word) => word !== undefined && /\p{L}{2}/u.test(word.text));
  return words.filter(isLoud).length < words.length / 2;
}

/** Whether the bare word is somebody else's name, a right form, or an ordinary word. */
function isInnocent(
  bare: BareWord,
  { bearer, base, edits, isRomanised }: NearFamily,
  named: Named,
  context: RuleContext,
): boolean {
  const { token, language, field, known } = bare;
  const { lexicon, registry } = context;
  if (isFormOf(token.text, bearer.surface, language) || areOfTwoScripts(token.text, bearer.surface))
    return true;
  if (isAcronym(bare) || isPlaceOfFamily(plain(base), plain(bearer.surface))) return true;
  if (token.text !== base && partAtEnd(plain(base), plain(bearer.surface))) return true;
  const { bases } = known;
  if (bases.some(({ lemma }) => isProperNoun(lemma, language, lexicon))) return true;
  const isOrdinary = bases.some(({ lemma }) => lexicon.isWord(lemma, language));
  if (isOrdinary || (field.kind === 'slug' && lexicon.isWord(base, language))) return true;
  const isWeak = (edits > 1 && !isRomanised) || !lexicon.hasWords(language);
  if (isWeak && bases.some(({ lemma }) => isWellAttested(lemma, lexicon))) return true;
  if (lexicon.name(plain(base)).given >= WELL_ATTESTED || named.plain.has(plain(base))) return true;
  if (isSurname(base, registry)) return true;
  return belongsToSomebodyElse(bare, bearer.person, lexicon);
}

/** The house's own spelling first, then the nearest. */
function bareSuggestions(
  bare: BareWord,
  { bearer: { person, surface }, base }: NearFamily,
): readonly string[] {
  const { token, field, language } = bare;
  const house = familySurfaces(person, houseSpellingOf(person, language));
  const form = formsOf(person).find(({ spelling }) => familySurfaces(person, spelling).includes(surface));
  const nearest = form ? familySurfaces(person, form.spelling) : [];
  const own = house.length === nearest.length ? house[nearest.indexOf(surface)] : surface;
  const words = own !== undefined && !areOfTwoScripts(surface, own) ? [own, surface] : [surface];
  return [...new Set(words.map((word) => fitWord(token.text, word, field, language, base)))];
}

function bareReport(bare: BareWord, near: NearFamily, context: RuleContext, describe = describeEdit): Report {
  const { bearer, base, edits } = near;
  const { person, surface } = bearer;
  const { language } = bare;
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
    suggestions: bareSuggestions(bare, near),
    evidence: {
      kind: 'likeness',
      person: refOf(person),
      spelling: surface,
      score: 1 - edits / Math.max(base.length, surface.length),
      reasons: describe(mention.surface, fitWord(bare.token.text, surface, bare.field, language, base)),
    },
    person: refOf(person),
  };
}

function umlautReport(
  bare: BareWord,
  slip: UmlautSlip | undefined,
  named: () => Named,
  context: RuleContext,
): Report | undefined {
  if (!slip || belongsToSomebodyElse(bare, slip.bearer.person, context.lexicon)) return undefined;
  if (named().written.has(slip.base.toLowerCase())) return undefined;
  const certainty = certaintyOfUmlaut(bare, slip, context.registry);
  return { ...bareReport(bare, { ...slip, edits: 1 }, context, describeUmlautSlip), certainty };
}

/**
 * A misspelling at the head of a closed German compound ("Takahichiregierung"): one edit in a head that is known as no
 * name and no word; not where the compound begins with a right name.
 */
function compoundReport(
  bare: BareWord,
  families: NearWords<Bearer>,
  named: () => Named,
  context: RuleContext,
): Report | undefined {
  if (bare.field.kind === 'slug') return undefined;
  if (!mayBeCompound(bare) || families.hasBeginningOf(plain(bare.token.text), SHORTEST_BARE))
    return undefined;
  const heads = compoundHeads(
    bare,
    context.lexicon,
    (head) => head.length >= SHORTEST_IN_COMPOUND && families.near(plain(head)).length > 0,
  );
  for (const head of heads) {
    const near = isTheirName(head, families) ? undefined : nearestFamily(head, families);
    if (!near || near.edits > 1 || isTooFar(near) || isInnocent(head, near, named(), context)) continue;
    const { given, family } = context.lexicon.name(plain(near.base));
    if (near.base.length >= SHORTEST_IN_COMPOUND && given + family === 0)
      return { ...bareReport(head, near, context), certainty: 'likely' };
  }
  return undefined;
}

/** Misspellings of bare family names of people whom the article names in full, found wrong or not, or whom an editor linked. */
export function* bareReports(
  reading: Reading,
  full: readonly Report[],
  context: RuleContext,
): Generator<Report> {
  const more = full.flatMap(({ person }) => (person && !reading.anchored.has(person.id) ? person.id : []));
  const concerned = more.length === 0 ? reading.anchored : new Set([...reading.anchored, ...more]);
  const families = anchoredFamilies(concerned, context.registry);
  const slipOf = onceAWord((bare) => umlautSlipOf(bare, families));
  const nearestTo = onceAWord((bare): NearFamily | undefined => {
    const { token } = bare;
    const mayBear = families.mayBear(token.folded);
    if (mayBear && isTheirName(bare, families)) return undefined;
    const near = mayBear ? nearestFamily(bare, families) : undefined;
    if (near || !families.mayBeRomanised(token, longestEnding(bare.language))) return near;
    return romanisedFamily(bare, families);
  });
  let named: Named | undefined;
  const allNamed = () => (named ??= namedInFull(reading, full, context));
  for (const bare of reading.bare) {
    // An ordinary word is innocent, whosever name it is near to.
    if (bare.known.isOrdinary) continue;
    const maySlip = bare.field.kind !== 'slug' && families.mayBear(bare.token.folded);
    const umlaut = maySlip && umlautReport(bare, slipOf(bare), allNamed, context);
    const near = umlaut ? undefined : nearestTo(bare);
    if (umlaut) yield umlaut;
    else if (!near) {
      const compound = compoundReport(bare, families, allNamed, context);
      if (compound) yield compound;
    } else if (!isTooFar(near) && !isInnocent(bare, near, allNamed(), context))
      yield bareReport(bare, near, context);
  }
}
