/**
 * Trains the spelling model and writes it into the engine.
 *
 *   tsx bench/train/train.ts FOLDER… [--besides FOLDER…]
 *
 * FOLDER: measurement articles; after --besides: other running text. See docs/accuracy.md.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadLexicon } from '../../src/plugins/copydesk/lexicon/load';
import { foldersFrom } from './arguments';
import { readCorpus } from './corpus';
import { articleRows, besidesRows, learn } from './learn';

const DATA = fileURLToPath(new URL('../../src/plugins/copydesk/engine/consistency/data/', import.meta.url));

const { articles, besides } = foldersFrom(process.argv.slice(2));
const lexicon = loadLexicon();
const rows = articleRows(readCorpus(articles), lexicon);
const more = besides.length > 0 ? besidesRows(readCorpus(besides), lexicon) : [];
const { misspelt, minor } = learn([...rows, ...more]);
writeFileSync(`${DATA}misspelt.json`, JSON.stringify(misspelt) + '\n');
writeFileSync(`${DATA}minor.json`, JSON.stringify(minor) + '\n');
