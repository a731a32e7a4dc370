import path from 'node:path';
import type { Core } from '@strapi/strapi';

type Client = 'sqlite' | 'postgres' | 'mysql';

const PORTS = { postgres: 5432, mysql: 3306 } as const;

/** SQLite in `.tmp/data.db` unless DATABASE_CLIENT says `postgres` or `mysql` (MariaDB speaks the latter). */
const config = ({ env }: Core.Config.Shared.ConfigParams) => {
  const client = env('DATABASE_CLIENT', 'sqlite') as Client;
  if (client === 'sqlite') {
    const filename = path.resolve(env('DATABASE_FILENAME', path.join('.tmp', 'data.db')));
    return { connection: { client, connection: { filename }, useNullAsDefault: true } };
  }
  if (!(client in PORTS)) {
    throw new Error(
      `DATABASE_CLIENT is "${client}": it must be "sqlite", "postgres" or "mysql" (for MariaDB too).`,
    );
  }
  const url = env('DATABASE_URL', undefined);
  return {
    connection: {
      client,
      connection: {
        ...(url
          ? connectionOf(url, PORTS[client])
          : {
              host: env('DATABASE_HOST', '127.0.0.1'),
              port: env.int('DATABASE_PORT', PORTS[client]),
              database: env('DATABASE_NAME', 'copydesk'),
              user: env('DATABASE_USERNAME', 'copydesk'),
              password: env('DATABASE_PASSWORD', ''),
            }),
        ...(client === 'postgres' && { schema: env('DATABASE_SCHEMA', 'public') }),
        ...(env.bool('DATABASE_SSL', false) && {
          ssl: { rejectUnauthorized: env.bool('DATABASE_SSL_VERIFY', true) },
        }),
      },
      pool: {
        min: env.int('DATABASE_POOL_MIN', 2),
        max: env.int('DATABASE_POOL_MAX', 10),
        ...(client === 'mysql' && { afterCreate: planShortly }),
      },
    },
  };
};

type MysqlConnection = { query(statement: string, done: (error: Error | null) => void): void };

/** A deep populate joins some twenty tables: MariaDB would plan for seconds what it then reads in milliseconds. */
function planShortly(
  connection: MysqlConnection,
  done: (error: Error | null, connection: MysqlConnection) => void,
): void {
  connection.query('SET SESSION optimizer_search_depth = 0', (error) => done(error, connection));
}

/** Strapi's MySQL dialect reads no connection string, so both clients get its parts. */
function connectionOf(url: string, defaultPort: number) {
  const { hostname, port, pathname, username, password } = new URL(url);
  return {
    host: hostname,
    port: Number(port) || defaultPort,
    database: decodeURIComponent(pathname.slice(1)),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  };
}

export default config;
