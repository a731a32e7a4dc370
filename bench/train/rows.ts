import type { Lexicon, Registry, RuleContext } from '../../src/plugins/copydesk/engine/types';
import { distance } from '../../src/plugins/copydesk/engine/names/edits';
import { fold } from '../../src/plugins/copydesk/engine/names/fold';
import { isInflectionOf } from '../../src/plugins/copydesk/engine/names/inflection';
import { tokenize } from '../../src/plugins/copydesk/engine/names/tokens';
import { maskNonProse } from '../../src/plugins/copydesk/engine/text/mask';
import type { Features, Pair } from '../../src/plugins/copydesk/engine/consistency/features';
import { measurePairs } from '../../src/plugins/copydesk/engine/consistency/judge';
import type { Form } from '../../src/plugins/copydesk/engine/consistency/forms';
import { readForms, withoutPossessive } from '../../src/plugins/copydesk/engine/consistency/forms';
import { buildRegistry } from '../../src/plugins/copydesk/engine/registry';
import type { Article, Corpus } from './corpus';
import { isOtherForm } from './corpus';

/** A measured pair of an article. `label` null: neither right nor wrong, not to be learnt from. */
export type Row = {
  readonly article: Article;
  readonly pair: Pair;
  readonly features: Features;
  readonly label: 0 | 1 | null;
  /** Whether the rarer form `pair.b` is the misspelt one; null: unknown. */
  readonly isMinorWrong: boolean | null;
};

/** The registry of a newsroom that has none. */
export const emptyRegistry: Registry = buildRegistry([]);

export function contextOf(article: Article, lexicon: Lexicon): RuleContext {
  const field = { path: 'body', text: maskNonProse(article.text), kind: 'text' as const };
  return {
    copy: { fields: [field], language: article.lang },
    tokens: new Map([['body', tokenize(field.text)]]),
    registry: emptyRegistry,
    lexicon,
  };
}

const plain = (word: string) => withoutPossessive(word).toLowerCase();

/** Whether this form is a spelling of that name, endings aside. */
function isFormOf(form: Form, name: string, lang: string): boolean {
  const base = withoutPossessive(name);
  if (form.folded === fold(base) || form.folded.endsWith(`'${fold(base)}`)) return true;
  if (isInflectionOf(form.text, base, lang)) return true;
  const stem = Math.min(4, base.length - 1);
  return form.folded.startsWith(fold(base).slice(0, stem)) && distance(form.folded, fold(base), 3) <= 1;
}

function seededLabel({ a, b }: Pair, article: Article): { label: 1 | null; isMinorWrong: boolean | null } {
  const error = article.seeded?.[0];
  const wrong = plain(error?.corrupted ?? '');
  const isWrong = ({ key }: Form) => key === wrong || key.endsWith(`'${wrong}`) || key.endsWith(`’${wrong}`);
  const isA = isWrong(a);
  if (!error || (!isA && !isWrong(b))) return { label: null, isMinorWrong: null };
  const other = isA ? b : a;
  if (!isFormOf(other, error.original, article.lang)) return { label: null, isMinorWrong: null };
  return { label: 1, isMinorWrong: !isA };
}

function naturalLabel(
  { a, b }: Pair,
  article: Article,
): { label: 0 | 1 | null; isMinorWrong: boolean | null } {
  for (const error of article.errors ?? []) {
    const [x, y] = [plain(error.form_a), plain(error.form_b)];
    if ((a.key === x && b.key === y) || (a.key === y && b.key === x)) {
      const isMinorWrong = error.right === '?' ? null : (error.right === 'A' ? y : x) === b.key;
      return { label: 1, isMinorWrong };
    }
    const touches = [a, b].some(({ folded }) =>
      [fold(x), fold(y)].some((form) => distance(form, folded, 2) <= 2),
    );
    if (touches) return { label: null, isMinorWrong: null };
  }
  return { label: 0, isMinorWrong: null };
}

function labelOf(pair: Pair, article: Article, corpus: Corpus) {
  if (article.kind === 'seeded') return seededLabel(pair, article);
  if (article.kind === 'natural') return naturalLabel(pair, article);
  const isOther = [pair.a, pair.b].some(({ text }) => isOtherForm(corpus, article.id, text));
  return { label: isOther ? null : (0 as const), isMinorWrong: null };
}

/** All near pairs of an article, measured with the engine's own code. */
export function rowsOf(article: Article, corpus: Corpus, lexicon: Lexicon): Row[] {
  return measurePairs(readForms(contextOf(article, lexicon)), lexicon).map(({ pair, features }) => ({
    article,
    pair,
    features,
    ...labelOf(pair, article, corpus),
  }));
}
