import type { Sample } from './registry-check';
import { findingsIn } from './registry-check';

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
