import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One article of the measurement sets; see the sets' own description. */
export type Article = {
  readonly id: string;
  readonly lang: string;
  readonly source: string;
  readonly text: string;
  readonly kind: 'clean' | 'natural' | 'seeded';
  readonly mentions:
    | readonly {
        readonly start: number;
        readonly end: number;
        readonly text: string;
        /** Its base form, where it is known. */
        readonly lemma?: string;
        /** The same for every name of one person, where it is known. */
        readonly entity?: string;
      }[]
    | null;
  readonly errors?: readonly NaturalError[];
  readonly seeded?: readonly SeededError[];
  /** Whose name was misspelt, in full where the article has it so. */
  readonly person?: string;
};

export type NaturalError = {
  readonly form_a: string;
  readonly form_b: string;
  readonly spans_a: readonly (readonly [number, number])[];
  readonly spans_b: readonly (readonly [number, number])[];
  readonly right: 'A' | 'B' | '?';
};

export type SeededError = {
  readonly start: number;
  readonly end: number;
  readonly original: string;
  readonly corrupted: string;
};

export type Corpus = {
  readonly articles: readonly Article[];
  /** Spellings that differ for another reason than a person's name, folded, by article. */
  readonly otherForms: ReadonlyMap<string, ReadonlySet<string>>;
};

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const lines = (file: string) => readFileSync(file, 'utf8').split('\n').filter(Boolean);

function readOtherForms(folder: string, into: Map<string, Set<string>>): void {
  for (const file of [
    join(folder, 'known_other_inconsistencies.tsv'),
    join(folder, '..', 'known_other_inconsistencies.tsv'),
  ]) {
    if (!existsSync(file)) continue;
    for (const line of lines(file).slice(1)) {
      const [id = '', a = '', b = ''] = line.split('\t');
      const forms = into.get(id) ?? new Set();
      into.set(id, forms.add(fold(a)).add(fold(b)));
    }
  }
}

/**
 * @param folders each with clean.jsonl, natural.jsonl, seeded.jsonl, any of which may lack
 * @throws Error when no folder holds any
 */
export function readCorpus(folders: readonly string[]): Corpus {
  const articles: Article[] = [];
  const otherForms = new Map<string, Set<string>>();
  for (const folder of folders) {
    readOtherForms(folder, otherForms);
    for (const kind of ['clean', 'natural', 'seeded'] as const) {
      const file = join(folder, `${kind}.jsonl`);
      if (!existsSync(file)) continue;
      for (const line of lines(file)) articles.push({ ...(JSON.parse(line) as Article), kind });
    }
  }
  if (articles.length === 0)
    throw new Error(`No clean.jsonl, natural.jsonl or seeded.jsonl in ${folders.join(', ')}.`);
  return { articles, otherForms };
}

/** Whether this flagged form is one of the article's known other inconsistencies. */
export function isOtherForm(corpus: Corpus, id: string, form: string): boolean {
  const folded = fold(form);
  for (const known of corpus.otherForms.get(id) ?? []) if (folded.includes(known)) return true;
  return false;
}

export type Group = 'de' | 'en' | 'slavic';

export const groupOf = (lang: string): Group => (lang === 'de' || lang === 'en' ? lang : 'slavic');
