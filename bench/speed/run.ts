import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = dirname(fileURLToPath(import.meta.url));

/** What takes longer than this, in milliseconds, is said not to have finished. */
export const PATIENCE = 240_000;

/** What nothing can be said without is waited for longer: a slow machine takes twice as long as a quick one. */
const MUCH_PATIENCE = 4 * PATIENCE;

const SCRIPTS = ['measure-lookups', 'measure-saving', 'measure-articles', 'measure-hostile'] as const;
export type Script = (typeof SCRIPTS)[number];

/** Bundles the measuring scripts into a folder, so that no compiler sits in the measured process. */
export async function compile(folder: string): Promise<void> {
  await build({
    entryPoints: SCRIPTS.map((script) => join(HERE, `${script}.ts`)),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
}

/**
 * Runs a measurement in a process of its own.
 *
 * @param folder where it was compiled to
 * @param options of Node; none are those of a server
 * @param patience in milliseconds
 * @returns what it printed; undefined where patience ran out
 */
export function run<T>(
  folder: string,
  script: Script,
  args: readonly string[],
  options: readonly string[] = [],
  patience = PATIENCE,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...options, join(folder, `${script}.mjs`), ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let answer = '';
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill();
    }, patience);
    child.stdout.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      if (isLate) resolve(undefined);
      else if (code === 0) resolve(JSON.parse(answer) as T);
      else reject(new Error(`${script} ${args.join(' ')} ended with ${code}.`));
    });
  });
}

/** The same, where nothing can be said without the result. */
export async function runToEnd<T>(
  folder: string,
  script: Script,
  args: readonly string[],
  options: readonly string[] = [],
): Promise<T> {
  const result = await run<T>(folder, script, args, options, MUCH_PATIENCE);
  console.log(script, ...args, JSON.stringify(result));
  if (result === undefined)
    throw new Error(`${script} was not done in ${MUCH_PATIENCE / 1000} s: nothing was written.`);
  return result;
}
