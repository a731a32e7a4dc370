import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { LEDGER_EVENTS } from '../../../../contracts/ledger';
import type { ObstacleCode } from '../../../../contracts/workflow';
import { STAGES } from '../../../../contracts/workflow';
import de from '../words/de.json';
import en from '../words/en.json';

/** Every code there is: the compiler asks for those that are missing. */
const OBSTACLES: Readonly<Record<ObstacleCode, true>> = {
  'no-such-transition': true,
  'no-right': true,
  'not-a-person': true,
  'no-comment': true,
  incomplete: true,
  'own-text': true,
  findings: true,
  'no-approval': true,
  'no-note': true,
  embargo: true,
  'no-time': true,
  'time-past': true,
  'time-before-embargo': true,
  'not-live': true,
  'not-as-published': true,
  'other-stage': true,
  'text-moved-on': true,
  'is-scheduled': true,
  'machine-only': true,
};

const FOLDER = path.resolve(__dirname, '..');

function keysInCode(): string[] {
  const files = readdirSync(FOLDER, { encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const code = files.map((file) => readFileSync(path.join(FOLDER, file), 'utf8')).join('\n');
  return [...code.matchAll(/tell\('([\w.-]+)'/g)].map((hit) => hit[1] ?? '');
}

const placeholders = (text: string): string =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((hit) => hit[1]))].sort().join();

describe("the workflow's words", () => {
  test('are the same in German and in English, with the same placeholders', () => {
    const german: Readonly<Record<string, string>> = de;
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
    const differing = Object.entries(en).filter(
      ([key, text]) => placeholders(text) !== placeholders(german[key] ?? ''),
    );
    expect(differing).toEqual([]);
  });

  test('are there for every key in the code, every stage and every event', () => {
    const put = [
      ...STAGES.map((stage) => `stage.${stage}`),
      ...LEDGER_EVENTS.map((event) => `event.${event}`),
      ...STAGES.map((stage) => `approval.${stage}`),
      ...['missed', 'fallen'].map((kind) => `alert.${kind}`),
      'approval.notYours',
      ...Object.keys(OBSTACLES).map((code) => `obstacle.${code}`),
    ];
    const said = keysInCode();
    expect(said.length).toBeGreaterThan(30);
    expect([...said, ...put].filter((key) => !(key in en))).toEqual([]);
  });
});
