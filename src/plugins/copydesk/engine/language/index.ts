import type { Copy, Language } from '../types';
import { languagesOfWord } from './small-words';

export { languagesAlong, withPassages } from './passages';

/** As much of a text as tells its language. */
const SAMPLE = 4000;
/** Fewer small words than this prove nothing. */
const FEWEST = 2;

/** Scripts that one language alone is written in, or that are decided by one; kana before Han, which Japanese uses too. */
const SCRIPTS: readonly (readonly [RegExp, Language])[] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
];

function byScript(sample: string): Language | undefined {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return SCRIPTS.find(([script]) => (sample.match(script)?.length ?? 0) > letters / 5)?.[1];
}

function byStopWords(sample: string): Language | undefined {
  const scores = new Map<Language, number>();
  for (const word of sample.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const languages = languagesOfWord(word);
    // A word of many languages says little about each.
    for (const language of languages)
      scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length);
  }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!best || best[1] < FEWEST || best[1] === second?.[1]) return undefined;
  return best[0];
}

/**
 * Guesses a text's language from its script and its small words.
 *
 * @param text any text; its first 4,000 characters are looked at
 * @returns a BCP 47 tag, or undefined where the text is too short to say
 */
export function guessLanguage(text: string): Language | undefined {
  const sample = text.slice(0, SAMPLE);
  return byScript(sample) ?? byStopWords(sample);
}

/** The copy with its language guessed where nobody gave one. */
export function withGuessedLanguage(copy: Copy): Copy {
  if (copy.language !== undefined) return copy;
  const language = guessLanguage(copy.fields.map((field) => field.text.slice(0, SAMPLE)).join('\n'));
  return language === undefined ? copy : { ...copy, language };
}
