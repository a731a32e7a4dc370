import { useSyncExternalStore } from 'react';

/** A transition chosen in the header, for the panel to ask about; `!` marks the emergency. */
let chosen: string | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const wanted = {
  set(next: string | undefined): void {
    chosen = next;
    for (const listener of listeners) listener();
  },
  use: (): string | undefined => useSyncExternalStore(subscribe, () => chosen),
};
