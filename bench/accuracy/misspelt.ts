import { fold } from '../../src/plugins/copydesk/engine/names/fold';
import { isFormOf } from '../../src/plugins/copydesk/engine/registry/reading';
import type { Registry } from '../../src/plugins/copydesk/engine';
import { randomFrom, seedFrom } from '../speed/random';
import type { Article, Corpus, Group } from '../train/corpus';
import { groupOf } from '../train/corpus';
import { misspell } from '../train/misspell';

/** How often each full name of an article is misspelt; the Slavic articles name fewer people. */
const TIMES: Readonly<Record<Group, number>> = { de: 1, en: 1, slavic: 3 };

const LONG_WORD = /\p{Lu}[\p{L}\p{M}]{3,}/gu;

/** An article with one full name misspelt, and what else the person is called in the articles. */
export type Misspelt = {
  readonly article: Article;
  readonly isInflected: boolean;
  readonly names: readonly string[];
};

type Mention = NonNullable<Article['mentions']>[number];

/** One word of the mention misspelt, by chance; null where no word is long enough. */
function misspeltWord({ text, start }: Mention, seed: string) {
  const words = [...text.matchAll(LONG_WORD)];
  const random = randomFrom(seedFrom(`${seed} ${start}`));
  const word = words[Math.floor(random() * words.length)];
  const wrong = word && misspell(word[0], random);
  if (!word || !wrong) return null;
  const corrupted = word[0] === word[0].toUpperCase() ? wrong.toUpperCase() : wrong;
  return { at: word.index, original: word[0], corrupted };
}

function* formsIn({ articles }: Corpus): Generator<Mention & { readonly group: Group }> {
  for (const { kind, lang, mentions } of articles)
    if (kind === 'clean') for (const mention of mentions ?? []) yield { ...mention, group: groupOf(lang) };
}

/**
 * Misspells every full name of every clean article once (in the Slavic ones three times), the way newspapers do. Left
 * aside is what is no misspelling: a form of a name in these articles, a registered name, another case of the same name.
 */
export function* misspeltNames(corpus: Corpus, registry: Registry): Generator<Misspelt> {
  const known = new Set<string>();
  const called = new Map<string, Set<string>>();
  for (const { text, lemma, entity, group } of formsIn(corpus)) {
    for (const word of text.split(/[\s-]+/)) known.add(`${group} ${fold(word)}`);
    if (entity) called.set(entity, (called.get(entity) ?? new Set()).add(text).add(lemma ?? text));
  }
  for (const article of corpus.articles) {
    if (article.kind !== 'clean') continue;
    const group = groupOf(article.lang);
    const firsts = new Map<string, Mention>();
    for (const mention of article.mentions ?? [])
      if (!firsts.has(mention.text)) firsts.set(mention.text, mention);
    for (const mention of firsts.values()) {
      const { start, text, lemma, entity } = mention;
      for (let time = 1; time <= TIMES[group]; time++) {
        const slip = misspeltWord(mention, `${article.id} ${time}`);
        if (!slip) continue;
        const { at, original, corrupted } = slip;
        const wrong = text.slice(0, at) + corrupted + text.slice(at + original.length);
        if (known.has(`${group} ${fold(corrupted)}`) || article.text.includes(corrupted)) continue;
        if (isFormOf(corrupted, original, article.lang) || registry.byForm(wrong).length > 0) continue;
        const end = start + wrong.length;
        const from = start + at;
        yield {
          article: {
            ...article,
            kind: 'seeded',
            text: article.text.slice(0, start) + wrong + article.text.slice(start + text.length),
            mentions: [{ ...mention, end, text: wrong }],
            seeded: [{ start: from, end: from + corrupted.length, original, corrupted }],
          },
          isInflected: lemma !== undefined && lemma !== text,
          names: [...(called.get(entity ?? '') ?? [])],
        };
      }
    }
  }
}
