import type { NamedRule } from '../rules';
import type { Certainty, Copy, Field, Lexicon, Report } from '../types';
import { buildRegistry } from '../registry';

/** Knows no word and no name. */
export const EMPTY_LEXICON: Lexicon = {
  isWord: () => false,
  hasWords: () => false,
  name: () => ({ given: 0, family: 0 }),
};

export const EMPTY = { registry: buildRegistry([]), lexicon: EMPTY_LEXICON };

export const field = (text: string, path = 'body'): Field => ({ path, text, kind: 'text' });

export const copy = (...texts: readonly string[]): Copy => ({
  fields: texts.map((text, i) => field(text, texts.length === 1 ? 'body' : `field${i}`)),
});

/** A report about a stretch of a field. */
export function report(
  path: string,
  text: string,
  start: number,
  end: number,
  more: Partial<Report> = {},
): Report {
  const surface = text.slice(start, end);
  return {
    mention: { path, span: { start, end }, surface },
    message: { key: 'test.message', values: { written: surface } },
    certainty: 'certain',
    suggestions: ['Takaichi'],
    evidence: { kind: 'characters', reasons: [] },
    ...more,
  };
}

/** A rule that reports every place where a word stands. */
export function wordRule(
  id: string,
  word: string,
  suggestion = 'Takaichi',
  certainty: Certainty = 'certain',
): NamedRule {
  return {
    id,
    *rule({ copy: { fields } }) {
      for (const { path, text } of fields) {
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
          yield report(path, text, at, at + word.length, { suggestions: [suggestion], certainty });
        }
      }
    },
  };
}
