import fc from 'fast-check';
import { check } from '../../check';
import { buildRegistry } from '../../registry';
import type { Finding, Person } from '../../types';
import { EMPTY_LEXICON } from '../../__tests__/fakes';

const native = (
  id: string,
  name: string,
  right: readonly string[],
  wrong: readonly string[] = [],
): Person => ({
  id,
  name,
  spellings: [
    ...right.map((value) => ({ value, kind: 'native' as const })),
    ...wrong.map((value) => ({ value, kind: 'wrong' as const })),
  ],
});

const PEOPLE: readonly Person[] = [
  native('takaichi', 'Sanae Takaichi', ['高市早苗'], ['高巿早苗', '高市早奈枝']),
  native('xi', 'Xi Jinping', ['习近平', '習近平'], ['习近评']),
  native('park', 'Park Chung-hee', ['박정희'], ['박정히']),
  native('moon', 'Moon Jae-in', ['문재인']),
  native('trump', 'Donald Trump', ['ドナルド・トランプ', '도널드 트럼프', '特朗普'], ['トランブ']),
  native('li', 'Li Qiang', ['李强']),
  native('takahashi', 'Kazuo Takahashi', ['高橋和夫']),
  native('watanabe', 'Tsuneo Watanabe', ['渡辺恒雄']),
  native('kim', 'Kim Jong-un', ['김정은', '金正恩']),
  native('abe', 'Shinzo Abe', ['安倍晋三']),
];
const REGISTRY = buildRegistry(PEOPLE);

function findingsIn(text: string, linked: readonly string[] = [], language = 'ja'): readonly Finding[] {
  const { findings, failures } = check(
    { fields: [{ path: 'body', text, kind: 'text' }], people: linked, language },
    { registry: REGISTRY, lexicon: EMPTY_LEXICON },
  );
  expect(failures).toEqual([]);
  for (const { mention } of findings)
    expect(text.slice(mention.span.start, mention.span.end)).toBe(mention.surface);
  return findings;
}

const said = (text: string, linked?: readonly string[], language?: string) =>
  findingsIn(text, linked, language).map(
    ({ rule, certainty, mention, suggestions }) =>
      `${rule} ${certainty}: ${mention.surface} → ${suggestions[0]}`,
  );

const mended = (text: string, findings: readonly Finding[]) =>
  [...findings]
    .reverse()
    .reduce(
      (rest, { mention: { span }, suggestions }) =>
        rest.slice(0, span.start) + suggestions[0] + rest.slice(span.end),
      text,
    );

type Row = readonly [text: string, found: readonly string[], linked?: readonly string[]];

const WRONG: readonly Row[] = [
  ['「高巿早苗首相は訪米する」', ['高巿早苗 → 高市早苗']],
  ['きのう高市早奈枝氏が', ['高市早奈枝 → 高市早苗']],
  ['国家主席习近评发表讲话', ['习近评 → 习近平']],
  ['國家主席習近評發表講話', ['習近評 → 習近平']],
  ['박정히는 대통령이었다', ['박정히 → 박정희']],
  ['고 박정히대통령기념관에서', ['박정히 → 박정희']],
  ['トランブ大統領は', ['トランブ → ドナルド・トランプ']],
];

describe('a recorded wrong spelling is found in running text', () => {
  it.each(WRONG.map(([text, found]) => [text, found] as const))('%s', (text, found) => {
    const findings = findingsIn(text).filter(({ rule }) => rule === 'wrong-spelling');
    expect(findings.map(({ mention, suggestions }) => `${mention.surface} → ${suggestions[0]}`)).toEqual(
      found,
    );
    expect(findings.every(({ severity }) => severity === 'error' || severity === 'warning')).toBe(true);
    expect(findingsIn(mended(text, findings))).toEqual([]);
  });
});

const NEAR: readonly Row[] = [
  ['高市早苗首相が語った。高市早紀首相は', ['certain: 高市早紀 → 高市早苗']],
  ['首相の高市早紀氏は', ['likely: 高市早紀 → 高市早苗'], ['takaichi']],
  ['高早市苗首相', ['certain: 高早市苗 → 高市早苗'], ['takaichi']],
  ['髙市早紀首相', ['likely: 髙市早紀 → 髙市早苗'], ['takaichi']],
  ['安倍普三元首相は', ['likely: 安倍普三 → 安倍晋三']],
  ['习近平主席说，习近坪主席', ['certain: 习近坪 → 习近平']],
  ['国家主席习近坪发表讲话', ['likely: 习近坪 → 习近平']],
  ['习近坪发表讲话', ['likely: 习近坪 → 习近平'], ['xi']],
  ['习近文主席', ['likely: 习近文 → 习近平'], ['xi']],
  ['李墙总理', ['likely: 李墙 → 李强'], ['li']],
  ['박정희 대통령은. 박정휘 대통령은', ['certain: 박정휘 → 박정희']],
  ['박정휘 대통령이', ['likely: 박정휘 → 박정희']],
  ['박정휘는 말했다', ['likely: 박정휘 → 박정희'], ['park']],
  ['문제인 대통령', ['likely: 문제인 → 문재인']],
  ['ドナルト・トランプ氏', ['likely: ドナルト・トランプ → ドナルド・トランプ']],
  ['ドナルド・トランプ氏は。トランフ氏は', ['certain: トランフ → トランプ']],
  ['ドナルド＝トランプス', ['likely: トランプス → トランプ'], ['trump']],
  ['도널드 트럼푸는', ['certain: 도널드 트럼푸 → 도널드 트럼프'], ['trump']],
];

describe('a name one letter away from a registered one is found in running text', () => {
  it.each(NEAR.map(([text, found, linked = []]) => [text, found, linked] as const))(
    '%s',
    (text, found, linked) => {
      const findings = findingsIn(text, linked);
      expect(
        findings.map((one) => `${one.certainty}: ${one.mention.surface} → ${one.suggestions[0]}`),
      ).toEqual(found);
      expect(findings.every(({ rule }) => rule === 'near-miss')).toBe(true);
      expect(findingsIn(mended(text, findings), linked)).toEqual([]);
    },
  );
});

const ALL = PEOPLE.map(({ id }) => id);

describe('nothing is found in running text', () => {
  it.each([
    ['where names are right', '高市早苗首相は習近平主席と会談した。박정희는 김정은이 문재인 대통령과'],
    ['in variants of a name', '髙橋和夫、高桥和夫、渡邊恒雄、渡邉恒雄、習近平、习近平'],
    [
      'in a name parted by a space or a dot',
      '高市 早苗氏、高市　早苗氏、ドナルド＝トランプ、ドナルド・トランプ',
    ],
    [
      'in a bare family name',
      '高市首相、高市氏、高市さんは、习主席、习先生、박 대통령, 박씨는, 박 전 대통령은, 李总理',
    ],
    ['in a bare family name with particles', '高市が、高市は早くも、高市早朝会議'],
    ['in another person’s name', '习近文。金正日総書記'],
    ['in words that hold part of a name', '学习近年来的经验，学习近平的话。王国强调'],
    ['in a longer name', '安倍晋太郎氏は安倍晋三氏の父。'],
    ['in Korean words', '박정하고 정은이 문재 인문학 박정자 김정은희'],
    ['in katakana words', 'トランク、トランス、トランペット、ドナルドダック'],
    ['in katakana of another person', 'ロナルド・レーガン、ドナルド・ラムズフェルド'],
    ['in particles after a foreign name', '도널드 트럼프는 도널드 트럼프가 도널드 트럼프의'],
  ])('%s', (_what, text) => {
    expect(
      said(
        text,
        ALL.filter((id) => id !== 'kim'),
      ),
    ).toEqual([]);
  });

  it.each([
    ['in a stranger’s name, whatever the office', '高市早紀首相は、伊藤早苗総理は、박정자 대통령이'],
    ['in a stranger’s name without a high office', '高市早奈選手は、习近坪教授，박정휘 의원이, 习近坪'],
    ['in a relative’s name', '高市早苗首相と妹の高市早紀氏は、高市早子さんも'],
  ])('%s, whom nobody linked', (_what, text) => {
    expect(said(text)).toEqual([]);
  });

  it('that somebody else rightly bears', () => {
    const people = [...PEOPLE, native('saki', 'Saki Takaichi', ['高市早紀'])];
    const { findings } = check(
      { fields: [{ path: 'body', text: '高市早苗首相と高市早紀首相', kind: 'text' }], language: 'ja' },
      { registry: buildRegistry(people), lexicon: EMPTY_LEXICON },
    );
    expect(findings).toEqual([]);
  });
});

it('a person whom the article names in Latin letters is known in running text, too', () => {
  expect(said('Sanae Takaichi (高市早紀) kam.', [], 'de')).toEqual(
    ['near-miss certain: 高市早紀 → 高市早苗'].map((one) => one.replace('certain', 'likely')),
  );
});

it('says which letters differ and why they are mistaken', () => {
  const reasons = (text: string) =>
    findingsIn(text, ALL).map(({ evidence }) => ('reasons' in evidence ? evidence.reasons : []));
  expect(reasons('习近坪主席')).toEqual([
    [{ key: 'likeness.same-reading', values: { written: '坪', other: '平', reading: 'ping' } }],
  ]);
  expect(reasons('박정휘는')).toEqual([
    [{ key: 'likeness.look-alike', values: { written: '휘', other: '희' } }],
  ]);
  expect(reasons('高市早紀首相')).toEqual([
    [{ key: 'likeness.changed', values: { a: '高市早紀', b: '高市早苗', written: '紀', other: '苗' } }],
  ]);
});

it('no text makes it throw, and every finding points at what it names', () => {
  const letters = fc.constantFrom(
    ...'高市早苗首相氏はが习近平坪主席박정희휘는 ・ドナルトランプ。\u200b髙\u{e0100}𠮷aA',
  );
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 40 }), (text) => {
      findingsIn(text, ALL);
    }),
    { numRuns: 300 },
  );
});
