import type { Rule } from '../types';
import { ambiguousName } from './ambiguous-name';
import { houseSpelling } from './house-spelling';
import { inconsistentSpelling } from './inconsistent-spelling';
import { mixedScript } from './mixed-script';
import { nearMiss } from './near-miss';
import { unknownName } from './unknown-name';
import { wrongSpelling } from './wrong-spelling';

/** A rule with its id: the name of its file, of its docs page and of its setting. */
export type NamedRule = { readonly id: string; readonly rule: Rule };

/**
 * All rules, in the order of their say: where several see the same words, the one that stands higher here speaks.
 * What the registry knows comes before what the article shows, so that a misspelling of a registered person
 * always suggests that person.
 */
export const RULES: readonly NamedRule[] = [
  { id: 'wrong-spelling', rule: wrongSpelling },
  { id: 'near-miss', rule: nearMiss },
  { id: 'house-spelling', rule: houseSpelling },
  { id: 'mixed-script', rule: mixedScript },
  { id: 'inconsistent-spelling', rule: inconsistentSpelling },
  { id: 'ambiguous-name', rule: ambiguousName },
  { id: 'unknown-name', rule: unknownName },
];
