import type { Core } from '@strapi/strapi';

const READABLE = [
  'api::article.article',
  'api::person.person',
  'api::agreement.agreement',
  'api::quote.quote',
];

/** Lets anybody read what is published, once: what the administrator changes afterwards stays changed. */
export async function ensureReaders(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'newsroom' });
  if (await store.get({ key: 'readers' })) return;
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  for (const uid of READABLE) {
    for (const action of ['find', 'findOne']) {
      await strapi.db
        .query('plugin::users-permissions.permission')
        .create({ data: { action: `${uid}.${action}`, role: role.id } });
    }
  }
  await store.set({ key: 'readers', value: true });
}
