import { readFileSync } from 'node:fs';
import type { Settings } from '../../src/plugins/copydesk/engine/types';
import { check } from '../../src/plugins/copydesk/engine/check';
import { RULES } from '../../src/plugins/copydesk/engine/rules';
import { loadRegistry } from '../../src/plugins/copydesk/engine/registry';
import { loadLexicon } from '../../src/plugins/copydesk/lexicon/load';

/** A rule that is off does not run; here every rule does. */
const EVERY_RULE: Settings = { rules: Object.fromEntries(RULES.map(({ id }) => [id, 'warning'])) };

/** Checks one text and gives the number of findings. */
export type Checker = (text: string, language: string) => number;

/**
 * Takes up a saved index, as a server does when it starts.
 *
 * @param saved the file
 * @param plugin the plugin's folder, where the lexicon lies
 * @returns what checks by every rule, and how long the index took, from its file on
 */
export function loadChecker(
  saved: string,
  plugin: string,
): { readonly run: Checker; readonly seconds: number } {
  const start = performance.now();
  const registry = loadRegistry(readFileSync(saved));
  const seconds = (performance.now() - start) / 1000;
  const lexicon = loadLexicon(plugin);
  const run: Checker = (text, language) => {
    const { findings, failures } = check(
      { fields: [{ path: 'body', text, kind: 'text' }], language },
      { registry, lexicon, settings: EVERY_RULE },
    );
    if (failures.length > 0) throw new Error(`A check failed: ${JSON.stringify(failures)}`);
    return findings.length;
  };
  return { run, seconds };
}
