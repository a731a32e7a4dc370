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
