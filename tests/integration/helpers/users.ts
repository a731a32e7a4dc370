import type { Core } from '@strapi/strapi';

/** What everybody in the tests signs in with. */
export const PASSWORD = 'Newsroom-Test-1';

/**
 * The same as Strapi keeps it, at the least cost of bcrypt: at Strapi's own to make it, and each signing in, takes a tenth
 * of a second.
 */
const HASH = '$2a$04$VNNTpFb4bBoKtViBBh1YHOZYds5X/xlYtxjuK4oSyGn7cice6iCcu';

export const SUPER_ADMIN = 'strapi-super-admin';

export type AdminUser = { readonly id: number; readonly email: string };

/**
 * Makes a user of the admin who may sign in at once, unless there is one.
 *
 * @param code of the user's role
 */
export async function hire(
  strapi: Core.Strapi,
  email: string,
  firstname: string,
  code: string,
): Promise<AdminUser> {
  const known: AdminUser | null = await strapi.service('admin::user').findOneByEmail(email);
  if (known) return known;
  const role = await strapi.service('admin::role').findOne({ code });
  const person = { email, firstname, lastname: 'Test', isActive: true, registrationToken: null };
  const user: AdminUser = await strapi.service('admin::user').create({ ...person, roles: [role.id] });
  await strapi.db.query('admin::user').update({ where: { id: user.id }, data: { password: HASH } });
  return user;
}
