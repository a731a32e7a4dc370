import type { Person } from '../../types';
import { buildRegistry, loadRegistry, saveRegistry } from '..';

const PEOPLE: readonly Person[] = [
  { id: 'a', name: 'Sanae Takaichi', spellings: [{ value: 'Sanae Takahiti', kind: 'wrong' }] },
  { id: 'b', name: 'Владимир Путин', gender: 'male', distinctFrom: ['a'] },
  { id: 'c', name: 'Ursula von der Leyen', givenName: 'Ursula', familyName: 'von der Leyen' },
  { id: 'd', name: 'Kim Jong-un', givenName: 'Jong-un', familyName: 'Kim', familyNameFirst: true },
  { id: 'e', name: 'Pelé', familyNameFirst: false, givenName: 'Edson' },
];

const LOOK_UPS = ['Sanae Takahichi', 'Владимер Путин', 'Ursula Leyden', 'Kim Yong Un', 'Pelle', 'Nobody'];

describe('a saved registry', () => {
  const built = buildRegistry(PEOPLE);
  const loaded = loadRegistry(saveRegistry(built));

  it('answers as the one it was saved from', () => {
    for (const form of LOOK_UPS) expect(loaded.near(form)).toEqual(built.near(form));
    for (const { id, name } of PEOPLE) {
      expect(loaded.person(id)).toEqual(built.person(id));
      expect(loaded.byForm(name)).toEqual(built.byForm(name));
    }
    expect(loaded.bySurname('Leyen')).toEqual(['c']);
    expect(loaded.byWrongSurname('Takahiti')).toEqual(['a']);
    expect(loaded.size).toBe(PEOPLE.length);
  });

  it('can be added to, removed from and saved again', () => {
    const living = loadRegistry(saveRegistry(built));
    living.add({ id: 'f', name: 'Shinzo Abe' });
    living.remove('a');
    const again = loadRegistry(saveRegistry(living));
    expect(again.near('Shinzo Abbe')[0]?.person).toBe('f');
    expect(again.near('Sanae Takahichi')).toEqual([]);
    expect(again.size).toBe(PEOPLE.length);
  });

  it('is read from bytes at any place in their buffer', () => {
    const bytes = saveRegistry(built);
    const shifted = new Uint8Array(bytes.length + 1).subarray(1);
    shifted.set(bytes);
    expect(loadRegistry(shifted).size).toBe(PEOPLE.length);
  });

  it('of nobody is nobody', () =>
    expect(loadRegistry(saveRegistry(buildRegistry([]))).near('A B')).toEqual([]));

  it('that is cut off or something else is refused', () => {
    const bytes = saveRegistry(built);
    expect(() => loadRegistry(bytes.slice(0, -4))).toThrow(/cut off/);
    expect(() => loadRegistry(new Uint8Array(1000))).toThrow(/no saved registry/);
    expect(() => loadRegistry(new Uint8Array(3))).toThrow(/no saved registry/);
  });
});
