import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '..';
import { DEFAULT_SETTINGS, severityOf } from '../../settings';

const RULES_FOLDER = join(__dirname, '..');
const DOCS_FOLDER = join(__dirname, '../../../docs/rules');

const idsIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
const ids = RULES.map(({ id }) => id).sort();

describe('the house of rules', () => {
  it('lists every rule’s file, and lists none twice', () => {
    expect(idsIn(RULES_FOLDER, '.ts').filter((id) => id !== 'index')).toEqual(ids);
  });

  it('gives every rule a docs page, and no page is left over', () => {
    expect(idsIn(DOCS_FOLDER, '.md')).toEqual(ids);
  });

  it.each(ids)('%s has a test of its own', (id) => {
    expect(existsSync(join(__dirname, `${id}.test.ts`))).toBe(true);
  });

  it('begins with the severities that the list names', () => {
    expect(severityOf(DEFAULT_SETTINGS, 'near-miss', 'likely')).toBe('warning');
    expect(severityOf(DEFAULT_SETTINGS, 'unknown-name', 'certain')).toBe('off');
  });

  it.each(ids)('the page of %s begins with its id', (id) => {
    expect(readFileSync(join(DOCS_FOLDER, `${id}.md`), 'utf8')).toMatch(new RegExp(`^# ${id}\\n`));
  });
});
