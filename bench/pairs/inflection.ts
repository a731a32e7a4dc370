/**
 * Measures the grammar of names on articles whose mentions carry their base form.
 *
 *   npx tsx bench/pairs/inflection.ts FOLDER
 *
 * FOLDER holds clean.jsonl, natural.jsonl (mentions with `text` and `lemma`) and seeded.jsonl (`seeded` with `original`
 * and `corrupted`). Printed by language: the share of forms explained, and of misspellings explained away.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInflectionOf } from '../../src/plugins/copydesk/engine/names/inflection';

type Article = {
  readonly lang: string;
  readonly mentions?: readonly { readonly text: string; readonly lemma?: string }[] | null;
  readonly seeded?: readonly { readonly original: string; readonly corrupted: string }[];
};

type Tally = { all: number; explained: number; readonly others: string[] };

function articlesOf(folder: string, file: string): Article[] {
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Article);
}

function tallyOf(tallies: Map<string, Tally>, language: string): Tally {
  const known = tallies.get(language) ?? { all: 0, explained: 0, others: [] };
  tallies.set(language, known);
  return known;
}

/** The pairs of form and base form in a mention, word by word; only words that are written differently. */
function formsOf(text: string, lemma: string): (readonly [string, string])[] {
  const [forms, bases] = [text, lemma].map((name) => name.split(/[\s-]+/));
  if (!forms || !bases || forms.length !== bases.length) return [];
  return forms.flatMap((form, i) => {
    const base = bases[i] ?? '';
    return form !== base && /^\p{Lu}/u.test(base) ? [[form, base] as const] : [];
  });
}

function measureForms(folder: string): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const seen = new Set<string>();
  for (const { lang, mentions } of [
    ...articlesOf(folder, 'clean.jsonl'),
    ...articlesOf(folder, 'natural.jsonl'),
  ]) {
    for (const [form, base] of (mentions ?? []).flatMap(({ text, lemma }) => formsOf(text, lemma ?? ''))) {
      if (seen.has(`${lang} ${form} ${base}`)) continue;
      seen.add(`${lang} ${form} ${base}`);
      count(tallyOf(tallies, lang), isInflectionOf(form, base, lang), `${form} (${base})`, false);
    }
  }
  return tallies;
}

function measureMisspellings(folder: string): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { lang, seeded } of articlesOf(folder, 'seeded.jsonl')) {
    for (const { original, corrupted } of seeded ?? []) {
      count(
        tallyOf(tallies, lang),
        isInflectionOf(original, corrupted, lang),
        `${original}, ${corrupted}`,
        true,
      );
    }
  }
  return tallies;
}

/** Counts a pair; those worth a look are kept: explained ones where `isWorth` is true, else the others. */
function count(tally: Tally, isExplained: boolean, pair: string, isWorth: boolean): void {
  tally.all++;
  if (isExplained) tally.explained++;
  if (isExplained === isWorth) tally.others.push(pair);
}

function print(title: string, tallies: ReadonlyMap<string, Tally>): void {
  console.log(title);
  for (const [language, { all, explained, others }] of tallies) {
    const share = (explained / all).toFixed(3);
    console.log(`  ${language} ${explained}/${all} = ${share}  ${others.slice(0, 12).join(' · ')}`);
  }
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: tsx bench/pairs/inflection.ts FOLDER');
print('forms explained (and some that are not)', measureForms(folder));
print('misspellings explained away (and which)', measureMisspellings(folder));
