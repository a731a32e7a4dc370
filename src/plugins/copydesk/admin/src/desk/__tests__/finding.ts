import type { WireFinding } from '../../../../contracts/check';

/** A finding for tests: Takahiti in the headline, unless told otherwise. */
export const findingOf = (change: Partial<WireFinding> = {}): WireFinding => ({
  rule: 'near-miss',
  severity: 'error',
  path: 'headline',
  start: 10,
  end: 18,
  text: 'Takahiti',
  suggestions: ['Takaichi'],
  person: { id: 'p1', name: 'Sanae Takaichi' },
  evidence: {
    kind: 'likeness',
    person: { id: 'p1', name: 'Sanae Takaichi' },
    spelling: 'Takaichi',
    score: 0.9,
    reasons: [],
  },
  message: 'Did you mean Sanae Takaichi?',
  fingerprint: 'f1',
  group: 'takahiti>p1',
  context: { before: 'Trump und ', after: ' haben' },
  source: [{ pointer: ['headline'], start: 10, end: 18 }],
  ...change,
});
