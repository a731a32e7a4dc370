import type { Sample } from './registry-check';
import { findingsIn, mended, said } from './registry-check';

const found = (text: string, sample: Sample = {}) =>
  findingsIn(text, { rules: ['house-spelling'], ...sample });

const MARKED = [
  { id: 'babis', name: 'Andrej Babiš' },
  { id: 'erdogan', name: 'Recep Tayyip Erdoğan' },
  { id: 'hollande', name: 'François Hollande' },
  { id: 'gomez', name: 'Gustavo Gómez' },
  { id: 'walesa', name: 'Lech Wałęsa' },
  { id: 'mroz', name: 'Jacek Mróz' },
  {
    id: 'vucic',
    name: 'Aleksandar Vučić',
    spellings: [{ value: 'Aleksandar Vucic', kind: 'accepted' as const }],
  },
];

const MARRIED = [
  {
    id: 'married',
    name: 'Anna Schmidt-Meier',
    spellings: [{ value: 'Anna Schmidt', kind: 'former' as const }],
  },
];

const FLAGGED: readonly (readonly [text: string, found: readonly string[], sample?: Sample])[] = [
  ['Wolodymyr Selensky kam.', ['Wolodymyr Selensky → Wolodymyr Selenskyj']],
  ['Wladimir Selenski kam.', ['Wladimir Selenski → Wolodymyr Selenskyj']],
  ['Wolodymyr Selenskyj kam. Selenskys Rede.', ['Selenskys → Selenskyjs']],
  ['Volodymyr Zelensky kam.', ['Volodymyr Zelensky → Wolodymyr Selenskyj']],
  ['Zelensky kam.', ['Zelensky → Selenskyj'], { linked: ['selenskyj'] }],
  ['Sanae Takaichi kam. Takaichi Sanae ging.', ['Takaichi Sanae → Sanae Takaichi']],
  ['Takaichi Sanae kam.', ['Takaichi Sanae → Sanae Takaichi'], { linked: ['takaichi'] }],
  ['Takaichi Sanae kam.', ['Takaichi Sanae → Sanae Takaichi']],
  ['Andrej Babis kam. Babis ging.', ['Andrej Babis → Andrej Babiš', 'Babis → Babiš'], { people: MARKED }],
  ['Lech Wałesa kam.', ['Lech Wałesa → Lech Wałęsa'], { people: MARKED }],
  ['Erdogans Rede', ['Erdogans → Erdoğans'], { people: MARKED, linked: ['erdogan'] }],
  ['Francois Hollande kam.', ['Francois Hollande → François Hollande'], { people: MARKED }],
  ['Gustavo Gomez traf.', ['Gustavo Gomez → Gustavo Gómez'], { people: MARKED }],
  ['Jak mówi Lech Walesa', ['Lech Walesa → Lech Wałęsa'], { people: MARKED, language: 'pl' }],
  ['O Lechu Walesie', ['Lechu Walesie → Lechu Wałęsie'], { people: MARKED, language: 'pl' }],
  ['Andrej Babiš mluvil. K Babisovi přišli.', ['Babisovi → Babišovi'], { people: MARKED, language: 'cs' }],
  [
    'Ekrem İnanoğlu kam. Inanoglus Rede.',
    ['Inanoglus → İnanoğlus'],
    { people: [{ id: 'inan', name: 'Ekrem İnanoğlu' }] },
  ],
  ['Anna Schmidt kam.', ['Anna Schmidt → Anna Schmidt-Meier'], { people: MARRIED }],
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
  ['Andrej Babiš kam. Babišs Rede. Recep Tayyip Erdoğan ging.', { people: MARKED }],
  ['ANDREJ BABIS KOMMT', { people: MARKED }],
  ['andrej-babis-kommt', { kind: 'slug', people: MARKED }],
  [
    'https://babis.example/andrej-babis und andrej.babis@babis.example',
    { people: MARKED, linked: ['babis'] },
  ],
  ['Aleksandar Vucic kam. Vucic ging.', { people: MARKED }],
  ['Gomez kam.', { people: MARKED }],
  ['Andréj Babiš kam.', { people: MARKED }],
  ['Gustavo Gómez traf. Peter Gomez auch.', { people: MARKED }],
  ['S Andrejem Babišem, o Babišovi', { people: MARKED, language: 'cs' }],
  ['Z Jackiem Mrozem, o Jacku Mrozie, Mroza', { people: MARKED, language: 'pl' }],
  ['Z Lechem Wałęsą, o Wałęsie', { people: MARKED, language: 'pl' }],
  ['Anna Schmidt-Meier kam.', { people: MARRIED }],
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

it('a diacritic left out is certain where the person is linked or the text writes it elsewhere', () => {
  const certainties = (text: string, sample: Sample = {}) =>
    found(text, { people: MARKED, ...sample }).map(({ certainty }) => certainty);
  expect(certainties('Andrej Babis kam. Babis ging.')).toEqual(['likely', 'likely']);
  expect(certainties('Andrej Babis kam.', { linked: ['babis'] })).toEqual(['certain']);
  expect(certainties('Andrej Babiš kam. Babis ging.')).toEqual(['certain']);
});
