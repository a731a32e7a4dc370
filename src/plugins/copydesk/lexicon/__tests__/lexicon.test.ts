import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { germanWords } from '../german';
import { expandHunspell, hunspellLines, hunspellWords, linesAsListed, readAffixes } from '../hunspell';
import { loadLexicon } from '../load';
import { packageFolder } from '../packages';
import { packedList, packLines } from '../packed-list';
import { compileTrigrams, oddnessIn } from '../trigrams';
import { readTrie } from '../trie';

const HEADER = '#!/usr/bin/env cspell-trie reader\nTrieXv3\nbase=32\n# Data:\n__DATA__\n';

describe('readTrie', () => {
  it('reads words, prefixes, steps back and grafted nodes', () => {
    const trie = readTrie(`${HEADER}walk$ing$$<4s$talk#3;<4`);
    expect(['walk', 'walking', 'walks'].map((word) => trie.has(word))).toEqual([true, false, false]);
  });

  it('tells up to 127 letters apart, and says so where there are more', () => {
    const letters = Array.from({ length: 128 }, (_, i) => String.fromCharCode(0x4e00 + 7 * i));
    const trie = readTrie(`${HEADER}${letters.slice(1).reverse().join('$')}$`);
    expect(letters.map((letter) => trie.has(letter))).toEqual(letters.map((_, i) => i > 0));
    expect([...trie.words()].sort()).toEqual(letters.slice(1));
    expect(() => readTrie(`${HEADER}${letters.join('$')}$`)).toThrow(/128 different letters/);
  });

  it('finds how a word begins in front of a mark, and between two', () => {
    const trie = readTrie(`${HEADER}walk+$er+$<<<<<<+wal+$`);
    expect([...trie.words()].sort()).toEqual(['+wal+', 'walk+', 'walker+']);
    expect([trie.has('wal+', '+'), trie.has('walk+', '+'), trie.has('walk+')]).toEqual([true, false, true]);
    expect(trie.beginnings('walkers', '', '+')).toEqual([4, 6]);
    expect(trie.beginnings('walkers', '+', '+')).toEqual([3]);
    expect(trie.beginnings('talkers', '', '+')).toEqual([]);
  });

  it('of no words has none', () => {
    const trie = readTrie(HEADER);
    expect([trie.has('walk'), trie.has(''), trie.beginnings('walk', '', '+'), [...trie.words()]]).toEqual([
      false,
      false,
      [],
      [],
    ]);
  });

  it('names every word, cut ones and grafted ones too', () => {
    const trie = readTrie(`${HEADER}walk$t$$`);
    expect([...trie.words()].sort()).toEqual(['wal', 'walk', 'walt']);
    const grafted = readTrie(`${HEADER}walk$ing$$<4s$talk#3;<4`);
    const words = [...grafted.words()];
    expect(words.length).toBeGreaterThan(3);
    expect(words.filter((word) => !grafted.has(word))).toEqual([]);
  });

  it('has every word of the German dictionary it is asked for, and no cut one', () => {
    const lexicon = loadLexicon();
    expect(['Händler', 'Vertragsverhandlungen', 'gehen'].map((word) => lexicon.isWord(word, 'de'))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['Hädler', 'Vertragsverhandlunge', 'gehx'].map((word) => lexicon.isWord(word, 'de'))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it.each(['', 'TrieXv1\nbase=10\n*\na$', 'walk$'])('refuses another format: %j', (source) => {
    expect(() => readTrie(source)).toThrow(/TrieXv3/);
  });
});

describe('packedList', () => {
  it('finds each line’s value, whatever the lines', () => {
    const words = fc.uniqueArray(
      fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'abcäжß') }),
    );
    fc.assert(
      fc.property(words, fc.string({ maxLength: 8, unit: fc.constantFrom(...'abcäжß') }), (lines, other) => {
        const list = packedList(Buffer.from(packLines(lines.map((word) => `${word}\t${word.length}`))));
        for (const word of lines) expect(list.find(word)).toBe(String(word.length));
        expect(list.find(other) !== undefined).toBe(lines.includes(other));
      }),
    );
  });

  it('gives a value in any script, and none of a line without one', () => {
    const list = packedList(Buffer.from(packLines(['polen\tПольша', 'rom'])));
    expect([list.find('polen'), list.find('rom'), list.find('ro')]).toEqual(['Польша', '', undefined]);
  });

  it('says how many letters a word shares with the nearest line', () => {
    const list = packedList(Buffer.from(packLines(['frankreich', 'polen', 'франция'])));
    expect(list.commonStart('frankfurt')).toBe(5);
    expect(list.commonStart('франкфурт')).toBe(4);
    expect(list.commonStart('рим')).toBe(0);
    expect(list.commonStart('zzz')).toBe(0);
  });
});

describe('hunspell', () => {
  const AFF = 'PFX U Y 1\nPFX U 0 un .\n\nSFX S Y 2\nSFX S y ies [^aeiou]y\nSFX S 0 s [^y]\n';
  const DIC = '3\ncity/S\nlock/SU\nGermany\n';

  it('writes out stems with their suffixes and prefixes', () => {
    const forms = [...expandHunspell(AFF, DIC)];
    expect(forms).toEqual(
      expect.arrayContaining(['city', 'cities', 'lock', 'locks', 'unlock', 'unlocks', 'Germany']),
    );
    expect(forms).not.toContain('citys');
  });

  it.each([
    ['sorted', Buffer.from(packLines(hunspellLines(DIC)))],
    ['as it stands', linesAsListed(DIC)],
    ['as it stands on Windows', linesAsListed(DIC.trimEnd().replaceAll('\n', '\r\n'))],
  ])('finds by taking suffixes off what it would write out, the list %s', (_, lines) => {
    const words = hunspellWords(readAffixes(AFF), packedList(lines));
    expect(['city', 'cities', 'locks', 'Germany'].map((word) => words.has(word))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['citys', 'citie', 'germany', 'Germanys'].map((word) => words.has(word))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

it('may read the Slovene dictionary as it lies: it lists each stem once', () => {
  const folder = packageFolder('dictionary-sl', __dirname);
  const lines = linesAsListed(readFileSync(join(folder, 'index.dic'), 'utf8'))
    .toString()
    .trimEnd()
    .split('\n');
  expect(lines.length).toBeGreaterThan(200_000);
  expect(new Set(lines.map((line) => line.split('\t')[0])).size).toBe(lines.length);
});

describe('germanWords', () => {
  const listed = new Set(['Haus+', '+tür', '+tür+', '+schloss', 'Tür', 'Haus', '+haus', 'Merkel', 'laufen']);
  const words = germanWords({
    has: (word, before = '') => listed.has(before + word),
    beginnings: (word, before, after) =>
      Array.from(word, (_, i) => i + 1).filter((cut) => listed.has(before + word.slice(0, cut) + after)),
  });

  it.each(['Haus', 'Haustür', 'Haustürschloss', 'Laufen'])('takes %s for a word', (word) => {
    expect([words.has(word), words.isProper(word)]).toEqual([true, false]);
  });

  it.each(['Hausmerkel', 'Haustürmerkel', 'Merkelschloss', 'Haustürtürschloss'])(
    'takes %s for none',
    (word) => {
      expect(words.has(word)).toBe(false);
    },
  );

  it('takes what ends no compound for a name', () => {
    expect([words.has('Merkel'), words.isProper('Merkel')]).toEqual([false, true]);
  });
});

describe('oddnessIn', () => {
  it('finds letters odd that no name has beside each other', () => {
    const table = compileTrigrams(['schneider', 'schmidt', 'schulze', 'schroeder']);
    expect(oddnessIn(table, 'schneider').mean).toBeLessThan(oddnessIn(table, 'shcneidre').mean);
    expect(oddnessIn(table, 'schxq').worst).toBeGreaterThan(oddnessIn(table, 'schmidt').worst);
  });
});

describe('loadLexicon', () => {
  const lexicon = loadLexicon();

  it.each([
    ['en', 'houses', 'Clinton'],
    ['de', 'Händler', 'Merkel'],
    ['pl', 'samochodu', 'Wrocławia'],
    ['ru', 'сказал', 'Москвы'],
    ['sl', 'letališko', 'Jovanovića'],
    ['bg', 'държавата', 'Иванов'],
  ])('%s: tells the word %s from the name %s', (language, word, name) => {
    expect([lexicon.isWord(word, language), lexicon.isProper?.(word, language)]).toEqual([true, false]);
    expect([lexicon.isWord(name, language), lexicon.isProper?.(name, language)]).toEqual([false, true]);
  });

  it('tells given from family names', () => {
    expect(lexicon.name('angela').given).toBe(3);
    expect(lexicon.name('smith')).toEqual({ given: 1, family: 3 });
    expect(lexicon.name('владимир').given).toBeGreaterThan(1);
    expect(lexicon.name('xyzzyq')).toEqual({ given: 0, family: 0 });
  });

  it('has no words of a language without a dictionary', () => {
    expect([lexicon.hasWords('cs'), lexicon.isWord('slovo', 'cs'), lexicon.hasWords('de-AT')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('never throws, whatever it is asked', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.constantFrom('de', 'en', 'ru', 'xx', ''),
        (word, language) => {
          lexicon.isWord(word, language);
          lexicon.isProper?.(word, language);
          lexicon.name(word);
          lexicon.placePrefix?.(word);
          lexicon.oddness?.(word);
        },
      ),
    );
  });

  it.each(['de', 'en', 'ru', 'pl', 'sl', 'bg'])('knows no word of a million letters: %s', (language) => {
    expect(lexicon.isWord('Takahiti'.repeat(125_000), language)).toBe(false);
    expect(lexicon.isProper?.('Takahiti'.repeat(125_000), language)).not.toBe(true);
  });

  it('says what is missing when it stands elsewhere', () => {
    expect(() => loadLexicon('/')).toThrow(/no package.json/);
  });
});
