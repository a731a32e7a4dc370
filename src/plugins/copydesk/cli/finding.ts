import type { WireFinding } from '../contracts/check';
import type { Finding, MessageLanguage } from '../engine';
import { explain } from '../engine';

/** A finding as the command line promises it: what the endpoints say of it too, without what only a desk needs. */
export type FindingRecord = Pick<
  WireFinding,
  'rule' | 'severity' | 'path' | 'start' | 'end' | 'text' | 'suggestions' | 'person' | 'evidence' | 'message'
>;

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
