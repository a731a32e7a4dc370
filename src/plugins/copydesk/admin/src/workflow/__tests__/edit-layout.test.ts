import { hideServerSet } from '../edit-layout';

const row = (...names: string[]) => names.map((name) => ({ name }));
const layout = [[row('headline', 'stage'), row('version', 'lastPublishedAt')], [row('body')]];

test('the form of a type with the workflow has no field that the server alone sets', () => {
  const edit = { layout: { layout, options: { copydesk: { workflow: true } } } };
  expect(hideServerSet(edit).layout.layout).toEqual([[row('headline')], [row('body')]]);
});

test('the form of a type without the workflow stays, whatever its fields are called', () => {
  const edit = { layout: { layout, options: { copydesk: { workflow: false } } } };
  expect(hideServerSet(edit)).toBe(edit);
});
