import { primaryOf } from '../../language/primary';
import type { FormHit, Language, NearHit } from '../../types';
import { partnersOf } from './partners';
import type { Window } from './windows';

/** A full name of the registry in a text. */
export type Sighting = Window &
  (
    | { readonly kind: 'right' | 'wrong'; readonly hits: readonly FormHit[] }
    | { readonly kind: 'near'; readonly hits: readonly NearHit[] }
  );

/** A sighting near to a name, and its place among others that overlap with it: the least first. */
export type Candidate = { readonly sighting: Sighting; readonly rank: number };

/** Whether a spelling counts in a text of that language: a wrong one may be wrong in another language alone. */
export function counts(hit: FormHit, language: Language): boolean {
  if (hit.kind !== 'wrong' || hit.language === undefined) return true;
  return language === '' || primaryOf(hit.language) === primaryOf(language);
}

/** The hits whose spelling counts in the window's language. */
export function counting<T extends FormHit>({ language }: Window, hits: readonly T[]): readonly T[] {
  return hits.filter((hit) => counts(hit, language));
}

/** The hits of which every word as written is a form. */
export function explained<T extends FormHit>({ tokens, language }: Window, hits: readonly T[]): readonly T[] {
  return hits.filter(({ spelling }) =>
    partnersOf(tokens, spelling, language).every(({ isRight }) => isRight),
  );
}

/** @returns the sighting of the nearest hits, or of those that the words as written are forms of */
export function candidate(window: Window, hits: readonly NearHit[]): Candidate {
  const sighting = settled(window, explained(window, hits));
  if (sighting) return { sighting, rank: -window.tokens.length };
  return {
    sighting: nearSighting(window, hits),
    rank: 10 * (hits[0]?.distance ?? 0) - window.tokens.length,
  };
}

export function nearSighting(window: Window, hits: readonly NearHit[]): Sighting {
  const { field, language, tokens, from, to, before } = window;
  return { field, language, tokens, from, to, before, kind: 'near', hits };
}

/** @returns the sighting of hits that are exact: of a recorded wrong spelling where nobody is rightly written so */
export function settled(window: Window, hits: readonly FormHit[]): Sighting | undefined {
  if (hits.length === 0) return undefined;
  const right = hits.some(({ kind }) => kind === 'wrong')
    ? hits.filter(({ kind }) => kind !== 'wrong')
    : hits;
  const { field, language, tokens, from, to, before } = window;
  const isRight = right.length > 0;
  const [kind, counting] = isRight ? (['right', right] as const) : (['wrong', hits] as const);
  return { field, language, tokens, from, to, before, kind, hits: counting };
}
