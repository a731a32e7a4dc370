import type { DocumentStage } from '../../../../contracts/workflow';
import { happenedTo } from '../happened';

const by = { kind: 'admin', id: '1', name: 'Eda Editor' };
const stage = {
  stage: 'published',
  updatedAt: '2026-01-01T00:00:00.000Z',
  assignee: by,
  dueAt: '2026-01-02T00:00:00.000Z',
  review: { by, at: '2026-01-01T00:00:00.000Z', version: 1, comment: 'Eilt.', contributors: [] },
} as unknown as DocumentStage;

test.each<[string, Partial<DocumentStage>]>([
  ['a move', { stage: 'held' }],
  ['a save', { updatedAt: '2026-01-01T00:01:00.000Z' }],
  ['another assignee', { assignee: { ...by, id: '2' } }],
  ['another due date', { dueAt: undefined }],
  ['a sign-off', { review: undefined }],
])('%s is news for the timeline', (_what, change) => {
  expect(happenedTo({ ...stage, ...change })).not.toBe(happenedTo(stage));
});

test('the same stage asked for once more is none', () => {
  expect(happenedTo({ ...stage })).toBe(happenedTo(stage));
});
