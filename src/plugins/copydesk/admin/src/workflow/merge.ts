/** Three texts of one form: the one it started from, the one typed into it, and the one somebody saved meanwhile. */
import { isNothing, textOf, wordDiff } from '../../../contracts/text-diff';
import type { DiffPart } from '../../../contracts/workflow';

export type Values = Readonly<Record<string, unknown>>;
/** Who changed a field since the text that both started from. */
export type ChangedBy = 'me' | 'them' | 'both';

/** What only the form has. */
const OF_THE_FORM = ['__temp_key__'];

/** A value without what only the form has and without empty parts, its keys in one order. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value)
    .filter(([key, part]) => !OF_THE_FORM.includes(key) && !isNothing(part))
    .map(([key, part]) => [key, plain(part)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(parts);
}

const isSame = (a: unknown, b: unknown): boolean =>
  (isNothing(a) && isNothing(b)) || JSON.stringify(plain(a)) === JSON.stringify(plain(b));

/**
 * @param from the text that both started from
 * @param mine what stands in the form
 * @param theirs what was saved meanwhile
 * @returns the fields in which the last two differ, and who changed them
 */
export function changesBetween(from: Values, mine: Values, theirs: Values): ReadonlyMap<string, ChangedBy> {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  return new Map(
    names.flatMap((name): [string, ChangedBy][] => {
      if (isSame(mine[name], theirs[name])) return [];
      if (isSame(mine[name], from[name])) return [[name, 'them']];
      return [[name, isSame(theirs[name], from[name]) ? 'me' : 'both']];
    }),
  );
}

function idsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { id } = value as { readonly id?: unknown };
  return [...(id === undefined ? [] : [id]), ...Object.values(value).flatMap(idsIn)];
}

/** A part of the entry that somebody has removed meanwhile is written anew: Strapi refuses an id it no longer has. */
function withKnownParts(value: unknown, known: ReadonlySet<unknown>): unknown {
  if (Array.isArray(value)) return value.map((part) => withKnownParts(part, known));
  if (typeof value !== 'object' || value === null) return value;
  const { id, ...rest } = value as Record<string, unknown>;
  const isElsewhere = 'documentId' in rest || 'mime' in rest;
  const parts = Object.fromEntries(
    Object.entries(rest).map(([key, part]) => [key, isElsewhere ? part : withKnownParts(part, known)]),
  );
  return id === undefined || (!isElsewhere && !known.has(id)) ? parts : { id, ...parts };
}

/**
 * Carries what was typed over to a newer text: where I wrote, my words stand; what only the other changed is taken.
 *
 * @returns the form's new values
 */
export function carryOver(from: Values, mine: Values, theirs: Values): Values {
  const merged: Record<string, unknown> = { ...theirs };
  for (const [name, by] of changesBetween(from, mine, theirs)) {
    if (by === 'them') continue;
    const value = mine[name];
    merged[name] =
      typeof value === 'object' && value !== null
        ? withKnownParts(value, new Set(idsIn(theirs[name])))
        : value;
  }
  return merged;
}

/**
 * Carries what was typed on into a form that is loaded anew.
 *
 * @param from the text that the form was loaded with
 * @param typed what stood in it
 * @param loaded what it is loaded with now
 * @returns the form's new values, and whether a field of mine has become another one meanwhile; nothing where nothing was typed
 */
export function carryOn(
  from: Values,
  typed: Values,
  loaded: Values,
): { readonly values: Values; readonly isClash: boolean } | undefined {
  const changes = [...changesBetween(from, typed, loaded).values()];
  if (changes.every((by) => by === 'them')) return undefined;
  return { values: carryOver(from, typed, loaded), isClash: changes.includes('both') };
}

type Relations = { readonly connect: readonly Values[]; readonly disconnect: readonly Values[] };

const isRelations = (value: unknown): value is Relations =>
  typeof value === 'object' && value !== null && 'connect' in value && 'disconnect' in value;

const labelsOf = (entries: readonly Values[]): string =>
  entries.map(({ label, name, documentId }) => String(label ?? name ?? documentId ?? '')).join(', ');

/** A picture by its name: its address and measures are no text. */
function readable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  if ('mime' in value) return (value as { readonly name?: unknown }).name;
  if (isRelations(value)) return labelsOf(value.connect);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, readable(part)]));
}

/** @returns what my text changes in theirs, word by word */
export function partsBetween(theirs: unknown, mine: unknown, locale?: string): DiffPart[] {
  if (!isRelations(mine)) return wordDiff(textOf(readable(theirs)), textOf(readable(mine)), locale);
  const parts: DiffPart[] = [
    { kind: 'removed', text: labelsOf(mine.disconnect) },
    { kind: 'added', text: labelsOf(mine.connect) },
  ];
  return parts.filter(({ text }) => text !== '');
}
