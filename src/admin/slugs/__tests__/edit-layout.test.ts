import { leaveSlugsEmpty } from '../edit-layout';

const field = (name: string, type: string, attribute: object = {}) => ({
  name,
  type,
  attribute,
  required: true,
});

test('a slug that is made from another field may stay empty, and nothing else', () => {
  const rows = [
    [field('headline', 'string'), field('slug', 'uid', { targetField: 'headline' }), field('code', 'uid')],
  ];
  const { layout } = leaveSlugsEmpty({ layout: { layout: [rows], settings: 'kept' } });
  expect(layout.layout[0]?.[0]?.map(({ required }) => required)).toEqual([true, false, true]);
  expect(layout.settings).toBe('kept');
});
