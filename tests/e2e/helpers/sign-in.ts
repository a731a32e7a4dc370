import { PASSWORD } from './newsroom';

export type Role = 'author' | 'editor' | 'chief' | 'registry' | 'admin';

type Cookie = { readonly name: string; readonly value: string; readonly url: string };

/** What a login gives: for requests the token, for a browser the cookies as well. */
export type Session = { readonly token: string; readonly cookies: Cookie[] };

const sessions = new Map<string, Promise<Session>>();

/** Signs a role in, once for every newsroom: the sixth login in five minutes is refused. */
export function signIn(url: string, role: Role): Promise<Session> {
  const key = `${url} ${role}`;
  const session = sessions.get(key) ?? logIn(url, role);
  sessions.set(key, session);
  return session;
}

async function logIn(url: string, role: Role): Promise<Session> {
  const response = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${role}@newsroom.test`, password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`The login of ${role} was refused: ${response.status}`);
  const { data } = (await response.json()) as { data: { token: string } };
  const cookies = response.headers.getSetCookie().map((line) => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    return { name, value, url };
  });
  return { token: data.token, cookies };
}
