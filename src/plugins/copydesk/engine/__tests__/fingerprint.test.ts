import { fingerprint, groupOf, hash } from '../fingerprint';
import { tokenize } from '../names/tokens';
import type { Report } from '../types';
import { report } from './fakes';

const printOf = (text: string, word: string, more: Partial<Report> = {}, rule = 'near-miss') => {
  const start = text.indexOf(word);
  return fingerprint(rule, report('body', text, start, start + word.length, more), tokenize(text), text);
};
const SENTENCE = 'Gestern traf der Kanzler Frau Takahiti in Tokio zum Gespräch.';

describe('fingerprint', () => {
  it('is the same for the same passage, wherever it stands', () => {
    expect(printOf(`Vorspann.\n${SENTENCE}\nMehr.`, 'Takahiti')).toBe(printOf(SENTENCE, 'Takahiti'));
  });

  it('is the same in another field', () => {
    const start = SENTENCE.indexOf('Takahiti');
    const elsewhere = report('lead', SENTENCE, start, start + 8);
    expect(fingerprint('near-miss', elsewhere, tokenize(SENTENCE), SENTENCE)).toBe(
      printOf(SENTENCE, 'Takahiti'),
    );
  });

  it('does not see what stands more than three words away', () => {
    const further = SENTENCE.replace('Gestern', 'Vorgestern').replace('Gespräch', 'Essen');
    expect(printOf(further, 'Takahiti')).toBe(printOf(SENTENCE, 'Takahiti'));
  });

  it('does not see the line before', () => {
    expect(printOf('Eins zwei drei\nTakahiti kam.', 'Takahiti')).toBe(printOf('Takahiti kam.', 'Takahiti'));
  });

  it('does not see the message', () => {
    const message = { key: 'another', values: { written: 'other words' } };
    expect(printOf(SENTENCE, 'Takahiti', { message })).toBe(printOf(SENTENCE, 'Takahiti'));
  });

  it.each([
    ['a word beside it', () => printOf(SENTENCE.replace('Frau', 'Ministerin'), 'Takahiti')],
    ['the spelling', () => printOf(SENTENCE.replace('Takahiti', 'Takahichi'), 'Takahichi')],
    ['the suggestion', () => printOf(SENTENCE, 'Takahiti', { suggestions: ['Takahashi'] })],
    ['the person', () => printOf(SENTENCE, 'Takahiti', { person: { id: '7', name: 'Sanae Takaichi' } })],
    ['the rule', () => printOf(SENTENCE, 'Takahiti', {}, 'wrong-spelling')],
  ])('changes with %s', (_what, other) => {
    expect(other()).not.toBe(printOf(SENTENCE, 'Takahiti'));
  });

  it('keeps to the person, not to the suggestion, where the registry knows them', () => {
    const person = { id: '7', name: 'Sanae Takaichi' };
    expect(printOf(SENTENCE, 'Takahiti', { person, suggestions: ['Takaichi'] })).toBe(
      printOf(SENTENCE, 'Takahiti', { person, suggestions: ['Sanae Takaichi'] }),
    );
  });
});

describe('groupOf', () => {
  const person = { id: '7', name: 'Sanae Takaichi' };
  const group = (surface: string, suggestion: string, more: Partial<Report> = { person }) =>
    groupOf('near-miss', report('body', surface, 0, surface.length, { suggestions: [suggestion], ...more }));

  it.each([
    ['the genitive', 'Takahitis', 'Takaichis'],
    ['the full name', 'Sanae Takahiti', 'Sanae Takaichi'],
    ['capitals', 'TAKAHITI', 'TAKAICHI'],
    ['a slug', 'takahiti', 'takaichi'],
    ['a double name', 'Foo-Takahiti', 'Foo-Takaichi'],
  ])('is shared with %s', (_what, surface, suggestion) => {
    expect(group(surface, suggestion)).toBe(group('Takahiti', 'Takaichi'));
  });

  it.each([
    ['another misspelling', () => group('Takahichi', 'Takaichi')],
    ['another person', () => group('Takahiti', 'Takaichi', { person: { id: '8', name: 'X' } })],
    ['another name misspelled alike', () => group('Nakahiti', 'Nakaichi')],
  ])('is not shared with %s', (_what, other) => {
    expect(other()).not.toBe(group('Takahiti', 'Takaichi'));
  });
});

describe('hash', () => {
  it('is the same on every machine', () => {
    expect(hash('Takaichi')).toBe('e5975eb8d5887849');
  });

  it('finds no two alike among a hundred thousand short texts', () => {
    const all = new Set(Array.from({ length: 100_000 }, (_, i) => hash(`near-miss|${i}`)));
    expect(all.size).toBe(100_000);
  });
});
