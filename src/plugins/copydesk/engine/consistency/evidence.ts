import type { Language, Lexicon, Token } from '../types';
import type { Cues } from './cues';
import { cuesOf } from './cues';
import type { Form, Place, ReadField, Reading } from './forms';
import { isUpperCase, withoutPossessive } from './forms';

/** What stands around the mentions of one form. */
export type Evidence = {
  /** Capitalised words right before a mention that are no ordinary words: given names, mostly. */
  readonly before: ReadonlySet<string>;
  /** Capitalised words right after a mention that are no ordinary words. */
  readonly after: ReadonlySet<string>;
  /** Single capital letters before a mention ("J. Smith"), folded. */
  readonly initials: ReadonlySet<string>;
  /** Mentions after a capitalised ordinary word ("Premierministerin Takaichi", "Prime Minister Hashimoto"). */
  readonly nouns: number;
  /** Mentions without a name before them. */
  readonly bare: number;
  /** Bare ones at the start of a sentence, where every word has a capital. */
  readonly starts: number;
  readonly determined: number;
  readonly titled: number;
  readonly spoken: number;
  readonly placed: number;
  readonly possessive: number;
  readonly bracketed: number;
  readonly listed: number;
  readonly joined: number;
  readonly quoted: number;
  readonly headlines: number;
  readonly upper: number;
  /** Whether the word before is small and ends like a German adjective, which nouns have and names have not. */
  readonly adjectives: number;
  /** Where it is first mentioned, in words from the start. */
  readonly first: number;
  /** Small words beside it. */
  readonly neighbours: ReadonlySet<string>;
};

const SENTENCE_END = /[.!?:;…"„“”»«\n•*–—]/;
const GERMAN_ADJECTIVE = /..(?:en|er|es|em|e)$/;

type Open = {
  -readonly [K in keyof Evidence]: Evidence[K] extends ReadonlySet<string> ? Set<string> : Evidence[K];
};

function empty(): Open {
  return {
    before: new Set(),
    after: new Set(),
    initials: new Set(),
    nouns: 0,
    bare: 0,
    starts: 0,
    determined: 0,
    titled: 0,
    spoken: 0,
    placed: 0,
    possessive: 0,
    bracketed: 0,
    listed: 0,
    joined: 0,
    quoted: 0,
    headlines: 0,
    upper: 0,
    adjectives: 0,
    first: 0,
    neighbours: new Set(),
  };
}

/** @returns whether a word is a single capital, as an initial is */
export function isInitial(token: Token | undefined): boolean {
  return token !== undefined && token.isCapitalised && token.text.length === 1;
}

/** The text between two neighbouring tokens, or before the first, at most a few characters. */
function gapBefore(field: ReadField, at: number): string {
  const end = field.tokens[at]?.start ?? 0;
  const start = field.tokens[at - 1]?.end ?? 0;
  return field.text.slice(Math.max(start, end - 4), end);
}

/** Says of a capitalised word whether it is an ordinary word rather than a name. */
export type IsOrdinary = (token: Token, language: string) => boolean;

type Reader = { readonly cues: Cues; readonly isOrdinary: IsOrdinary };

const OFFICE =
  /(?:minister|kanzler|president|praesident|prasident|meister|chef|sprecher|leiter|trainer|direktor|sekretar|kommissar|anwalt)(?:in|s)?$/;

const isTitleWord = (token: Token, cues: Cues): boolean =>
  cues.titles.has(token.folded) || OFFICE.test(token.folded);

/** @returns whether a word is a title or an office in that language */
export function isTitle(token: Token, language: Language): boolean {
  return isTitleWord(token, cuesOf(language));
}

function readBefore(open: Open, field: ReadField, at: number, { cues, isOrdinary }: Reader): void {
  const before = field.tokens[at - 1];
  const gap = gapBefore(field, at);
  const isTitle = before !== undefined && isTitleWord(before, cues) && /^\.? $/.test(gap);
  if (isTitle) open.titled += 1;
  if (isInitial(before) && /^\.? ?$/.test(gap)) {
    open.initials.add(before?.folded ?? '');
    return;
  }
  const token = field.tokens[at];
  if (before && token?.isAdjacent && before.isCapitalised && before.text.length > 1 && !isTitle) {
    if (isOrdinary(before, field.language)) open.nouns += 1;
    else {
      if (withoutPossessive(before.text) === before.text) open.before.add(before.text);
      return;
    }
  }
  open.bare += 1;
  if (at === 0 || (SENTENCE_END.test(gap) && !isTitle)) open.starts += 1;
  if (/\n|^$/.test(gap) && !token?.isJoined) open.listed += 1;
  if (/["„“»«‚]$/.test(gap)) open.quoted += 1;
  if (!before || !token?.isAdjacent || before.isCapitalised) return;
  open.neighbours.add(before.folded);
  if (cues.determiners.has(before.folded)) open.determined += 1;
  else if (before.folded.length > 4 && GERMAN_ADJECTIVE.test(before.folded)) open.adjectives += 1;
  if (cues.places.has(before.folded)) open.placed += 1;
  if (cues.speech.has(before.folded)) open.spoken += 1;
}

function readAfter(open: Open, field: ReadField, at: number, { cues, isOrdinary }: Reader): void {
  const token = field.tokens[at];
  const after = field.tokens[at + 1];
  const end = token?.end ?? 0;
  if (/^ ?\(/.test(field.text.slice(end, end + 2))) open.bracketed += 1;
  if (!after) return;
  if (after.isJoined) open.joined += 1;
  if (!after.isAdjacent) return;
  if (after.isCapitalised) {
    if (!isOrdinary(after, field.language)) open.after.add(after.text);
  } else {
    open.neighbours.add(after.folded);
    if (cues.speech.has(after.folded)) open.spoken += 1;
  }
}

function readPlace(
  open: Open,
  reading: Reading,
  { field: fieldIndex, token: at }: Place,
  isOrdinary: IsOrdinary,
): void {
  const field = reading.fields[fieldIndex];
  const token = field?.tokens[at];
  if (!field || !token) return;
  const reader = { cues: cuesOf(field.language), isOrdinary };
  if (field.isHeadline) open.headlines += 1;
  if (isUpperCase(token.text)) open.upper += 1;
  if (token.isJoined) open.joined += 1;
  if (withoutPossessive(token.text) !== token.text) open.possessive += 1;
  readBefore(open, field, at, reader);
  readAfter(open, field, at, reader);
}

/** A common name needs no more mentions than this to show what it is: keeps a hostile text linear. */
const MOST_MENTIONS = 60;

/** @returns what the mentions of a form show */
export function gatherEvidence(reading: Reading, form: Form, isOrdinary: IsOrdinary): Evidence {
  const open = empty();
  for (const place of form.places.slice(0, MOST_MENTIONS)) readPlace(open, reading, place, isOrdinary);
  const first = form.places[0];
  if (first) {
    open.first = first.token;
    for (let i = 0; i < first.field; i++) open.first += reading.fields[i]?.tokens.length ?? 0;
  }
  return open;
}

/** How well a word is attested as a name, also with its Latin letters; see features.ts. */
export function bestName(lexicon: Lexicon, spellings: readonly string[]): { given: number; family: number } {
  let given = 0;
  let family = 0;
  for (const spelling of spellings) {
    const name = lexicon.name(spelling);
    given = Math.max(given, name.given);
    family = Math.max(family, name.family);
  }
  return { given, family };
}
