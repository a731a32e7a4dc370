import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Group } from '../train/corpus';

const PAGE = fileURLToPath(new URL('../../src/plugins/copydesk/docs/accuracy.md', import.meta.url));

/** The groups of languages as the page calls them. */
export const NAMES: Readonly<Record<Group, string>> = { de: 'German', en: 'English', slavic: 'Slavic' };

/**
 * Writes figures into docs/accuracy.md, between `<!-- name -->` and `<!-- /name -->`.
 *
 * @throws Error when the page has no such place
 */
export function writeFigures(name: string, figures: string): void {
  const page = readFileSync(PAGE, 'utf8');
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${PAGE} has no place ${begin} … ${end}.`);
  writeFileSync(PAGE, `${page.slice(0, from + begin.length)}\n${figures}\n\n${page.slice(to)}`);
}
