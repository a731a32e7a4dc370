import type { Identity } from './desk';

type Values = Readonly<Record<string, unknown>>;

/** What was typed into a document's form and not saved. */
export type Rescued = {
  readonly fields: Values;
  /** ISO 8601, UTC. */
  readonly at: string;
};

const PREFIX = 'copydesk.unsaved ';

const keyOf = ({ uid, documentId = 'new', locale = '' }: Identity): string =>
  `${PREFIX}${uid} ${documentId} ${locale}`;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The top-level fields in which `values` differ from `before`. */
export const changedFields = (values: Values, before: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => !isSame(value, before[name])));

/** Makes room: what was left behind in other documents goes before what is being typed now. */
function forgetOthers(storage: Storage): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  for (const key of keys) if (key.startsWith(PREFIX)) storage.removeItem(key);
}

/**
 * Keeps what is typed and not saved, in the tab's own storage: a session that ends sends one to the login, and the
 * form with everything in it is gone.
 *
 * @param storage of the tab
 * @returns whether it found room
 */
export function keepUnsaved(storage: Storage, identity: Identity, fields: Values, now: Date): boolean {
  const text = JSON.stringify({ fields, at: now.toISOString() } satisfies Rescued);
  const keep = (): boolean => {
    try {
      storage.setItem(keyOf(identity), text);
      return true;
    } catch {
      return false;
    }
  };
  if (keep()) return true;
  forgetOthers(storage);
  return keep();
}

export function forgetUnsaved(storage: Storage, identity: Identity): void {
  storage.removeItem(keyOf(identity));
}

/**
 * @param stored the form as loaded
 * @returns what was typed and is not in it; nothing where there is no such thing
 */
export function unsavedOf(storage: Storage, identity: Identity, stored: Values): Rescued | undefined {
  const text = storage.getItem(keyOf(identity));
  if (text === null) return undefined;
  const { fields, at } = JSON.parse(text) as Rescued;
  const changed = changedFields(fields, stored);
  return Object.keys(changed).length > 0 ? { fields: changed, at } : undefined;
}
