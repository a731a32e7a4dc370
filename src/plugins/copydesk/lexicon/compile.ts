/**
 * Compiles the packages' lists of names and words into `data/`, gzipped sorted text.
 *
 *   tsx lexicon/compile.ts           writes data/
 *   tsx lexicon/compile.ts --check   exits 1 when data/ is not what the packages give
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { fold } from '../engine/names/fold';
import { expandHunspell, hunspellLines } from './hunspell';
import { packLines } from './packed-list';
import type { NameSource } from './sources';
import { hunspellSource, nameSources, placeNames } from './sources';
import { compileTrigrams } from './trigrams';

const DATA = fileURLToPath(new URL('data/', import.meta.url));

type Score = { given: number; family: number; sources: number };

/** Ranked lists: the names borne by most people count as much as being listed in many countries. */
const COMMON_RANK = { given: 300, family: 4000, either: 0 } as const;

function tallyNames(sources: readonly NameSource[]): Map<string, Score> {
  const scores = new Map<string, Score>();
  for (const source of sources) {
    const seen = new Set<string>();
    source.names.forEach((name, rank) => {
      for (const part of name.split(/[\s-]+/)) {
        const token = fold(part);
        if (token.length < 2 || seen.has(token) || !/^[\p{L}']+$/u.test(token)) continue;
        seen.add(token);
        const score = scores.get(token) ?? { given: 0, family: 0, sources: 0 };
        scores.set(token, score);
        score.sources += 1;
        if (source.kind === 'either') continue;
        score[source.kind] += source.isRanked && rank < COMMON_RANK[source.kind] ? 3 : 1;
      }
    });
  }
  return scores;
}

/** 3: common, or listed as such in three countries or more; 2: listed as such; 1: listed as a name of either kind. */
function level(count: number): number {
  return count >= 3 ? 3 : count >= 1 ? 2 : 1;
}

type Tally = ReadonlyMap<string, Score>;

function nameLines(tally: Tally): string[] {
  return [...tally].map(([token, { given, family }]) => `${token}\t${level(given)}${level(family)}`);
}

function latinNames(tally: Tally): string[] {
  return [...tally.keys()].filter((token) => token.length > 2 && /^[a-z']+$/.test(token)).sort();
}

/** Every form of the English dictionary's words, proper nouns with their capital. */
function englishLines(): Set<string> {
  const { aff, dic } = hunspellSource('dictionary-en');
  const words = new Set<string>();
  for (const form of expandHunspell(aff, dic)) if (/^[A-Za-z][a-z]+$/.test(form)) words.add(form);
  return words;
}

/** Words of places long enough to tell something. */
function placeLines(): Set<string> {
  const words = placeNames().flatMap((name) => name.split(/[^\p{L}\p{M}]+/u));
  return new Set(
    words
      .filter((word) => /^\p{Lu}/u.test(word))
      .map(fold)
      .filter((word) => word.length > 3),
  );
}

function outputs(): ReadonlyMap<string, string> {
  const names = tallyNames(nameSources());
  const russian = hunspellSource('dictionary-ru');
  return new Map([
    ['names.txt.gz', packLines(nameLines(names))],
    ['trigrams.txt.gz', compileTrigrams(latinNames(names))],
    ['places.txt.gz', packLines(placeLines())],
    ['words.en.txt.gz', packLines(englishLines())],
    ['words.ru.txt.gz', packLines(hunspellLines(russian.dic))],
    ['affixes.ru.txt.gz', russian.aff],
  ]);
}

function unzipped(path: string): string | null {
  return existsSync(path) ? gunzipSync(readFileSync(path)).toString('utf8') : null;
}

function main(isCheck: boolean): number {
  mkdirSync(DATA, { recursive: true });
  let drifted = 0;
  for (const [file, text] of outputs()) {
    const path = join(DATA, file);
    if (unzipped(path) === text) continue;
    drifted += 1;
    if (!isCheck) writeFileSync(path, gzipSync(text, { level: 9 }));
    process.stdout.write(`${isCheck ? 'differs from the packages' : 'written'}: lexicon/data/${file}\n`);
  }
  if (!isCheck || drifted === 0) return 0;
  process.stderr.write('Run `npm run lexicon` and commit lexicon/data.\n');
  return 1;
}

process.exitCode = main(process.argv.includes('--check'));
