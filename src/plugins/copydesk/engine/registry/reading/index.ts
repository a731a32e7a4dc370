import { languagesAlong } from '../../language';
import type { Field, PersonId, RuleContext, Token } from '../../types';
import { FieldWords } from './field-words';
import { isInPersonPosition } from './person-position';
import { Reader } from './reader';
import type { Sighting } from './sightings';
import type { BareWord, Window } from './windows';
import { addedWords, isNameLike, widened, windowsAt } from './windows';

export { foldGerman, fitName, fitWord, isFormOf, slipFrom, slugOf, stemsOf } from './fitting';
export { basesOf } from './bases';
export type { Base } from './bases';
export { anchoredFamilies, familySurfaces } from './families';
export type { Bearer } from './families';
export type { KnownWord } from './known-words';
export type { NearWords } from './near-words';
export { onceAWord } from './once-a-word';
export { partnersOf, surfaceWords } from './partners';
export type { Partner } from './partners';
export type { BareWord, Window } from './windows';
export {
  houseSpellingOf,
  mentionOf,
  mentionOfWindow,
  refOf,
  respell,
  respellBare,
  windowOf,
} from './reports';
export { hasOtherMarks } from './marks';
export { counts } from './sightings';
export type { Sighting } from './sightings';
export { slipsOf, withParticlesOf, withWords } from './slips';
export type { Slips } from './slips';
export { formOf } from './windows';

/** Which registered people an article names, and where. */
export type Reading = {
  /** Full names, by field and place. */
  readonly sightings: readonly Sighting[];
  /** Words that may be family names and belong to no full name. */
  readonly bare: readonly BareWord[];
  /** Linked by an editor. */
  readonly linked: ReadonlySet<PersonId>;
  /** Named in full, in a right or a recorded wrong spelling, or linked. */
  readonly anchored: ReadonlySet<PersonId>;
  /** Base forms of the words that stand in no full name and may be family names; gathered when first asked for. */
  alone(): ReadonlySet<string>;
};

/** Of people who bear the very same name, so many count as named. */
export const MOST_NAMESAKES = 32;

/** Which tokens of a field are taken by a name. */
class Taken {
  readonly #tokens: Uint8Array;

  constructor(length: number) {
    this.#tokens = new Uint8Array(length);
  }

  has(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.#tokens[i] === 1) return true;
    return false;
  }

  take({ from, to }: Window): void {
    this.#tokens.fill(1, from, to);
  }
}

function readField(
  field: Field,
  tokens: readonly Token[],
  words: FieldWords,
  reader: Reader,
): [Sighting[], Taken] {
  const taken = new Taken(tokens.length);
  const sightings: Sighting[] = [];
  const open: Window[] = [];
  tokens.forEach((token, from) => {
    if (!isNameLike(token, field) || taken.has(from, from + 1)) return;
    const windows = windowsAt(field, words.languageAt(from), tokens, from);
    const exact = firstOf(windows, (window) => reader.exact(window, words));
    if (exact) {
      taken.take(exact);
      sightings.push(exact);
    } else for (const window of windows) open.push(window);
  });
  const candidates = open
    .filter(({ from, to }) => !taken.has(from, to))
    .flatMap((window) => reader.near(window, words) ?? [])
    .sort((a, b) => a.rank - b.rank || a.sighting.from - b.sighting.from);
  for (const { sighting } of candidates) {
    if (taken.has(sighting.from, sighting.to)) continue;
    taken.take(sighting);
    sightings.push(sighting);
  }
  if (field.kind !== 'slug') {
    for (const sighting of longerNames(tokens, sightings, taken, words, reader)) {
      taken.take(sighting);
      sightings.push(sighting);
    }
  }
  return [sightings.sort((a, b) => a.from - b.from), taken];
}

/** Names of three words or more of which one is misspelt, while the others are a shorter registered name. */
function longerNames(
  tokens: readonly Token[],
  sightings: readonly Sighting[],
  taken: Taken,
  words: FieldWords,
  reader: Reader,
): Sighting[] {
  return sightings.flatMap((sighting) => {
    const [shorter] = sighting.hits;
    if (sighting.kind === 'near' || !shorter) return [];
    return addedWords(sighting, tokens).flatMap((added) => {
      if (taken.has(added, added + 1) || words.known(added).isOrdinary) return [];
      return reader.longer(widened(sighting, added, tokens), added, shorter, words) ?? [];
    });
  });
}

function firstOf<T, R>(items: readonly T[], of: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const result = of(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

function bareWords(field: Field, tokens: readonly Token[], words: FieldWords, taken: Taken): BareWord[] {
  const bare: BareWord[] = [];
  tokens.forEach((token, index) => {
    if (!taken.has(index, index + 1) && isNameLike(token, field))
      bare.push({
        field,
        language: words.languageAt(index),
        tokens,
        index,
        token,
        known: words.known(index),
      });
  });
  return bare;
}

function read(context: RuleContext): Reading {
  const { copy, tokens, registry } = context;
  const reader = new Reader(registry);
  const sightings: Sighting[] = [];
  const bare: BareWord[] = [];
  for (const field of copy.fields) {
    const own = tokens.get(field.path) ?? [];
    const languageAt = languagesAlong(field, copy);
    const languages = own.map(({ start }) => languageAt(start));
    const words = new FieldWords(own, languages, context);
    const [seen, taken] = readField(field, own, words, reader);
    for (const sighting of seen) sightings.push(sighting);
    for (const word of bareWords(field, own, words, taken)) bare.push(word);
  }
  const linked = new Set(copy.people ?? []);
  const anchored = new Set(linked);
  for (const { kind, hits } of sightings) {
    if (kind === 'near') continue;
    for (const { person } of hits.slice(0, MOST_NAMESAKES)) anchored.add(person);
  }
  let alone: ReadonlySet<string> | undefined;
  return { sightings, bare, linked, anchored, alone: () => (alone ??= wordsAlone(bare)) };
}

function wordsAlone(bare: readonly BareWord[]): ReadonlySet<string> {
  const alone = new Set<string>();
  for (const word of bare) {
    if (word.known.isOrdinary && !isInPersonPosition(word)) continue;
    for (const base of word.known.bases) alone.add(base.plain);
  }
  return alone;
}

const readings = new WeakMap<RuleContext, Reading>();

/** @returns who is named where in the document; worked out once for all rules of one check */
export function readingOf(context: RuleContext): Reading {
  let reading = readings.get(context);
  if (!reading) readings.set(context, (reading = read(context)));
  return reading;
}
