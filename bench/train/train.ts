/**
 * Trains the spelling model and writes it into the engine.
 *
 *   tsx bench/train/train.ts FOLDER…     folders of measurement articles; see docs/accuracy.md
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadLexicon } from '../../src/plugins/copydesk/lexicon/load';
import { readCorpus } from './corpus';
import { learn, trainingRows } from './learn';

const DATA = fileURLToPath(new URL('../../src/plugins/copydesk/engine/consistency/data/', import.meta.url));

const corpus = readCorpus(process.argv.slice(2));
const { misspelt, minor } = learn(trainingRows(corpus, loadLexicon()));
writeFileSync(`${DATA}misspelt.json`, JSON.stringify(misspelt) + '\n');
writeFileSync(`${DATA}minor.json`, JSON.stringify(minor) + '\n');
