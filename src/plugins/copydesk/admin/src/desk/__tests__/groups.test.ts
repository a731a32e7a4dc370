import { groupByName, isSettled, tally } from '../groups';
import { findingOf } from './finding';

const DECIDED = { id: 'd', by: 'Clara Chief', at: '2026-01-01T00:00:00Z' } as const;

describe('grouping findings', () => {
  test('puts every misspelling of one person under that name', () => {
    const groups = groupByName([
      findingOf(),
      findingOf({ fingerprint: 'f2', group: 'takahichi>p1', text: 'Takahichi', path: 'body' }),
      findingOf({ fingerprint: 'f3', group: 'takahichi>p1', text: 'Takahichi', path: 'body', start: 90 }),
    ]);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.title).toBe('Sanae Takaichi');
    expect(groups[0]?.misspellings.map(({ text, findings }) => [text, findings.length])).toEqual([
      ['Takahiti', 1],
      ['Takahichi', 2],
    ]);
  });

  test('keeps two people apart although the misspelling is the same', () => {
    const other = { id: 'p2', name: 'Hana Takaichi' };
    expect(groupByName([findingOf(), findingOf({ person: other, group: 'takahiti>p2' })])).toHaveLength(2);
  });

  test('puts the most severe name first', () => {
    const warned = findingOf({
      severity: 'warning',
      person: { id: 'z', name: 'Volodymyr Zelensky' },
      group: 'z',
    });
    expect(groupByName([warned, findingOf()]).map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });

  test('names a group without a person after what is offered', () => {
    const loose = findingOf({ person: undefined, suggestions: ['Müller-Lüdenscheidt'], group: 'x' });
    expect(groupByName([loose])[0]?.title).toBe('Müller-Lüdenscheidt');
  });
});

describe('counting what stands in the way', () => {
  test('counts errors and blockers as blocking, warnings as waiting', () => {
    const findings = [
      findingOf(),
      findingOf({ severity: 'blocker' }),
      findingOf({ severity: 'warning' }),
      findingOf({ severity: 'info' }),
    ];
    expect(tally(findings)).toEqual({ blocking: 2, waiting: 1, hints: 1 });
  });

  test('does not count what was decided', () => {
    expect(tally([findingOf({ decision: { ...DECIDED, kind: 'dismissed' } })]).blocking).toBe(0);
  });

  test.each([
    ['an acknowledged warning', 'warning', 'acknowledged', true],
    ['an acknowledged error', 'error', 'acknowledged', false],
    ['an overridden error', 'error', 'overridden', true],
    ['an overridden blocker', 'blocker', 'overridden', false],
  ] as const)('%s is settled or not, as the gate has it', (_, severity, kind, settled) => {
    expect(isSettled(findingOf({ severity, decision: { ...DECIDED, kind } }))).toBe(settled);
  });
});
