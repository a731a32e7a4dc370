import { CATALOGUE, describeFinding, explain, fill, render } from '..';
import type { Finding } from '../../types';

const placeholders = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the catalogue', () => {
  it('has every message in German and in English', () => {
    expect(Object.keys(CATALOGUE.de).sort()).toEqual(Object.keys(CATALOGUE.en).sort());
  });

  it.each(Object.keys(CATALOGUE.en))('%s has the same placeholders in both', (key) => {
    expect(placeholders(CATALOGUE.de[key])).toEqual(placeholders(CATALOGUE.en[key]));
  });

  it.each(Object.keys(CATALOGUE.en))('%s is said differently in the two', (key) => {
    expect(CATALOGUE.de[key]).not.toBe(CATALOGUE.en[key]);
  });
});

describe('render', () => {
  it('puts values in their places and leaves a placeholder without one as it is', () => {
    expect(fill('{a} and {b}, {a}', { a: 1 })).toBe('1 and {b}, 1');
  });

  it('does not read a value as a pattern', () => {
    expect(fill('{a}{b}', { a: '{b}', b: '$&' })).toBe('{b}$&');
  });

  it('falls back to the key', () => {
    expect(render({ key: 'no.such' }, 'de')).toBe('no.such');
  });
});

const FINDING: Finding = {
  rule: 'near-miss',
  severity: 'error',
  fingerprint: '0',
  group: '0',
  mention: { path: 'headline', span: { start: 0, end: 9 }, surface: 'Takahichi' },
  message: { key: 'near-miss.bare', values: { written: 'Takahichi', name: 'Sanae Takaichi' } },
  certainty: 'certain',
  suggestions: ['Takaichi'],
  evidence: {
    kind: 'likeness',
    person: { id: '1', name: 'Sanae Takaichi' },
    spelling: 'Sanae Takaichi',
    score: 0.9,
    reasons: [
      { key: 'likeness.extra-letter', values: { longer: 'Takahichi', shorter: 'Takaichi', letters: 'h' } },
    ],
  },
};

describe('explain', () => {
  it.each(['de', 'en'] as const)('says what, why and how to mend it, in sentences (%s)', (language) => {
    const text = explain(FINDING, language);
    expect(text).toContain('Sanae Takaichi');
    expect(text).toContain(
      '„h“'.replace(/[„“]/g, (mark) => (language === 'de' ? mark : ({ '„': '“', '“': '”' }[mark] ?? ''))),
    );
    expect(text).toMatch(/Takaichi[“”]\.$/);
    expect(text).not.toMatch(/\{\w+\}|\.\.|undefined/);
  });

  it('says that a quotation may be as it was written, and nothing of it elsewhere', () => {
    expect(explain({ ...FINDING, isQuoted: true }, 'de')).toContain('Zitat');
    expect(explain(FINDING, 'de')).not.toContain('Zitat');
  });

  it('offers two spellings where two are possible', () => {
    expect(explain({ ...FINDING, suggestions: ['Takaichi', 'Takahashi', 'Takagi'] }, 'en')).toContain(
      '“Takaichi” or “Takahashi”',
    );
  });
});

describe('describeFinding', () => {
  it('names the words and the field by the reader’s label, else by its path', () => {
    expect(describeFinding(FINDING, 'de', 'Überschrift')).toMatch(/^„Takahichi“ \(Überschrift\): /);
    expect(describeFinding(FINDING, 'en')).toMatch(/^“Takahichi” \(headline\): /);
  });
});
