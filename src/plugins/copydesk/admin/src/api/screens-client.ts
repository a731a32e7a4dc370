import { getFetchClient } from '@strapi/strapi/admin';
import type { BulkCheckResponse, HomeResponse, StatesRequest, StatesResponse } from '../../../contracts/desk';

/** What was stored about these documents; nothing is checked. */
export async function statesOf(uid: string, request: StatesRequest): Promise<StatesResponse> {
  const { data } = await getFetchClient().post<StatesResponse>(`/copydesk/states/${uid}`, request);
  return data;
}

/** What stands in the way of publishing each of these documents. */
export async function checkMany(uid: string, request: StatesRequest): Promise<BulkCheckResponse> {
  const { data } = await getFetchClient().post<BulkCheckResponse>(`/copydesk/states/${uid}/check`, request);
  return data;
}

let home: { readonly at: number; readonly answer: Promise<HomeResponse> } | undefined;
const FRESH = 5_000;

/** What the home page's widgets show; asked once for all of them. */
export function homeNow(): Promise<HomeResponse> {
  if (!home || Date.now() - home.at > FRESH)
    home = {
      at: Date.now(),
      answer: getFetchClient()
        .get<HomeResponse>('/copydesk/home')
        .then(({ data }) => data),
    };
  return home.answer;
}
