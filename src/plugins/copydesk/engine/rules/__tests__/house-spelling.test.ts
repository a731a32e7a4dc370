import type { Sample } from './registry-check';
import { findingsIn, mended, said } from './registry-check';

const found = (text: string, sample: Sample = {}) =>
  findingsIn(text, { rules: ['house-spelling'], ...sample });

const FLAGGED: readonly (readonly [text: string, found: readonly string[], sample?: Sample])[] = [
  ['Wolodymyr Selensky kam.', ['Wolodymyr Selensky → Wolodymyr Selenskyj']],
  ['Wladimir Selenski kam.', ['Wladimir Selenski → Wolodymyr Selenskyj']],
  ['Wolodymyr Selenskyj kam. Selenskys Rede.', ['Selenskys → Selenskyjs']],
  ['Volodymyr Zelensky kam.', ['Volodymyr Zelensky → Wolodymyr Selenskyj']],
  ['Zelensky kam.', ['Zelensky → Selenskyj'], { linked: ['selenskyj'] }],
  ['Sanae Takaichi kam. Takaichi Sanae ging.', ['Takaichi Sanae → Sanae Takaichi']],
  ['Takaichi Sanae kam.', ['Takaichi Sanae → Sanae Takaichi'], { linked: ['takaichi'] }],
  ['Takaichi Sanae kam.', ['Takaichi Sanae → Sanae Takaichi']],
];

describe('house-spelling flags', () => {
  for (const [text, expected, sample] of FLAGGED) {
    it(`“${text}”`, () => {
      const findings = found(text, sample);
      expect(said(findings)).toEqual(expected);
      expect(found(mended(text, findings), sample)).toEqual([]);
    });
  }
});

const CLEAN: readonly (readonly [text: string, sample?: Sample])[] = [
  ['Wolodymyr Selenskyj kam. Selenskyjs Rede.'],
  ['Volodymyr Zelensky came. Zelensky spoke.', { language: 'en' }],
  ['Володимир Зеленський', { language: 'uk' }],
  ['Wolodymyr Selenskyj (Володимир Зеленський)'],
  ['Zelensky kam.'],
  ['Kim Jong Un, Kim Jong-un'],
  ['wolodymyr-selensky', { kind: 'slug' }],
  [''],
];

describe('house-spelling does not flag', () => {
  for (const [text, sample] of CLEAN) {
    it(`“${text}”`, () => expect(said(found(text, sample))).toEqual([]));
  }

  it('a spelling of the house for the text’s language', () => {
    const people = [
      {
        id: 'putin',
        name: 'Wladimir Putin',
        spellings: [
          { value: 'Vladimir Putin', kind: 'house' as const, language: 'en' },
          { value: 'Vladimir V. Putin', kind: 'accepted' as const, language: 'en' },
        ],
      },
    ];
    expect(found('Vladimir Putin', { people, language: 'en' })).toEqual([]);
    expect(said(found('Vladimir Putin', { people }))).toEqual(['Vladimir Putin → Wladimir Putin']);
    expect(said(found('Wladimir Putin', { people, language: 'en' }))).toEqual([
      'Wladimir Putin → Vladimir Putin',
    ]);
  });
});
