import { toJsonLd } from '../json-ld';
import { ARTICLE, BARE, HOUSE } from './article';
import { vocabularyProblems } from './schema-org';

const whole = JSON.parse(JSON.stringify(toJsonLd(HOUSE, ARTICLE)));

/** The document with something in one place changed: what is wrong with it, and it. */
const BROKEN: readonly [string, object][] = [
  ['a type that schema.org does not have', { ...whole, '@type': 'NewsArtikel' }],
  ['a property that schema.org does not have', { ...whole, headlin: 'x' }],
  ['a property of another type', { ...whole, birthDate: '2026-01-01' }],
  [
    'a property of another type, further in',
    { ...whole, hasPart: [{ ...whole.hasPart[0], birthDate: '2026-01-01' }] },
  ],
  ['an unknown property further in', { ...whole, author: [{ '@type': 'Person', nam: 'Mona' }] }],
  ['an unknown type further in', { ...whole, correction: [{ '@type': 'Correction', text: 'x' }] }],
  ['a value of a kind that the property cannot hold', { ...whole, author: 5 }],
  ['another context', { ...whole, '@context': 'https://example.org' }],
];

describe('JSON-LD is schema.org’s', () => {
  const problems = vocabularyProblems([
    whole,
    toJsonLd(HOUSE, BARE),
    ...BROKEN.map(([, document]) => document),
  ]);

  test('an article with everything, and one with next to nothing, are valid', () => {
    expect(problems.slice(0, 2)).toEqual([[], []]);
  });

  test.each(BROKEN.map(([name], index) => [name, index + 2] as const))('%s is found', (_name, index) => {
    expect(problems[index]).not.toEqual([]);
  });
});
