import type { Core } from '@strapi/strapi';
import { ensureAccounts } from './accounts';
import { seedDemo } from './demo';
import { ensureReaders } from './readers';
import { ensureRoles } from './roles';

/** German first: it is the default. */
const LOCALES = [
  { code: 'de', name: 'Deutsch (de)' },
  { code: 'en', name: 'English (en)' },
];

/**
 * Sets up what a newsroom needs and keeps what is there: roles, readers' access and, unless NEWSROOM_DEMO
 * is `false`, the demo accounts and articles (these once: what is deleted stays deleted).
 */
export async function openNewsroom(strapi: Core.Strapi): Promise<void> {
  await ensureRoles(strapi);
  await ensureReaders(strapi);
  if (process.env.NEWSROOM_DEMO === 'false') return;
  const accounts = await ensureAccounts(strapi, process.env.NEWSROOM_DEMO_PASSWORD);
  const store = strapi.store({ type: 'core', name: 'newsroom' });
  if (await store.get({ key: 'demo' })) return;
  await strapi.db.transaction(async () => {
    await seedDemo(strapi, accounts);
    await store.set({ key: 'demo', value: true });
  });
}

/** The newsroom's languages; on a new database German becomes the default. */
export async function ensureLocales(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales');
  const existing: { code: string }[] = await locales.find();
  for (const locale of LOCALES) {
    if (!existing.some(({ code }) => code === locale.code)) await locales.create(locale);
  }
  const isFresh = existing.length === 1 && existing[0]?.code === 'en';
  if (isFresh) await locales.setDefaultLocale({ code: 'de' });
}
