import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { packageFolder } from '../../src/plugins/copydesk/lexicon/packages';
import { readTrie } from '../../src/plugins/copydesk/lexicon/trie';
import { randomFrom, shuffled } from './random';

export type Speech = 'de' | 'en';

/** So many different words there are to write with: of the first thousand some 600 are different, as in newspapers. */
export const VOCABULARY = 40_000;
/** So many neighbours in a dictionary are taken together, as they are forms of one word. */
const FORMS = 4;
/** One German word in so many is a compound that no dictionary lists. */
const COMPOUNDS = 20;
const LONGEST = 18;

/** The commonest words, which make up two fifths of a text, by frequency. */
const SMALL: Readonly<Record<Speech, string>> = {
  de:
    'die der und in zu den das nicht von sie ist des sich mit dem dass er es ein ich auf so eine auch als an nach wie ' +
    'im für man aber aus durch wenn nur war noch werden bei hat wir was wird sein einen welche sind oder zur um haben ' +
    'einer mir über ihm diese einem ihr uns da zum kann doch vor dieser mich ihn hatte seine mehr am denn nun unter ' +
    'sehr selbst schon hier bis habe ihre dann ihnen seiner alle wieder meine gegen vom ganz einzelnen wo muss ohne',
  en:
    'the of and to in a is that for it as was with be by on not he his but at are this have from which or had they an ' +
    'were their there been has one will her would all who more when if no out said its up what some into him them then ' +
    'could than other our very about may after such also being over most made two between must through where much how',
};

/** Marks that a word of the German dictionary begins (`Vertrags+`) or ends (`+verhandlungen`) a compound. */
const HEAD = /^(\p{Lu}\p{Ll}{2,7})\+$/u;
const TAIL = /^\+(\p{Ll}{4,9})$/u;
const WORD = /^\p{L}\p{Ll}+$/u;

type Source = { readonly words: readonly string[]; readonly compounds: readonly string[] };

function german(plugin: string): Source {
  const file = join(packageFolder('@cspell/dict-de-de', plugin), 'de_DE.trie.gz');
  const listed = [...readTrie(gunzipSync(readFileSync(file)).toString('utf8')).words()].sort();
  const part = (mark: RegExp, seed: number) =>
    shuffled(
      listed.flatMap((entry) => mark.exec(entry)?.[1] ?? []),
      seed,
    ).slice(0, VOCABULARY / COMPOUNDS);
  const tails = part(TAIL, 12);
  return { words: listed, compounds: part(HEAD, 11).map((head, i) => head + tails[i]) };
}

function english(plugin: string): Source {
  const list = gunzipSync(readFileSync(join(plugin, 'lexicon/data/words.en.txt.gz'))).toString('utf8');
  return { words: list.split('\n').filter((word) => /^\p{Ll}/u.test(word)), compounds: [] };
}

/**
 * Words to write articles with: the small ones of a language, then others out of its dictionary in all their forms,
 * short ones rather first, as they are the frequent ones.
 *
 * @param plugin the plugin's folder
 * @returns the most frequent word first; the same on every machine
 */
export function vocabularyOf(speech: Speech, plugin: string): readonly string[] {
  const { words, compounds } = speech === 'de' ? german(plugin) : english(plugin);
  const plain = words.filter((word) => WORD.test(word) && word.length <= LONGEST);
  const random = randomFrom(9);
  const starts = shuffled([...plain.keys()], 10).slice(0, VOCABULARY / FORMS);
  const others = [...starts.flatMap((start) => plain.slice(start, start + FORMS)), ...compounds]
    .map((word) => ({ word, rank: word.length ** 2 * random() }))
    .sort((a, b) => a.rank - b.rank);
  return [...new Set([...SMALL[speech].split(' '), ...others.map(({ word }) => word)])].slice(0, VOCABULARY);
}
