import { LRUCache } from 'lru-cache';
import type { Entry, Fill, Store } from './store';

/** A rough weight of an entry in bytes; a string takes two bytes a letter at most. */
const sizeOf = ({ body, tags }: Entry, key: string): number =>
  body.length + 2 * (key.length + tags.reduce((sum, tag) => sum + tag.length, 0)) + 200;

/**
 * Keeps answers in this process, the least recently given ones dropped first.
 *
 * @param maxBytes how much to keep at most
 */
export function createMemoryStore(maxBytes: number): Store {
  const keysOf = new Map<string, Set<string>>();
  const fills = new Set<{ readonly emptied: Set<string> }>();

  const forget = (entry: Entry, key: string): void => {
    for (const tag of entry.tags) {
      const keys = keysOf.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) keysOf.delete(tag);
    }
  };
  const entries = new LRUCache<string, Entry>({
    maxSize: maxBytes,
    maxEntrySize: Math.ceil(maxBytes / 8),
    sizeCalculation: sizeOf,
    dispose: forget,
    noDisposeOnSet: false,
  });

  function keep(key: string, entry: Entry): void {
    entries.set(key, entry);
    if (!entries.has(key)) return;
    for (const tag of entry.tags) {
      const keys = keysOf.get(tag) ?? new Set();
      keysOf.set(tag, keys.add(key));
    }
  }

  return {
    async begin(): Promise<Fill> {
      const fill = { emptied: new Set<string>() };
      fills.add(fill);
      return {
        async keep(key, entry) {
          if (!entry.tags.some((tag) => fill.emptied.has(tag))) keep(key, entry);
        },
        end: () => void fills.delete(fill),
      };
    },
    get(key) {
      const entry = entries.get(key);
      if (!entry || entry.expires > Date.now()) return entry;
      entries.delete(key);
      return undefined;
    },
    async empty(tags) {
      for (const tag of tags) {
        for (const { emptied } of fills) emptied.add(tag);
        for (const key of [...(keysOf.get(tag) ?? [])]) entries.delete(key);
      }
    },
    async close() {
      entries.clear();
    },
  };
}
