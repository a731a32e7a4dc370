import { check } from '../../check';
import { EMPTY } from '../../__tests__/fakes';
import { mixedScript } from '../mixed-script';

function said(text: string): string[] {
  const { findings, failures } = check(
    { fields: [{ path: 'body', text, kind: 'text' }], language: 'uk' },
    { ...EMPTY, rules: [{ id: 'mixed-script', rule: mixedScript }] },
  );
  expect(failures).toEqual([]);
  return findings.map(({ mention, suggestions }) => `${mention.surface} → ${suggestions[0]}`);
}

const FLAGGED: readonly (readonly [text: string, said: readonly string[]])[] = [
  ['Міністр C\u0435ргій прибув.', ['Cергій → Сергій']],
  ['Aсия Биби', ['Aсия → Асия']],
  ['Clint\u043en said', ['Clintоn → Clinton']],
  ['Пyтин и Пyтина', ['Пyтин → Путин', 'Пyтина → Путина']],
];

const SILENT = [
  'Сергій прибув.',
  'Clinton said so to Сергій.',
  'ХVІ век',
  'слово cейчас',
  'Windowsами пользуются',
  'Qубит',
];

describe('mixed-script', () => {
  it.each(FLAGGED)('flags %s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it.each(SILENT)('is silent on %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  it.each(FLAGGED)('finds nothing in the mended %s', (text, expected) => {
    const mended = expected.reduce((left, one) => {
      const [wrong = '', right = ''] = one.split(' → ');
      return left.replace(wrong, right);
    }, text);
    expect(said(mended)).toEqual([]);
  });
});

const KNOWN: readonly string[] = ['macron', 'scholz', 'show'];

/** A lexicon that knows those names well, and nothing else. */
const LEXICON = {
  ...EMPTY.lexicon,
  name: (folded: string) => ({ given: 0, family: KNOWN.includes(folded) ? 2 : 0 }),
};

function digits(text: string): string[] {
  const { findings, failures } = check(
    { fields: [{ path: 'body', text, kind: 'text' }], language: 'de' },
    { ...EMPTY, lexicon: LEXICON, rules: [{ id: 'mixed-script', rule: mixedScript }] },
  );
  expect(failures).toEqual([]);
  return findings.map(({ mention, suggestions }) => `${mention.surface} → ${suggestions.join('|')}`);
}

describe('a digit among letters', () => {
  it.each([
    ['of a name the lists know', 'Präsident Macr0n kam.', ['Macr0n → Macron']],
    ['of a one for an l', 'Kanzler Scho1z kam.', ['Scho1z → Scholz']],
    ['in capitals', 'MACR0N KOMMT', ['MACR0N → MACRON']],
    [
      'of a name written right elsewhere',
      'Frau Bunetti und Herr Tolgo, Tolg0s Chef, T0lgo',
      ['T0lgo → Tolgo'],
    ],
  ])('is told: %s', (_what, text, expected) => {
    expect(digits(text)).toEqual(expected);
  });

  it.each(['H1N1 und R2D2', 'Web3, Covid19', 'Das B0ot', 'Raum S1how', 'A1B', 'macr0n.test', 'x-Macr0n_y'])(
    'is left alone: %s',
    (text) => {
      expect(digits(text)).toEqual([]);
    },
  );
});
