import fc from 'fast-check';
import { findingsIn, mended } from './registry-check';

const RULES = ['wrong-spelling', 'near-miss', 'house-spelling', 'ambiguous-name', 'unknown-name'];
const PIECES = [
  'Sanae',
  'Takahichi',
  'Takaichis',
  'TAKAHITI',
  'Donald',
  'Trumpp',
  'Ursula von der Layen',
  'Wolodymyr Selensky',
  'Müller',
  'Mu\u0308ller',
  'Владимир Путинн',
  '高市早苗',
  '👩🏽‍🚀',
  'und',
  ' ',
  '. ',
  '-',
  '\n',
  '\u00ad',
  '’s',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 20 })
  .map((pieces) => pieces.join(' '));
const kind = fc.constantFrom('text' as const, 'slug' as const);

const FEW = { numRuns: 50 };

describe('the registry’s rules on any text', () => {
  it('point at the words they name, and no two at the same', () => {
    fc.assert(
      fc.property(text, kind, (written, field) => {
        const findings = findingsIn(written, { kind: field, rules: RULES });
        let end = 0;
        for (const { mention } of findings) {
          expect(written.slice(mention.span.start, mention.span.end)).toBe(mention.surface);
          expect(mention.span.start).toBeGreaterThanOrEqual(end);
          end = mention.span.end;
        }
      }),
      FEW,
    );
  });

  it('say the same about the same text', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(findingsIn(written, { rules: RULES })).toEqual(findingsIn(written, { rules: RULES }));
      }),
      FEW,
    );
  });

  it('never offer what is there already', () => {
    fc.assert(
      fc.property(text, (written) => {
        for (const { mention, suggestions } of findingsIn(written, {
          rules: ['near-miss', 'wrong-spelling'],
        }))
          expect(suggestions).not.toContain(mention.surface);
      }),
      FEW,
    );
  });

  it('leave nothing of a near miss or a recorded wrong spelling once it is mended', () => {
    const names = fc.array(fc.constantFrom(...PIECES.slice(0, 9), '. ', ', '), { maxLength: 12 });
    fc.assert(
      fc.property(names, (pieces) => {
        const sample = { rules: ['near-miss', 'wrong-spelling'] };
        let written = pieces.join(' ');
        for (let round = 0; round < 3; round++) written = mended(written, findingsIn(written, sample));
        expect(findingsIn(written, sample)).toEqual([]);
      }),
      FEW,
    );
  });
});
