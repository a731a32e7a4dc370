import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import de from '../de.json';
import en from '../en.json';

const SOURCE = path.resolve(__dirname, '..', '..');

/** The keys that the code says in so many words; those it puts together are named by their beginning. */
function keysInCode(): string[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.test)\.tsx?$/.test(file),
  );
  const code = files.map((file) => readFileSync(path.join(SOURCE, file), 'utf8')).join('\n');
  return [...code.matchAll(/(?:say\(|key: )'([a-z-]+(?:\.[\w.-]+)?)'/g)].map((hit) => hit[1] ?? '');
}

const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((hit) => hit[1] ?? ''))].sort();

describe('the words of the admin', () => {
  test('are the same in German and in English', () => {
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
  });

  test('have the same placeholders in both languages', () => {
    const german: Readonly<Record<string, string>> = de;
    const differing = Object.entries(en).filter(
      ([key, text]) => placeholders(text).join() !== placeholders(german[key] ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  test('are there for every key that the code says', () => {
    const known = new Set(Object.keys(en));
    expect(keysInCode().filter((key) => !known.has(key))).toEqual([]);
  });
});
