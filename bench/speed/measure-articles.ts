/** Measures whole checks by a process that does nothing else: `node … SAVED-INDEX ARTICLES-FOLDER LANGUAGE PLUGIN`. */
import { ARTICLES, readArticles, WARM_UP } from './article-files';
import { loadChecker } from './checker';
import { peakMegabytes, quantile, residentMegabytes, timed } from './statistics';
import type { Speech } from './vocabulary';

export type ArticleResult = {
  readonly loadSeconds: number;
  /** Resident memory of the process in MB: with the index loaded, and the most until so many words were checked. */
  readonly loaded: number;
  readonly articles: readonly {
    readonly words: number;
    readonly count: number;
    readonly p50: number;
    readonly p99: number;
    readonly findings: number;
    readonly peak: number;
  }[];
};

function measure(saved: string, folder: string, speech: Speech, plugin: string): ArticleResult {
  const { run, seconds } = loadChecker(saved, plugin);
  const loaded = residentMegabytes();
  for (const text of readArticles(folder, speech, WARM_UP.words, 'warm-up')) run(text, speech);
  const articles = ARTICLES.map(({ words, count }) => {
    let findings = 0;
    const times = timed(readArticles(folder, speech, words, 'timed'), (text) => {
      findings += run(text, speech);
    });
    const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
    return { words, count, p50, p99, findings: findings / count, peak: peakMegabytes() };
  });
  return { loadSeconds: seconds, loaded, articles };
}

const [saved = '', folder = '', speech = '', plugin = ''] = process.argv.slice(2);
console.log(JSON.stringify(measure(saved, folder, speech as Speech, plugin)));
