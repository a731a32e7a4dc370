import { follows, isNewAndOurs } from '../change';

const before = { slug: 'kiew', own: 'kiew' };

describe('a slug follows its headline', () => {
  it.each([
    ['another headline', { slug: 'kiew', own: 'kyjiw', before }],
    ['another headline, numbered', { slug: 'kiew-2', own: 'kyjiw', before: { ...before, slug: 'kiew-2' } }],
  ])('%s', (_name, change) => {
    expect(follows(change)).toBe(true);
  });

  it.each([
    ['the same headline', { slug: 'kiew', own: 'kiew', before }],
    ['a slug that somebody chose', { slug: 'lage', own: 'kyjiw', before: { slug: 'lage', own: 'kiew' } }],
    [
      'one that begins like ours',
      { slug: 'kiew-2a', own: 'kyjiw', before: { slug: 'kiew-2a', own: 'kiew' } },
    ],
    ['a slug that is chosen now', { slug: 'lage', own: 'kyjiw', before }],
    ['a new entry', { slug: 'kiew', own: 'kiew' }],
  ])('and does not for %s', (_name, change) => {
    expect(follows(change)).toBe(false);
  });
});

test('a slug that comes in as we would make it is new, unless it was there before', () => {
  expect(isNewAndOurs({ slug: 'kiew', own: 'kiew' })).toBe(true);
  expect(isNewAndOurs({ slug: 'kyjiw', own: 'kyjiw', before })).toBe(true);
  expect(isNewAndOurs({ slug: 'kiew', own: 'kiew', before })).toBe(false);
  expect(isNewAndOurs({ slug: 'lage', own: 'kiew' })).toBe(false);
});
