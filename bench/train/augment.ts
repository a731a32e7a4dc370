import { fold } from '../../src/plugins/copydesk/engine/names/fold';
import { seedFrom } from '../speed/random';
import type { Article } from './corpus';
import { randomFrom } from './gbdt';
import { misspell } from './misspell';

type Word = { readonly start: number; readonly end: number; readonly text: string; readonly isLast: boolean };

/** The names worth misspelling: long enough, and written at least twice. */
function repeatedWords(article: Article): Word[] {
  const words = (article.mentions ?? []).flatMap(({ start, text }) => {
    const found = [...text.matchAll(/\p{L}[\p{L}\p{M}]{3,}/gu)];
    return found.map((match, i): Word => {
      const from = start + match.index;
      return { start: from, end: from + match[0].length, text: match[0], isLast: i === found.length - 1 };
    });
  });
  const counts = new Map<string, number>();
  const stem = (word: Word) => fold(word.text).slice(0, Math.max(4, word.text.length - 2));
  for (const word of words) counts.set(stem(word), (counts.get(stem(word)) ?? 0) + 1);
  return words.filter(
    (word) => word.text.length >= 4 && (counts.get(stem(word)) ?? 0) >= 2 && /^\p{Lu}/u.test(word.text),
  );
}

/** @returns copies of a clean article, each with one mention of a person misspelled */
export function misspelledCopies(article: Article, most: number, seed: number): Article[] {
  const random = randomFrom(seedFrom(article.id) ^ seed);
  const words = repeatedWords(article);
  const copies: Article[] = [];
  const used = new Set<number>();
  for (let tries = 0; tries < most * 3 && copies.length < most && words.length > 0; tries++) {
    const word = words[Math.floor(random() * words.length)] as Word;
    if (used.has(word.start) || (!word.isLast && random() < 0.6)) continue;
    const isUpper = word.text === word.text.toUpperCase();
    const wrong = misspell(word.text, random);
    if (wrong === null) continue;
    const corrupted = isUpper ? wrong.toUpperCase() : wrong;
    if (article.text.slice(word.start, word.end) !== word.text || article.text.includes(corrupted)) continue;
    used.add(word.start);
    copies.push({
      ...article,
      kind: 'seeded',
      id: `${article.id}#own${copies.length}`,
      text: article.text.slice(0, word.start) + corrupted + article.text.slice(word.end),
      mentions: null,
      seeded: [{ start: word.start, end: word.start + corrupted.length, original: word.text, corrupted }],
    });
  }
  return copies;
}
