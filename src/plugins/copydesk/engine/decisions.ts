import type { CheckResult, Decision, DecisionKind, Finding, Severity, Verdict } from './types';

/** Which decisions settle a finding of which severity; nothing settles a blocker. */
const SETTLES: Readonly<Record<DecisionKind, readonly Severity[]>> = {
  dismissed: ['error', 'warning', 'info'],
  accepted: ['error', 'warning', 'info'],
  acknowledged: ['warning', 'info'],
  overridden: ['error', 'warning', 'info'],
};

/**
 * @param kind what a person decided
 * @param severity the severity of the finding it was decided about
 * @returns whether that decision takes the finding out of the way
 */
export function settles(kind: DecisionKind, severity: Severity): boolean {
  return SETTLES[kind].includes(severity);
}

/**
 * @param result what the check found; its findings are those still open
 * @returns whether the text may go live: `refuse` on errors, blockers and failures, `acknowledge` on warnings alone
 */
export function verdictOf(result: CheckResult): Verdict {
  const has = (severity: Severity) => result.findings.some((finding) => finding.severity === severity);
  if (result.failures.length > 0 || has('blocker') || has('error')) return 'refuse';
  return has('warning') ? 'acknowledge' : 'publish';
}

export type Outcome = {
  /** Findings that no decision settles. */
  readonly open: readonly Finding[];
  /** Findings that a decision took out of the way. */
  readonly settled: readonly Finding[];
  readonly verdict: Verdict;
};

/**
 * Applies what people decided to what the check found. A decision lapses by itself: the fingerprint of a changed
 * passage is another one.
 *
 * @param result findings and failures of the text as it is now
 * @param decisions all decisions about this document, in any order
 * @returns the open and the settled findings, and the verdict
 */
export function decide(result: CheckResult, decisions: readonly Decision[]): Outcome {
  const kinds = new Map<string, DecisionKind[]>();
  for (const { fingerprint, kind } of decisions)
    kinds.set(fingerprint, [...(kinds.get(fingerprint) ?? []), kind]);
  const isSettled = (finding: Finding) =>
    (kinds.get(finding.fingerprint) ?? []).some((kind) => settles(kind, finding.severity));
  const open = result.findings.filter((finding) => !isSettled(finding));
  const settled = result.findings.filter(isSettled);
  return { open, settled, verdict: verdictOf({ findings: open, failures: result.failures }) };
}
