import { check } from '../check';
import { decide, settles, verdictOf } from '../decisions';
import type { DecisionKind, Severity } from '../types';
import { copy, EMPTY, wordRule } from './fakes';

const resultOf = (text: string, severity: Severity) =>
  check(copy(text), { ...EMPTY, rules: [wordRule('a', 'Takahiti')], settings: { rules: { a: severity } } });

describe('settles', () => {
  const all: readonly Severity[] = ['info', 'warning', 'error', 'blocker'];
  it.each<[DecisionKind, readonly Severity[]]>([
    ['dismissed', ['info', 'warning', 'error']],
    ['accepted', ['info', 'warning', 'error']],
    ['acknowledged', ['info', 'warning']],
    ['overridden', ['info', 'warning', 'error']],
  ])('%s settles %j and nothing else', (kind, settled) => {
    expect(all.filter((severity) => settles(kind, severity))).toEqual(settled);
  });
});

describe('verdictOf', () => {
  it.each<[Severity, string]>([
    ['info', 'publish'],
    ['warning', 'acknowledge'],
    ['error', 'refuse'],
    ['blocker', 'refuse'],
  ])('an open %s means %s', (severity, verdict) => {
    expect(verdictOf(resultOf('Takahiti', severity))).toBe(verdict);
  });

  it('a clean text may be published', () => {
    expect(verdictOf(resultOf('Takaichi', 'error'))).toBe('publish');
  });

  it('a check that could not run refuses, whatever was found', () => {
    expect(verdictOf({ findings: [], failures: [{ rule: 'a', message: 'crash' }] })).toBe('refuse');
  });
});

describe('decide', () => {
  it('settles the finding decided about and no other', () => {
    const result = resultOf('Heute kommt Takahiti an.\nMorgen reist Takahiti wieder ab.', 'error');
    const [first, second] = result.findings;
    const outcome = decide(result, [{ fingerprint: first?.fingerprint ?? '', kind: 'dismissed' }]);
    expect(outcome).toEqual({ open: [second], settled: [first], verdict: 'refuse' });
  });

  it('publishes once everything is settled', () => {
    const result = resultOf('Heute kommt Takahiti an.', 'error');
    const decisions = result.findings.map(({ fingerprint }) => ({
      fingerprint,
      kind: 'overridden' as const,
    }));
    expect(decide(result, decisions).verdict).toBe('publish');
  });

  it('does not take an acknowledgement for an error', () => {
    const result = resultOf('Heute kommt Takahiti an.', 'error');
    const decisions = result.findings.map(({ fingerprint }) => ({
      fingerprint,
      kind: 'acknowledged' as const,
    }));
    expect(decide(result, decisions).verdict).toBe('refuse');
  });

  it('honours the stronger of two decisions about one finding, in either order', () => {
    const result = resultOf('Heute kommt Takahiti an.', 'error');
    const fingerprint = result.findings[0]?.fingerprint ?? '';
    const kinds: readonly DecisionKind[] = ['acknowledged', 'overridden'];
    for (const order of [kinds, [...kinds].reverse()]) {
      expect(
        decide(
          result,
          order.map((kind) => ({ fingerprint, kind })),
        ).open,
      ).toEqual([]);
    }
  });

  it('lapses when the passage changes', () => {
    const before = resultOf('Heute kommt Takahiti an.', 'error');
    const decisions = before.findings.map(({ fingerprint }) => ({ fingerprint, kind: 'dismissed' as const }));
    expect(decide(resultOf('Gestern kam Takahiti an.', 'error'), decisions).open).toHaveLength(1);
  });

  it('stands when text elsewhere changes', () => {
    const before = resultOf('Heute kommt Takahiti in Tokio an.', 'error');
    const decisions = before.findings.map(({ fingerprint }) => ({ fingerprint, kind: 'dismissed' as const }));
    const after = resultOf('Ein neuer Vorspann.\nHeute kommt Takahiti in Tokio an.\nUnd mehr.', 'error');
    expect(decide(after, decisions).open).toEqual([]);
  });

  it('cannot settle a blocker', () => {
    const result = resultOf('Takahiti', 'blocker');
    const kinds: readonly DecisionKind[] = ['dismissed', 'accepted', 'acknowledged', 'overridden'];
    const decisions = kinds.map((kind) => ({ fingerprint: result.findings[0]?.fingerprint ?? '', kind }));
    expect(decide(result, decisions).verdict).toBe('refuse');
  });
});
