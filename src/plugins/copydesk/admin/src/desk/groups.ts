import type { Severity } from '../../../engine/types';
import type { WireFinding } from '../../../contracts/check';

/** One way a name is written wrongly, and every place where it is. */
export type Misspelling = {
  /** The finding's `group`. */
  readonly key: string;
  /** As it is written at its first place. */
  readonly text: string;
  /** What is offered in its place, best first. */
  readonly suggestions: readonly string[];
  readonly severity: Severity;
  readonly findings: readonly WireFinding[];
};

/** Everything about one name. */
export type NameGroup = {
  readonly key: string;
  /** The name as it should read, where anybody knows it. */
  readonly title: string;
  readonly severity: Severity;
  readonly misspellings: readonly Misspelling[];
};

export type Tally = { readonly blocking: number; readonly waiting: number; readonly hints: number };

const RANK: Readonly<Record<Severity, number>> = { blocker: 0, error: 1, warning: 2, info: 3 };

/** Whether what was decided about a finding is enough to let it go live. A blocker can't be decided away. */
export function isSettled(finding: WireFinding): boolean {
  const { decision, severity } = finding;
  if (!decision || severity === 'blocker') return false;
  return decision.kind !== 'acknowledged' || severity === 'warning' || severity === 'info';
}

/** Counts the open findings by what they ask of the editor. */
export function tally(findings: readonly WireFinding[]): Tally {
  const open = findings.filter((finding) => !isSettled(finding));
  const count = (...severities: Severity[]) =>
    open.filter(({ severity }) => severities.includes(severity)).length;
  return { blocking: count('blocker', 'error'), waiting: count('warning'), hints: count('info') };
}

/** Groups findings by the name they are about, most severe first; in a group by misspelling, in reading order. */
export function groupByName(findings: readonly WireFinding[]): readonly NameGroup[] {
  const groups = [...bucket(findings, nameKey)].map(([key, members]) => nameGroup(key, members));
  return groups.sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

/** The finding that weighs most. */
export function worst(findings: readonly WireFinding[]): Severity {
  return findings.reduce<Severity>(
    (found, { severity }) => (RANK[severity] < RANK[found] ? severity : found),
    'info',
  );
}

function nameKey(finding: WireFinding): string {
  return finding.person ? `person:${finding.person.id}` : `group:${finding.group}`;
}

function nameGroup(key: string, members: readonly WireFinding[]): NameGroup {
  const first = members[0];
  const misspellings = [...bucket(members, ({ group }) => group)].map(([group, findings]) => ({
    key: group,
    text: findings[0]?.text ?? '',
    suggestions: [...new Set(findings.flatMap(({ suggestions }) => suggestions))],
    severity: worst(findings),
    findings,
  }));
  return {
    key,
    title: first?.person?.name ?? first?.suggestions[0] ?? first?.text ?? '',
    severity: worst(members),
    misspellings: misspellings.sort((a, b) => RANK[a.severity] - RANK[b.severity]),
  };
}

function bucket<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const buckets = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const members = buckets.get(key);
    if (members) members.push(item);
    else buckets.set(key, [item]);
  }
  return buckets;
}
