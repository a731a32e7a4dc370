import fc from 'fast-check';
import type { ExtractedField } from '..';
import {
  extractBlocks,
  extractHtml,
  extractMarkdown,
  extractText,
  maskNonProse,
  quoteSpans,
  sourceRanges,
} from '..';

const markup = fc.constantFrom(
  ...'# > * _ ** ` [ ] ( ) ! | - 1. < > & ; \\ ~~ www. @ : " „ “ &amp; &#228; &NotEqualTilde; <b> </b> <p> </p> <br> <code> <img alt="x> ---'.split(
    ' ',
  ),
  '\n',
  '\n\n',
  '\r\n',
  '    ',
  '\t',
);
const source = fc
  .array(
    fc.oneof(markup, fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('Taka', 'hichi', ' ')),
    {
      maxLength: 60,
    },
  )
  .map((pieces) => pieces.join(''));

/** Segments are in order, within the text and the source, and say what the source says. */
function expectTrue(field: ExtractedField, value: string): void {
  let end = 0;
  let sourceEnd = 0;
  for (const segment of field.segments) {
    expect(segment.start).toBeGreaterThanOrEqual(end);
    expect(segment.end).toBeLessThanOrEqual(field.text.length);
    expect(segment.sourceEnd).toBeLessThanOrEqual(value.length);
    if (
      segment.end - segment.start === segment.sourceEnd - segment.sourceStart &&
      segment.end - segment.start > 1
    ) {
      expect(value.slice(segment.sourceStart, segment.sourceEnd)).toBe(
        field.text.slice(segment.start, segment.end),
      );
    }
    end = segment.end;
    sourceEnd = Math.max(sourceEnd, segment.sourceEnd);
  }
}

describe('whatever the source', () => {
  it.each([
    ['Markdown', extractMarkdown],
    ['HTML', extractHtml],
    ['plain text', extractText],
  ] as const)('%s is read with a true way back', (_what, extract) => {
    fc.assert(
      fc.property(source, (value) => {
        expectTrue(extract(value, 'body'), value);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['Markdown', extractMarkdown],
    ['HTML', extractHtml],
  ] as const)('a span’s ranges in %s lie in order and within the source', (_what, extract) => {
    fc.assert(
      fc.property(source, fc.nat(200), fc.nat(30), (value, from, length) => {
        const field = extract(value, 'body');
        const start = from % (field.text.length + 1);
        for (const range of sourceRanges(field, {
          start,
          end: Math.min(field.text.length, start + length),
        })) {
          expect(range.start).toBeLessThanOrEqual(range.end);
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeLessThanOrEqual(value.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('Blocks of any shape are read without a crash', () => {
    const { node } = fc.letrec((tie) => ({
      node: fc.record(
        {
          type: fc.constantFrom(
            'paragraph',
            'text',
            'link',
            'list',
            'list-item',
            'quote',
            'code',
            'image',
            'heading',
            'x',
          ),
          text: fc.oneof(fc.string(), fc.constant(7)),
          code: fc.boolean(),
          image: fc.oneof(fc.constant(null), fc.record({ caption: fc.string() })),
          children: fc.oneof(
            { depthSize: 'small' },
            fc.constant(null),
            fc.array(tie('node'), { maxLength: 4 }),
          ),
        },
        { requiredKeys: [] },
      ),
    }));
    fc.assert(
      fc.property(fc.oneof(fc.array(node), fc.anything()), (value) => {
        expect(typeof extractBlocks(value, 'body').text).toBe('string');
      }),
      { numRuns: 300 },
    );
  });

  it('masking keeps every line and every offset', () => {
    fc.assert(
      fc.property(source, (value) => {
        const masked = maskNonProse(value);
        expect(masked).toHaveLength(value.length);
        for (let i = 0; i < value.length; i += 1) {
          if (masked[i] !== value[i]) expect(masked[i]).toBe('\u0001');
        }
      }),
    );
  });

  it('quotations lie within their paragraph', () => {
    fc.assert(
      fc.property(source, (value) => {
        for (const { start, end } of quoteSpans(value)) {
          expect(start).toBeLessThanOrEqual(end);
          expect(value.slice(start, end)).not.toContain('\n');
        }
      }),
    );
  });
});
