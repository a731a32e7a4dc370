import { RULES } from './rules';
import type { Certainty, Settings, Severity } from './types';

/** The severities a newsroom starts with, as the list of rules says; see docs/rules. */
export const DEFAULT_SETTINGS: Settings = {
  rules: Object.fromEntries(RULES.map(({ id, severity }) => [id, severity ?? 'error'])),
};

/**
 * @returns the severity of a report of this rule and certainty, or `off`
 */
export function severityOf(settings: Settings, rule: string, certainty: Certainty): Severity | 'off' {
  const setting = settings.rules[rule] ?? DEFAULT_SETTINGS.rules[rule] ?? 'error';
  return typeof setting === 'string' ? setting : setting[certainty];
}
