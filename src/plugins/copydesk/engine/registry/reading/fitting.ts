import { distance } from '../../names/edits';
import { fold, plain } from '../../names/fold';
import { carryEnding, isInflectionOf } from '../../names/inflection';
import { remembering } from '../../names/remembered';
import { nearness } from '../sound';
import { basesOf } from './bases';
import type { Field, Language } from '../../types';

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa' };

/** @returns the word folded the German way: Müller → mueller */
export function foldGerman(word: string): string {
  return fold(
    word
      .toLowerCase()
      .normalize('NFC')
      .replace(/[äöüå]/g, (letter) => UMLAUTS[letter] ?? letter),
  );
}

/** So many pairs of words are remembered: an article's names are held against the same registered ones by every rule. */
const REMEMBERED = 4096;

/** Stands in no word. */
const BETWEEN = '\u0000';

/** @returns whether a word as written is the right word, inflected or not, whatever its umlauts and apostrophes */
export function isFormOf(written: string, right: string, language: Language): boolean {
  return written === right || isFormRemembered([written, right, language].join(BETWEEN));
}

const isFormRemembered = remembering(REMEMBERED, (asked) => {
  const [written = '', right = '', language = ''] = asked.split(BETWEEN);
  return isForm(written, right, language);
});

/** "Wang Yis": the grammar leaves names of two letters alone, as they end too much. */
function isShortGenitive(written: string, right: string, language: Language): boolean {
  return right.length === 2 && /^(?:de|en)\b/.test(language) && plain(written) === `${plain(right)}s`;
}

function isForm(written: string, right: string, language: Language): boolean {
  if (plain(written) === plain(right) || plain(written) === foldGerman(right)) return true;
  if (foldGerman(written) === plain(right)) return true;
  if (isInflectionOf(written, right, language) || isShortGenitive(written, right, language)) return true;
  if (isInflectionOf(fold(written), fold(right), language)) return true;
  const german = foldGerman(right);
  return german !== fold(right) && isInflectionOf(fold(written), german, language);
}

function isAllCaps(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** A misspelt word as one of its base forms, and how far that is from the right word. */
export type Slip = { readonly base: string; readonly edits: number };

/** @returns the misspelt word without its ending, such that it is nearest to the right word: "Pratchtta" → "Pratchtt", one edit */
export function slipFrom(written: string, right: string, language: Language): Slip {
  const goal = plain(right);
  let nearest: Slip = { base: plain(written), edits: nearness(plain(written), goal) };
  for (const { plain: base } of basesOf(written, language)) {
    const edits = nearness(base, goal);
    if (edits < nearest.edits) nearest = { base, edits };
  }
  return nearest;
}

/** @returns the base form of a misspelt word that is nearest to the right word: "Takahichis" → "Takahichi" */
function nearestBase(written: string, right: string, language: Language): string {
  const goal = fold(right);
  let best = written;
  let least = distance(fold(written), goal, 8);
  for (const { lemma } of basesOf(written, language)) {
    const edits = distance(fold(lemma), goal, 8);
    if (edits < least) [best, least] = [lemma, edits];
  }
  return best;
}

/**
 * Makes the right word ready to stand where the wrong one stands: with its ending, its capitals, or as slug.
 *
 * @param written the wrong word
 * @param right the right word in its base form
 * @param base the wrong word in its base form; absent: the one nearest to the right word
 */
export function fitWord(
  written: string,
  right: string,
  field: Field,
  language: Language,
  base = nearestBase(written, right, language),
): string {
  const ended = carryEnding(written, base, right, language);
  if (field.kind === 'slug') return slugOf(ended);
  return isAllCaps(written) && right.length > 1 ? ended.toUpperCase() : ended;
}

/** @returns the words as a slug writes them: lower case, no accents, hyphens */
export function slugOf(text: string): string {
  return foldGerman(text)
    .replaceAll("'", '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Makes a whole name ready to stand where another stands. */
export function fitName(written: string, right: string, field: Field): string {
  if (field.kind === 'slug') return slugOf(right);
  return isAllCaps(written) ? right.toUpperCase() : right;
}
