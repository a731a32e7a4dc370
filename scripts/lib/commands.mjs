import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { Trouble, say } from './words.mjs';

/** The repository's top folder. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const PLUGIN = path.join(ROOT, 'src', 'plugins', 'copydesk');

const isWindows = process.platform === 'win32';

/**
 * Runs a command with its output visible.
 *
 * @param {string} command a program, or the name of a package's binary
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, hint?: (output: string) => string | undefined, atOnce?: boolean }} [options]
 *   `hint` may explain a failure from the last of what the command printed; with `atOnce` what it prints is shown in one
 *   piece when it ends, so that commands that run side by side stay readable
 * @returns {Promise<void>}
 * @throws {Trouble} when the command fails
 */
export function command(command, args, { cwd = ROOT, env = {}, hint, atOnce = false } = {}) {
  return new Promise((resolve, reject) => {
    const bin = path.join(ROOT, 'node_modules', '.bin');
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env, PATH: `${bin}${path.delimiter}${process.env.PATH}` },
      stdio: ['ignore', ...Array(2).fill(hint || atOnce ? 'pipe' : 'inherit')],
      shell: isWindows,
    });
    let tail = '';
    const shown = [];
    for (const [stream, out] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream?.on('data', (chunk) => {
        if (atOnce) shown.push([out, chunk]);
        else out.write(chunk);
        tail = (tail + chunk).slice(-20_000);
      });
    }
    child.on('error', (error) => reject(new Trouble(`${command}: ${error.message}`)));
    child.on('close', (code, signal) => {
      for (const [out, chunk] of shown) out.write(chunk);
      if (code === 0) return resolve();
      const failed = say(
        `"${[command, ...args].join(' ')}" failed (${signal ?? `exit ${code}`}).`,
        `„${[command, ...args].join(' ')}“ ist fehlgeschlagen (${signal ?? `Exit ${code}`}).`,
      );
      const why = hint?.(tail);
      reject(new Trouble(why ? `${failed}\n  ${why}` : failed));
    });
  });
}

/**
 * Does several things side by side, as many at a time as the machine has processors.
 *
 * @template T
 * @param {readonly (() => Promise<T>)[]} tasks none of which rejects
 * @returns {Promise<T[]>} what came of each, in the tasks' order
 */
export async function sideBySide(tasks, width = availableParallelism()) {
  const results = [];
  let next = 0;
  const lane = async () => {
    while (next < tasks.length) {
      const at = next++;
      results[at] = await tasks[at]();
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, tasks.length) }, lane));
  return results;
}
