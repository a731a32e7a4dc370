import fc from 'fast-check';
import { render } from '../../messages';
import { describeEdit, distance } from '../edits';

/** Optimal string alignment by the textbook table, to hold the banded one against. */
function plainDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let j = 0; j <= b.length; j++) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const change = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? at(i - 2, j - 2) + 1 : Infinity;
      rows[i]![j] = Math.min(change, at(i - 1, j) + 1, at(i, j - 1) + 1, swap);
    }
  }
  return at(a.length, b.length);
}

describe('distance', () => {
  it.each([
    ['takaichi', 'takaichi', 0],
    ['takahichi', 'takaichi', 1],
    ['merkle', 'merkel', 1],
    ['takahiti', 'takaichi', 3],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
  ])('counts the edits between %s and %s: %i', (a, b, edits) => {
    expect(distance(a, b, 5)).toBe(edits);
  });

  it('is what the textbook table says, cut off above the most of interest', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
    fc.assert(
      fc.property(word, word, fc.nat({ max: 12 }), (a, b, max) => {
        expect(distance(a, b, max)).toBe(Math.min(plainDistance(a, b), max + 1));
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same from either side', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => distance(a, b, 6) === distance(b, a, 6)));
  });

  it('comes back from a word of a megabyte', () => {
    const long = 'ab'.repeat(500_000);
    expect(distance(`x${long}`, `${long}y`, 3)).toBeLessThanOrEqual(4);
  });
});

describe('describeEdit', () => {
  it.each([
    ['Takahichi', 'Takaichi', '“Takahichi” has one letter more than “Takaichi”: “h”'],
    ['Merkle', 'Merkel', '“el” in “Merkel” is swapped in “Merkle”'],
    ['Gibs', 'Gibbs', '“Gibbs” has a double “b”, “Gibs” a single one'],
    ['Tusk', 'Task', '“Tusk” has “u” where “Task” has “a”'],
    ['Müller', 'Muller', '“Müller” and “Muller” differ only in accents or special letters'],
    ['TRUMP', 'Trump', '“TRUMP” and “Trump” differ only in capitals'],
    ['Satou', 'Sato', '“Satou” and “Sato” differ only in how a long Japanese vowel is written'],
    ['Ohno', 'Ono', '“Ohno” and “Ono” differ only in how a long Japanese vowel is written'],
    ['uhn', 'un', '“uhn” has one letter more than “un”: “h”'],
    ['Kovčih', 'Kovših', '“Kovčih” has “č” where “Kovših” has “š”'],
    ['Marlči', 'Marlič', '“ič” in “Marlič” is swapped in “Marlči”'],
    ['Philipp', 'Filip', '“Philipp” and “Filip” sound alike'],
  ])('tells what differs between %s and %s', (a, b, sentence) => {
    expect(describeEdit(a, b).map((message) => render(message, 'en'))).toEqual([sentence]);
  });

  it.each([
    [
      'Takahiti',
      'Takaichi',
      [
        '“Takahiti” writes “ti” where “Takaichi” writes “chi”: the same Japanese sound in the two usual ways of writing it in Latin letters (Kunrei and Hepburn)',
        'besides, “Takahiti” has “h”, which “Takaichi” has not',
      ],
      [
        'wo „Takaichi“ „chi“ hat, hat „Takahiti“ „ti“: derselbe japanische Laut in den beiden üblichen Umschriften (Kunrei und Hepburn)',
        'außerdem hat „Takahiti“ ein „h“, das in „Takaichi“ nicht steht',
      ],
    ],
    [
      'Takaichi',
      'Takahiti',
      [
        '“Takaichi” writes “chi” where “Takahiti” writes “ti”: the same Japanese sound in the two usual ways of writing it in Latin letters (Kunrei and Hepburn)',
        'besides, “Takahiti” has “h”, which “Takaichi” has not',
      ],
      [
        'wo „Takahiti“ „ti“ hat, hat „Takaichi“ „chi“: derselbe japanische Laut in den beiden üblichen Umschriften (Kunrei und Hepburn)',
        'außerdem hat „Takahiti“ ein „h“, das in „Takaichi“ nicht steht',
      ],
    ],
    [
      'Takuiti',
      'Takaichi',
      [
        '“Takuiti” writes “ti” where “Takaichi” writes “chi”: the same Japanese sound in the two usual ways of writing it in Latin letters (Kunrei and Hepburn)',
        'besides, “Takuiti” has “u” where “Takaichi” has “a”',
      ],
      [
        'wo „Takaichi“ „chi“ hat, hat „Takuiti“ „ti“: derselbe japanische Laut in den beiden üblichen Umschriften (Kunrei und Hepburn)',
        'außerdem hat „Takuiti“ „u“, wo „Takaichi“ „a“ hat',
      ],
    ],
  ])('tells the Kunrei spelling and the slip in %s beside %s by these two words', (a, b, english, german) => {
    const messages = describeEdit(a, b);
    expect(messages.map((message) => render(message, 'en'))).toEqual(english);
    expect(messages.map((message) => render(message, 'de'))).toEqual(german);
  });

  it('names no word that is written nowhere, whatever the slip beside a Kunrei spelling', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'i', 'k', 'h', 't', 'ti', 'chi', 'si'),
      maxLength: 6,
    });
    fc.assert(
      fc.property(letters, letters, (x, y) => {
        const [a, b] = [`Ta${x}ti`, `Ta${y}chi`];
        for (const { values = {} } of describeEdit(a, b)) {
          for (const key of ['a', 'b', 'longer', 'shorter'])
            if (values[key] !== undefined) expect([a, b]).toContain(values[key]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says nothing of equal words', () => {
    expect(describeEdit('Trump', 'Trump')).toEqual([]);
  });

  it('never throws, and every sentence exists in German and English', () => {
    const syllables = 'ti chi si shi tu tsu hu fu zi ji chu syu sha ta n ん ツ'.split(' ');
    const word = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...syllables) }),
    );
    fc.assert(
      fc.property(word, word, (a, b) => {
        for (const message of describeEdit(a, b)) {
          expect(render(message, 'de')).not.toBe(message.key);
          expect(render(message, 'en')).not.toBe(message.key);
        }
      }),
    );
  });
});
