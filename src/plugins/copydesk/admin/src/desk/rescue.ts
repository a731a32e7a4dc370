import type { Identity } from './desk';

type Values = Readonly<Record<string, unknown>>;

/** What was typed into a document's form and not saved. */
export type Rescued = {
  readonly fields: Values;
  /** ISO 8601, UTC. */
  readonly at: string;
};

const keyOf = ({ uid, documentId = 'new', locale = '' }: Identity): string =>
  `copydesk.unsaved ${uid} ${documentId} ${locale}`;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The top-level fields in which `values` differ from `before`. */
export const changedFields = (values: Values, before: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => !isSame(value, before[name])));

/**
 * Keeps what is typed and not saved, in the tab's own storage: a session that ends sends one to the login, and the
 * form with everything in it is gone.
 *
 * @param storage of the tab; what does not fit into it is not kept
 */
export function keepUnsaved(storage: Storage, identity: Identity, fields: Values, now: Date): void {
  try {
    storage.setItem(keyOf(identity), JSON.stringify({ fields, at: now.toISOString() } satisfies Rescued));
  } catch {
    storage.removeItem(keyOf(identity));
  }
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
