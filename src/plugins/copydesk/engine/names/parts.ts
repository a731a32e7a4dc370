import { fold } from './fold';
import { isArabicArticle, isParticle } from './particles';
import { romanise } from './romanisation';
import { generationOf, isNameSuffix, isTitle } from './titles';

/** One word of a name, read apart. */
export type NameWord = {
  /** As written, without soft hyphens. */
  readonly text: string;
  /** Latin, folded, without apostrophes. */
  readonly folded: string;
  readonly isInitial: boolean;
  readonly isParticle: boolean;
};

/** A name read apart: titles, suffixes and descriptions gone, the family name of "Smith, John" put last. */
export type NameParts = {
  readonly words: readonly NameWord[];
  /** Whether the family name stood first, before a comma. */
  readonly isReversed: boolean;
  /** Which of several of one name, where "Jr.", "Sr." or "III" tells. */
  readonly generation: string | undefined;
};

/** Nobody's name has more words; what follows is left aside, so that a hostile text costs nothing. */
const MOST_WORDS = 16;
const MOST_LETTERS = 400;

const LEET: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 9: 'g' };

/** Reads digits inside a word as the letters they imitate ("Ig0r"). */
function spellOut(word: string): string {
  return /\p{L}/u.test(word) ? word.replace(/[0134579]/g, (digit) => LEET[digit] ?? digit) : word;
}

function wordsOf(text: string): string[] {
  return text.split(/[\s\u00b7\u30fb\-‐‑–_./,;:"“”„«»]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The part of a name before a comma stands last ("Smith, John"), unless a description follows ("Ann Lee, Editor"). */
function arrange(text: string): { readonly text: string; readonly isReversed: boolean } {
  const [first = '', second = ''] = text.split(',', 2);
  const [before, after] = [wordsOf(first), wordsOf(second)];
  if (after.length === 0 || after.every(isNameSuffix)) return { text: first, isReversed: false };
  const [title = ''] = before;
  if (isTitle(title) && before.length > 2) return { text: first, isReversed: false };
  return { text: `${second} ${first}`, isReversed: true };
}

/** Reads "JC Juncker" as "J C Juncker", where the other words are not in capitals too. */
function splitInitials(words: readonly string[]): readonly string[] {
  if (!words.some((word) => /\p{Ll}/u.test(word))) return words;
  return words.flatMap((word) => (/^[B-DF-HJ-NP-TV-Z]{2}$/.test(word) ? [...word] : [word]));
}

/** What the words after the name tell of the generation; a name has one word at least before them. */
function generationIn(words: readonly string[]): string | undefined {
  for (let at = words.length - 1; at > 0 && isNameSuffix(words[at] ?? ''); at--) {
    const generation = generationOf(words[at] ?? '');
    if (generation !== undefined) return generation;
  }
  return undefined;
}

function strip(words: readonly string[]): readonly string[] {
  let start = 0;
  let end = words.length;
  while (start < end - 1 && isTitle(words[start] ?? '')) start++;
  while (end > start + 1 && isNameSuffix(words[end - 1] ?? '')) end--;
  return words.slice(start, end);
}

function nameWord(text: string): NameWord {
  const folded = fold(romanise(spellOut(text))).replace(/'/g, '');
  return {
    text,
    folded,
    isInitial: folded.length === 1 && /\p{L}/u.test(folded),
    isParticle: isParticle(folded) && !/^\p{Lu}$/u.test(text),
  };
}

/**
 * Reads a name apart.
 *
 * @param text a name as written, in any script
 * @returns its words in the order given name, family name where the text tells; empty for a text without letters
 */
export function nameParts(text: string): NameParts {
  const clean = text
    .slice(0, MOST_LETTERS)
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\([^)]*\)/g, ' ');
  const { text: arranged, isReversed } = arrange(clean);
  const latin = romanise(arranged);
  const isSplitByScript = wordsOf(latin).length !== wordsOf(arranged).length;
  const words = splitInitials(strip(wordsOf(isSplitByScript ? latin : arranged))).slice(0, MOST_WORDS);
  return {
    words: words.map(nameWord).filter(({ folded }) => folded !== ''),
    isReversed,
    generation: generationIn(clean.split(/[\s,.]+/).filter(Boolean)),
  };
}

/** @returns the folded word without an Arabic article written on to it ("elkaddafi" → "kaddafi"), or the word */
export function withoutArticle(folded: string): string {
  const article = folded.slice(0, 2);
  return folded.length > 6 && isArabicArticle(article) ? folded.slice(2) : folded;
}
