import type { Core } from '@strapi/strapi';
import type { Booted } from './boot';
import type { AdminUser } from './users';
import { hire, PASSWORD, SUPER_ADMIN } from './users';

export type Answer = {
  readonly status: number;
  readonly body: Record<string, unknown> & { error?: { message: string; name: string; details?: unknown } };
};

export type Client = {
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  put(path: string, body?: unknown): Promise<Answer>;
  delete(path: string): Promise<Answer>;
};

/** A client of a booted Strapi, with these headers on every request. */
export function client({ url }: Booted, headers: Readonly<Record<string, string>>): Client {
  const request = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : {} };
  };
  return {
    get: (path) => request('GET', path),
    post: (path, body = {}) => request('POST', path, body),
    put: (path, body = {}) => request('PUT', path, body),
    delete: (path) => request('DELETE', path),
  };
}

type Permission = {
  readonly action: string;
  readonly subject?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly conditions?: readonly string[];
};

/** An admin user; with permissions, one of a role that has these alone, else a super admin. */
export async function createAdmin(
  strapi: Core.Strapi,
  name: string,
  permissions?: readonly Permission[],
): Promise<AdminUser> {
  const code = permissions ? `club-${name}` : SUPER_ADMIN;
  if (permissions) {
    const roles = strapi.service('admin::role');
    const role = await roles.create({ name: `Club ${name}`, code, description: '' });
    await roles.assignPermissions(role.id, permissions);
  }
  return hire(strapi, `${name}@club.test`, name, code);
}

/** A client that is logged in to the admin. */
export async function adminClient(
  booted: Booted,
  user: AdminUser,
  headers: Readonly<Record<string, string>> = {},
): Promise<Client> {
  const anonymous = client(booted, {});
  const { body } = await anonymous.post('/admin/login', { email: user.email, password: PASSWORD });
  const { token } = (body as { data: { token: string } }).data;
  return client(booted, { authorization: `Bearer ${token}`, ...headers });
}

/** A client with an API token; without permissions, one that may do everything. */
export async function tokenClient(booted: Booted, permissions?: readonly string[]): Promise<Client> {
  const token = await booted.strapi.service('admin::api-token').create({
    name: `token-${permissions?.join('-') ?? 'full'}`,
    description: '',
    lifespan: null,
    ...(permissions ? { type: 'custom', permissions } : { type: 'full-access' }),
  });
  return client(booted, { authorization: `Bearer ${token.accessKey}` });
}
