import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { compileStrapi, createStrapi } from '@strapi/strapi';
import type { DatabaseKind, TestDatabase } from './databases';
import { createDatabase } from './databases';

export const ROOT = path.resolve(__dirname, '../../..');

const SECRETS = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
];

export type Booted = {
  readonly strapi: Core.Strapi;
  readonly database: TestDatabase;
  /** Where it listens, once `listen` was asked for. */
  readonly url: string;
  stop(): Promise<void>;
};

export type App = { readonly appDir: string; readonly distDir: string };

/** The newsroom of this repository, compiled where nobody did so yet. */
export async function newsroomApp(): Promise<App> {
  const distDir = path.join(ROOT, 'dist');
  if (!existsSync(path.join(distDir, 'config')))
    await compileStrapi({ appDir: ROOT, ignoreDiagnostics: true });
  return { appDir: ROOT, distDir };
}

function setEnvironment(database: TestDatabase): void {
  const secrets = SECRETS.map((name) => [name, `test-only-${name.toLowerCase()}-0123456789`]);
  Object.assign(process.env, Object.fromEntries(secrets), database.env, {
    ENCRYPTION_KEY: '0123456789abcdef0123456789abcdef',
    NODE_ENV: 'test',
    NEWSROOM_DEMO: 'false',
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_DISABLE_UPDATE_NOTIFICATION: 'true',
  });
}

async function listen(strapi: Core.Strapi): Promise<string> {
  strapi.server.mount();
  await new Promise<void>((resolve) => strapi.server.listen(0, '127.0.0.1', resolve));
  const { port } = strapi.server.httpServer.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

type Pool = { numUsed(): number; numPendingAcquires(): number };

/**
 * Waits until nothing asks the database. Strapi loads what its events carry after a write has answered, and drafts are
 * checked in the background: shut down meanwhile, it would fail; another process on SQLite would find it locked.
 */
export async function idle(strapi: Core.Strapi): Promise<void> {
  const { pool } = strapi.db.connection.client as { pool: Pool };
  for (let quiet = 0; quiet < 3;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    quiet = pool.numUsed() + pool.numPendingAcquires() === 0 ? quiet + 1 : 0;
  }
}

/**
 * Boots a real Strapi on a database and lets it listen on a free port.
 *
 * @param app where the application is
 * @param database a fresh one, or one that another boot left behind
 */
export async function bootOn(app: App, database: TestDatabase): Promise<Booted> {
  setEnvironment(database);
  const strapi = createStrapi({ ...app, autoReload: false, serveAdminPanel: false });
  try {
    await strapi.load();
  } catch (error) {
    await strapi.db?.destroy();
    throw error;
  }
  strapi.log.level = 'error';
  const url = await listen(strapi);
  return { strapi, database, url, stop: () => idle(strapi).then(() => strapi.destroy()) };
}

/** Boots on a fresh database of that kind; `stop` drops it. */
export async function boot(app: App, kind: DatabaseKind): Promise<Booted> {
  const database = await createDatabase(kind);
  try {
    const booted = await bootOn(app, database);
    const stop = async () => {
      await booted.stop();
      await database.drop();
    };
    return { ...booted, stop };
  } catch (error) {
    await database.drop();
    throw error;
  }
}
