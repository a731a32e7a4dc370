import type { DocumentStage } from '../../../../contracts/workflow';
import { stageOf } from '../client';
import { knownStage, onScreen, reloadStage, showStage, turnTo } from '../stage-store';

jest.mock('../client', () => ({ stageOf: jest.fn() }));

const asked = jest.mocked(stageOf);
const place = { uid: 'api::article.article', documentId: 'a', locale: 'de' };
const staged = (stage: DocumentStage['stage']) =>
  ({ uid: place.uid, documentId: 'a', stage }) as DocumentStage;

/** A question whose answer is given later. */
function question(): (stage: DocumentStage) => void {
  let answer: (stage: DocumentStage) => void = () => {};
  asked.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
  return (stage) => answer(stage);
}

const other = { ...place, documentId: 'b' };

beforeEach(() => turnTo(other));

describe('the stage on the screen', () => {
  beforeEach(() => turnTo(place));

  it('is the last answer', async () => {
    showStage(place, staged('draft'));
    asked.mockResolvedValueOnce(staged('in-review'));
    await reloadStage(place);
    expect(onScreen().stage?.stage).toBe('in-review');
  });

  it('is what a transition made of it, though an older question is answered after that', async () => {
    showStage(place, staged('draft'));
    const answer = question();
    const reloaded = reloadStage(place);
    showStage(place, staged('in-review'));
    answer(staged('draft'));
    await reloaded;
    expect(onScreen().stage?.stage).toBe('in-review');
  });

  it('is the answer to the later of two questions, whichever comes first', async () => {
    showStage(place, staged('draft'));
    const [first, second] = [question(), question()];
    const both = [reloadStage(place), reloadStage(place)];
    second(staged('approved'));
    first(staged('in-review'));
    await Promise.all(both);
    expect(onScreen().stage?.stage).toBe('approved');
  });

  it('is not that of a document which was left meanwhile', async () => {
    showStage(place, staged('draft'));
    const answer = question();
    const reloaded = reloadStage(place);
    turnTo(other);
    showStage(other, staged('published'));
    answer(staged('in-review'));
    await reloaded;
    expect(onScreen().stage?.stage).toBe('published');
  });

  it('is not what a transition has made of a document which was left meanwhile', () => {
    turnTo(other);
    showStage(other, staged('published'));
    showStage(place, staged('in-review'));
    expect(onScreen().stage?.stage).toBe('published');
  });
});

describe('who needs the stage to go on', () => {
  it('waits until it is known', async () => {
    turnTo(place);
    const answer = question();
    void reloadStage(place);
    const known = knownStage(place.uid, 'a');
    answer(staged('approved'));
    expect(await known).toEqual(staged('approved'));
  });

  it('waits no longer when it cannot be known, or when another document is on the screen', async () => {
    turnTo(place);
    const known = knownStage(place.uid, 'a');
    asked.mockRejectedValueOnce(new Error('gone'));
    await reloadStage(place);
    expect(await known).toBeUndefined();
    expect(await knownStage(place.uid, 'b')).toBeUndefined();
  });
});
