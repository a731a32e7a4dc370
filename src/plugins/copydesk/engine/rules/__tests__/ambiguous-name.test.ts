import { check } from '../../check';
import { buildRegistry } from '../../registry';
import type { Sample } from './registry-check';
import { findingsIn, LEXICON } from './registry-check';

const found = (text: string, sample: Sample = {}) =>
  findingsIn(text, { rules: ['ambiguous-name'], ...sample }).map(({ mention, evidence }) => [
    mention.surface,
    evidence.kind === 'homonyms' ? evidence.people.map(({ id }) => id) : [],
  ]);

const MUELLERS = [['Müller', ['karl-mueller', 'mueller']]];

describe('ambiguous-name flags', () => {
  it.each([['Müller kam.'], ['Präsident Müller kam. Müller ging.'], ['MÜLLER KOMMT']])('%s', (text) => {
    const surface = text.includes('MÜLLER') ? 'MÜLLER' : 'Müller';
    expect(found(text)).toEqual(MUELLERS.map(([, ids]) => [surface, ids]));
  });
});

describe('ambiguous-name does not flag', () => {
  it.each([
    ['Gerd Müller kam. Müller ging.'],
    ['Anna Müller kam.'],
    ['Miller kam.'],
    ['Ein Müller-freier Text ohne Müllers? Gerd Müller!'],
    [''],
  ])('%s', (text) => expect(found(text)).toEqual([]));

  it.each([['Von hier aus sprach er. Die S-Bahn hielt.'], ['Der Herr kam. Herr ging.']])(
    'particles, letters and titles: %s',
    (text) => {
      const people = ['Karl von', 'Anna von', 'Karl S', 'Anna S', 'Karl Herr', 'Anna Herr'].map(
        (name, i) => ({
          id: `p${i}`,
          name,
          familyName: name.split(' ')[1] ?? '',
        }),
      );
      expect(found(text, { people })).toEqual([]);
    },
  );

  it('where an editor linked one of them', () =>
    expect(found('Müller kam.', { linked: ['mueller'] })).toEqual([]));

  it('a family name of so many that a choice would not help', () => {
    const people = Array.from({ length: 9 }, (_, i) => ({
      id: `p${i}`,
      name: `Person${'abcdefghi'.charAt(i)} Maier`,
    }));
    expect(found('Maier kam.', { people })).toEqual([]);
    expect(found('Maier kam.', { people: people.slice(0, 8) })).toHaveLength(1);
  });
});

describe('ambiguous-name, of a family name that is an ordinary word,', () => {
  const people = [
    { id: 'a', name: 'Karl Busch' },
    { id: 'b', name: 'Wilhelm Busch' },
    { id: 'c', name: 'Anna Plan' },
    { id: 'd', name: 'Peter Plan' },
  ];

  it.each([
    ['Herr Busch kam.', 'Busch', 'de'],
    ['Der Weg war frei, sagte Busch.', 'Busch', 'de'],
    ['Busch erklärte, er gehe.', 'Busch', 'de'],
    ['Präsident Busch kam.', 'Busch', 'de'],
    ['Der Busch brennt. Dann kam Minister Busch.', 'Busch', 'de'],
    ['It was too late, said Plan.', 'Plan', 'en'],
    ['Plan told reporters so.', 'Plan', 'en'],
    ['Mr Plan came.', 'Plan', 'en'],
    ['When he asked Plan to leave, nobody moved.', 'Plan', 'en'],
    ['Nobody knew what to make of Plan in the end.', 'Plan', 'en'],
  ])('informs where a person stands: %s', (text, surface, language) => {
    expect(found(text, { people, language }).map(([written]) => written)).toEqual([surface]);
  });

  it.each([
    ['Der Busch brennt.', 'de'],
    ['Busch und Wald brennen.', 'de'],
    ['Dort steht ein Busch.', 'de'],
    ['Hinter Busch und Baum, da sagte der Busch nichts.', 'de'],
    ['Busch war überall.', 'de'],
    ['Plan is everything.', 'en'],
    ['The Plan said so.', 'en'],
    ['He has a plan. Plan for the worst.', 'en'],
    ['They signed the Marshall Plan today.', 'en'],
    ['He said: Plan ahead.', 'en'],
    ['In the city of Plan Bay they met.', 'en'],
  ])('stays silent: %s', (text, language) => {
    expect(found(text, { people, language })).toEqual([]);
  });

  it.each([
    ['They met last May in Rome.', 0],
    ['They met with May in Rome.', 0],
    ['They met again, said May.', 1],
  ])('stays silent on a month, unless it speaks: %s', (text, count) => {
    const bearers = [
      { id: 'a', name: 'Theresa May' },
      { id: 'b', name: 'Brian May' },
    ];
    const { findings } = check(
      { fields: [{ path: 'body', text, kind: 'text' }], language: 'en' },
      {
        registry: buildRegistry(bearers),
        lexicon: { ...LEXICON, isWord: (word) => word.toLowerCase() === 'may' },
      },
    );
    expect(findings.filter(({ rule }) => rule === 'ambiguous-name')).toHaveLength(count);
  });
});
