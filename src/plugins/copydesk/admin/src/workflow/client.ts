import { getFetchClient } from '@strapi/strapi/admin';
import type { LedgerEvent, LedgerResponse, TimelineResponse } from '../../../contracts/ledger';
import type {
  AssignRequest,
  Comment,
  CommentRequest,
  CompareResponse,
  Correction,
  DocumentStage,
  Person,
  TransitionRequest,
  VersionInfo,
  VersionResponse,
  WaitingItem,
} from '../../../contracts/workflow';

/** Which text: a document, in a locale where its type has them. */
export type Place = { readonly uid: string; readonly documentId: string; readonly locale?: string };

const address = ({ uid, documentId }: Place, rest: string) =>
  `/copydesk/documents/${uid}/${documentId}/${rest}`;
const params = ({ locale }: Place, more: object = {}) => ({ params: { ...more, ...(locale && { locale }) } });

async function get<Answer>(url: string, options?: object): Promise<Answer> {
  return (await getFetchClient().get<Answer>(url, options)).data;
}
async function post<Answer>(url: string, body: unknown): Promise<Answer> {
  return (await getFetchClient().post<Answer>(url, body)).data;
}
async function put<Answer>(url: string, body: unknown): Promise<Answer> {
  return (await getFetchClient().put<Answer>(url, body)).data;
}

export const stageOf = (place: Place) => get<DocumentStage>(address(place, 'transitions'), params(place));

export const move = (place: Place, request: TransitionRequest) =>
  post<DocumentStage>(address(place, 'transitions'), { locale: place.locale, ...request });

export const assign = (place: Place, request: AssignRequest) =>
  put<DocumentStage>(address(place, 'assignment'), { locale: place.locale, ...request });

export const saveNote = (place: Place, correction: Correction) =>
  put<DocumentStage>(address(place, 'correction'), { locale: place.locale, ...correction });

export const signOff = (place: Place, comment: string) =>
  post<DocumentStage>(address(place, 'sign-off'), { locale: place.locale, comment });

type Comments = { readonly comments: readonly Comment[] };

export const commentsOn = (place: Place) => get<Comments>(address(place, 'comments'), params(place));

export const sendComment = (place: Place, request: CommentRequest) =>
  post<Comments>(address(place, 'comments'), { locale: place.locale, ...request });

export const resolveComment = (place: Place, id: string) =>
  post<Comments>(address(place, `comments/${id}/resolve`), { locale: place.locale });

export const versionsOf = (place: Place) =>
  get<{ readonly versions: readonly VersionInfo[] }>(address(place, 'versions'), params(place));

export const versionOf = (place: Place, version: number) =>
  get<VersionResponse>(address(place, `versions/${version}`), params(place));

export const compare = (place: Place, from: string, to: string) =>
  get<CompareResponse>(address(place, 'compare'), params(place, { from, to }));

export const restore = (place: Place, version: number) =>
  post<DocumentStage>(
    `${address(place, `versions/${version}/restore`)}${place.locale ? `?locale=${place.locale}` : ''}`,
    {},
  );

type TimelineQuery = { readonly before?: string; readonly pageSize?: number; readonly event?: LedgerEvent };

export const timelineOf = (place: Place, query: TimelineQuery = {}) =>
  get<TimelineResponse>(address(place, 'timeline'), params(place, query));

export const waitingNow = () => get<{ readonly items: readonly WaitingItem[] }>('/copydesk/waiting');

export const colleagues = () => get<{ readonly colleagues: readonly Person[] }>('/copydesk/colleagues');

export type LedgerQuery = Readonly<Record<string, string | number>>;

export const ledgerPage = (query: LedgerQuery) => get<LedgerResponse>('/copydesk/ledger', { params: query });

/** The ledger as a file, as text. */
export async function ledgerFile(query: LedgerQuery): Promise<string> {
  const data = await get<unknown>('/copydesk/ledger/export', { params: query, responseType: 'text' });
  return typeof data === 'string' ? data : JSON.stringify(data);
}
