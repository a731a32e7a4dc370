/**
 * Makes a folder of running text for `--besides` out of clones of public corpora.
 *
 *   tsx bench/train/besides.ts CLONES OUT
 *
 * CLONES holds the clones of `SOURCES`, each in a folder named like its repository; the files are read at the commit
 * named there, so that the same text comes of any clone. OUT is written as OUT/clean.jsonl, outside of this repository:
 * the corpora's licences are their own, only what is learnt from them is shipped.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from './corpus';
import { readBio, readUniversal } from './sentences';
import type { Sentence } from './sentences';

type Source = {
  readonly repository: string;
  readonly commit: string;
  readonly language: string;
  readonly files: readonly string[];
  readonly read: (text: string) => readonly (readonly Sentence[])[];
};

const universal = (name: string, commit: string, language: string, files: readonly string[]): Source => ({
  repository: `UniversalDependencies/UD_${name}`,
  commit,
  language,
  files,
  read: readUniversal,
});

const wikineural = (language: string, files: readonly string[]): Source => ({
  repository: 'Babelscape/wikineural',
  commit: 'd2e28c77',
  language,
  files,
  read: readBio,
});

/** Licences: CC BY-SA 4.0 (German-GSD, Slovenian-SSJ, Czech-CAC, Czech-PUD), CC BY-NC-SA (the other treebanks, WikiNEuRal); BSNLP states none. */
const SOURCES: readonly Source[] = [
  universal('Polish-PDB', '27235e13', 'pl', ['pl_pdb-ud-test.conllu', 'pl_pdb-ud-dev.conllu']),
  universal('Slovenian-SSJ', '17011b12', 'sl', ['sl_ssj-ud-test.conllu', 'sl_ssj-ud-dev.conllu']),
  universal('Ukrainian-IU', '21f641ba', 'uk', ['uk_iu-ud-test.conllu', 'uk_iu-ud-dev.conllu']),
  universal('Bulgarian-BTB', 'b5cd6324', 'bg', ['bg_btb-ud-test.conllu', 'bg_btb-ud-dev.conllu']),
  universal('Czech-PUD', 'f68c66cc', 'cs', ['cs_pud-ud-test.conllu']),
  universal('Czech-CAC', 'a89ca01f', 'cs', ['cs_cac-ud-test.conllu', 'cs_cac-ud-dev.conllu']),
  wikineural('pl', [
    'data/bsnlp/pl/ec.conllu',
    'data/bsnlp/pl/trump.conllu',
    'data/wikineural/pl/test.conllu',
  ]),
  universal('German-GSD', '297fcf35', 'de', ['de_gsd-ud-test.conllu', 'de_gsd-ud-dev.conllu']),
  wikineural('de', ['data/wikineural/de/test.conllu']),
  wikineural('en', ['data/wikineural/en/test.conllu']),
  wikineural('ru', [
    'data/bsnlp/ru/ec.conllu',
    'data/bsnlp/ru/trump.conllu',
    'data/wikineural/ru/test.conllu',
  ]),
];

/** Longer documents are cut, and sentences that belong to none are taken together, so many at a time. */
const SENTENCES = 20;

function textOf(clones: string, { repository, commit }: Source, file: string): string {
  const clone = join(clones, repository.replace(/^.*\//, ''));
  if (!existsSync(clone)) {
    throw new Error(`${clone} is missing: git clone https://github.com/${repository} ${clone}`);
  }
  const show = ['-C', clone, 'show', `${commit}:${file}`];
  return execFileSync('git', show, { encoding: 'utf8', maxBuffer: 1 << 28 });
}

function articleOf(id: string, language: string, sentences: readonly Sentence[]): Article {
  let text = '';
  const mentions: { start: number; end: number; text: string }[] = [];
  for (const sentence of sentences) {
    for (const { start, end } of sentence.names) {
      const name = sentence.text.slice(start, end);
      mentions.push({ start: text.length + start, end: text.length + end, text: name });
    }
    text += `${sentence.text}\n`;
  }
  return { id, source: 'besides', lang: language, text, kind: 'clean', mentions };
}

function* articlesOf(clones: string, source: Source): Generator<Article> {
  for (const file of source.files) {
    const documents = source.read(textOf(clones, source, file));
    for (const [d, sentences] of documents.entries()) {
      for (let at = 0; at < sentences.length; at += SENTENCES) {
        const part = sentences.slice(at, at + SENTENCES);
        yield articleOf(`${source.repository}/${file}/${d}/${at}`, source.language, part);
      }
    }
  }
}

const [clones, out] = process.argv.slice(2);
if (!clones || !out) throw new Error('usage: tsx bench/train/besides.ts CLONES OUT');
const articles = SOURCES.flatMap((source) => [...articlesOf(clones, source)]);
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'clean.jsonl'), articles.map((article) => JSON.stringify(article) + '\n').join(''));
console.log(`${articles.length} texts in ${join(out, 'clean.jsonl')}`);
