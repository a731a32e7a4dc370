import fc from 'fast-check';
import { lookAlike } from '..';

describe('lookAlike', () => {
  it.each([
    ['Пyтин', 'Путин'],
    ['Сергeй', 'Сергей'],
    ['Сeргiй', 'Сергій'],
    ['Mоскваa', 'Москваа'],
    ['Trumр', 'Trump'],
    ['Мerkel', 'Merkel'],
    ['Παπανδρέoυ', 'Παπανδρέου'],
    ['Μitsotakis', 'Mitsotakis'],
  ])('mends %s to %s', (word, mended) => {
    expect(lookAlike(word)).toBe(mended);
  });

  it.each(['Путин', 'Putin', 'Παπανδρέου', '', '123', 'Яndex', 'Sанкт-Zя'])(
    'has nothing to mend in %s',
    (word) => {
      expect(lookAlike(word)).toBeNull();
    },
  );

  it('leaves a word of one script behind, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        const mended = lookAlike(word);
        if (mended !== null) expect(lookAlike(mended)).toBeNull();
      }),
    );
    const mixed = fc.string({ unit: fc.constantFrom('а', 'a', 'е', 'e', 'р', 'p', 'ж', 'g', 'ο', 'o') });
    fc.assert(
      fc.property(mixed, (word) => {
        const mended = lookAlike(word);
        if (mended !== null) expect(lookAlike(mended)).toBeNull();
      }),
    );
  });
});
