/** Measures whole checks against so many persons, in a process of its own: `node … FILE COUNT PLUGIN-FOLDER`. */
import type { Field, Settings } from '../../src/plugins/copydesk/engine/types';
import { check } from '../../src/plugins/copydesk/engine/check';
import type { NamedRule } from '../../src/plugins/copydesk/engine/rules';
import { RULES } from '../../src/plugins/copydesk/engine/rules';
import { loadRegistry, RegistryBuilder, saveRegistry } from '../../src/plugins/copydesk/engine/registry';
import { loadLexicon } from '../../src/plugins/copydesk/lexicon/load';
import { articleOf, hostileTexts } from './articles';
import { readPeople } from './people-file';
import { quantile, residentMegabytes, timed } from './statistics';

const SIZES = [300, 1_000, 5_000, 100_000] as const;
const RUNS: Readonly<Record<(typeof SIZES)[number], number>> = {
  300: 1_000,
  1_000: 1_000,
  5_000: 200,
  100_000: 4,
};

/** Articles of one seed begin alike: no two sizes share one. */
const SEEDS = 10_000;

export type ArticleResult = {
  readonly saveSeconds: number;
  readonly loadSeconds: number;
  readonly savedMegabytes: number;
  /** Of the process once the saved index is loaded, and once it has checked everything. */
  readonly loadedMegabytes: number;
  readonly megabytes: number;
  readonly articles: readonly { readonly words: number; readonly p50: number; readonly p99: number }[];
  readonly hostile: readonly { readonly text: string; readonly half: number; readonly whole: number }[];
};

/** The rules that ask the registry; what the others do with hostile texts is not the registry's to show. */
const OF_REGISTRY = RULES.filter(({ id }) =>
  ['wrong-spelling', 'near-miss', 'house-spelling', 'ambiguous-name', 'unknown-name'].includes(id),
);

/** A rule that is off does not run; here every rule does. */
const EVERY_RULE: Settings = { rules: Object.fromEntries(RULES.map(({ id }) => [id, 'warning'])) };

const fieldsOf = (text: string): readonly Field[] => [{ path: 'body', text, kind: 'text' }];

function measure(file: string, count: number, plugin: string): ArticleResult {
  const builder = new RegistryBuilder();
  for (const person of readPeople(file, count)) builder.add(person);
  let start = performance.now();
  const saved = saveRegistry(builder.build());
  const saveSeconds = (performance.now() - start) / 1000;
  start = performance.now();
  const registry = loadRegistry(saved);
  const loadSeconds = (performance.now() - start) / 1000;
  const loadedMegabytes = residentMegabytes();
  const lexicon = loadLexicon(plugin);
  const cast = [...readPeople(file, 100_000)];
  const run = (text: string, rules: readonly NamedRule[] = RULES) => {
    const { failures } = check(
      { fields: fieldsOf(text), language: 'de' },
      { registry, lexicon, rules, settings: EVERY_RULE },
    );
    if (failures.length > 0) throw new Error(`A check failed: ${JSON.stringify(failures)}`);
  };
  const article = (words: number, seed: number) => {
    const from = (seed * 977) % Math.max(1, cast.length - 700);
    return articleOf(words, cast.slice(from, from + 700), seed);
  };
  for (let seed = 1_000; seed < 1_100; seed++) run(article(500, seed));
  const articles = SIZES.map((words, size) => {
    const texts = Array.from({ length: RUNS[words] }, (_, i) => article(words, SEEDS * (size + 1) + i));
    const times = timed(texts, (text) => run(text));
    return { words, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
  });
  const hostile = Object.entries(hostileTexts()).map(([text, whole]) => {
    const [half = 0, all = 0] = timed([whole.slice(0, whole.length / 2), whole], (one) =>
      run(one, OF_REGISTRY),
    );
    return { text, half, whole: all };
  });
  const megabytes = residentMegabytes();
  return {
    saveSeconds,
    loadSeconds,
    savedMegabytes: saved.length / 2 ** 20,
    loadedMegabytes,
    megabytes,
    articles,
    hostile,
  };
}

const [file = '', count = '', plugin = ''] = process.argv.slice(2);
console.log(JSON.stringify(measure(file, Number(count), plugin)));
