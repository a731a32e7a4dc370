import { primaryOf } from '../language/primary';
import { fold } from '../names/fold';
import { isParticle } from '../names/particles';
import type { Token } from '../types';
import type { Form, Place, ReadField, Reading } from './forms';
import { MOST_PLACES, withoutPossessive } from './forms';

/** Words that stand between two different people: "Meier und Meyer", "Becker schlug Bäcker", "Tusk i Tuska". */
const BETWEEN: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    de: 'und oder sowie gegen statt besiegte besiegt schlug schlägt bezwang bezwingt traf trifft lobte lobt',
    en: 'and or against v vs versus beat beats defeated defeats over met meets replaced succeeded praised',
    pl: 'i oraz lub albo kontra pokonał pokonała',
    cs: 'a i nebo versus porazil porazila',
    sl: 'in ter ali proti premagal premagala',
    ru: 'и или против обыграл обыграла',
    uk: 'і й та або проти переміг перемогла',
    bg: 'и или срещу победи',
  }).map(([language, words]) => [language, new Set(words.split(' ').map(fold))]),
);

const NONE: ReadonlySet<string> = new Set();

/** Names that are enumerated, or two with "and" between: what each begins and ends with, as tokens. */
type List = {
  entries: number;
  isPaired: boolean;
  readonly words: string[];
  /** How often each word stands in it; counted when first asked for, as most lists are one name. */
  counts?: ReadonlyMap<string, number>;
};
type Entry = { readonly list: List; readonly first: Token; last: Token };

const IN_ENTRY = /^(?: |\. ?)$/;
/** What parts two entries, scores and minutes included: ", " and " (12), " and " 6:3; 2. ". */
const SEPARATOR = /^(?: ?\([^()\n\p{L}]{1,12}\)| [\d:.,/-]{1,10})?(?:[,;]| [–/-])(?: \d{1,3}[.:)]?)? $/u;
const BETWEEN_PAIR = /^(?: ?\([^()\n\p{L}]{1,12}\)| [\d:.,/-]{1,10})?,? $/u;

/** Reads one field's enumerations from left to right. */
class Reader {
  readonly entries: (Entry | undefined)[];
  readonly #between: ReadonlySet<string>;
  #list: List | undefined;
  #last: Entry | undefined;
  #isPending = false;

  constructor(private readonly field: ReadField) {
    this.entries = new Array<Entry | undefined>(field.tokens.length);
    this.#between = BETWEEN[primaryOf(field.language) ?? ''] ?? NONE;
  }

  read(): readonly (Entry | undefined)[] {
    this.field.tokens.forEach((token, at) => this.#readToken(token, at));
    return this.entries;
  }

  #gapBefore(at: number): string {
    const { text, tokens } = this.field;
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (!before || !token || token.start - before.end > 32) return '\n';
    return text.slice(before.end, token.start);
  }

  #close(): void {
    this.#list = undefined;
    this.#last = undefined;
    this.#isPending = false;
  }

  #readToken(token: Token, at: number): void {
    // Outside of a list a small word tells nothing, and most words are.
    if (!token.isCapitalised && !this.#list) return;
    const gap = this.#gapBefore(at);
    if (token.isCapitalised) this.#readName(token, at, gap);
    else if (this.#between.has(token.folded) && BETWEEN_PAIR.test(gap)) this.#isPending = true;
    else if (this.#isPending || gap !== ' ' || !isParticle(token.folded)) this.#close();
  }

  #readName(token: Token, at: number, gap: string): void {
    const before = this.field.tokens[at - 1];
    const isInEntry = !this.#isPending && this.#last && this.#isSameEntry(before, token, gap);
    const isNext = this.#list && (this.#isPending ? gap === ' ' : SEPARATOR.test(gap));
    if (!isInEntry && !isNext) this.#close();
    const list = (this.#list ??= { entries: 0, isPaired: false, words: [] });
    list.isPaired ||= this.#isPending;
    this.#isPending = false;
    list.words.push(token.folded);
    if (!isInEntry || !this.#last) {
      list.entries += 1;
      this.#last = { list, first: token, last: token };
    }
    this.#last.last = token;
    this.entries[at] = this.#last;
  }

  #isSameEntry(before: Token | undefined, token: Token, gap: string): boolean {
    if (token.isJoined || token.isAdjacent) return true;
    return before !== undefined && before.text.length <= 2 && IN_ENTRY.test(gap);
  }
}

const known = new WeakMap<ReadField, readonly (Entry | undefined)[]>();

/** The entry that each token of a field stands in. */
function entriesOf(field: ReadField): readonly (Entry | undefined)[] {
  let entries = known.get(field);
  if (!entries) known.set(field, (entries = new Reader(field).read()));
  return entries;
}

const SHORTEST_LIST = 3;

/** Whether the name itself stands there, not something of its bearer's: "Bush’s", "Bush-Berater". */
function isBearer({ tokens }: ReadField, at: number): boolean {
  const token = tokens[at];
  if (!token || token.isJoined || tokens[at + 1]?.isJoined) return false;
  return withoutPossessive(token.text) === token.text;
}

function countsIn(list: List): ReadonlyMap<string, number> {
  if (!list.counts) {
    const counts = new Map<string, number>();
    for (const word of list.words) counts.set(word, (counts.get(word) ?? 0) + 1);
    list.counts = counts;
  }
  return list.counts;
}

/** Two entries name two people where the words stand in them alike: family names at the end, given names before others. */
function nameTwo(x: Standing, y: Standing): boolean {
  const { list } = x.entry;
  if (list !== y.entry.list || x.entry === y.entry) return false;
  const areLast = x.token === x.entry.last && y.token === y.entry.last;
  const areFirst = x.token === x.entry.first && y.token === y.entry.first;
  if (!areLast && !(areFirst && x.entry.last.folded !== y.entry.last.folded)) return false;
  if (list.entries < SHORTEST_LIST && !list.isPaired) return false;
  const counts = countsIn(list);
  return [x, y].every(({ token }) => counts.get(token.folded) === 1);
}

type Standing = { readonly entry: Entry; readonly token: Token };

/** A bearer of the name in an enumeration of two or more. */
function standingAt(fields: readonly ReadField[], place: Place): Standing | undefined {
  const field = fields[place.field];
  const token = field?.tokens[place.token];
  const entry = field && entriesOf(field)[place.token];
  return token && entry && entry.list.entries > 1 && isBearer(field, place.token)
    ? { entry, token }
    : undefined;
}

const standings = (fields: readonly ReadField[], { places }: Form): Standing[] =>
  places.slice(0, MOST_PLACES).flatMap((place) => standingAt(fields, place) ?? []);

/**
 * Whether the text names both words side by side, as only two people are named: in one enumeration, each once, or
 * joined by "and" or "beat".
 */
export function standSideBySide(a: Form, b: Form, { fields }: Reading): boolean {
  const others = standings(fields, b);
  return others.length > 0 && standings(fields, a).some((one) => others.some((other) => nameTwo(one, other)));
}
