import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { primaryOf } from '../engine/language/primary';
import type { Language, Lexicon, NameAttestation } from '../engine/types';
import { germanWords } from './german';
import { hunspellWords, linesAsListed, readAffixes } from './hunspell';
import { packageFolder } from './packages';
import { packedList } from './packed-list';
import { readTrie } from './trie';
import { oddnessIn } from './trigrams';

const PACKAGE = 'strapi-plugin-copydesk';
const UNKNOWN: NameAttestation = { given: 0, family: 0 };

/** The plugin's folder, from wherever this code was bundled to: dist/cli, dist/server or the sources. */
function pluginFolder(start: string): string {
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === PACKAGE) {
      return folder;
    }
  }
  throw new Error(`The lexicon was not found: no package.json of ${PACKAGE} in or above ${start}.`);
}

const read = (file: string) => readFileSync(file, 'utf8');
const unzipped = (file: string) => gunzipSync(readFileSync(file));
const unzip = (file: string) => unzipped(file).toString('utf8');

/** Computes once, when first asked. */
function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** A language's dictionary: words in their exact capitals; German, where nouns have capitals too, tells names itself. */
type Dictionary = { has(word: string): boolean; isProper?(word: string): boolean };

const capitalise = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

function dictionaries(folder: string): Readonly<Record<string, () => Dictionary>> {
  const data = (file: string) => unzipped(join(folder, 'lexicon/data', file));
  const trie = (name: string, file: string) => readTrie(unzip(join(packageFolder(name, folder), file)));
  return {
    bg: lazy(() => trie('@cspell/dict-bg-bg', 'dict/bg_BG.trie.gz')),
    de: lazy(() => germanWords(trie('@cspell/dict-de-de', 'de_DE.trie.gz'))),
    en: lazy(() => {
      const list = packedList(data('words.en.txt.gz'));
      return { has: (word) => list.find(word) !== undefined };
    }),
    pl: lazy(() => trie('@cspell/dict-pl_pl', 'pl_pl.trie.gz')),
    ru: lazy(() =>
      hunspellWords(readAffixes(data('affixes.ru.txt.gz').toString()), packedList(data('words.ru.txt.gz'))),
    ),
    sl: lazy(() => {
      const slovene = packageFolder('dictionary-sl', folder);
      const stems = packedList(linesAsListed(read(join(slovene, 'index.dic'))));
      return hunspellWords(readAffixes(read(join(slovene, 'index.aff'))), stems);
    }),
  };
}

function attestation(value: string | undefined): NameAttestation {
  if (value === undefined) return UNKNOWN;
  return { given: Number(value.charAt(0)), family: Number(value.charAt(1)) };
}

/**
 * The lexicon on disk. Nothing is read before it is first needed: the names with the first name, a language's
 * dictionary with the first word of that language.
 *
 * @param start a folder in the plugin; absent: where this code lies
 * @throws Error when the data is not there
 */
export function loadLexicon(start: string = dirname(fileURLToPath(import.meta.url))): Lexicon {
  const folder = pluginFolder(start);
  const data = (file: string) => unzipped(join(folder, 'lexicon/data', file));
  const names = lazy(() => packedList(data('names.txt.gz')));
  const places = lazy(() => packedList(data('places.txt.gz')));
  const trigrams = lazy(() => data('trigrams.txt.gz').toString());
  const byLanguage = new Map(Object.entries(dictionaries(folder)));
  const dictionaryFor = (language: Language) => byLanguage.get(primaryOf(language) ?? '');
  let last: { readonly language: Language; readonly dictionary: Dictionary | undefined } | undefined;
  const dictionaryOf = (language: Language): Dictionary | undefined => {
    if (last?.language !== language) last = { language, dictionary: dictionaryFor(language)?.() };
    return last.dictionary;
  };
  return {
    isWord: (word, language) => dictionaryOf(language)?.has(word.toLowerCase()) ?? false,
    hasWords: (language) => dictionaryFor(language) !== undefined,
    name: (folded) => attestation(names().find(folded)),
    isProper(word, language) {
      const dictionary = dictionaryOf(language);
      if (dictionary === undefined) return false;
      return dictionary.isProper?.(word) ?? dictionary.has(capitalise(word));
    },
    placePrefix: (folded) => places().commonStart(folded),
    oddness: (folded) => oddnessIn(trigrams(), folded),
  };
}
