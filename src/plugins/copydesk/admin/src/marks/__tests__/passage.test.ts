import { findPassage, passageAt } from '../passage';

const TEXT = 'Merz kam. Dann sprach Merz lange. Am Ende ging Merz.';

test('a passage brings along the words around it', () => {
  const start = TEXT.indexOf('Merz lange');
  expect(passageAt('body', TEXT, { start, end: start + 4 })).toEqual({
    path: 'body',
    text: 'Merz',
    before: 'Merz kam. Dann sprach ',
    after: ' lange. Am Ende ging Merz.',
  });
});

test('nothing chosen is no passage', () => {
  expect(passageAt('body', TEXT, { start: 3, end: 3 })).toBeUndefined();
  expect(passageAt('body', 'a  b', { start: 1, end: 3 })).toBeUndefined();
});

test('of several places it is the one with the words around it, wherever the text before it grew', () => {
  const start = TEXT.indexOf('Merz lange');
  const passage = passageAt('body', TEXT, { start, end: start + 4 });
  const longer = `Merz, Merz, Merz. ${TEXT}`;
  expect(passage && findPassage(longer, passage)).toEqual({
    start: longer.indexOf('Merz lange'),
    end: longer.indexOf('Merz lange') + 4,
  });
});

test('words that are no longer there are not found', () => {
  expect(findPassage('Es sprach Scholz.', { path: 'body', text: 'Merz' })).toBeUndefined();
});
