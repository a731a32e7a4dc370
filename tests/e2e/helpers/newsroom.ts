import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { scratchFolder } from '../../helpers/scratch-folder';
import { layOutWorkbench } from './workbench';

export const ROOT = path.resolve(__dirname, '../../..');
export const PASSWORD = 'Desk-e2e-1234';

const START_LIMIT = 600_000;
const STOP_LIMIT = 10_000;

export type Newsroom = {
  readonly url: string;
  stop(): Promise<void>;
};

/**
 * Starts the demo newsroom as `npm run newsroom` does, on a free port and a database of its own, with one content
 * type more than the newsroom has (see workbench.ts).
 *
 * @throws when it was not built, or does not start; with what it printed
 */
export async function startNewsroom(): Promise<Newsroom> {
  if (!existsSync(path.join(ROOT, 'dist', 'build', 'index.html')))
    throw new Error('The newsroom is not built yet: run `npm run build`.');
  const folder = scratchFolder('copydesk-e2e-');
  const port = await freePort();
  const app = layOutWorkbench(ROOT, folder);
  const child = spawn(process.execPath, [strapiProgram(), 'start'], {
    cwd: app,
    env: environment(port, path.join(folder, 'data.db')),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed = (printed + chunk.toString()).slice(-8_000)));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    const { exitCode, signalCode } = child;
    await end(child);
    rmSync(folder, { recursive: true, force: true });
    if (exitCode !== null || signalCode !== null)
      throw new Error(`The newsroom ended by itself (${signalCode ?? exitCode ?? ''}).\n${printed}`);
  };
  try {
    await answers(url, child);
  } catch (error) {
    await stop().catch(() => undefined);
    throw new Error(`${String(error)}\n${printed}`, { cause: error });
  }
  return { url, stop };
}

const strapiProgram = (): string => path.join(ROOT, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');

function environment(port: number, database: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    NODE_OPTIONS: '',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: database,
    NEWSROOM: 'true',
    NEWSROOM_DEMO: 'true',
    NEWSROOM_DEMO_PASSWORD: PASSWORD,
    APP_KEYS: 'e2e-only-key-1,e2e-only-key-2',
    API_TOKEN_SALT: 'e2e-only-salt-1',
    ADMIN_JWT_SECRET: 'e2e-only-secret-1',
    TRANSFER_TOKEN_SALT: 'e2e-only-salt-2',
    ENCRYPTION_KEY: '0123456789abcdef0123456789abcdef',
    JWT_SECRET: 'e2e-only-secret-2',
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_DISABLE_UPDATE_NOTIFICATION: 'true',
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const limit = Date.now() + START_LIMIT;
  while (child.exitCode === null && Date.now() < limit) {
    const response = await fetch(`${url}/_health`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The newsroom did not start (exit ${child.exitCode ?? 'none'}).`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const hurry = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT);
  await ended;
  clearTimeout(hurry);
}
