/** Bundles the command line into dist/cli, so that `npx copydesk` needs nothing but Node. */
import { build } from 'esbuild';
import { rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

await build({
  absWorkingDir: root,
  entryPoints: ['cli/index.ts'],
  outdir: 'dist/cli.new',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  // Parsers and lexicon are loaded when a file needs them: a check of plain text starts without.
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['@cspell/dict-de-de', 'cspell-trie-lib'],
  logLevel: 'warning',
});

// Only a bundle that succeeded replaces the one that is there.
await rm(`${root}dist/cli`, { recursive: true, force: true });
await rename(`${root}dist/cli.new`, `${root}dist/cli`);
