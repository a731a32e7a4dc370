import { useEffect, useRef, useState } from 'react';

export type Answer<T> = { readonly data?: T; readonly isLoading: boolean; readonly error?: unknown };

/**
 * What a request answers; asked anew when `key` changes, and an answer to an older key is passed over.
 *
 * @param key names the question; undefined asks nothing
 * @param ask sends the request
 */
export function useAnswer<T>(key: string | undefined, ask: () => Promise<T>): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T> & { readonly key?: string }>({ isLoading: true });
  useEffect(() => {
    if (key === undefined) return undefined;
    let isStale = false;
    ask()
      .then((data) => !isStale && setAnswer({ key, data, isLoading: false }))
      .catch((error: unknown) => !isStale && setAnswer({ key, error, isLoading: false }));
    return () => {
      isStale = true;
    };
    // `ask` is a new function at each render; what it asks is named by the key.
  }, [key]);
  return answer.key === key && key !== undefined ? answer : { isLoading: key !== undefined };
}

/** @returns what was answered last, until the next answer is there: a list that empties meanwhile takes clicks along */
export function useLast<T>(data: T | undefined): T | undefined {
  const last = useRef<T>();
  if (data !== undefined) last.current = data;
  return last.current;
}
