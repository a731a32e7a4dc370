import { fold, thinMarks } from './names/fold';
import type { Report, Token } from './types';

/** Words on each side of a finding that belong to its passage. */
const WORDS_AROUND = 3;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/**
 * 64 bits of FNV-1a (two lanes of 32 bits with different offsets) in hexadecimal: equal on every machine.
 *
 * @param text any string
 * @returns 16 hexadecimal digits
 */
export function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 16), 0x85ebca6b);
  }
  return [high, low].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}

/**
 * @returns the index of the first token that ends after `offset`; binary search, as the tokens are in order
 */
function firstTokenAfter(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The folded words before and after a span, no further than its own line. */
function wordsAround(report: Report, tokens: readonly Token[], text: string): string[] {
  const { start, end } = report.mention.span;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineBreak = text.indexOf('\n', end);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak;
  const first = firstTokenAfter(tokens, start);
  const next = firstTokenAfter(tokens, end);
  const before = tokens
    .slice(Math.max(0, first - WORDS_AROUND), first)
    .filter((token) => token.start >= lineStart);
  const after = tokens.slice(next, next + WORDS_AROUND).filter((token) => token.end <= lineEnd);
  return [...before.map((token) => token.folded), '_', ...after.map((token) => token.folded)];
}

/**
 * Names a finding by its rule, its names and the words around it: no offsets and no message, so that it stays the
 * same while the rest of the article changes, and lapses when its own passage does.
 *
 * @param rule the rule's id
 * @param report what the rule said
 * @param tokens the words of the field
 * @param text the field's text
 * @returns 16 hexadecimal digits; equal for two occurrences with the same words around them
 */
export function fingerprint(rule: string, report: Report, tokens: readonly Token[], text: string): string {
  const surface = thinMarks(report.mention.surface.replace(INVISIBLE, '')).normalize('NFC');
  const about = report.person?.id ?? report.suggestions[0] ?? '';
  return hash([rule, surface, about, ...wordsAround(report, tokens, text)].join('\u001f'));
}

/** The stretch in which two words differ, with what stands before it: endings and capitals play no part. */
function difference(wrong: string, right: string): string {
  let start = 0;
  while (start < wrong.length && start < right.length && wrong[start] === right[start]) start += 1;
  let tail = 0;
  while (tail < Math.min(wrong.length, right.length) - start && wrong.at(-1 - tail) === right.at(-1 - tail))
    tail += 1;
  const wrongEnd = wrong.length - tail;
  const wordStart = Math.max(wrong.lastIndexOf(' ', start - 1), wrong.lastIndexOf('-', start - 1)) + 1;
  return `${wrong.slice(wordStart, start)}|${wrong.slice(start, wrongEnd)}|${right.slice(start, right.length - tail)}`;
}

/**
 * The group of a finding: the same misspelling of the same name, however inflected ("Takahiti", "Takahitis",
 * "Sanae Takahiti").
 *
 * @param rule the rule's id
 * @param report what the rule said
 * @returns 16 hexadecimal digits
 */
export function groupOf(rule: string, report: Report): string {
  const { surface } = report.mention;
  const [right, other] = report.suggestions;
  // Where it is open which of two is right, both are offered at both: one group, whichever stands there.
  const wrong = fold(right === surface && other !== undefined ? other : surface);
  const what = right === undefined ? `${rule}|${wrong}` : difference(wrong, fold(right));
  return hash(`${report.person?.id ?? ''}|${what}`);
}
