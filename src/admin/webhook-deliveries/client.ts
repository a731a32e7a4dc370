import { getFetchClient } from '@strapi/strapi/admin';
import type {
  DeliveriesResponse,
  DeliveryFilter,
  RepeatRequest,
  RepeatResponse,
} from '../../publishing/webhooks/contract';

/** One page of deliveries, the newest first. */
export async function fetchDeliveries(filter: DeliveryFilter, page: number): Promise<DeliveriesResponse> {
  const { data } = await getFetchClient().get<DeliveriesResponse>('/webhook-deliveries', {
    params: { ...filter, page },
  });
  return data;
}

/** Has one delivery, or all that failed, sent again; @returns how many. */
export async function repeatDeliveries(request: RepeatRequest): Promise<number> {
  const { data } = await getFetchClient().post<RepeatResponse>('/webhook-deliveries/repeat', request);
  return data.repeated;
}
