import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { LedgerRecord, TimelineResponse } from '../../../contracts/ledger';
import { complaintOf } from '../api/desk-client';
import { useAnswer } from '../use-answer';
import type { Place } from './client';
import { timelineOf } from './client';
import { useTell } from './use-tell';

type Older = { readonly key?: string; readonly pages: readonly TimelineResponse[] };

/**
 * What happened to a text, the newest first, a piece at a time.
 *
 * @param place of the text
 * @param key changes when something has happened; undefined asks for nothing yet
 */
export function useTimeline(place: Place, key: string | undefined) {
  const tell = useTell();
  const { toggleNotification } = useNotification();
  const { data } = useAnswer(key, () => timelineOf(place));
  const [more, setMore] = useState<Older>({ pages: [] });
  const older = more.key === key ? more.pages : [];
  const pages = data ? [data, ...older] : [];
  const entries: readonly LedgerRecord[] = pages.flatMap((page) => page.entries);
  const showOlder = async () => {
    try {
      const page = await timelineOf(place, { before: entries.at(-1)?.id });
      setMore({ key, pages: [...older, page] });
    } catch (error) {
      toggleNotification({ type: 'danger', message: complaintOf(error) ?? tell('failed') });
    }
  };
  return { entries, hasOlder: pages.at(-1)?.hasOlder ?? false, showOlder };
}
