/** Bundles the command line into dist/cli (or the folder named), so that `npx copydesk` needs nothing but Node. */
import { build } from 'esbuild';
import { rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ?? 'dist/cli';

await build({
  absWorkingDir: root,
  entryPoints: ['cli/index.ts'],
  outdir: `${folder}.new`,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  // Parsers and lexicon are loaded when a file needs them: a check of plain text starts without.
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['@cspell/dict-de-de'],
  logLevel: 'warning',
});

// Only a bundle that succeeded replaces the one that is there.
await rm(`${root}${folder}`, { recursive: true, force: true });
await rename(`${root}${folder}.new`, `${root}${folder}`);
