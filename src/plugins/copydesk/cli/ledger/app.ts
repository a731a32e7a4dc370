import { createRequire } from 'node:module';
import path from 'node:path';
import type { LedgerVerification } from '../../contracts/ledger-chain';

type Service = { verify(): Promise<LedgerVerification> };
type App = {
  load(): Promise<App>;
  destroy(): Promise<void>;
  plugin(name: string): { service(name: string): Service } | undefined;
};
type Strapi = {
  compileStrapi(): Promise<{ appDir: string; distDir: string }>;
  createStrapi(options: object): App;
};

/** This folder has no Strapi, or one without the plugin. */
export class NoApp extends Error {
  constructor(
    readonly key: 'no-app' | 'no-plugin',
    reason = '',
  ) {
    super(reason);
    this.name = 'NoApp';
  }
}

function strapiIn(folder: string): Strapi {
  try {
    return createRequire(path.join(folder, 'package.json'))('@strapi/strapi') as Strapi;
  } catch (error) {
    throw new NoApp('no-app', error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

/**
 * Asks the plugin of the Strapi application in a folder. It starts without listening, and without its clock.
 *
 * @throws NoApp
 */
export async function verifyApp(folder: string): Promise<LedgerVerification> {
  const { compileStrapi, createStrapi } = strapiIn(folder);
  process.env.COPYDESK_CLOCK = 'off';
  process.env.STRAPI_LOG_LEVEL = 'error';
  const app = await createStrapi({
    ...(await compileStrapi()),
    serveAdminPanel: false,
    autoReload: false,
  }).load();
  try {
    const service = app.plugin('copydesk')?.service('ledger');
    if (!service) throw new NoApp('no-plugin');
    return await service.verify();
  } finally {
    await app.destroy();
  }
}
