import type { WireDecision, WireFinding } from '../../../contracts/check';
import type { ExtractedField, Finding, MessageLanguage } from '../../../engine';
import { explain, settles, sourceRanges } from '../../../engine';
import type { StoredDecision } from '../decisions/store';

/** Characters shown on each side of a finding. */
const CONTEXT = 60;

/** The text around a span, no further than its own line and cut at a word. */
function contextOf(text: string, start: number, end: number): WireFinding['context'] {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  const isCutBefore = start > CONTEXT && !before.includes('\n');
  const isCutAfter = end + CONTEXT < text.length && !after.includes('\n');
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const rest = after.split('\n')[0] ?? '';
  return {
    before: isCutBefore ? line.replace(/^\S*\s/, '') : line,
    after: isCutAfter ? rest.replace(/\s\S*$/, '') : rest,
  };
}

export function wireDecision({ documentId, kind, reason, byName, at }: StoredDecision): WireDecision {
  return { id: documentId, kind, ...(reason && { reason }), by: byName, at: new Date(at).toISOString() };
}

/** The latest decision that takes the finding out of the way. */
function decisionOn(finding: Finding, decisions: readonly StoredDecision[]): StoredDecision | undefined {
  return decisions.find(
    ({ fingerprint, kind }) => fingerprint === finding.fingerprint && settles(kind, finding.severity),
  );
}

/**
 * A finding as the endpoints send it.
 *
 * @param finding as the check stamped it
 * @param field in which it stands
 * @param decisions about the document, the latest first
 * @param language of the reader
 */
export function wireFinding(
  finding: Finding,
  field: ExtractedField,
  decisions: readonly StoredDecision[],
  language: MessageLanguage,
): WireFinding {
  const { rule, severity, mention, suggestions, person, evidence, fingerprint, group } = finding;
  const decision = decisionOn(finding, decisions);
  return {
    rule,
    severity,
    path: mention.path,
    ...mention.span,
    text: mention.surface,
    suggestions,
    ...(person && { person }),
    evidence,
    message: explain(finding, language),
    fingerprint,
    group,
    context: contextOf(field.text, mention.span.start, mention.span.end),
    source: sourceRanges(field, mention.span),
    ...(decision && { decision: wireDecision(decision) }),
  };
}
