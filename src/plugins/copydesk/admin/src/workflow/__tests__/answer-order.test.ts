import { createAnswerOrder } from '../answer-order';

test('of two questions the later one is news, whichever is answered first', () => {
  const order = createAnswerOrder();
  const [first, second] = [order.ask(), order.ask()];
  expect([second(), first()]).toEqual([true, false]);
});

test('answers in order are both news', () => {
  const order = createAnswerOrder();
  const [first, second] = [order.ask(), order.ask()];
  expect([first(), second()]).toEqual([true, true]);
});

test('what was asked before a change is told is no news after it; what is asked then is', () => {
  const order = createAnswerOrder();
  const before = order.ask();
  order.tell();
  expect(before()).toBe(false);
  expect(order.ask()()).toBe(true);
});
