/**
 * Measures the checks that need no registry on published articles, beside peers, and writes the figures into
 * docs/accuracy.md.
 *
 *   npm run bench:accuracy -- FOLDER… [--besides FOLDER…]        or COPYDESK_ARTICLES=FOLDER:FOLDER
 */
import thresholds from '../../src/plugins/copydesk/engine/consistency/data/thresholds.json';
import { loadLexicon } from '../../src/plugins/copydesk/lexicon/load';
import { foldersFrom } from '../train/arguments';
import type { Corpus, Group } from '../train/corpus';
import { readCorpus } from '../train/corpus';
import { crossValidate } from '../train/folds';
import { NAMES, writeFigures } from './page';
import { PEERS } from './peers';
import type { Counts, Said } from './tally';
import { cells, GROUPS, tally } from './tally';

const LEVEL: Readonly<Record<Group, 'de' | 'en' | 'pl'>> = { de: 'de', en: 'en', slavic: 'pl' };

type Row = { readonly name: string; readonly counts: Record<Group, Counts> };

function table(rows: readonly Row[]): string {
  const lines = GROUPS.flatMap((group) => [
    '',
    `**${NAMES[group]}** (${rows[0]?.counts[group].clean ?? 0} clean articles)`,
    '',
    '| judged by | alarms per clean article | seeded found | first suggestion right | natural found |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(({ name, counts }) => `| ${name} | ${cells(counts[group]).join(' | ')} |`),
  ]);
  return lines.join('\n');
}

function rowsFor(corpus: Corpus, besides: Corpus | null): Row[] {
  const lexicon = loadLexicon();
  const all = () => ({ least: 0, withQuoted: true });
  const peers = PEERS.map(({ name, judge }): Row => ({
    name,
    counts: tally(corpus, (article) => judge(article, lexicon), all),
  }));
  const said = crossValidate(corpus, besides, lexicon);
  const ours = (name: string, level: 'likely' | 'certain'): Row => ({
    name,
    counts: tally(
      corpus,
      (article): readonly Said[] => said.get(article) ?? [],
      (group) => ({ least: thresholds[LEVEL[group]][level], withQuoted: level === 'likely' }),
    ),
  });
  return [
    ...peers,
    ours('**inconsistent-spelling**, errors and warnings', 'likely'),
    ours('**inconsistent-spelling**, errors alone', 'certain'),
  ];
}

const { articles, besides } = foldersFrom(process.argv.slice(2));
const figures = table(rowsFor(readCorpus(articles), besides.length > 0 ? readCorpus(besides) : null));
console.log(figures);
writeFigures('figures', figures);
