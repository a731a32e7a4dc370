import type { Person, SpellingKind } from '../../../../engine';
import { buildRegistry } from '../../../../engine';
import { conflictsOf } from '../conflicts';

const spelling = (value: string, kind: SpellingKind, language?: string) => ({
  value,
  kind,
  ...(language && { language }),
});

const BUSH: Person = { id: 'bush', name: 'George Bush', spellings: [spelling('George Busch', 'wrong')] };
const BUSCH: Person = { id: 'busch', name: 'George Busch' };

const conflicts = (person: Person, ...others: Person[]) =>
  conflictsOf(person, buildRegistry(others)).map(({ value, other }) => [value, other?.id]);

describe('a contradiction in the registry', () => {
  test.each([
    ['a name that is wrong as well', { ...BUSH, spellings: [spelling('George Bush', 'wrong')] }],
    [
      'a spelling that is wrong as well',
      { ...BUSH, spellings: [spelling('G. Bush', 'accepted'), spelling(' G.  Bush ', 'wrong')] },
    ],
    [
      'a spelling wrong everywhere and right in one language',
      { ...BUSH, spellings: [spelling('Busch', 'house', 'de'), spelling('Busch', 'wrong')] },
    ],
  ])('is found within one person: %s', (_what, person) => {
    expect(conflicts(person)).toHaveLength(1);
  });

  test.each([
    [
      'right in one language and wrong in another',
      [spelling('Busch', 'house', 'de'), spelling('Busch', 'wrong', 'en')],
    ],
    ['an accent apart', [spelling('Erdoğan', 'house'), spelling('Erdogan', 'wrong')]],
    ['a capital apart', [spelling('MacDonald', 'house'), spelling('Macdonald', 'wrong')]],
  ])('is not found where the values are %s', (_what, spellings) => {
    expect(conflicts({ ...BUSH, spellings })).toEqual([]);
  });

  test('is found between two people, from either side', () => {
    expect(conflicts(BUSH, BUSCH)).toEqual([['George Busch', 'busch']]);
    expect(conflicts(BUSCH, BUSH)).toEqual([['George Busch', 'bush']]);
  });

  test('is not found between people marked as distinct, from either side', () => {
    expect(conflicts({ ...BUSH, distinctFrom: ['busch'] }, BUSCH)).toEqual([]);
    expect(conflicts(BUSCH, { ...BUSH, distinctFrom: ['busch'] })).toEqual([]);
  });

  test('is not found between a person and its own former record', () => {
    expect(conflicts(BUSCH, { ...BUSH, id: 'busch' })).toEqual([]);
  });
});
