import { getFetchClient } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import type { DeskResponse } from '../../../contracts/desk';
import { createStore, useStore } from './store';

const RETRY_AFTER = 10_000;

const info = createStore<DeskResponse | undefined>(undefined);
let asked = false;

/** What of the plugin's configuration the admin needs; undefined until it is there. Asked once for the whole admin. */
export function useDeskInfo(): DeskResponse | undefined {
  useEffect(() => {
    if (asked) return;
    asked = true;
    void load();
  }, []);
  return useStore(info);
}

async function load(): Promise<void> {
  try {
    const { data } = await getFetchClient().get<DeskResponse>('/copydesk/desk');
    info.set(data);
  } catch {
    // The server is down or the session has ended: asked again as soon as a screen needs it.
    setTimeout(() => {
      asked = false;
    }, RETRY_AFTER);
  }
}
