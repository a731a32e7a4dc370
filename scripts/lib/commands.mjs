import { spawn } from 'node:child_process';
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
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, hint?: (output: string) => string | undefined }} [options]
 *   `hint` may explain a failure from the last of what the command printed
 * @returns {Promise<void>}
 * @throws {Trouble} when the command fails
 */
export function command(command, args, { cwd = ROOT, env = {}, hint } = {}) {
  return new Promise((resolve, reject) => {
    const bin = path.join(ROOT, 'node_modules', '.bin');
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env, PATH: `${bin}${path.delimiter}${process.env.PATH}` },
      stdio: ['ignore', hint ? 'pipe' : 'inherit', hint ? 'pipe' : 'inherit'],
      shell: isWindows,
    });
    let tail = '';
    for (const [stream, out] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream?.on('data', (chunk) => {
        out.write(chunk);
        tail = (tail + chunk).slice(-20_000);
      });
    }
    child.on('error', (error) => reject(new Trouble(`${command}: ${error.message}`)));
    child.on('close', (code, signal) => {
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
