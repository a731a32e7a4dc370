import { isSmallWord } from '../../language/small-words';
import { declines } from '../../names/inflection';
import type { FormHit, NearHit, Registry } from '../../types';
import { isParticle } from '../forms';
import type { FieldWords } from './field-words';
import { slipFrom, stemsOf } from './fitting';
import { MOST_BASES } from './known-words';
import { partnersOf } from './partners';
import { capitalisesNouns, isCapitalForName } from './person-position';
import type { Candidate, Sighting } from './sightings';
import { candidate, counting, explained, nearSighting, settled } from './sightings';
import type { Window } from './windows';
import { endsInParticle, formOf, withInitialsOtherwise, withJointsClosed } from './windows';

/** Near forms asked for, so that an inflected right form is among them. */
const NEAR_ASKED = 16;

/** From here on a word is taken for an attested name. */
const ATTESTED = 2;

/** So many base forms of a name are looked up. */
const MOST_FORMS = 64;

/** One word of each list, in the order of the lists, the later words changing first; none where a list is empty. */
function combinations([first, ...others]: readonly (readonly string[])[]): readonly string[] {
  if (first === undefined || first.length === 0) return [];
  return others.reduce<readonly string[]>(
    (forms, words) => forms.flatMap((form) => words.map((word) => `${form} ${word}`)),
    first,
  );
}

/** Reads one article; each distinct stretch of words is looked up once. */
export class Reader {
  readonly #registry: Registry;
  readonly #exact = new Map<string, readonly FormHit[]>();
  readonly #near = new Map<string, readonly NearHit[]>();

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  #byForm(form: string): readonly FormHit[] {
    let hits = this.#exact.get(form);
    if (!hits) this.#exact.set(form, (hits = this.#registry.byForm(form)));
    return hits;
  }

  #nearTo(window: Window, form: string, words: FieldWords): readonly NearHit[] {
    let hits = this.#near.get(form);
    if (!hits) {
      // An ordinary word beside a name is more likely just that than a second misspelling.
      const direct = this.#registry.near(form, NEAR_ASKED, words.hasOrdinary(window) ? 1 : 2);
      hits = nearestOfBoth(direct, this.#nearInflected(window, words, direct));
      if (hits.length === 0) hits = this.#nearByStem(window, words);
      this.#near.set(form, hits);
    }
    return hits;
  }

  /** Names near to the window's base forms; where the words as written are as near as can be, nobody asks for them. */
  #nearInflected(window: Window, words: FieldWords, direct: readonly NearHit[]): readonly NearHit[] {
    if ((direct[0]?.distance ?? 2) < 2) return [];
    if (capitalisesNouns(window.language) && words.hasOrdinary(window)) return [];
    const bases = plainBases(window, words);
    if (bases.length < 2 || bases.every(({ length }) => length === 1)) return [];
    return this.#registry.nearInflected(bases, NEAR_ASKED);
  }

  /**
   * Names of which one word's base is exact, and the other's is near to what is left when two letters or a last vowel are
   * taken for an ending: where the slip is in the ending, no grammar can take it off.
   */
  #nearByStem(window: Window, known: FieldWords): readonly NearHit[] {
    if (!declines(window.language) || known.hasOrdinary(window)) return [];
    const bases = plainBases(window, known);
    if (bases.length < 2) return [];
    const last = bases.length - 1;
    const hits = [0, last].flatMap((at) => {
      const stems = stemsOf(bases[at]?.[0] ?? '');
      if (stems.length === 0) return [];
      const words = bases.map((own, i) => (i === at ? stems : own));
      return this.#registry.nearInflected(words, NEAR_ASKED);
    });
    return hits.filter(({ spelling }) => isNearForm(window, spelling));
  }

  /** The registered name that the window's words are forms of: a look-up of their base forms, a few at most. */
  #inflected(window: Window, written: string, words: FieldWords): Sighting | undefined {
    const bases: (readonly string[])[] = [];
    let count = 1;
    for (let i = window.from; i < window.to; i++) {
      const borne = words.known(i, window.language).borneBases(this.#registry);
      count *= borne.length;
      if (count === 0 || count > MOST_FORMS) return undefined;
      bases.push(borne);
    }
    for (const form of combinations(bases)) {
      if (form === written) continue;
      const hits = this.#byForm(form);
      if (hits.length === 0) continue;
      const sighting = settled(window, explained(window, counting(window, hits)));
      if (sighting) return sighting;
    }
    return undefined;
  }

  /** The registered name whose initials are written otherwise: "JD Vance", of J. D. Vance. */
  #byInitials(window: Window, words: FieldWords): Sighting | undefined {
    const others = withInitialsOtherwise(window.tokens);
    const last = window.to - 1;
    if (!others) return undefined;
    for (const base of words.known(last).borneBases(this.#registry)) {
      const hits = this.#byForm([...others.slice(0, -1), base].join(' '));
      const sighting = settled(window, counting(window, hits));
      if (sighting) return sighting;
    }
    return undefined;
  }

  /**
   * "Präsident Donald", "The Trump": a word that is no name at all does not begin one, not even misspelt, and no more does
   * one of the commonest small words, which lists of names have as well ("Auch Merkel"). Where nouns are written small, a
   * capital inside a sentence makes it one, registered or beside what is; elsewhere it is one if it is registered and
   * nobody knows the word beside it.
   */
  #beginsOrdinarily(window: Window, words: FieldWords): boolean {
    const { field, language, from } = window;
    const known = words.known(from);
    if (field.kind === 'slug' || !known.isOrdinary) return false;
    const { given, family } = known.name;
    const isSmall = isSmallWord(window.tokens[0]?.folded ?? '', language);
    if (!isSmall && (given + family > 0 || known.isProper)) return false;
    if (!isSmall && capitalisesNouns(language)) return true;
    const rest = { ...window, from: from + 1 };
    const isCapital = isCapitalForName(window);
    if (words.isBorne(from)) return !isCapital && !words.hasUnknown(rest);
    if (!isCapital) return true;
    return (
      known.borneBases(this.#registry).length === 0 && (words.hasOrdinary(rest) || !words.areBorne(rest))
    );
  }

  /**
   * "Müller Vertrag", "Peter Müller Vertrag": where nouns have capitals, one that is nothing else ends no name, unless it
   * may be the misspelt family name behind a given name ("Gerhard Schroder").
   */
  #endsOrdinarily(window: Window, words: FieldWords): boolean {
    const { language, field, from, to } = window;
    if (field.kind === 'slug' || !capitalisesNouns(language)) return false;
    const last = words.known(to - 1, language);
    if (!last.isOrdinary || last.isProper || last.name.given + last.name.family > 0) return false;
    return to - from > 2 || this.#isFamilyName(window, words);
  }

  /** Whether neither end of a name with an ordinary word in it is a form of anybody's name: it would be misspelt twice. */
  #isNobodys(window: Window, words: FieldWords): boolean {
    if (!words.hasOrdinary(window)) return false;
    return [window.from, window.to - 1].every(
      (at) => words.known(at, window.language).borneBases(this.#registry).length === 0,
    );
  }

  /** Whether the first word is somebody's family name, and hardly anybody's given name. */
  #isFamilyName({ tokens, language, from }: Window, words: FieldWords): boolean {
    const { given, family } = words.known(from, language).name;
    if (given >= ATTESTED) return false;
    return family >= ATTESTED || this.#registry.countBySurname(tokens[0]?.text ?? '') > 0;
  }

  exact(window: Window, words: FieldWords): Sighting | undefined {
    if (!words.areBorne(window)) return undefined;
    return settled(window, counting(window, this.#byForm(formOf(window))));
  }

  /** An inflected form of a registered name, or a name near to one. */
  near(window: Window, words: FieldWords): Candidate | undefined {
    if (this.#beginsOrdinarily(window, words) || hasAnd(window) || isCompound(window)) return undefined;
    if (endsInParticle(window.tokens)) return undefined;
    const form = formOf(window);
    const inflected = this.#inflected(window, form, words) ?? this.#byInitials(window, words);
    if (inflected) return { sighting: inflected, rank: -window.tokens.length };
    if (this.#endsOrdinarily(window, words) || this.#isNobodys(window, words)) return undefined;
    const hits = counting(window, this.#nearTo(window, form, words));
    return hits.length === 0 ? this.#byClosedJoints(window) : candidate(window, hits);
  }

  /** A Chinese name whose syllables the text joins by hyphens: "Chou En-lai", of Zhou Enlai. */
  #byClosedJoints(window: Window): Candidate | undefined {
    const tokens = withJointsClosed(window.tokens);
    if (!tokens || tokens.length < 2) return undefined;
    const closed = { ...window, tokens };
    const form = formOf(closed);
    const exact = settled(closed, counting(closed, this.#byForm(form)));
    if (exact) return { sighting: exact, rank: -window.tokens.length };
    const hits = counting(closed, this.#registry.near(form, NEAR_ASKED));
    return hits.length === 0 ? undefined : candidate(closed, hits);
  }

  /** A name of which the added word is misspelt and no other, those being a name by themselves. */
  longer(window: Window, added: number, shorter: FormHit, words: FieldWords): Sighting | undefined {
    if (hasAnd(window) || isCompound(window)) return undefined;
    const { tokens, language, from } = window;
    const near = this.#registry.nearAmong(plainBases(window, words), shorter.spelling);
    const hits = near.filter(({ spelling, kind }) => {
      if (kind === 'wrong') return false;
      const partners = partnersOf(tokens, spelling, language);
      return partners.every(
        ({ right, isRight }, i) => right !== undefined && isRight === (i !== added - from),
      );
    });
    return hits.length === 0 ? undefined : nearSighting(window, hits);
  }
}

/** The base forms of each word but the particles, as names are compared, the word itself first. */
function plainBases({ tokens, language, from }: Window, words: FieldWords): string[][] {
  return tokens.flatMap(({ folded }, i) => {
    if (isParticle(folded)) return [];
    const few = words.known(from + i, language).bases.slice(0, MOST_BASES);
    return [[...new Set(few.map((base) => base.plain))]];
  });
}

/** Whether every word as written is a form of the spelling's or nearly so, and one is not. */
function isNearForm({ tokens, language }: Window, spelling: string): boolean {
  const wrong = partnersOf(tokens, spelling, language).filter(({ isRight }) => !isRight);
  return (
    wrong.length > 0 &&
    wrong.every(({ token, right }) => right !== undefined && slipFrom(token.text, right, language).edits <= 2)
  );
}

/** The hits of both, each person's nearest, nearest first. */
function nearestOfBoth(direct: readonly NearHit[], others: readonly NearHit[]): readonly NearHit[] {
  if (others.length === 0) return direct;
  const nearest = new Map(direct.map((hit) => [hit.person, hit]));
  for (const hit of others)
    if (hit.distance < (nearest.get(hit.person)?.distance ?? Infinity)) nearest.set(hit.person, hit);
  return [...nearest.values()].sort((a, b) => a.distance - b.distance || b.likeness - a.likeness);
}

const AND: ReadonlySet<string> = new Set(['und', 'and', 'y', 'e', 'i', 'et', 'a']);

/** Whether the words are one compound: a full name is not joined by hyphens, except in a slug or by particles (Saif-ul-Malook). */
function isCompound({ tokens, field }: Window): boolean {
  return (
    field.kind !== 'slug' &&
    tokens.every(({ isJoined }, i) => i === 0 || isJoined) &&
    !tokens.some(({ folded }) => isParticle(folded))
  );
}

/** Whether two names may stand here, side by side. */
function hasAnd({ tokens }: Window): boolean {
  const last = tokens.length - 1;
  return tokens.some(
    ({ folded, isCapitalised }, i) => i > 0 && i < last && !isCapitalised && AND.has(folded),
  );
}
