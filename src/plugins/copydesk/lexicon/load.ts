import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Language, Lexicon, NameAttestation } from '../engine/types';
import { germanWords } from './german';
import type { PackedList } from './packed-list';
import { packedList } from './packed-list';
import { packageFolder } from './packages';
import { readTrie } from './trie';

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

const unzip = (file: string) => gunzipSync(readFileSync(file)).toString('utf8');

/** Computes once, when first asked. */
function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

type Words = { has(word: string): boolean };

function wordSources(folder: string): Readonly<Record<string, () => Words>> {
  const listed = (file: string): Words => {
    const list: PackedList = packedList(unzip(join(folder, 'lexicon/data', file)));
    return { has: (word) => list.find(word.toLowerCase()) !== undefined };
  };
  return {
    en: lazy(() => listed('words.en.txt.gz')),
    de: lazy(() =>
      germanWords(readTrie(unzip(join(packageFolder('@cspell/dict-de-de', folder), 'de_DE.trie.gz')))),
    ),
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
  const names = lazy(() => packedList(unzip(join(folder, 'lexicon/data/names.txt.gz'))));
  const words = wordSources(folder);
  const wordsOf = (language: Language) => words[language.slice(0, 2).toLowerCase()];
  return {
    isWord: (word, language) => wordsOf(language)?.().has(word) ?? false,
    hasWords: (language) => wordsOf(language) !== undefined,
    name: (folded) => attestation(names().find(folded)),
  };
}
