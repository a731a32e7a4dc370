import type { StatesRequest, StatesResponse, StoredState } from '../../../contracts/desk';

/** What is known about one row of a list: its stored state, or that it was not checked yet. */
export type RowState =
  { readonly kind: 'stored'; readonly state: StoredState } | { readonly kind: 'unchecked' };

type Waiting = { readonly documentId: string; readonly settle: (state: RowState | Error) => void };

/**
 * Collects what the rows of a list ask for in one moment into one request for each locale.
 *
 * @param ask sends the request
 * @param pause milliseconds to collect for
 */
export function createStateBatch(
  ask: (uid: string, request: StatesRequest) => Promise<StatesResponse>,
  pause = 20,
): (uid: string, documentId: string, locale?: string) => Promise<RowState> {
  const batches = new Map<string, Waiting[]>();
  const send = async (key: string, uid: string, locale?: string) => {
    const waiting = batches.get(key) ?? [];
    batches.delete(key);
    const documentIds = [...new Set(waiting.map(({ documentId }) => documentId))];
    try {
      const { states } = await ask(uid, { documentIds, locale });
      const byId = new Map(states.map((state) => [state.documentId, state]));
      for (const { documentId, settle } of waiting) settle(rowState(byId.get(documentId)));
    } catch (error) {
      for (const { settle } of waiting) settle(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return (uid, documentId, locale) =>
    new Promise((resolve, reject) => {
      const key = `${uid} ${locale ?? ''}`;
      const known = batches.get(key);
      const settle = (state: RowState | Error) => (state instanceof Error ? reject(state) : resolve(state));
      if (known) known.push({ documentId, settle });
      else {
        batches.set(key, [{ documentId, settle }]);
        setTimeout(() => void send(key, uid, locale), pause);
      }
    });
}

const rowState = (state: StoredState | undefined): RowState =>
  state ? { kind: 'stored', state } : { kind: 'unchecked' };
