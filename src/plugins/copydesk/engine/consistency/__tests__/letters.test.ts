import fc from 'fast-check';
import { letterBits } from '../../names/letter-bits';
import { soundBits, soundKey } from '../letters';

describe('how a word sounds', () => {
  it.each([
    ['schmidt', 'smt'],
    ['schmitt', 'smt'],
    ['philipp', 'flp'],
    ['filip', 'flp'],
    ['beckmann', 'pkmn'],
    ['bekman', 'pkmn'],
    ['oyama', 'am'],
    ['жуков', 'skf'],
    ['schukow', 'skf'],
  ])('%s → %s', (word, key) => expect(soundKey(word)).toBe(key));

  it('has the bits of its letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcdefhkpsxyüж') }), (word) => {
        expect(soundBits(word)).toBe(letterBits(soundKey(word)));
      }),
    );
  });
});
