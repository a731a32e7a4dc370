import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PLUGIN = join(__dirname, '../..');
const FOLDER = `dist/cli-test-${process.env.JEST_WORKER_ID ?? 0}`;

/** The bundle's file, as it is shipped, made of the sources as they are now. */
export function buildBundle(): string {
  execFileSync(process.execPath, [join(PLUGIN, 'cli/build.mjs'), FOLDER], { stdio: 'pipe' });
  return join(PLUGIN, FOLDER, 'index.mjs');
}

export const removeBundle = (): void => rmSync(join(PLUGIN, FOLDER), { recursive: true, force: true });

export type Run = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Runs a program with an input, in English unless told otherwise. */
export function run(args: readonly string[], input = '', environment: NodeJS.ProcessEnv = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      env: { PATH: process.env.PATH, LANG: 'C', ...environment },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.end(input);
  });
}

/** A folder of files by name, and a way to be rid of it. */
export function folderOf(files: Readonly<Record<string, string | Buffer>>): {
  path: (name: string) => string;
  remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return {
    path: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const linesOf = (text: string): unknown[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
