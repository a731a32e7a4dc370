import fc from 'fast-check';
import { isLookAlike, sharedReading, withoutVariants } from '../characters';
import { hasRunningText, lettersOf, stretchesOf } from '../letters';

const shown = (text: string) =>
  stretchesOf(text).map((letters) =>
    letters.map((letter) => (letter.isApart ? '|' : '') + letter.text).join(''),
  );

describe('stretches of running text', () => {
  it.each<[string, string[]]>([
    ['Angela Merkel', []],
    ['「高市早苗首相」は', ['高市早苗首相', 'は']],
    ['高市 早苗、首相', ['高市|早苗', '首相']],
    ['ドナルド・トランプ氏', ['ドナルド|トランプ氏']],
    ['髙市', ['高市']],
    ['辻\u{e0100}井', ['辻井']],
    ['박정희는 Park', ['박정희는']],
    ['習\n近平', ['习', '近平']],
    ['習  近平', ['习', '近平']],
    ['𠮷田', ['吉田']],
  ])('%s', (text, expected) => expect(shown(text)).toEqual(expected));

  it('point at the letters they name, in any text, and leave none out', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'高市・ 早ト박\u200b\u{e0100}𠮷a'),
        fc.string({ unit: 'grapheme', maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(text, (value) => {
        const letters = stretchesOf(value).flat();
        for (const { start, end } of letters) expect(hasRunningText(value.slice(start, end))).toBe(true);
        expect(letters.every(({ start }, i) => start >= (letters[i - 1]?.end ?? 0))).toBe(true);
        expect(letters.length > 0).toBe(hasRunningText(value) && /[^\ud840-\ud888]/.test(value));
      }),
      { numRuns: 500 },
    );
  });

  it.each(['高', '高 ', '고', '高\u200b\u200b\u200b\u200b\u200b'])(
    'come back from a million of %j',
    (unit) => {
      const count = Math.floor(1_000_000 / unit.length);
      expect(stretchesOf(unit.repeat(count)).flat()).toHaveLength(count);
    },
  );
});

describe('the letters of a spelling', () => {
  it.each([['Sanae Takaichi'], ['高市Sanae'], ['高'], [''], ['高市、早苗']])(
    '%s has none for running text',
    (spelling) => expect(lettersOf(spelling)).toEqual([]),
  );
});

describe('characters', () => {
  it.each(['高髙', '邊辺', '邊邉', '习習', '斎齋', '泽澤', '沢澤', '发發', '島嶋'])(
    '%s are one in two forms',
    (pair) => {
      const [a = '', b = ''] = pair;
      expect(withoutVariants(a)).toBe(withoutVariants(b));
    },
  );

  it.each(['斎斉', '平坪', '市巿', '未末', '高亮'])('%s are two', (pair) => {
    const [a = '', b = ''] = pair;
    expect(withoutVariants(a)).not.toBe(withoutVariants(b));
  });

  it.each([
    ['坪', '平', 'ping'],
    ['紀', '季', 'ji'],
    ['浩', '洪', 'kou'],
  ])('%s and %s are both read %s', (a, b, reading) => {
    expect(sharedReading(withoutVariants(a), withoutVariants(b))).toBe(reading);
  });

  it.each(['未末', '市巿', 'シツ', 'プブ', 'ツッ', '희휘', '은운'])('%s look alike', (pair) => {
    const [a = '', b = ''] = pair;
    expect(isLookAlike(a, b)).toBe(true);
  });

  it.each(['平文', '은남', 'トス', '고박'])('%s do not look alike', (pair) => {
    const [a = '', b = ''] = pair;
    expect(isLookAlike(a, b)).toBe(false);
    expect(sharedReading(a, b)).toBeUndefined();
  });
});
