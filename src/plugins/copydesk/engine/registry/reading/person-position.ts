import { cuesOf } from '../../consistency/cues';
import { fold } from '../../names/fold';
import { isFoldedTitle } from '../../names/titles';
import type { Language, Token } from '../../types';
import type { BareWord, Window } from './windows';

/** Languages that write every noun with a capital, so that a capital proves nothing. */
const CAPITALISES_NOUNS = /^(?:de|lb)(?:-|$)/;
export const capitalisesNouns = (language: Language): boolean => CAPITALISES_NOUNS.test(language);

/** Verbs that things do, too: "Price was up" names nobody. */
const ANYTHING_DOES = new Set(
  (
    'is was has had will would could can went came took ist war wurde wird kann konnte soll sollte muss musste hat hatte kommt kam ' +
    'geht ging jest był była je byl byla bil bila є был была е беше'
  )
    .split(' ')
    .map(fold),
);
/** Names that are months and days in English, whose capital says nothing. */
const CALENDAR = new Set('march april may june august sunday monday friday'.split(' '));
/** What ends a sentence, opens a quotation or begins a list: a capital after it proves nothing. */
const SENTENCE_END = /[.!?:;…"“”„«»()\n•–—]/;

/** Whether what stands between two words ends a sentence or the like. */
const endsSentence = (between: string): boolean => SENTENCE_END.test(between);

/** @returns whether nothing but a name explains the capital of a window's first word */
export function isCapitalForName({ field, language, tokens, before }: Window): boolean {
  return (
    !capitalisesNouns(language) &&
    field.isHeadline !== true &&
    before !== undefined &&
    !before.isCapitalised &&
    !endsSentence(field.text.slice(before.end, tokens[0]?.start))
  );
}

const says = (word: Token | undefined, speech: ReadonlySet<string>): boolean =>
  word !== undefined && !word.isCapitalised && speech.has(word.folded) && !ANYTHING_DOES.has(word.folded);

/**
 * @returns whether an ordinary word stands where people do: after a title, beside a verb of saying, or with a capital
 *   that nothing else explains
 */
export function isInPersonPosition({ tokens, index, token, field, language }: BareWord): boolean {
  const { titles, speech, determiners } = cuesOf(language);
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  const next = before && token.isAdjacent ? before : undefined;
  if (field.kind === 'slug' || (next && determiners.has(next.folded))) return false;
  if (next && (titles.has(next.folded) || isFoldedTitle(next.folded))) return true;
  if (after?.isAdjacent && after.isCapitalised) return false;
  if (says(next, speech) || (after?.isAdjacent && says(after, speech))) return true;
  if (CALENDAR.has(token.folded)) return false;
  if (capitalisesNouns(language) || field.isHeadline === true || !before || next?.isCapitalised) return false;
  return !endsSentence(field.text.slice(before.end, token.start));
}
