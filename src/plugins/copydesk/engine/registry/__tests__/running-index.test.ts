import fc from 'fast-check';
import { buildRegistry, loadRegistry, saveRegistry } from '..';
import { lettersOf } from '../../running-text/letters';
import type { Person, Registry } from '../../types';

const native = (id: string, name: string, ...values: string[]): Person => ({
  id,
  name,
  spellings: values.map((value) => ({ value, kind: 'native' })),
});

const PEOPLE: readonly Person[] = [
  native('takaichi', 'Sanae Takaichi', '高市早苗'),
  native('xi', 'Xi Jinping', '习近平'),
  native('park', 'Park Chung-hee', '박정희'),
  native('trump', 'Donald Trump', 'ドナルド・トランプ', '도널드 트럼프'),
  { id: 'latin', name: 'Angela Merkel' },
];

const codes = (text: string) => lettersOf(text).map(({ code }) => code);
const exact = (registry: Registry, text: string) =>
  registry
    .byRunning(codes(text), 0, codes(text).length)
    .map(({ person, spelling }) => `${person} ${spelling}`);
const near = (registry: Registry, text: string) =>
  registry.nearRunning(codes(text), 0, codes(text).length).map(({ person }) => person);

const later = buildRegistry([]);
for (const person of PEOPLE) later.add(person);
const REGISTRIES: readonly (readonly [what: string, Registry])[] = [
  ['compiled', buildRegistry(PEOPLE)],
  ['added to later', later],
  ['saved and loaded', loadRegistry(saveRegistry(buildRegistry(PEOPLE)))],
  ['added to, saved and loaded', loadRegistry(saveRegistry(later))],
];

describe.each(REGISTRIES)('the index of running text, %s', (_what, registry) => {
  it.each([
    ['高市早苗', ['takaichi 高市早苗']],
    ['髙市早苗', ['takaichi 高市早苗']],
    ['習近平', ['xi 习近平']],
    ['박정희', ['park 박정희']],
    ['ドナルド・トランプ', ['trump ドナルド・トランプ']],
    ['ドナルド＝トランプ', ['trump ドナルド・トランプ']],
    ['도널드트럼프', ['trump 도널드 트럼프']],
    ['高市', []],
    ['高市早', []],
  ])('finds %s', (text, found) => expect(exact(registry, text)).toEqual(found));

  it.each([
    ['高市早紀', ['takaichi']],
    ['高早市苗', ['takaichi']],
    ['高市早苗', []],
    ['习近坪', ['xi']],
    ['박정휘', ['park']],
    ['박정', []],
    ['岸田文雄', []],
  ])('finds who is near to %s', (text, found) => expect(near(registry, text)).toEqual(found));

  it('tells how far a spelling may reach', () => {
    expect(registry.runningReach(codes('高市早苗首相'), 0)).toBe(4);
    expect(registry.runningReach(codes('首相高市早苗'), 2)).toBe(4);
    expect(registry.runningReach(codes('岸田文雄'), 0)).toBeLessThan(2);
  });
});

it('whoever is removed is found no more', () => {
  const registry = buildRegistry(PEOPLE);
  registry.remove('takaichi');
  expect(exact(registry, '高市早苗')).toEqual([]);
  expect(near(registry, '高市早紀')).toEqual([]);
});

it('a spelling near to those of very many people is near to nobody’s', () => {
  const crowd = (size: number) =>
    buildRegistry(
      Array.from({ length: size }, (_, i) =>
        native(`p${i}`, `P ${i}`, `王小${String.fromCharCode(0x4e00 + 7 * i)}`),
      ),
    );
  expect(near(crowd(8), '王小丽').length).toBeGreaterThan(0);
  expect(near(crowd(200), '王小丽')).toEqual([]);
});

it('the order of the people never matters, and every spelling is found by itself', () => {
  const letter = fc.constantFrom(...'高市早苗习近平박정희トランプ');
  const spelling = fc.string({ unit: letter, minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(fc.uniqueArray(spelling, { minLength: 1, maxLength: 12 }), (spellings) => {
      const people = spellings.map((value, i) => native(`p${i}`, `Person ${i}`, value));
      const [one, other] = [buildRegistry(people), buildRegistry([...people].reverse())];
      for (const value of spellings) {
        expect(exact(one, value)).toEqual(exact(other, value));
        expect(near(one, value)).toEqual(near(other, value));
        expect(exact(one, value).join()).toContain(value);
        expect(one.runningReach(codes(value), 0)).toBe(value.length);
      }
    }),
    { numRuns: 200 },
  );
});
