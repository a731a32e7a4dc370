import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Finds an installed package, also one that exports neither its package.json nor the file wanted.
 *
 * @param name of the package
 * @param from a folder; the package is looked for as a module there would
 * @returns the package's folder
 * @throws Error when it is not installed
 */
export function packageFolder(name: string, from: string): string {
  const paths = createRequire(join(from, 'package.json')).resolve.paths(name) ?? [];
  const found = paths.map((path) => join(path, name)).find((path) => existsSync(join(path, 'package.json')));
  if (found === undefined) throw new Error(`The package ${name} is not installed: run npm install.`);
  return found;
}
