import type { Core } from '@strapi/strapi';

type Account = {
  readonly email: string;
  readonly firstname: string;
  readonly lastname: string;
  readonly role: string;
};

/** The demo accounts; they share the password in NEWSROOM_DEMO_PASSWORD. */
const ACCOUNTS: readonly Account[] = [
  { email: 'author@newsroom.test', firstname: 'Alex', lastname: 'Autor', role: 'newsroom-author' },
  { email: 'editor@newsroom.test', firstname: 'Eda', lastname: 'Editor', role: 'newsroom-editor' },
  { email: 'chief@newsroom.test', firstname: 'Chris', lastname: 'Chief', role: 'newsroom-chief' },
  { email: 'registry@newsroom.test', firstname: 'Rike', lastname: 'Registry', role: 'newsroom-registry' },
  { email: 'admin@newsroom.test', firstname: 'Sam', lastname: 'Super', role: 'strapi-super-admin' },
];

/**
 * Makes the demo accounts that are missing and returns all of them by the part of the address before the @.
 *
 * @throws when no password is set: an account without one could not be used
 */
export async function ensureAccounts(
  strapi: Core.Strapi,
  password: string | undefined,
): Promise<ReadonlyMap<string, { id: number }>> {
  if (!password)
    throw new Error('NEWSROOM_DEMO_PASSWORD is not set: the demo accounts need a password. Set it in .env.');
  const accounts = new Map<string, { id: number }>();
  for (const { role: code, ...person } of ACCOUNTS) {
    const role = await strapi.service('admin::role').findOne({ code });
    const user =
      (await strapi.service('admin::user').findOneByEmail(person.email)) ??
      (await strapi.service('admin::user').create({ ...person, password, isActive: true, roles: [role.id] }));
    accounts.set(person.email.split('@')[0] as string, user);
  }
  return accounts;
}
