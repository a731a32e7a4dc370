import type { Rule } from '../types';

/** A rule with its id: the name of its file, of its docs page and of its setting. */
export type NamedRule = { readonly id: string; readonly rule: Rule };

/**
 * All rules, in the order of their say: where several see the same words, the one that stands higher here speaks.
 * What the registry knows comes before what the article shows, so that a misspelling of a registered person
 * always suggests that person.
 */
export const RULES: readonly NamedRule[] = [];
