import { check } from '../check';
import type { NamedRule } from '../rules';
import type { Settings } from '../types';
import { copy, EMPTY, wordRule } from './fakes';

const settings = (rules: Settings['rules']): Settings => ({ rules });
const run = (
  rules: readonly NamedRule[],
  texts: string | readonly string[],
  setting: Settings['rules'] = {},
) => check(copy(...[texts].flat()), { ...EMPTY, rules, settings: settings(setting) });

describe('check', () => {
  it('stamps rule, severity, fingerprint and group', () => {
    const { findings } = run([wordRule('near-miss', 'Takahiti')], 'Frau Takahiti kommt.', {
      'near-miss': 'warning',
    });
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'near-miss',
        severity: 'warning',
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
        group: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      }),
    ]);
  });

  it('takes the severity of the report’s certainty', () => {
    const setting = { a: { certain: 'error', likely: 'info' } } as const;
    expect(run([wordRule('a', 'X', 'Y', 'likely')], 'X', setting).findings[0]?.severity).toBe('info');
    expect(run([wordRule('a', 'X', 'Y', 'certain')], 'X', setting).findings[0]?.severity).toBe('error');
  });

  it('drops what is switched off', () => {
    expect(run([wordRule('a', 'X')], 'X', { a: 'off' }).findings).toEqual([]);
  });

  it('orders findings by field, then by place, whatever the order of the rules', () => {
    const { findings } = run([wordRule('a', 'Z'), wordRule('b', 'Y')], ['Y Z Y', 'Z Y']);
    expect(findings.map(({ mention }) => [mention.path, mention.span.start])).toEqual([
      ['field0', 0],
      ['field0', 2],
      ['field0', 4],
      ['field1', 0],
      ['field1', 2],
    ]);
  });

  it('turns a crash of one rule into a failure and lets the others speak', () => {
    const broken: NamedRule = {
      id: 'broken',
      rule: () => {
        throw new Error('no index');
      },
    };
    const result = run([broken, wordRule('a', 'X')], 'X');
    expect(result.failures).toEqual([{ rule: 'broken', message: 'no index' }]);
    expect(result.findings).toHaveLength(1);
  });

  it('fails a rule that crashes after its first report, and keeps nothing half said', () => {
    const broken: NamedRule = {
      id: 'broken',
      *rule(context) {
        yield* wordRule('x', 'X').rule(context);
        throw new Error('later');
      },
    };
    expect(run([broken], 'X')).toEqual({ findings: [], failures: [{ rule: 'broken', message: 'later' }] });
  });

  describe('where rules overlap', () => {
    it('lets the rule that stands higher speak', () => {
      const { findings } = run(
        [wordRule('high', 'Takahiti'), wordRule('low', 'Sanae Takahiti')],
        'Sanae Takahiti',
      );
      expect(findings.map(({ rule }) => rule)).toEqual(['high']);
    });

    it('keeps the graver severity of the two', () => {
      const { findings } = run([wordRule('high', 'X'), wordRule('low', 'X')], 'X', {
        high: 'warning',
        low: 'error',
      });
      expect(findings).toEqual([expect.objectContaining({ rule: 'high', severity: 'error' })]);
    });

    it('keeps both where they only touch', () => {
      expect(run([wordRule('a', 'Foo'), wordRule('b', 'Bar')], 'FooBar').findings).toHaveLength(2);
    });

    it('keeps the longer of two readings of one rule', () => {
      const twice: NamedRule = {
        id: 'twice',
        *rule(context) {
          yield* wordRule('a', 'Sanae').rule(context);
          yield* wordRule('b', 'Sanae Takahiti').rule(context);
        },
      };
      expect(run([twice], 'Sanae Takahiti').findings.map(({ mention }) => mention.surface)).toEqual([
        'Sanae Takahiti',
      ]);
    });

    it('hears a third rule beside the two that overlap', () => {
      const rules = [wordRule('a', 'bcd'), wordRule('b', 'ab'), wordRule('c', 'ef')];
      expect(run(rules, 'abcdef').findings.map(({ rule }) => rule)).toEqual(['a', 'c']);
    });
  });

  describe('inside a quotation', () => {
    it('lowers an error to a warning and says so', () => {
      const { findings } = run([wordRule('a', 'Takahiti')], 'Er sagte: „Frau Takahiti kommt.“');
      expect(findings).toEqual([expect.objectContaining({ severity: 'warning', isQuoted: true })]);
    });

    it('only tells what is marked [sic], and warns of what a correction speaks of', () => {
      const text = 'Takahiti [sic] stand da. Sie heißt Takaichi, nicht Takahiti. Takahiti kam.';
      const { findings } = run([wordRule('a', 'Takahiti')], text);
      expect(findings.map(({ severity, citation }) => [severity, citation])).toEqual([
        ['info', 'sic'],
        ['warning', 'correction'],
        ['error', undefined],
      ]);
    });

    it('leaves an error outside the quotation an error', () => {
      const { findings } = run(
        [wordRule('a', 'Takahiti')],
        'Er sagte zu Takahiti: „Guten Tag, Frau Premier.“',
      );
      expect(findings).toEqual([expect.objectContaining({ severity: 'error' })]);
      expect(findings[0]).not.toHaveProperty('isQuoted');
    });

    it('leaves a name set in marks by itself an error: that is no speech', () => {
      expect(run([wordRule('a', 'Takahiti')], 'Der „Takahiti“-Plan').findings[0]?.severity).toBe('error');
    });

    it('never lowers a blocker', () => {
      expect(run([wordRule('a', 'X')], '„Sie X kommt“', { a: 'blocker' }).findings[0]?.severity).toBe(
        'blocker',
      );
    });
  });

  it('shows rules no addresses, handles or hashtags', () => {
    const text =
      'https://x.test/Takahiti takahiti@Takahiti.test @Takahiti #Takahiti www.Takahiti.test Takahiti';
    const { findings } = run([wordRule('a', 'Takahiti')], text);
    expect(findings.map(({ mention }) => mention.span.start)).toEqual([text.lastIndexOf('Takahiti')]);
  });

  it('comes back from ten thousand findings', () => {
    const text = 'Takahiti Takahichi '.repeat(10_000);
    const { findings } = run(
      [wordRule('a', 'Takahiti'), wordRule('b', 'Takahichi'), wordRule('c', 'Taka')],
      text,
    );
    expect(findings).toHaveLength(20_000);
  });
});
