import { ARTICLE } from './desk-page';
import { signIn, type Role } from './sign-in';

/** What a document is made of, for tests that bring their own. */
export type Draft = Readonly<Record<string, unknown>>;

/** The admin's own endpoints, as somebody. */
export type AdminApi = {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
  put<T>(path: string, body: unknown): Promise<T>;
  delete(path: string): Promise<unknown>;
  /** Like `post`, but gives the status whatever it is. */
  status(path: string, body: unknown): Promise<number>;
};

/** The endpoints as a role sees them. */
export async function apiAs(url: string, role: Role): Promise<AdminApi> {
  const { token } = await signIn(url, role);
  const send = (method: string, path: string, body?: unknown) =>
    fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  const answer = async <T>(response: Response): Promise<T> => {
    if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  return {
    get: async (path) => answer(await send('GET', path)),
    post: async (path, body) => answer(await send('POST', path, body)),
    put: async (path, body) => answer(await send('PUT', path, body)),
    delete: async (path) => answer(await send('DELETE', path)),
    status: async (path, body) => (await send('POST', path, body)).status,
  };
}

export const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

let counter = 0;

/** Makes a draft and gives its documentId. */
export async function makeDraft(
  api: AdminApi,
  data: Draft,
  { uid = ARTICLE, locale = 'de' }: { readonly uid?: string; readonly locale?: string } = {},
): Promise<string> {
  counter += 1;
  const own = uid === ARTICLE ? { slug: `story-${counter}`, ...data } : data;
  const { data: made } = await api.post<{ data: { documentId: string } }>(
    `/content-manager/collection-types/${uid}?locale=${locale}`,
    own,
  );
  return made.documentId;
}

/** The documentId of the demo's founding article. */
export async function foundingArticle(api: AdminApi): Promise<string> {
  const { results } = await api.get<{ results: { documentId: string }[] }>(
    `/content-manager/collection-types/${ARTICLE}?locale=de&_q=Takahiti`,
  );
  const [first] = results;
  if (!first) throw new Error('The demo newsroom lacks its founding article.');
  return first.documentId;
}

/** The documentId of somebody in the registry. */
export async function personNamed(api: AdminApi, name: string): Promise<string> {
  const { results } = await api.get<{ results: { documentId: string }[] }>(
    `/content-manager/collection-types/api::person.person?_q=${encodeURIComponent(name)}`,
  );
  const [first] = results;
  if (!first) throw new Error(`The demo newsroom lacks ${name}.`);
  return first.documentId;
}
