/**
 * Bundles the server into dist/server, over what `strapi-plugin build` put there: that takes packages' browser
 * versions ("document is not defined"). The declarations that it made beside stay.
 */
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { dependencies, peerDependencies } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
const external = Object.keys({ ...dependencies, ...peerDependencies }).flatMap((name) => [name, `${name}/*`]);

const shared = {
  absWorkingDir: root,
  entryPoints: ['server/src/index.ts'],
  bundle: true,
  platform: 'node',
  target: 'node20',
  external,
  logLevel: 'warning',
};

await build({
  ...shared,
  format: 'cjs',
  outfile: 'dist/server/index.js',
  define: { 'import.meta.url': '__moduleUrl' },
  banner: { js: "const __moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  // Strapi takes what a plugin's module exports, or its default.
  footer: { js: 'module.exports = module.exports.default;' },
});
await build({ ...shared, format: 'esm', outfile: 'dist/server/index.mjs' });
