import type { Article, Corpus, Group } from '../train/corpus';
import { groupOf, isOtherForm } from '../train/corpus';

/** What a checker said about an article's body: where, how sure (any scale), and what it would write. */
export type Said = {
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly suggestions: readonly string[];
  /** It stands in a verbatim quotation, where an error only warns. */
  readonly isQuoted?: boolean;
};

/** Which findings count: of what score, and whether those do that a quotation has lowered to warnings. */
export type Level = { readonly least: number; readonly withQuoted: boolean };

export type Counts = {
  clean: number;
  alarms: number;
  seeded: number;
  seededFound: number;
  mended: number;
  natural: number;
  naturalFound: number;
};

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const words = (text: string) => fold(text).split(/[^\p{L}\p{N}]+/u);

const NONE: Counts = {
  clean: 0,
  alarms: 0,
  seeded: 0,
  seededFound: 0,
  mended: 0,
  natural: 0,
  naturalFound: 0,
};

type Heard = Said & { readonly text: string };

const covers = (said: Said, start: number, end: number) => said.start < end && said.end > start;

function tallySeeded(counts: Counts, article: Article, heard: readonly Heard[]): void {
  for (const { start, end, original, corrupted } of article.seeded ?? []) {
    counts.seeded += 1;
    const saw = ({ text, suggestions }: Heard) =>
      fold(text).includes(fold(original)) && suggestions.some((one) => fold(one).includes(fold(corrupted)));
    const hit = heard.find((one) => covers(one, start, end)) ?? heard.find(saw);
    if (!hit) continue;
    counts.seededFound += 1;
    const first = hit.suggestions[0] ?? '';
    const fits = words(first).includes(fold(original)) && first.length <= hit.text.length + 30;
    if (covers(hit, start, end) && fits) counts.mended += 1;
  }
}

function tallyNatural(counts: Counts, article: Article, heard: readonly Heard[]): void {
  for (const { spans_a, spans_b } of article.errors ?? []) {
    counts.natural += 1;
    const isFound = [...spans_a, ...spans_b].some(([start, end]) =>
      heard.some((one) => covers(one, start, end)),
    );
    if (isFound) counts.naturalFound += 1;
  }
}

/**
 * Counts alarms and finds the way the newsroom's scorer does: an alarm is one distinct flagged form in an article
 * without a known inconsistency of a person's name; a misspelling is found when a finding covers it, or covers
 * another mention of the name and suggests the misspelt form.
 *
 * @param levelOf findings below it are left aside
 */
export function tally(
  corpus: Corpus,
  saidOf: (article: Article) => readonly Said[],
  levelOf: (group: Group) => Level,
): Record<Group, Counts> {
  const result = { de: { ...NONE }, en: { ...NONE }, slavic: { ...NONE } };
  for (const article of corpus.articles) {
    const group = groupOf(article.lang);
    const counts = result[group];
    const { least, withQuoted } = levelOf(group);
    const heard = saidOf(article)
      .filter(({ score, isQuoted }) => score >= least && (withQuoted || !isQuoted))
      .map((said): Heard => ({ ...said, text: article.text.slice(said.start, said.end) }));
    if (article.kind === 'clean') {
      const forms = new Set(heard.map(({ text }) => text));
      counts.clean += 1;
      counts.alarms += [...forms].filter((form) => !isOtherForm(corpus, article.id, form)).length;
    } else if (article.kind === 'seeded') tallySeeded(counts, article, heard);
    else tallyNatural(counts, article, heard);
  }
  return result;
}

export const GROUPS: readonly Group[] = ['de', 'en', 'slavic'];

const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3));

/** @returns alarms per article, seeded found, first suggestion right, natural found, as cells of a table */
export function cells(counts: Counts): string[] {
  return [
    share(counts.alarms, counts.clean),
    share(counts.seededFound, counts.seeded),
    share(counts.mended, counts.seeded),
    `${counts.naturalFound}/${counts.natural}`,
  ];
}
