import { useCallback, useEffect, useState } from 'react';
import type { DeliveriesResponse, DeliveryFilter } from '../../publishing/webhooks/contract';
import { fetchDeliveries } from './client';

/** Deliveries go on by themselves; the page looks again so often, in milliseconds. */
const AGAIN = 5_000;
/** While somebody types, the server is not asked at each letter. */
const PAUSE = 250;

type Answer = { readonly data?: DeliveriesResponse; readonly hasFailed: boolean };

/** The deliveries that fit the filter, kept up to date; what was there stays until the next answer. */
export function useDeliveries(filter: DeliveryFilter, page: number): Answer & { reload(): void } {
  const [answer, setAnswer] = useState<Answer>({ hasFailed: false });
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((before) => before + 1), []);

  useEffect(() => {
    let isStale = false;
    const ask = () =>
      fetchDeliveries(filter, page)
        .then((data) => !isStale && setAnswer({ data, hasFailed: false }))
        .catch(() => !isStale && setAnswer((before) => ({ ...before, hasFailed: true })));
    const first = setTimeout(() => void ask(), PAUSE);
    const timer = setInterval(() => void ask(), AGAIN);
    return () => {
      isStale = true;
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [filter, page, round]);
  return { ...answer, reload };
}
