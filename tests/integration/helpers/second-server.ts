import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Booted } from './boot';
import { ROOT } from './boot';

const run = promisify(execFile);

/** Publishes a German feature, or records a player. */
export type Step = { readonly publish: string } | { readonly record: Readonly<Record<string, unknown>> };

/**
 * Does some things, in order, on a second server on the same database (see tests/fixtures/second-server.js).
 *
 * @returns what came of each: `published`, `recorded`, or the refusal's message
 */
export async function onSecondServer({ database }: Booted, steps: readonly Step[]): Promise<string[]> {
  const script = path.join(ROOT, 'tests/fixtures/second-server.js');
  const env = { ...process.env, ...database.env, NODE_OPTIONS: '' };
  const { stdout } = await run(process.execPath, [script, JSON.stringify(steps)], { env });
  const line = stdout.split('\n').find((one) => one.startsWith('RESULT '));
  if (!line) throw new Error(`The second server said nothing: ${stdout}`);
  return JSON.parse(line.slice('RESULT '.length));
}
