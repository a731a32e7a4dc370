import { getFetchClient } from '@strapi/strapi/admin';
import type {
  NamesakesRequest,
  NamesakesResponse,
  PeopleResponse,
  PersonResponse,
  UsageResponse,
} from '../../../contracts/desk';
import type {
  DistinctRequest,
  DistinctResponse,
  FileSpellingRequest,
  FileSpellingResponse,
} from '../../../contracts/registry';

/** Somebody from the registry at a glance. */
export async function personAtAGlance(id: string, language: string): Promise<PersonResponse> {
  const { data } = await getFetchClient().get<PersonResponse>(`/copydesk/people/${encodeURIComponent(id)}`, {
    params: { language },
  });
  return data;
}

/** People of the registry whose name begins with or is near to what was typed. */
export async function findPeople(query: string): Promise<PeopleResponse> {
  const { data } = await getFetchClient().get<PeopleResponse>('/copydesk/people', { params: { q: query } });
  return data;
}

export async function fileSpelling(request: FileSpellingRequest): Promise<FileSpellingResponse> {
  const { data } = await getFetchClient().post<FileSpellingResponse>('/copydesk/registry/spellings', request);
  return data;
}

/** Marks two people as really two; where the other one has no record yet, one is proposed. */
export async function markDistinct(request: DistinctRequest): Promise<DistinctResponse> {
  const { data } = await getFetchClient().post<DistinctResponse>('/copydesk/registry/distinct', request);
  return data;
}

/** Where and how the newsroom writes this person. */
export async function usageOf(id: string): Promise<UsageResponse> {
  const { data } = await getFetchClient().get<UsageResponse>(
    `/copydesk/registry/${encodeURIComponent(id)}/usage`,
  );
  return data;
}

/** Who may be meant by a name already. */
export async function namesakesOf(request: NamesakesRequest): Promise<NamesakesResponse> {
  const { data } = await getFetchClient().post<NamesakesResponse>('/copydesk/registry/namesakes', request);
  return data;
}
