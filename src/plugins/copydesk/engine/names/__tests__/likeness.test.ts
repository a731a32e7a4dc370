import fc from 'fast-check';
import { fold } from '../fold';
import { tokenLikeness } from '../likeness';

describe('tokenLikeness', () => {
  it.each([
    ['Takahichi', 'Takaichi', 'Takada'],
    ['Takahiti', 'Takaichi', 'Takada'],
    ['Merkle', 'Merkel', 'Markus'],
    ['Selenskyj', 'Zelensky', 'Selenius'],
    ['Gibs', 'Gibbs', 'Gates'],
    ['Lukaschenko', 'Lukashenka', 'Luganow'],
    ['Mohammed', 'Muhammad', 'Mahmoud'],
  ])('%s is more like %s than like %s', (word, near, far) => {
    expect(tokenLikeness(word, near).likeness).toBeGreaterThan(0.8);
    expect(tokenLikeness(word, near).likeness).toBeGreaterThan(tokenLikeness(word, far).likeness + 0.1);
  });

  it('holds a doubled letter for a smaller slip than another letter, and that for smaller than another first one', () => {
    const doubled = tokenLikeness('Habbeck', 'Habeck').likeness;
    const changed = tokenLikeness('Hadeck', 'Habeck').likeness;
    const first = tokenLikeness('Labeck', 'Habeck').likeness;
    expect(doubled).toBeGreaterThan(changed);
    expect(changed).toBeGreaterThan(first);
  });

  it('is 1 for equal words under folding and less for others', () => {
    expect(tokenLikeness('Müller', 'muller').likeness).toBe(1);
    expect(tokenLikeness('Satou', 'Sato').likeness).toBeLessThan(1);
    expect(tokenLikeness('Trump', 'Xi').likeness).toBeLessThan(0.3);
  });

  it('is symmetric, lies between 0 and 1, and never throws', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[A-Z][a-z]{1,10}$/),
      fc.string({ unit: fc.constantFrom('а', 'к', 'с', 'ч', 'ий') }),
    );
    fc.assert(
      fc.property(word, word, (a, b) => {
        const { likeness } = tokenLikeness(a, b);
        expect(likeness).toBe(tokenLikeness(b, a).likeness);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(tokenLikeness(a, a).likeness).toBe(1);
      }),
    );
  });

  it('takes no more than a moment on words of a megabyte', () => {
    const started = performance.now();
    tokenLikeness('ab'.repeat(500_000), 'ba'.repeat(500_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('fold', () => {
  it('is idempotent on any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });

  it.each([
    ['Müller', 'muller'],
    ['GROSS', 'gross'],
    ['Groß', 'gross'],
    ['Wałęsa', 'walesa'],
    ['Yıldız', 'yildiz'],
    ['İnönü', 'inonu'],
    ['Ærø', 'aero'],
    ['O’Leary', "o'leary"],
    ['Do\u00adnald', 'donald'],
    ['ﬁn', 'fin'],
  ])('folds %s to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});
