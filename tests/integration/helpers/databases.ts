import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import knex from 'knex';
import { scratchFolder } from '../../helpers/scratch-folder';

export type Client = 'sqlite' | 'postgres' | 'mysql';

/** A database of one suite's own: the environment that points Strapi at it, and how to be rid of it. */
export type TestDatabase = { readonly env: Readonly<Record<string, string>>; drop(): Promise<void> };

export type DatabaseKind = {
  readonly name: string;
  readonly client: Client;
  /** Where a server of this kind is; SQLite needs none. */
  readonly server?: { readonly variable: string; readonly url?: string };
};

/** The one that needs no server. */
export const SQLITE: DatabaseKind = { name: 'SQLite', client: 'sqlite' };

const KINDS: readonly DatabaseKind[] = [
  SQLITE,
  {
    name: 'PostgreSQL',
    client: 'postgres',
    server: { variable: 'COPYDESK_TEST_POSTGRES', url: process.env.COPYDESK_TEST_POSTGRES },
  },
  {
    name: 'MariaDB',
    client: 'mysql',
    server: { variable: 'COPYDESK_TEST_MARIADB', url: process.env.COPYDESK_TEST_MARIADB },
  },
];

const freshName = () => `cd_test_${randomBytes(6).toString('hex')}`;

function sqliteDatabase(): TestDatabase {
  const folder = scratchFolder('copydesk-db-');
  return {
    env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(folder, 'test.db'), DATABASE_URL: '' },
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function onServer(client: string, url: string, statement: string): Promise<void> {
  const connection = knex({ client, connection: url });
  try {
    await connection.raw(statement);
  } finally {
    await connection.destroy();
  }
}

async function serverDatabase(client: Client, url: string): Promise<TestDatabase> {
  const name = freshName();
  const driver = client === 'mysql' ? 'mysql2' : 'pg';
  const quoted = client === 'mysql' ? `\`${name}\`` : `"${name}"`;
  const own = new URL(url);
  own.pathname = `/${name}`;
  await onServer(driver, url, `CREATE DATABASE ${quoted}`);
  // No test's data must outlive a power cut.
  if (client === 'postgres')
    await onServer(driver, url, `ALTER DATABASE ${quoted} SET synchronous_commit TO off`);
  return {
    env: { DATABASE_CLIENT: client, DATABASE_URL: own.toString(), DATABASE_SCHEMA: 'public' },
    drop: () =>
      onServer(driver, url, `DROP DATABASE ${quoted}${client === 'postgres' ? ' WITH (FORCE)' : ''}`),
  };
}

/** Makes a fresh database of that kind. */
export async function createDatabase({ client, server }: DatabaseKind): Promise<TestDatabase> {
  if (client === 'sqlite') return sqliteDatabase();
  if (!server?.url) throw new Error(`Set ${server?.variable} to the URL of a database server.`);
  return serverDatabase(client, server.url);
}

/**
 * Runs a suite once for every kind of database. Without a server of that kind the suite is skipped and says what it
 * needs; in CI it fails.
 */
export function onEveryDatabase(claim: string, suite: (kind: DatabaseKind) => void): void {
  for (const kind of KINDS) {
    const title = `${claim} on ${kind.name}`;
    const { server } = kind;
    if (!server || server.url) describe(title, () => suite(kind));
    else if (process.env.CI === 'true')
      test(title, () => {
        throw new Error(`In CI ${server.variable} must be the URL of a ${kind.name} server.`);
      });
    else
      test.skip(`${title} (needs ${server.variable}=${kind.client}://user:password@host:port/database)`, () => {});
  }
}
