import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SERVER = path.join(path.dirname(fileURLToPath(import.meta.url)), 'server.mjs');

export type Step = 'fill' | 'off' | 'on';

/**
 * Starts a step of the bench's newsroom; see server.mjs.
 *
 * @param folder where its databases are
 * @param database which of them
 */
export const start = (step: Step, folder: string, database: string): ChildProcess =>
  spawn(process.execPath, [SERVER], {
    env: {
      ...process.env,
      BENCH_STEP: step,
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: path.join(folder, `${database}.db`),
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** Waits until a step has ended well. */
export const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.stdout?.resume();
    child.on('exit', (code) => (code ? reject(new Error(`the server ended with ${code}`)) : resolve()));
  });

export type Addresses = { readonly article: string; readonly list: string };

/** Waits for the addresses that the server prints once it listens. */
export function addressesOf(child: ChildProcess): Promise<Addresses> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const line = text.split('\n').find((one) => one.startsWith('{"article"') && one.endsWith('}'));
      if (line) resolve(JSON.parse(line) as Addresses);
    });
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${text}`)));
  });
}
