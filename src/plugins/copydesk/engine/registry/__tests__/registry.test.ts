import type { Person } from '../../types';
import { buildRegistry } from '..';

const TAKAICHI: Person = {
  id: 'takaichi',
  name: 'Sanae Takaichi',
  givenName: 'Sanae',
  familyName: 'Takaichi',
  spellings: [
    { value: 'Takaichi Sanae', kind: 'accepted' },
    { value: '高市早苗', kind: 'native', language: 'ja' },
    { value: 'Sanae Takahiti', kind: 'wrong' },
  ],
};
const PEOPLE: readonly Person[] = [
  TAKAICHI,
  { id: 'trump', name: 'Donald Trump' },
  { id: 'leyen', name: 'Ursula von der Leyen', givenName: 'Ursula', familyName: 'von der Leyen' },
  { id: 'kim', name: 'Kim Jong-un', givenName: 'Jong-un', familyName: 'Kim', familyNameFirst: true },
  { id: 'garcia', name: 'Gabriel García Márquez', givenName: 'Gabriel', familyName: 'García Márquez' },
  { id: 'pele', name: 'Pelé' },
  {
    id: 'putin',
    name: 'Wladimir Putin',
    spellings: [{ value: 'Владимир Путин', kind: 'native', language: 'ru' }],
  },
  { id: 'oneill', name: 'Tip O’Neill' },
];

const registry = buildRegistry(PEOPLE);
const nearIds = (form: string) => registry.near(form).map(({ person }) => person);
const exactIds = (form: string) => registry.byForm(form).map(({ person }) => person);

describe('an exact look-up', () => {
  it.each([
    ['Sanae Takaichi', 'takaichi'],
    ['SANAE TAKAICHI', 'takaichi'],
    ['Takaichi Sanae', 'takaichi'],
    ['高市早苗', 'takaichi'],
    ['Sanae Takahiti', 'takaichi'],
    ['Kim Jong Un', 'kim'],
    ['Gabriel Garcia Marquez', 'garcia'],
    ['pele', 'pele'],
    ['владимир путин', 'putin'],
    ["Tip O'Neill", 'oneill'],
    ['Tip ONeill', 'oneill'],
  ])('finds %s', (form, id) => expect(exactIds(form)).toEqual([id]));

  it.each([['Sanae Takahichi'], ['Sanae'], ['Gabriel García'], [''], ['von der'], ['Nobody Atall']])(
    'does not find %j',
    (form) => expect(exactIds(form)).toEqual([]),
  );

  it('says which spelling was hit and of what kind', () => {
    expect(registry.byForm('sanae takahiti')).toEqual([
      { person: 'takaichi', spelling: 'Sanae Takahiti', kind: 'wrong' },
    ]);
    expect(registry.byForm('高市早苗')[0]).toMatchObject({ kind: 'native', language: 'ja' });
  });
});

describe('a near look-up', () => {
  it.each([
    ['Sanae Takahichi', 'takaichi'],
    ['Takahichi Sanae', 'takaichi'],
    ['Sane Takaichi', 'takaichi'],
    ['Donlad Trupm', 'trump'],
    ['Ursula von der Layen', 'leyen'],
    ['Kim Yong Un', 'kim'],
    ['Gabriel Garcia Marqez', 'garcia'],
    ['Gabriel Garzia', 'garcia'],
    ['Pelle', 'pele'],
    ['Владимер Путин', 'putin'],
    ['Tip O’Neil', 'oneill'],
  ])('finds %s', (form, id) => expect(nearIds(form)[0]).toBe(id));

  it('finds what is near only after romanisation', () => {
    const bare = buildRegistry([{ id: 'takaichi', name: 'Sanae Takaichi' }]);
    expect(bare.near('Sanae Takahiti')).toMatchObject([{ person: 'takaichi', distance: 1 }]);
  });

  it.each([['Donald Trump'], ['Sanae Matsuyama'], ['Ursula von der'], ['Donald'], ['Trumpp'], ['']])(
    'does not find %j',
    (form) => expect(nearIds(form)).toEqual([]),
  );

  it('gives at most as many as asked for', () => {
    const twins = Array.from({ length: 20 }, (_, i) => ({ id: `p${i}`, name: 'Anna Maier' }));
    expect(
      buildRegistry(twins)
        .near('Anna Mayer', 3)
        .map(({ person }) => person),
    ).toEqual(['p0', 'p1', 'p10']);
  });
});

describe('a name near to that of somebody who bears a shorter one', () => {
  const among = (words: readonly (readonly string[])[], form: string) =>
    registry.nearAmong(words, form).map(({ person }) => person);

  it('is found among those who bear the first and the last word', () =>
    expect(among([['gabriel'], ['garcja'], ['marquezs', 'marquez']], 'Gabriel Márquez')).toEqual(['garcia']));

  it.each([['Gabriel Garcja'], ['Donald Trump'], ['Anna Márquez'], ['']])('is not found by %j', (form) =>
    expect(among([['gabriel'], ['garcja'], ['marquez']], form)).toEqual([]),
  );
});

describe('a word', () => {
  it.each([['Sanae'], ['TAKAHITI'], ['Leyen'], ['von'], ['García']])(
    '%s stands in a registered form',
    (word) => expect(registry.hasWord(word)).toBe(true),
  );

  it('of nobody stands in none, until somebody who bears it is added', () => {
    const living = buildRegistry(PEOPLE);
    expect(living.hasWord('Zarathustra')).toBe(false);
    living.add({ id: 'z', name: 'Zoe Zarathustra' });
    expect(living.hasWord('zarathustra')).toBe(true);
  });

  it('is asked about anew when the stamp changes, with every person added or removed', () => {
    const living = buildRegistry(PEOPLE);
    const stamps = [living.stamp, buildRegistry(PEOPLE).stamp];
    living.add({ id: 'z', name: 'Zoe Zarathustra' });
    stamps.push(living.stamp);
    living.remove('z');
    stamps.push(living.stamp);
    expect(new Set(stamps).size).toBe(4);
  });
});

describe('a surname', () => {
  it('of many is given by the first ids, whatever the order they came in', () => {
    const people = Array.from({ length: 40 }, (_, i) => ({ id: `p${(i * 17) % 40}`, name: `N${i} Miller` }));
    const first = people.map(({ id }) => id).sort();
    expect(buildRegistry(people).bySurname('Miller', 8)).toEqual(first.slice(0, 8));
    expect(buildRegistry(people.reverse()).bySurname('Miller')).toEqual(first.slice(0, 16));
  });

  it.each([
    ['Takaichi', 'takaichi'],
    ['LEYEN', 'leyen'],
    ['Kim', 'kim'],
    ['Garcia', 'garcia'],
    ['Marquez', 'garcia'],
    ['Pelé', 'pele'],
  ])('%s brings up its bearer', (token, id) => expect(registry.bySurname(token)).toEqual([id]));

  it.each([['Sanae'], ['von'], ['Takahiti'], ['']])('%j brings up nobody', (token) =>
    expect(registry.bySurname(token)).toEqual([]),
  );

  it.each([
    ['Neymar Jr.', 'Neymar'],
    ['Charles III', 'Charles'],
    ['Elisabeth I.', 'Elisabeth'],
    ['Al Gore Jr.', 'Gore'],
    ['Van Morrison', 'Morrison'],
  ])('%s is filed under a name, not under what stands before or after it', (name, family) =>
    expect(buildRegistry([{ id: 'one', name }]).bySurname(family)).toEqual(['one']),
  );

  it('is known as wrong where only a wrong spelling has it', () => {
    expect(registry.byWrongSurname('TAKAHITI')).toEqual(['takaichi']);
    expect(registry.byWrongSurname('Takaichi')).toEqual([]);
    expect(registry.byWrongSurname('Sanae')).toEqual([]);
  });
});

describe('records', () => {
  it('are given back as they came in', () => {
    for (const person of PEOPLE) expect(registry.person(person.id)).toEqual(person);
    expect(registry.person('nobody')).toBeUndefined();
  });

  it('can be added, replaced and removed', () => {
    const living = buildRegistry(PEOPLE);
    living.add({ id: 'abe', name: 'Shinzo Abe' });
    expect(living.near('Shinzo Abbe')[0]?.person).toBe('abe');
    living.add({ id: 'abe', name: 'Shintaro Abe' });
    expect(living.near('Shinzo Abbe')).toEqual([]);
    expect(living.byForm('Shintaro Abe')).toHaveLength(1);
    expect(living.size).toBe(PEOPLE.length + 1);
    expect(living.remove('abe')).toBe(true);
    expect(living.remove('abe')).toBe(false);
    expect(living.byForm('Shintaro Abe')).toEqual([]);
    expect(living.bySurname('Abe')).toEqual([]);
    expect(living.size).toBe(PEOPLE.length);
  });
});

describe('a bad record', () => {
  it.each([
    [[{ id: '', name: 'A B' }], /lacks an id/],
    [[{ id: 'a', name: ' ' }], /“a” of the registry lacks a name/],
    [
      [
        { id: 'a', name: 'A B' },
        { id: 'a', name: 'C D' },
      ],
      /share the id “a”: “A B” and “C D”/,
    ],
  ])('is refused with its reason', (people, reason) => expect(() => buildRegistry(people)).toThrow(reason));
});
