import type { Certainty, Settings, Severity } from './types';

/** The severities a newsroom starts with; see docs/rules. */
export const DEFAULT_SETTINGS: Settings = {
  rules: {
    'wrong-spelling': 'error',
    'near-miss': { certain: 'error', likely: 'warning' },
    'inconsistent-spelling': { certain: 'error', likely: 'warning' },
    'mixed-script': 'error',
    'house-spelling': 'warning',
    'ambiguous-name': 'info',
    'unknown-name': 'off',
  },
};

/**
 * @returns the severity of a report of this rule and certainty, or `off`
 */
export function severityOf(settings: Settings, rule: string, certainty: Certainty): Severity | 'off' {
  const setting = settings.rules[rule] ?? DEFAULT_SETTINGS.rules[rule] ?? 'error';
  return typeof setting === 'string' ? setting : setting[certainty];
}
