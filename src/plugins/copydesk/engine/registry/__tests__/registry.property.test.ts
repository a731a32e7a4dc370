import fc from 'fast-check';
import type { Person } from '../../types';
import { buildRegistry } from '..';

const SYLLABLES = ['an', 'be', 'chi', 'do', 'mül', 'ka', 'ler', 'ša', 'ta', 'von ', 'zu-', 'o’', 'Ко', '高'];
const word = fc
  .array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''));
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const people = fc
  .array(fc.tuple(name, fc.array(name, { maxLength: 2 })), { maxLength: 12 })
  .map((rows): Person[] =>
    rows.map(([full, others], i) => ({
      id: `p${i}`,
      name: full,
      spellings: others.map((value, k) => ({ value, kind: k === 0 ? 'accepted' : 'wrong' })),
    })),
  );

const answersOf = (registry: ReturnType<typeof buildRegistry>, form: string) => ({
  near: registry.near(form),
  exact: registry.byForm(form),
  surname: registry.bySurname(form),
  wrong: registry.byWrongSurname(form),
});

describe('whoever is registered', () => {
  it('the order of adding never matters', () => {
    fc.assert(
      fc.property(people, name, fc.integer({ min: 0, max: 12 }), (rows, form, cut) => {
        const built = answersOf(buildRegistry(rows), form);
        expect(answersOf(buildRegistry([...rows].reverse()), form)).toEqual(built);
        const grown = buildRegistry(rows.slice(cut));
        for (const row of rows.slice(0, cut)) grown.add(row);
        expect(answersOf(grown, form)).toEqual(built);
      }),
    );
  });

  it('every registered form is found again, and never as near to itself', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const registry = buildRegistry(rows);
        for (const { id, name: full } of rows) {
          expect(registry.byForm(full).map(({ person }) => person)).toContain(id);
          expect(registry.near(full).some(({ person, spelling }) => person === id && spelling === full)).toBe(
            false,
          );
        }
      }),
    );
  });

  it('a record removed is found by nothing', () => {
    fc.assert(
      fc.property(people, name, (rows, form) => {
        const registry = buildRegistry(rows);
        const [first] = rows;
        if (!first) return;
        registry.remove(first.id);
        const answers = answersOf(registry, form);
        const ids = [...answers.near, ...answers.exact].map(({ person }) => person);
        expect([...ids, ...answers.surname, ...answers.wrong]).not.toContain(first.id);
        expect(answers).toEqual(answersOf(buildRegistry(rows.slice(1)), form));
      }),
    );
  });

  it('no string makes a look-up throw', () => {
    const registry = buildRegistry([{ id: 'a', name: 'Sanae Takaichi' }]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(() => answersOf(registry, text)).not.toThrow();
      }),
    );
  });
});
