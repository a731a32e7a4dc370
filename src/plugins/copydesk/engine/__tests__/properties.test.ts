import fc from 'fast-check';
import { check, decide } from '..';
import { buildRegistry } from '../registry';
import type { CheckResult, Copy, Finding, Lexicon, Person } from '../types';

const PEOPLE: readonly Person[] = [
  {
    id: 'takaichi',
    name: 'Sanae Takaichi',
    givenName: 'Sanae',
    familyName: 'Takaichi',
    spellings: [
      { value: 'Sanae Takahiti', kind: 'wrong' },
      { value: '高市早苗', kind: 'native' },
    ],
  },
  { id: 'trump', name: 'Donald Trump', givenName: 'Donald', familyName: 'Trump' },
  {
    id: 'selenskyj',
    name: 'Wolodymyr Selenskyj',
    spellings: [{ value: 'Volodymyr Zelensky', kind: 'accepted' }],
  },
  { id: 'bush', name: 'George Bush', distinctFrom: ['busch'] },
  { id: 'busch', name: 'Georg Busch' },
];

const WORDS = new Set(
  'der die das und heute kam nach gestern sprach mit über vertrag präsident the a of said'.split(' '),
);
const LEXICON: Lexicon = {
  isWord: (word) => WORDS.has(word.toLowerCase()),
  hasWords: (language) => /^(de|en)/.test(language),
  name: () => ({ given: 0, family: 0 }),
};
const OPTIONS = { registry: buildRegistry(PEOPLE), lexicon: LEXICON };

const names = fc.constantFrom(
  'Takahiti',
  'Sanae Takahichi',
  'Sanae Takahiti',
  'Takaichi',
  'Sanae Takaichi',
  'Takaichis',
  'Sanae Takahitis',
  'Donald Trmup',
  'Donald Trump',
  'Trumps',
  'Volodymyr Zelensky',
  'Wolodymyr Selenski',
  'George Busch',
  'Georg Bush',
  'Klaus Müler',
  'Klaus Müller',
  'Müllers',
  '高市早苗',
  'TAKAHITI',
  'Taka\u00adhiti',
  'Sanae\u00a0Takahiti',
);
const fillers = fc.constantFrom(
  'Heute',
  'kam',
  'nach Berlin',
  'und',
  '„',
  '“',
  '.',
  ',',
  '\n',
  '(',
  'die Takahiti-Regierung',
  '😀',
  'e\u0301',
);
const noise = fc.string({ unit: 'binary', maxLength: 12 });
const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: names },
      { weight: 5, arbitrary: fillers },
      { weight: 1, arbitrary: noise },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(' '));
const language = fc.constantFrom(undefined, 'de', 'en', 'pl', 'ru', 'ja', 'xx-nonsense');

const copyOf = (headline: string, body: string, tag?: string): Copy => ({
  fields: [
    { path: 'headline', text: headline, kind: 'text', isHeadline: true },
    { path: 'slug', text: headline.toLowerCase().replace(/[^a-z0-9]+/g, '-'), kind: 'slug' },
    { path: 'body', text: body, kind: 'text' },
  ],
  ...(tag === undefined ? {} : { language: tag }),
});
const copies = fc.tuple(text, text, language).map(([headline, body, tag]) => copyOf(headline, body, tag));
const textOf = (copy: Copy, path: string) => copy.fields.find((field) => field.path === path)?.text ?? '';

/** The copy with every finding's first suggestion put in its place. */
function mend(copy: Copy, findings: readonly Finding[]): Copy {
  const fields = copy.fields.map((field) => {
    const own = findings.filter(
      ({ mention, suggestions }) => mention.path === field.path && suggestions.length > 0,
    );
    const mended = own.reduceRight(
      (whole, { mention: { span }, suggestions }) =>
        whole.slice(0, span.start) + suggestions[0] + whole.slice(span.end),
      field.text,
    );
    return { ...field, text: mended };
  });
  return { ...copy, fields };
}

const isFixable = ({ suggestions, severity }: Finding) => suggestions.length > 0 && severity !== 'info';

describe('whatever the text', () => {
  it('every finding names the text its offsets point at, and no two overlap', () => {
    fc.assert(
      fc.property(copies, (copy) => {
        const ends = new Map<string, number>();
        for (const { mention } of check(copy, OPTIONS).findings) {
          const { path, span, surface } = mention;
          expect(textOf(copy, path).slice(span.start, span.end)).toBe(surface);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.start).toBeGreaterThanOrEqual(ends.get(path) ?? 0);
          ends.set(path, span.end);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('no rule ever crashes', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), text);
    fc.assert(
      fc.property(anything, anything, language, (headline, body, tag) => {
        expect(check(copyOf(headline, body, tag), OPTIONS).failures).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('the same text gives the same findings', () => {
    fc.assert(
      fc.property(copies, (copy) => {
        expect(check(copy, OPTIONS)).toEqual(check(structuredClone(copy), OPTIONS));
      }),
      { numRuns: 100 },
    );
  });

  it('the order of the registry does not matter', () => {
    const shuffled = { ...OPTIONS, registry: buildRegistry([...PEOPLE].reverse()) };
    fc.assert(
      fc.property(copies, (copy) => {
        expect(check(copy, shuffled)).toEqual(check(copy, OPTIONS));
      }),
      { numRuns: 100 },
    );
  });

  it('a mended article is clean: a mend may make a person known and so bring up one more, never without end', () => {
    fc.assert(
      fc.property(copies, (copy) => {
        let mended = copy;
        for (let round = 0; round < 3; round += 1) mended = mend(mended, check(mended, OPTIONS).findings);
        expect(check(mended, OPTIONS).findings.filter(isFixable)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('findings under a decision disappear, and no others', () => {
    fc.assert(
      fc.property(copies, fc.infiniteStream(fc.boolean()), (copy, choices) => {
        const result: CheckResult = check(copy, OPTIONS);
        const prints = [...new Set(result.findings.map(({ fingerprint }) => fingerprint))];
        const decided = new Set(prints.filter(() => choices.next().value));
        const decisions = [...decided].map((fingerprint) => ({ fingerprint, kind: 'overridden' as const }));
        const { open, settled } = decide(result, decisions);
        expect(open).toEqual(result.findings.filter(({ fingerprint }) => !decided.has(fingerprint)));
        expect(settled).toEqual(result.findings.filter(({ fingerprint }) => decided.has(fingerprint)));
      }),
      { numRuns: 200 },
    );
  });
});
