import { getFetchClient, isFetchError } from '@strapi/strapi/admin';
import type { CheckRequest, CheckResponse } from '../../../contracts/check';
import type { DecideRequest, DecideResponse, PermissionsResponse } from '../../../contracts/decisions';
import type { Trouble } from '../desk/check-loop';

/** Checks what is on the screen, without saving it. */
export async function check(request: CheckRequest, signal?: AbortSignal): Promise<CheckResponse> {
  const { data } = await getFetchClient().post<CheckResponse>('/copydesk/check', request, { signal });
  return data;
}

/** What the person at the desk may do about findings of this type. */
export async function permissionsFor(uid: string): Promise<PermissionsResponse> {
  const { data } = await getFetchClient().get<PermissionsResponse>(`/copydesk/permissions/${uid}`);
  return data;
}

export async function decide(request: DecideRequest): Promise<DecideResponse> {
  const { data } = await getFetchClient().post<DecideResponse>('/copydesk/decisions', request);
  return data;
}

/** Takes a decision back: its finding is open again. */
export async function takeBack(id: string): Promise<void> {
  await getFetchClient().del(`/copydesk/decisions/${id}`);
}

const TROUBLES: Readonly<Record<number, Trouble>> = {
  400: 'invalid',
  413: 'invalid',
  401: 'session',
  403: 'forbidden',
};

/** What a failed request means; whatever never reached the server, and whatever broke there, is `unreachable`. */
export function troubleOf(error: unknown): { readonly trouble: Trouble; readonly complaint?: string } {
  if (error instanceof Error && error.name === 'TokenRefreshError') return { trouble: 'session' };
  if (!isFetchError(error)) return { trouble: 'unreachable' };
  const trouble = TROUBLES[error.status ?? 0] ?? 'unreachable';
  return trouble === 'invalid' ? { trouble, complaint: error.message } : { trouble };
}

/** The server's own words about a request it refused, else undefined. */
export function complaintOf(error: unknown): string | undefined {
  return error instanceof Error && error.message ? error.message : undefined;
}
