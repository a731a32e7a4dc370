/**
 * Cross-validates the spelling model: people and articles of a fold are unknown to the model that judges it, and in
 * the Slavic languages whole subjects.
 *
 *   tsx bench/train/crossval.ts FOLDER… [--besides FOLDER…]
 */
import { cells, GROUPS, tally } from '../accuracy/tally';
import { loadLexicon } from '../../src/plugins/copydesk/lexicon/load';
import { foldersFrom } from './arguments';
import { readCorpus } from './corpus';
import { crossValidate } from './folds';

const { articles, besides } = foldersFrom(process.argv.slice(2));
const corpus = readCorpus(articles);
const said = crossValidate(corpus, besides.length > 0 ? readCorpus(besides) : null, loadLexicon());
const LEVELS = Array.from({ length: 28 }, (_, i) => 0.44 + 0.02 * i);

/** One line a threshold; errors are what is above it and in no quotation. */
function print(title: string, withQuoted: boolean): void {
  console.log(`${title}: alarms per clean article, seeded found, first suggestion right, natural found`);
  for (const least of LEVELS) {
    const counts = tally(
      corpus,
      (article) => said.get(article) ?? [],
      () => ({ least, withQuoted }),
    );
    const figures = GROUPS.map((group) => `${group}: ${cells(counts[group]).join('  ')}`);
    console.log(least.toFixed(2), figures.join('   |   '));
  }
}

print('errors and warnings', true);
print('errors alone', false);
