import { join } from 'node:path';
import type { Person } from '../../src/plugins/copydesk/engine/types';
import { Newsroom } from './articles';
import { readLines, writeLines } from './lines';
import type { Speech } from './vocabulary';
import { vocabularyOf } from './vocabulary';

/** How many articles of how many words are checked. */
export const ARTICLES = [
  { words: 300, count: 1_000 },
  { words: 1_000, count: 1_000 },
  { words: 5_000, count: 200 },
  { words: 100_000, count: 4 },
] as const;

export const SPEECHES: readonly Speech[] = ['de', 'en'];

/** Checked beforehand, and never timed: a server's first articles are slow, as every programme's first second is. */
export const WARM_UP = { words: 1_000, count: 300 } as const;

/** No two articles share a seed, whatever their length. */
const SEEDS = 10_000;

type Kind = 'timed' | 'warm-up';

const fileOf = (folder: string, speech: Speech, words: number, kind: Kind) =>
  join(folder, `${kind}-${speech}-${words}.jsonl`);

function* articlesBy(newsroom: Newsroom, words: number, count: number, seed: number): Generator<string> {
  for (let i = 0; i < count; i++) yield JSON.stringify(newsroom.article(words, seed + i));
}

/**
 * Writes every article down, so that who is measured holds neither dictionary nor people for it.
 *
 * @param people whom the articles are about
 * @param plugin the plugin's folder
 */
export function writeArticles(folder: string, people: readonly Person[], plugin: string): void {
  for (const speech of SPEECHES) {
    const newsroom = new Newsroom(speech, vocabularyOf(speech, plugin), people);
    const write = (words: number, kind: Kind, count: number, seed: number) =>
      writeLines(fileOf(folder, speech, words, kind), articlesBy(newsroom, words, count, seed));
    write(WARM_UP.words, 'warm-up', WARM_UP.count, 0);
    ARTICLES.forEach(({ words, count }, i) => write(words, 'timed', count, SEEDS * (i + 1)));
  }
}

/** Reads such articles, one by one. */
export function* readArticles(folder: string, speech: Speech, words: number, kind: Kind): Generator<string> {
  for (const line of readLines(fileOf(folder, speech, words, kind))) yield JSON.parse(line) as string;
}
