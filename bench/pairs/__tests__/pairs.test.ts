import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Lexicon } from '../../../src/plugins/copydesk/engine/types';
import { augment } from '../augment';
import { figuresOf, type Scored } from '../measure';
import { groupsOf, isCore, readPairs, type PairRow } from '../rows';

const lexicon: Lexicon = {
  isWord: () => false,
  hasWords: () => false,
  name: (folded) => ({ given: ['paul', 'paula'].includes(folded) ? 2 : 0, family: 0 }),
};

function row(
  a: string,
  b: string,
  isSame: boolean,
  category = 'spelling_translit',
  people: string[] = [],
): PairRow {
  return { a, b, isSame, category, people };
}

describe('readPairs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pairs-'));
  const table = (text: string): string => {
    const file = join(folder, 'pairs.tsv');
    writeFileSync(file, text);
    return file;
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  it('reads either kind of label', () => {
    expect(readPairs(table('name_a\tname_b\tis_match\nA\tB\ttrue\n'))[0]).toMatchObject({
      a: 'A',
      isSame: true,
    });
    expect(readPairs(table('name_a\tname_b\tsame_person\nA\tB\t0\n'))[0]).toMatchObject({
      b: 'B',
      isSame: false,
    });
  });

  it('names the column a table lacks', () => {
    expect(() => readPairs(table('name_a\tother\n'))).toThrow('name_b');
  });
});

describe('groupsOf', () => {
  it('joins rows that share a person through others, and no further ones', () => {
    const rows = [['p', 'q'], ['q', 'r'], ['s'], ['r'], []].map((people) => row('', '', true, '', people));
    const groups = groupsOf(rows);
    expect(new Set([groups[0], groups[1], groups[3]]).size).toBe(1);
    expect(new Set(groups).size).toBe(3);
  });
});

describe('figuresOf', () => {
  const scored = (likeness: number, isSame: boolean, category = 'neg_near_surname'): Scored => ({
    ...row('', '', isSame, isSame ? 'spelling_translit' : category),
    likeness,
  });

  it('are full marks where likeness parts the rows, and none where it is turned round', () => {
    const good = [scored(0.9, true), scored(0.8, true), scored(0.2, false), scored(0.1, false)];
    expect(figuresOf(good)).toMatchObject({
      bestF1: 1,
      threshold: 0.8,
      recallAt5: 1,
      recallAtPrecision90: 1,
    });
    const bad = good.map((one) => ({ ...one, likeness: 1 - one.likeness }));
    expect(figuresOf(bad)).toMatchObject({ recallAt5: 0, recallAtPrecision90: 0 });
  });

  it('leave out what is no misspelling', () => {
    expect(isCore(row('', '', true, 'nickname'))).toBe(false);
    expect(isCore(row('', '', true, 'newsroom_inarticle'))).toBe(true);
  });
});

describe('augment', () => {
  const rows = Array.from({ length: 200 }, (_, i) => [
    row('Paul Bond', 'Paul Conn', false, 'neg_near_surname', [`n${i}`]),
    row('Sergei Ivanov', 'Sergey Ivanov', true, 'spelling_translit', [`p${i}`]),
  ]).flat();
  const added = augment(rows, lexicon, 1).slice(rows.length);
  const of = (category: string) => added.filter((one) => one.category === category);

  it('draws the same rows from the same seed', () => {
    expect(augment(rows, lexicon, 1)).toEqual(augment(rows, lexicon, 1));
    expect(augment(rows, lexicon, 1)).not.toEqual(augment(rows, lexicon, 2));
  });

  it('makes both kinds of pairs of single words, of turned and of longer names', () => {
    for (const category of ['alone', 'turned', 'longer']) {
      expect(new Set(of(category).map(({ isSame }) => isSame))).toEqual(new Set([true, false]));
    }
  });

  it('makes two people of replaced words and of sibling names, and one of a slip', () => {
    expect(of('replaced').length + of('siblings').length).toBeGreaterThan(0);
    expect([...of('replaced'), ...of('siblings')].some(({ isSame }) => isSame)).toBe(false);
    expect(of('misspelt').length).toBeGreaterThan(0);
    expect(of('misspelt').every(({ isSame }) => isSame)).toBe(true);
  });
});
