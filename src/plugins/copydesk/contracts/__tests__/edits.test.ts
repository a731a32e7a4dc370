import { applyAll, applyReplacement } from '../edits';

const range = (start: number, end: number, ...pointer: (string | number)[]) => ({ pointer, start, end });

describe('applyReplacement', () => {
  it('replaces in one string and shares everything beside it', () => {
    const data = { headline: 'Frau Takahiti', seo: { title: 'x' }, boxes: [{ a: 'b' }] };
    const mended = applyReplacement(data, [range(5, 13, 'headline')], 'Takaichi');
    expect(mended).toEqual({ ...data, headline: 'Frau Takaichi' });
    expect(mended.seo).toBe(data.seo);
    expect(mended.boxes).toBe(data.boxes);
    expect(data.headline).toBe('Frau Takahiti');
  });

  it.each([
    [['Taka', 'hichi'], 'Takaichi', ['Taka', 'ichi']],
    [['Takahi', 'chi'], 'Takaichi', ['Takai', 'chi']],
    [['T', 'aka', 'hiti'], 'Takaichi', ['T', 'aka', 'ichi']],
    [['Selen', 'sky'], 'Selenskyj', ['Selen', 'skyj']],
    [['Zelen', 'sky'], 'Selenskyj', ['Selen', 'skyj']],
    [['ab', 'cd'], 'XY', ['X', 'Y']],
    [['a', 'b', 'c'], 'X', ['X', '', '']],
    [['abc', 'def'], '', ['', '']],
  ])('shares out %j as %j → %j', (written, replacement, expected) => {
    const ranges = written.map((text, i) => range(0, text.length, i));
    expect(applyReplacement(written, ranges, replacement)).toEqual(expected);
  });

  it('leaves the data as it is where the string is not there', () => {
    const data = { a: 'x' };
    expect(applyReplacement(data, [range(0, 1, 'b')], 'y')).toBe(data);
    expect(applyReplacement(data, [], 'y')).toBe(data);
  });

  it('replaces the whole of a bare string', () => {
    expect(applyReplacement('Frau Takahiti', [range(5, 13)], 'Takaichi')).toBe('Frau Takaichi');
  });
});

describe('applyAll', () => {
  it('keeps offsets true however many replacements change the length', () => {
    const data = { a: 'Takahichi und Takahichi', b: ['Takahichi'] };
    const replacements = [range(0, 9, 'a'), range(14, 23, 'a'), range(0, 9, 'b', 0)].map((one) => ({
      ranges: [one],
      replacement: 'Takaichi',
    }));
    expect(applyAll(data, replacements)).toEqual({ a: 'Takaichi und Takaichi', b: ['Takaichi'] });
    expect(applyAll(data, [...replacements].reverse())).toEqual({
      a: 'Takaichi und Takaichi',
      b: ['Takaichi'],
    });
  });

  it('keeps the later of two that overlap', () => {
    const replacements = [
      { ranges: [range(0, 5)], replacement: 'X' },
      { ranges: [range(3, 8)], replacement: 'Y' },
    ];
    expect(applyAll('abcdefgh', replacements)).toBe('abcY');
  });
});
