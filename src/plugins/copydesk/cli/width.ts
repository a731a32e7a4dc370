const WIDE =
  /^(?![\uff61-\uffdc])(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[\u3000-\u303f\uff01-\uff60\uffe0-\uffe6])/u;
const INVISIBLE = /^[\p{M}\p{Cf}\p{Cc}]+$/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * How many columns a terminal gives a text: two to East Asian characters and emoji, none to combining marks.
 *
 * @param text one line, without tabs
 */
export function widthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of segmenter.segment(text)) {
    if (WIDE.test(segment)) width += 2;
    else if (!INVISIBLE.test(segment)) width += 1;
  }
  return width;
}

/** Control characters would move the cursor or colour the terminal: a text that is shown has none. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ' ');
}
