import { STATES } from '../../../publishing/webhooks/contract';
import { DELIVERY_WORDS } from '../words';

const { de, en } = DELIVERY_WORDS;

test('both languages say the same, with the same values', () => {
  expect(Object.keys(de)).toEqual(Object.keys(en));
  const valuesOf = (text = '') => [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name);
  for (const key of Object.keys(en)) expect([key, valuesOf(de[key])]).toEqual([key, valuesOf(en[key])]);
});

test('every state and event has a word', () => {
  for (const state of STATES) expect(en[`state.${state}`]).toBeTruthy();
  for (const event of ['published', 'corrected', 'held', 'killed']) expect(en[`event.${event}`]).toBeTruthy();
});
