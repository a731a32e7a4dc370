import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LedgerVerification } from '../../contracts/ledger-chain';
import { verifyChains } from '../../contracts/ledger-chain';
import { sha256 } from './file';
import type { Query } from './tables';
import { sourceIn, TABLES } from './tables';

type Folders = { readonly appDir: string; readonly distDir: string };
type Connection = {
  readonly client: string;
  readonly connection?: { readonly filename?: string };
};
type Settings = {
  readonly connection: Connection;
  readonly settings?: Readonly<Record<string, unknown>>;
};
type Strapi = {
  compileStrapi(options: { appDir: string }): Promise<Folders>;
  createStrapi(options: Folders & { readonly autoReload: boolean; readonly serveAdminPanel: boolean }): {
    readonly config: { get(key: string): Settings };
  };
};
type Database = {
  getConnection(table: string): Query;
  getSchemaConnection(): { hasTable(name: string): Promise<boolean> };
  destroy(): Promise<void>;
};
type DatabaseModule = { readonly Database: new (settings: Settings) => Database };

/** This folder has no Strapi application, or none with a ledger. */
export class NoApp extends Error {
  constructor(
    readonly key: 'no-app' | 'no-database' | 'no-ledger',
    reason = '',
  ) {
    super(reason);
    this.name = 'NoApp';
  }
}

const reasonOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** What the application in a folder is made of: its own copies, whatever version they are. */
function modulesOf(folder: string): { strapi: Strapi; database: DatabaseModule } {
  try {
    const app = createRequire(path.join(folder, 'package.json'));
    const core = createRequire(
      createRequire(app.resolve('@strapi/strapi/package.json')).resolve('@strapi/core/package.json'),
    );
    return {
      strapi: app('@strapi/strapi') as Strapi,
      database: core('@strapi/database') as DatabaseModule,
    };
  } catch (error) {
    throw new NoApp('no-app', reasonOf(error));
  }
}

/** The application as it was built last; one that never was is compiled. */
async function foldersOf(strapi: Strapi, folder: string): Promise<Folders> {
  const distDir = path.join(folder, 'dist');
  if (existsSync(path.join(distDir, 'config', 'database.js'))) return { appDir: folder, distDir };
  return strapi.compileStrapi({ appDir: folder });
}

function checkFile({ client, connection }: Connection): void {
  const file = client === 'sqlite' ? connection?.filename : undefined;
  // SQLite would make a database where there is none.
  if (file && !existsSync(path.resolve(file))) throw new NoApp('no-database', file);
}

async function verifyDatabase(database: Database): Promise<LedgerVerification> {
  try {
    for (const table of Object.values(TABLES))
      if (!(await database.getSchemaConnection().hasTable(table))) throw new NoApp('no-ledger');
    return await verifyChains(
      sourceIn((table) => database.getConnection(table)),
      sha256,
    );
  } catch (error) {
    throw error instanceof NoApp ? error : new NoApp('no-database', reasonOf(error));
  } finally {
    await database.destroy();
  }
}

/**
 * Verifies the ledger in the database of the Strapi application in a folder. Only its configuration is read: nothing of
 * the application starts, and nothing is written.
 *
 * @throws NoApp
 */
export function verifyApp(folder: string): Promise<LedgerVerification> {
  return inSilence(() => verify(folder));
}

/** What Strapi has to say about its configuration is no part of the answer. */
async function inSilence<Result>(run: () => Promise<Result>): Promise<Result> {
  const { write } = process.stdout;
  process.stdout.write = () => true;
  try {
    return await run();
  } finally {
    process.stdout.write = write;
  }
}

async function verify(folder: string): Promise<LedgerVerification> {
  const { strapi, database } = modulesOf(folder);
  const folders = await foldersOf(strapi, folder);
  const app = strapi.createStrapi({ ...folders, autoReload: false, serveAdminPanel: false });
  const settings = app.config.get('database');
  checkFile(settings.connection);
  // It wants to know where migrations lie, and makes that folder; there are none for us.
  const migrations = { dir: tmpdir() };
  const withSettings = { ...settings, settings: { ...settings.settings, migrations } };
  return verifyDatabase(new database.Database(withSettings));
}
