import type { Language, Span, Token } from '../types';

/** Opening marks and what closes each; German opens with what English closes with, so both ends decide. */
const CLOSING: Readonly<Record<string, string>> = {
  '„': '“”',
  '“': '”',
  '”': '”',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '‚': '‘’',
  '「': '」',
  '『': '』',
  '"': '"',
};
const MARKS = /[„“”«»‹›‚‘’「」『』"\n]/g;
const LETTER = /[\p{L}\p{N}]/u;

type Open = { readonly start: number; readonly mark: string; readonly isSure: boolean };

/** Marks that open and never close. */
const OPENING = new Set('„「『');

/** What follows the end of a quotation and never its beginning: `", sagte sie`; three points may begin one. */
const AFTER_END = /^(?!\.\.\.)\s?[,;.:!?)\]]/;

/** After this, a mark between two spaces opens, as agencies send it: `sagte er: " Ja. "`. */
const BEFORE_SPEECH = /(?:^|[:,])\s$/;

/** Whether a mark stands where nothing but a quotation's beginning can: it may run on past its paragraph. */
function isSureToOpen(text: string, at: number, mark: string): boolean {
  return OPENING.has(mark) || at === 0 || text.charAt(at - 1) === '\n';
}

/** Whether a mark opens a quotation here: most also close, so what stands beside it decides. */
function canOpen(text: string, at: number, mark: string, language: Language | undefined): boolean {
  if (CLOSING[mark] === undefined) return false;
  if (OPENING.has(mark)) return true;
  const isFrench = language?.startsWith('fr') ?? false;
  if (mark === '»' && isFrench) return false;
  if (LETTER.test(text.charAt(at - 1))) return false;
  const after = text.charAt(at + 1);
  if (mark === '«' && (after === '\u00a0' || after === '\u202f' || (isFrench && after === ' '))) return true;
  if (AFTER_END.test(text.slice(at + 1, at + 4))) return false;
  return after.trim() !== '' || (mark === '"' && BEFORE_SPEECH.test(text.slice(Math.max(0, at - 2), at)));
}

/** Whether the mark closes the innermost open quotation; ’ between letters is an apostrophe. */
function closes(open: Open, mark: string, text: string, at: number): boolean {
  if (!CLOSING[open.mark]?.includes(mark)) return false;
  return mark !== '’' || !LETTER.test(text.charAt(at + 1));
}

/**
 * Finds verbatim quotations: „…“, “…”, »…«, «…», ‚…‘, 「…」 and "…", nested ones as spans of their own. One left
 * open ends with its paragraph if it began there or with a mark that only opens; a mark that may as well close is then
 * taken for a slip. Linear in the text's length.
 *
 * @param text a field's plain text
 * @param language of the text, where known
 * @returns the words between the marks, without the marks, by their start
 */
export function quoteSpans(text: string, language?: Language): Span[] {
  const spans: Span[] = [];
  let stack: Open[] = [];
  const finish = (end: number) => {
    for (const { start, isSure } of stack) if (isSure) spans.push({ start, end });
    stack = [];
  };
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    const innermost = stack.at(-1);
    if (mark === '\n') finish(index);
    else if (innermost && closes(innermost, mark, text, index)) {
      stack.pop();
      spans.push({ start: innermost.start, end: index });
    } else if (stack.length < 8 && canOpen(text, index, mark, language))
      stack.push({ start: index + 1, mark, isSure: isSureToOpen(text, index, mark) });
  }
  finish(text.length);
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A quotation of fewer words is a title, a coinage or a distanced word, not somebody's speech. */
const SPEECH_WORDS = 2;

/**
 * The quotations that hold somebody's words, outermost only, in order and free of overlaps.
 *
 * @param text a field's plain text
 * @param tokens its words
 * @param language of the text, where known
 */
export function verbatimSpans(text: string, tokens: readonly Token[], language?: Language): Span[] {
  const spans: Span[] = [];
  let next = 0;
  for (const span of quoteSpans(text, language)) {
    if (span.start < (spans.at(-1)?.end ?? 0)) continue;
    while (next < tokens.length && (tokens[next] as Token).start < span.start) next += 1;
    const last = tokens[next + SPEECH_WORDS - 1];
    if (last && last.end <= span.end) spans.push(span);
  }
  return spans;
}

/**
 * @param span a stretch of the text
 * @param quotes of the same text, in order and free of overlaps
 * @returns whether the stretch stands inside one of the quotations; logarithmic in their number
 */
export function isVerbatim(span: Span, quotes: readonly Span[]): boolean {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle] as Span).end < span.end) low = middle + 1;
    else high = middle;
  }
  const quote = quotes[low];
  return quote !== undefined && quote.start <= span.start;
}
