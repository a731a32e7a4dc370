import type { DocumentStage, TransitionOffer } from '../../../../contracts/workflow';
import { missingApproval, nextStep } from '../approval';

const offer = (to: TransitionOffer['to'], ...messages: string[]): TransitionOffer => ({
  to,
  emergency: false,
  needs: [],
  obstacles: messages.map((message) => ({ code: 'no-right', message })),
});
const at = (stage: DocumentStage['stage'], ...transitions: TransitionOffer[]) =>
  ({ stage, transitions }) as unknown as DocumentStage;

test('what is approved and unchanged may be published', () => {
  expect(missingApproval(at('approved', offer('published')), false)).toBeUndefined();
});

test.each([
  ['what was never saved', undefined, false, 'approval.new'],
  ['a draft', at('draft', offer('in-review')), false, 'approval.draft'],
  ['what is in review', at('in-review', offer('approved')), false, 'approval.in-review'],
  ['what was changed after its approval', at('approved', offer('published')), true, 'approval.changed'],
  ['a change of what is published', at('published', offer('correcting')), true, 'approval.published'],
  ['what may not be corrected', at('published', offer('correcting', 'No.')), false, 'approval.notYours'],
])('%s may not, and it is said why', (_what, stage, isModified, word) => {
  expect(missingApproval(stage, isModified)).toMatchObject({ word });
});

test('what else stands in the way of an approved text is told with it', () => {
  const embargoed = at('approved', offer('published', 'It is under embargo.'));
  expect(missingApproval(embargoed, false)?.obstacles).toMatchObject([{ message: 'It is under embargo.' }]);
});

test('the next step is one that may be taken now', () => {
  expect(nextStep(at('draft', offer('spiked'), offer('in-review')))?.to).toBe('in-review');
  expect(nextStep(at('in-review', offer('approved', 'You wrote it.')))).toBeUndefined();
});
