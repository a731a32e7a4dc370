import * as fc from 'fast-check';
import { WordList } from '../word-list';

describe('a list of words', () => {
  it('numbers words as they come, each once, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: 3_000 }), (words) => {
        const list = new WordList();
        const distinct = [...new Set(words)];
        expect(words.map((word) => list.intern(word))).toEqual(words.map((word) => distinct.indexOf(word)));
        expect(list.texts).toEqual(distinct);
      }),
      { numRuns: 30 },
    );
  });

  it('finds every word again and no other, also when made of texts that are there', () => {
    const words = Array.from({ length: 5_000 }, (_, i) => `word${i}`);
    const grown = new WordList();
    for (const word of words) grown.intern(word);
    for (const list of [grown, new WordList([...words])]) {
      expect(words.every((word, i) => list.id(word) === i)).toBe(true);
      expect(words.some((word) => list.id(`${word}x`) >= 0)).toBe(false);
      expect(list.id('')).toBe(-1);
    }
  });
});
