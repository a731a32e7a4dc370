import type { Evidence, Finding, MessageLanguage, PersonRef, Severity } from '../engine';
import { explain } from '../engine';

/** A finding as the command line promises it. */
export type FindingRecord = {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly suggestions: readonly string[];
  readonly person?: PersonRef;
  readonly evidence: Evidence;
  readonly message: string;
};

/**
 * @param finding as the check stamped it
 * @param language of the messages
 */
export function recordOf(finding: Finding, language: MessageLanguage): FindingRecord {
  const { rule, severity, mention, suggestions, person, evidence } = finding;
  return {
    rule,
    severity,
    path: mention.path,
    start: mention.span.start,
    end: mention.span.end,
    text: mention.surface,
    suggestions,
    ...(person ? { person } : {}),
    evidence,
    message: explain(finding, language),
  };
}
