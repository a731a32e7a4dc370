import type { WireFinding } from '../../../../contracts/check';
import { mend, unmend } from '../mends';
import { stringAt, type Values } from '../places';
import { findingOf } from './finding';

const paragraph = (...texts: string[]) => ({
  type: 'paragraph',
  children: texts.map((text) => ({ type: 'text', text })),
});

const VALUES: Values = {
  headline: 'Trump und Takahiti einig',
  slug: 'trump-und-takahiti-einig',
  body: [paragraph('Zu Beginn lobte er Takahichi.'), paragraph('Frau Taka', 'hichi', ' und Takahichi.')],
};

const at = (text: string, ...source: WireFinding['source'][number][]): WireFinding =>
  findingOf({ text, source, fingerprint: JSON.stringify(source) });

const HEADLINE = at('Takahiti', { pointer: ['headline'], start: 10, end: 18 });
const SLUG = at('takahiti', { pointer: ['slug'], start: 10, end: 18 });
const SPLIT = at(
  'Takahichi',
  { pointer: ['body', 1, 'children', 0, 'text'], start: 5, end: 9 },
  { pointer: ['body', 1, 'children', 1, 'text'], start: 0, end: 5 },
);
const LAST = at('Takahichi', { pointer: ['body', 1, 'children', 2, 'text'], start: 5, end: 14 });

const done = (values: Values, result: ReturnType<typeof mend>): Values => ({ ...values, ...result?.changes });

describe('mending', () => {
  test('replaces in headline and slug, each in its own form', () => {
    const result = mend(VALUES, [
      { finding: HEADLINE, text: 'Takaichi' },
      { finding: SLUG, text: 'takaichi' },
    ]);
    expect(result?.changes).toEqual({
      headline: 'Trump und Takaichi einig',
      slug: 'trump-und-takaichi-einig',
    });
    expect(result?.mend.count).toBe(2);
  });

  test('mends a name that is half bold where it differs and keeps the other nodes as they are', () => {
    const result = done(VALUES, mend(VALUES, [{ finding: SPLIT, text: 'Takaichi' }]));
    const words = [0, 1, 2].map((node) => stringAt(result, ['body', 1, 'children', node, 'text']));
    expect(words).toEqual(['Frau Taka', 'ichi', ' und Takahichi.']);
    expect((result.body as unknown[])[0]).toBe((VALUES.body as unknown[])[0]);
  });

  test('replaces the same name several times in one string', () => {
    const values = { lead: 'Takahiti, Takahiti und 🇯🇵 Takahiti' };
    const places = [0, 10, 28].map((start) => at('Takahiti', { pointer: ['lead'], start, end: start + 8 }));
    const shifted = places.map((place) =>
      values.lead.slice(place.source[0]?.start, place.source[0]?.end) === 'Takahiti' ? place : undefined,
    );
    expect(shifted.every(Boolean)).toBe(true);
    const replacements = places.map((finding) => ({ finding, text: 'Takaichi' }));
    expect(mend(values, replacements)?.changes.lead).toBe('Takaichi, Takaichi und 🇯🇵 Takaichi');
  });

  test('leaves a finding alone whose words are gone meanwhile', () => {
    expect(mend({ ...VALUES, headline: 'Etwas ganz anderes hier' }, [{ finding: HEADLINE, text: 'x' }])).toBe(
      undefined,
    );
  });

  test('mends one of two overlapping findings', () => {
    const wide = at('und Takahiti', { pointer: ['headline'], start: 6, end: 18 });
    const result = mend(VALUES, [
      { finding: HEADLINE, text: 'Takaichi' },
      { finding: wide, text: 'und Takaichi' },
    ]);
    expect(result?.changes.headline).toBe('Trump und Takaichi einig');
    expect(result?.mend.count).toBe(1);
  });
});

describe('undoing a mend', () => {
  const mended = () => {
    const result = mend(VALUES, [
      { finding: HEADLINE, text: 'Takaichi' },
      { finding: LAST, text: 'Takaichi' },
    ]);
    if (!result) throw new Error('nothing was mended');
    return { values: done(VALUES, result), mend: result.mend };
  };

  test('brings back what was there', () => {
    const { values, mend: last } = mended();
    expect({ ...values, ...unmend(values, last) }).toEqual(VALUES);
  });

  test('keeps what was written elsewhere in the meantime', () => {
    const { values, mend: last } = mended();
    const later = { ...values, headline: 'Heute: Trump und Takaichi einig' };
    expect(unmend(later, last)?.headline).toBe('Heute: Trump und Takahiti einig');
  });

  test('does not touch a passage that was rewritten', () => {
    const { values, mend: last } = mended();
    const later = { ...values, headline: 'Ganz neu' };
    expect(Object.keys(unmend(later, last) ?? {})).toEqual(['body']);
  });

  test('says so when nothing is left to undo', () => {
    const { mend: last } = mended();
    expect(unmend({ headline: 'Neu', slug: 'neu', body: [] }, last)).toBeUndefined();
  });
});
