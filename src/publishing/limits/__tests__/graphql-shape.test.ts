import { shapeProblem } from '../graphql-shape';

const problems = (query: string): string[] => {
  const problem = shapeProblem(query, { size: 50, depth: 4 }, 2_000);
  return problem ? [problem.message] : [];
};

/** Fragments of which each spreads the next one twice. */
const doubling = (length: number): string =>
  Array.from(
    { length },
    (_, i) => `fragment F${i} on Thing { ${i + 1 < length ? `...F${i + 1} `.repeat(2) : 'b'} }`,
  ).join(' ');

test.each([
  ['five levels', '{ a { a { a { a { b } } } } }', /goes 5 levels deep, more than 4/],
  [
    'five levels, in fragments',
    '{ a { ...F } } fragment F on Thing { a { a { ... on Thing { a { b } } } } }',
    /5 levels/,
  ],
  ['many fields', `{ ${'b '.repeat(51)} }`, /comes to 51 fields, more than 50/],
  [
    'several operations together',
    `query A { ${'b '.repeat(30)} } query B { ${'b '.repeat(30)} }`,
    /comes to 60/,
  ],
  ['fragments that double each other', `{ a { ...F0 } } ${doubling(60)}`, /comes to .* fields/],
  ['a fragment in itself', '{ a { ...F } } fragment F on Thing { a { ...F } }', /"F" leads back to itself/],
  [
    'two fragments in each other',
    '{ a { ...F } } fragment F on Thing { ...G } fragment G on Thing { ...F }',
    /leads back/,
  ],
])('%s are refused', (_name, query, message) => {
  expect(problems(query)).toEqual([expect.stringMatching(message)]);
});

test.each([
  ['four levels', '{ a { a { a { b } } } }'],
  ['fifty fields', `{ ${'b '.repeat(50)} }`],
  ['a few fragments', `{ a { ...F0 } } ${doubling(4)}`],
  [
    'a tool that asks for the schema',
    '{ __schema { types { fields { type { ofType { ofType { name } } } } } } }',
  ],
  ['a fragment that is not there, which another rule refuses', '{ a { ...F } }'],
  ['what is no GraphQL, which others refuse', '{ a {'],
  ['a text of too many words, which the parser refuses', `{ ${'b '.repeat(2_100)} }`],
])('%s are let through', (_name, query) => {
  expect(problems(query)).toEqual([]);
});
