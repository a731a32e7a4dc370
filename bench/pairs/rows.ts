import { readFileSync } from 'node:fs';

/** Two names and whether one person bears both. */
export type PairRow = {
  readonly a: string;
  readonly b: string;
  readonly isSame: boolean;
  readonly category: string;
  /** The people the names belong to; rows of one person must not be on both sides of a split. */
  readonly people: readonly string[];
};

/**
 * Reads a table of pairs: tab-separated with a head; `name_a`, `name_b`, `same_person` (or `is_match`), and where
 * there are any `category`, `entity_a`, `entity_b`.
 *
 * @throws Error when the head lacks a column that is needed
 */
export function readPairs(file: string): PairRow[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const columns = head.split('\t');
  const label = columns.includes('same_person') ? 'same_person' : 'is_match';
  for (const column of ['name_a', 'name_b', label]) {
    if (!columns.includes(column)) throw new Error(`${file} has no column ${column}; its head is: ${head}`);
  }
  return lines.map((line) => {
    const cells = line.split('\t');
    const cell = (column: string): string => cells[columns.indexOf(column)] ?? '';
    return {
      a: cell('name_a'),
      b: cell('name_b'),
      isSame: ['1', 'true', 'True'].includes(cell(label)),
      category: cell('category'),
      people: [cell('entity_a'), cell('entity_b')].filter(Boolean),
    };
  });
}

/** Categories that are not misspellings; the core figures leave them out. */
export function isCore({ category }: PairRow): boolean {
  return !/^(?:nickname|partial_|word_order|cross_script|joined_split)/.test(category);
}

/** Joins rows that share a person, directly or through others; rows of no known person stand alone. */
export function groupsOf(rows: readonly PairRow[]): number[] {
  const parents = rows.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parents[root] !== root) root = parents[root] ?? root;
    return root;
  };
  const seen = new Map<string, number>();
  rows.forEach((row, i) => {
    for (const person of row.people) {
      const other = seen.get(person);
      if (other === undefined) seen.set(person, i);
      else parents[rootOf(i)] = rootOf(other);
    }
  });
  return rows.map((_, i) => rootOf(i));
}
