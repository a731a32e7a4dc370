/**
 * Measures the rules that ask the registry on published articles, with the articles' people registered among a million
 * others, and writes the figures into docs/accuracy.md.
 *
 *   npm run bench:accuracy:registry -- FOLDER… [--tell]     or COPYDESK_ARTICLES=FOLDER:FOLDER
 *
 * `--tell` lists alarms and misses. The people stand in registry_people.tsv (name, language) in a folder or above it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, PersonId, Registry } from '../../src/plugins/copydesk/engine';
import { check } from '../../src/plugins/copydesk/engine';
import { fold } from '../../src/plugins/copydesk/engine/names/fold';
import { RegistryBuilder } from '../../src/plugins/copydesk/engine/registry';
import { RULES } from '../../src/plugins/copydesk/engine/rules';
import { loadLexicon } from '../../src/plugins/copydesk/lexicon/load';
import { people } from '../speed/people';
import type { Article, Corpus, Group } from '../train/corpus';
import { foldersFrom } from '../train/arguments';
import { groupOf, isOtherForm, readCorpus } from '../train/corpus';
import { misspeltNames } from './misspelt';
import { NAMES, writeFigures } from './page';
import { GROUPS } from './tally';

const OTHERS = 1_000_000;

/** What the article alone shows is measured elsewhere. */
const REGISTRY_RULES = RULES.filter(({ id }) => id !== 'inconsistent-spelling' && id !== 'mixed-script');

/** Articles by language, and those of which nobody says who is named in them: their people are not registered. */
type Rows = Group | 'strangers';

const ROWS: Readonly<Record<Rows, string>> = {
  ...NAMES,
  strangers: 'German, whose people are not registered',
};

type Counts = { clean: number; alarms: number; misspelt: number; found: number; first: number };

/** The articles' people, and among how many others they are registered. */
function registryOf(folders: readonly string[], others: number): Registry {
  const files = folders
    .flatMap((folder) => [join(folder, 'registry_people.tsv'), join(folder, '..', 'registry_people.tsv')])
    .filter(existsSync);
  const [file] = files;
  if (file === undefined) throw new Error(`No registry_people.tsv in or above ${folders.join(', ')}.`);
  const names = readFileSync(file, 'utf8').split('\n').slice(1).filter(Boolean);
  const builder = new RegistryBuilder();
  names.forEach((line, i) => builder.add({ id: `article-${i}`, name: line.split('\t')[0] ?? '' }));
  for (const person of people(others)) builder.add(person);
  return builder.build();
}

/** A word of a full name: no initial, no number. */
const WORD = /^\p{L}[\p{L}\p{M}'’]/u;

/** Who is registered of those whose full name the misspelt words would be; none where they are no full name. */
function peopleMeant({ lang, mentions, seeded, person }: Article, registry: Registry): ReadonlySet<PersonId> {
  const [error] = seeded ?? [];
  const around = mentions?.find(({ start, end }) => error && start < error.end && end > error.start);
  if (!error || !around) return new Set();
  const right = around.text.replace(error.corrupted, error.original);
  if (right.split(/[\s-]+/).filter((word) => WORD.test(word)).length < 2) return new Set();
  const inflected = groupOf(lang) === 'slavic' ? [around.lemma, person] : [];
  const names = [right, ...inflected].map((name) => registry.byForm(name ?? ''));
  return new Set((names.find((hits) => hits.length > 0) ?? []).map((hit) => hit.person));
}

function countClean(
  counts: Counts,
  article: Article,
  findings: readonly Finding[],
  corpus: Corpus,
): string[] {
  const forms = new Set(findings.map(({ mention }) => mention.surface));
  const alarms = [...forms].filter((form) => !isOtherForm(corpus, article.id, form));
  counts.clean += 1;
  counts.alarms += alarms.length;
  return alarms;
}

function countMisspelt(
  counts: Counts,
  article: Article,
  findings: readonly Finding[],
  registry: Registry,
  otherNames: readonly string[] = [],
): boolean {
  const own = peopleMeant(article, registry);
  const [error] = article.seeded ?? [];
  if (!error || own.size === 0) return true;
  const others = otherNames.flatMap((name) => registry.byForm(name).map((hit) => hit.person));
  const meant = new Set([...own, ...others]);
  const hit = findings.find(({ mention: { span } }) => span.start < error.end && span.end > error.start);
  const first = fold(hit?.suggestions[0] ?? '').split(/[^\p{L}]+/u);
  const isFirst =
    hit?.person !== undefined && (meant.has(hit.person.id) || first.includes(fold(error.original)));
  counts.misspelt += 1;
  if (hit) counts.found += 1;
  if (isFirst) counts.first += 1;
  return isFirst;
}

const NONE: Counts = { clean: 0, alarms: 0, misspelt: 0, found: 0, first: 0 };

type Tell = (line: string) => void;

const lexicon = loadLexicon();

/** What the rules that ask the registry say of an article, but what only informs. */
function graveIn({ text, lang }: Article, registry: Registry): Finding[] {
  const copy = { fields: [{ path: 'body', text, kind: 'text' as const }], language: lang };
  const { findings, failures } = check(copy, { registry, lexicon, rules: REGISTRY_RULES });
  for (const { rule, message } of failures) throw new Error(`${rule} cannot run: ${message}`);
  return findings.filter(({ severity }) => severity !== 'info');
}

function tellMissed({ id, person, seeded }: Article, findings: readonly Finding[], tell: Tell): void {
  const [error] = seeded ?? [];
  const hit = findings.find(
    ({ mention: { span } }) => error && span.start < error.end && span.end > error.start,
  );
  tell(
    `missed\t${id}\t${person ?? error?.original}\t${error?.corrupted}\t${hit?.suggestions.join(' | ') ?? ''}`,
  );
}

/** Counts over all articles; with `tell`, what went wrong is told one by one. */
function measure(corpus: Corpus, registry: Registry, tell: Tell): Record<Rows, Counts> {
  const counts = { de: { ...NONE }, en: { ...NONE }, slavic: { ...NONE }, strangers: { ...NONE } };
  for (const article of corpus.articles) {
    if (article.kind === 'natural') continue;
    const grave = graveIn(article, registry);
    const group = article.mentions ? groupOf(article.lang) : 'strangers';
    if (article.kind === 'clean') {
      for (const form of countClean(counts[group], article, grave, corpus)) {
        const finding = grave.find(({ mention }) => mention.surface === form);
        tell(`alarm\t${article.id}\t${finding?.rule}\t${form}\t${finding?.suggestions.join(' | ')}`);
      }
    } else if (!countMisspelt(counts[group], article, grave, registry)) tellMissed(article, grave, tell);
  }
  return counts;
}

/** The same over names that we misspell ourselves, which are many more. */
function measureMade(corpus: Corpus, registry: Registry, tell: Tell): Record<Group | 'inflected', Counts> {
  const counts = { de: { ...NONE }, en: { ...NONE }, slavic: { ...NONE }, inflected: { ...NONE } };
  for (const { article, isInflected, names } of misspeltNames(corpus, registry)) {
    const grave = graveIn(article, registry);
    const group = isInflected ? 'inflected' : groupOf(article.lang);
    if (!countMisspelt(counts[group], article, grave, registry, names)) tellMissed(article, grave, tell);
  }
  return counts;
}

const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3));

function table(counts: Record<Rows, Counts>, size: number): string {
  return [
    `${size.toLocaleString('en')} persons registered`,
    '',
    '| articles | alarms per clean article | misspelt full names | found | the right person first |',
    '| --- | --- | --- | --- | --- |',
    ...([...GROUPS, 'strangers'] as const).map((group) => {
      const { clean, alarms, misspelt, found, first } = counts[group];
      const cells = [
        share(alarms, clean),
        misspelt === 0 ? '–' : String(misspelt),
        share(found, misspelt),
        share(first, misspelt),
      ];
      return `| ${ROWS[group]} | ${cells.join(' | ')} |`;
    }),
  ].join('\n');
}

const MADE = { ...NAMES, slavic: 'Slavic, base form', inflected: 'Slavic, inflected' } as const;

function tableOfMade(counts: Record<keyof typeof MADE, Counts>): string {
  return [
    '| names misspelt by us | full names | found | the right person first |',
    '| --- | --- | --- | --- |',
    ...([...GROUPS, 'inflected'] as const).map((row) => {
      const { misspelt, found, first } = counts[row];
      return `| ${MADE[row]} | ${misspelt} | ${share(found, misspelt)} | ${share(first, misspelt)} |`;
    }),
  ].join('\n');
}

const words = process.argv.slice(2);
const isTelling = words.includes('--tell');
const tell: Tell = (line) => isTelling && console.error(line);
const { articles } = foldersFrom(words.filter((word) => word !== '--tell'));
const registry = registryOf(articles, OTHERS);
const corpus = readCorpus(articles);
const figures = [
  table(measure(corpus, registry, tell), registry.size),
  tableOfMade(measureMade(corpus, registry, tell)),
].join('\n\n');
console.log(figures);
writeFigures('registry figures', figures);
