import { withoutInvisible, wordAt } from '../../names/words';
import { knownWord } from '../../registry/reading/known-words';
import type { BareWord } from '../../registry/reading';
import type { Lexicon } from '../../types';

/** A shorter head or tail is a syllable as often as a word. */
const SHORTEST_HEAD = 4;
const SHORTEST_TAIL = 4;

/** Nobody writes longer compounds with a name; a longer word would take too many cuts. */
const LONGEST = 60;

/** Where the first letters of a word end in the text: soft hyphens and the like stand there, too. */
function endOfHead({ token, field }: BareWord, letters: number): number | undefined {
  let left = letters;
  let at = token.start;
  for (; at < token.end && left > 0; at++) left -= withoutInvisible(field.text.charAt(at)).length;
  const written = withoutInvisible(field.text.slice(token.start, at));
  return written === token.text.slice(0, letters) ? at : undefined;
}

function headOf(bare: BareWord, letters: number, lexicon: Lexicon): BareWord | undefined {
  const end = endOfHead(bare, letters);
  if (end === undefined) return undefined;
  const text = bare.token.text.slice(0, letters);
  const word = wordAt(text, 0, text.length);
  const token = { ...bare.token, end, word, text, folded: word.folded };
  return { ...bare, token, known: knownWord(word, bare.language, lexicon) };
}

/** @returns whether a word of a text may be a German compound written as one word that no dictionary knows whole */
export function mayBeCompound({ token, language, known }: BareWord): boolean {
  const { length } = token.text;
  const isLong = length >= SHORTEST_HEAD + SHORTEST_TAIL && length <= LONGEST;
  return isLong && language.startsWith('de') && !known.isOrdinary;
}

/**
 * Parts a closed German compound ("Takahitiregierung") into a head that may be a name and a tail that is an ordinary
 * word. Words that the dictionary knows whole (Bushaltestelle) are nobody's.
 *
 * @param bare a word of the text
 * @param isHead whether a head, its s taken off or not, is of interest; asked before the dictionary, which takes longer
 * @returns the heads, as bare words whose spans point at them; the longest first
 */
export function compoundHeads(
  bare: BareWord,
  lexicon: Lexicon,
  isHead: (head: string) => boolean,
): readonly BareWord[] {
  if (!mayBeCompound(bare)) return [];
  const { token, language } = bare;
  const heads: BareWord[] = [];
  for (let cut = token.text.length - SHORTEST_TAIL; cut >= SHORTEST_HEAD; cut--) {
    const text = token.text.slice(0, cut);
    if (!isHead(text) && !(text.endsWith('s') && isHead(text.slice(0, -1)))) continue;
    if (!lexicon.isWord(token.text.slice(cut), language)) continue;
    const head = headOf(bare, cut, lexicon);
    if (head) heads.push(head);
  }
  return heads;
}
