import type { Registry } from '../engine';
import { checkLines } from './check-lines';
import { outputTo } from './output';

const registry: Registry = {
  size: 0,
  person: () => undefined,
  byForm: () => [],
  near: () => [],
  bySurname: () => [],
  add: () => undefined,
  remove: () => false,
};
const lexicon = {
  isWord: () => false,
  hasWords: () => false,
  name: () => ({ given: 0, family: 0 }),
};

const isGood = await checkLines(process.stdin, outputTo(process.stdout), {
  registry,
  lexicon,
  messages: 'en',
});
process.exitCode = isGood ? 0 : 2;
