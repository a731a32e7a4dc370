import type { Rule, RuleSetting } from '../types';
import { ambiguousName } from './ambiguous-name';
import { houseSpelling } from './house-spelling';
import { inconsistentSpelling } from './inconsistent-spelling';
import { mixedScript } from './mixed-script';
import { nearMiss } from './near-miss';
import { unknownName } from './unknown-name';
import { wrongSpelling } from './wrong-spelling';

/** A rule as the house knows it. */
export type NamedRule = {
  /** The name of its file, of its test, of its docs page and of its setting. */
  readonly id: string;
  readonly rule: Rule;
  /** The severity a newsroom starts with; absent: error. */
  readonly severity?: RuleSetting;
  /** What it says, by language and key; absent: its words stand in messages/catalogue. */
  readonly messages?: Readonly<Record<'de' | 'en', Readonly<Record<string, string>>>>;
};

/** A sure case blocks, a likely one is to be looked at. */
const BY_CERTAINTY: RuleSetting = { certain: 'error', likely: 'warning' };

/**
 * All rules, in the order of their say: where several see the same words, the one that stands higher here speaks.
 * What the registry knows comes before what the article shows, so that a misspelling of a registered person
 * always suggests that person.
 */
export const RULES: readonly NamedRule[] = [
  { id: 'wrong-spelling', rule: wrongSpelling, severity: 'error' },
  { id: 'near-miss', rule: nearMiss, severity: BY_CERTAINTY },
  { id: 'house-spelling', rule: houseSpelling, severity: { certain: 'warning', likely: 'info' } },
  { id: 'mixed-script', rule: mixedScript, severity: 'error' },
  { id: 'inconsistent-spelling', rule: inconsistentSpelling, severity: BY_CERTAINTY },
  { id: 'ambiguous-name', rule: ambiguousName, severity: 'info' },
  { id: 'unknown-name', rule: unknownName, severity: 'off' },
];
