import { check } from '../../src/plugins/copydesk/engine';
import { RULES } from '../../src/plugins/copydesk/engine/rules';
import { inconsistentSpellingWith } from '../../src/plugins/copydesk/engine/rules/inconsistent-spelling';
import { spellingModel } from '../../src/plugins/copydesk/engine/consistency/model';
import { fold } from '../../src/plugins/copydesk/engine/names/fold';
import type { Finding, Lexicon, Rule } from '../../src/plugins/copydesk/engine/types';
import type { Said } from '../accuracy/tally';
import { seedFrom } from '../speed/random';
import type { Article, Corpus } from './corpus';
import { groupOf } from './corpus';
import { articleRows, besidesRows, learn } from './learn';
import { emptyRegistry } from './rows';

const FOLDS = 5;

/** Judgements below this are not kept. */
const FLOOR = 0.25;

const baseId = (id: string) => id.replace(/#.*$/, '');

/** Articles that share a person with an error belong together (disjoint sets, path halving). */
function personGroups(corpus: Corpus): (id: string) => string {
  const parents = new Map<string, string>();
  const find = (name: string): string => {
    const parent = parents.get(name) ?? name;
    if (parent === name) return name;
    const root = find(parent);
    parents.set(name, root);
    return root;
  };
  for (const article of corpus.articles) {
    const names = [
      ...(article.seeded ?? []).map(({ original }) => original),
      ...(article.errors ?? []).flatMap(({ form_a, form_b }) => [form_a, form_b]),
    ];
    for (const name of names) parents.set(find(baseId(article.id)), find(`person ${fold(name)}`));
  }
  return find;
}

/** A Slavic article's subject, which is part of its id. */
const subjectOf = (id: string) => /^bsnlp-(.+?)-(?:bg|cs|pl|ru|sl|uk)-/.exec(id)?.[1];

/** @returns each article's fold: by person, and in the Slavic languages by subject */
export function foldsOf(corpus: Corpus): (article: Article) => number {
  const find = personGroups(corpus);
  const subjects = [...new Set(corpus.articles.flatMap(({ id }) => subjectOf(id) ?? []))].sort();
  return (article) => {
    const subject = groupOf(article.lang) === 'slavic' ? subjectOf(article.id) : undefined;
    return subject === undefined
      ? seedFrom(find(baseId(article.id))) % FOLDS
      : subjects.indexOf(subject) % FOLDS;
  };
}

/** What is surer than any judgement by the trees: a rule that knows no doubt. */
const CERTAIN = 1;

function saidBy({ mention, evidence, suggestions, isQuoted }: Finding): Said {
  const score = evidence.kind === 'first-use' ? evidence.score : CERTAIN;
  return { ...mention.span, score, suggestions, isQuoted: isQuoted === true };
}

/** What the whole desk says of an article that comes without a registry, the trees being those of this rule. */
export function readArticle({ lang, text }: Article, rule: Rule, lexicon: Lexicon): Said[] {
  const copy = { fields: [{ path: 'body', text, kind: 'text' as const }], language: lang };
  const rules = RULES.map((named) => (named.id === 'inconsistent-spelling' ? { ...named, rule } : named));
  const { findings, failures } = check(copy, { registry: emptyRegistry, lexicon, rules });
  for (const { rule: id, message } of failures) throw new Error(`${id} cannot run: ${message}`);
  return findings.filter(({ severity }) => severity !== 'info').map(saidBy);
}

/**
 * @returns what all rules say about each article, with a model that has seen neither it nor its people: what the command
 * line says
 */
export function crossValidate(
  corpus: Corpus,
  besides: Corpus | null,
  lexicon: Lexicon,
): ReadonlyMap<Article, readonly Said[]> {
  const foldOf = foldsOf(corpus);
  const rows = articleRows(corpus, lexicon).map((row) => ({ ...row, fold: foldOf(row.article) }));
  const more = besides ? besidesRows(besides, lexicon) : [];
  const said = new Map<Article, readonly Said[]>();
  for (let held = 0; held < FOLDS; held++) {
    const { misspelt, minor } = learn([...rows.filter((row) => row.fold !== held), ...more]);
    const rule = inconsistentSpellingWith(spellingModel(misspelt, minor), () => FLOOR);
    for (const article of corpus.articles) {
      if (foldOf(article) !== held) continue;
      said.set(article, readArticle(article, rule, lexicon));
    }
  }
  return said;
}
