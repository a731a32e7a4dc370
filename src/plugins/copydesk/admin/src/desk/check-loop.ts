import type { CheckRequest, CheckResponse } from '../../../contracts/check';

/** Why the newest text has no answer. */
export type Trouble = 'unreachable' | 'forbidden' | 'session' | 'invalid';

export type LoopState = {
  /** The answer that is newest; it may be about an older text while `isCurrent` is false. */
  readonly response?: CheckResponse;
  /** What that answer is about. */
  readonly request?: CheckRequest;
  /** Whether the answer is about the text on the screen. */
  readonly isCurrent: boolean;
  readonly isChecking: boolean;
  readonly trouble?: Trouble;
  /** The server's own words, where it refused the request as such. */
  readonly complaint?: string;
};

export type CheckLoop = {
  /** Has the text on the screen checked after a pause of `delay` milliseconds; nothing is sent when nothing changed. */
  submit(request: CheckRequest, delay: number): void;
  /** Checks the text last submitted once more, at once: something beside it changed (a decision, the registry). */
  again(): void;
  /** Checks at once what still waits; resolves when the newest text has its answer, or cannot have one. */
  settle(): Promise<LoopState>;
  state(): LoopState;
  dispose(): void;
};

export type LoopOptions = {
  readonly send: (request: CheckRequest, signal: AbortSignal) => Promise<CheckResponse>;
  /** Says what a failed request means. */
  readonly troubleOf: (error: unknown) => { readonly trouble: Trouble; readonly complaint?: string };
  readonly onState: (state: LoopState) => void;
  /** Milliseconds until an unreachable server is asked once more; doubled each time, a minute at most. */
  readonly retryAfter?: number;
};

const LONGEST_RETRY = 60_000;

/**
 * The loop behind the panel: one request at a time, the newest text wins.
 * An answer that comes late never replaces a newer one: each request has a number, and a request that is
 * overtaken is aborted as well.
 */
export function createCheckLoop({ send, troubleOf, onState, retryAfter = 5_000 }: LoopOptions): CheckLoop {
  let current: LoopState = { isCurrent: false, isChecking: false };
  let wanted: CheckRequest | undefined;
  let wantedKey = '';
  let number = 0;
  let retry = retryAfter;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let abort: AbortController | undefined;
  let running: Promise<void> | undefined;

  const set = (change: Partial<LoopState>) => {
    current = { ...current, ...change };
    onState(current);
  };

  const start = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!wanted) return;
    abort?.abort();
    abort = new AbortController();
    number += 1;
    running = ask(wanted, number, abort.signal);
  };

  const ask = async (request: CheckRequest, own: number, signal: AbortSignal): Promise<void> => {
    set({ isChecking: true });
    try {
      const response = await send(request, signal);
      if (own !== number) return;
      retry = retryAfter;
      const isCurrent = timer === undefined;
      set({ response, request, isCurrent, isChecking: false, trouble: undefined, complaint: undefined });
    } catch (error) {
      if (own !== number || signal.aborted) return;
      const { trouble, complaint } = troubleOf(error);
      set({ isCurrent: false, isChecking: false, trouble, complaint });
      if (trouble === 'unreachable') later();
    }
  };

  const later = (): void => {
    timer = setTimeout(start, retry);
    retry = Math.min(retry * 2, LONGEST_RETRY);
  };

  return {
    submit(request, delay) {
      const key = JSON.stringify(request);
      if (key === wantedKey) return;
      wanted = request;
      wantedKey = key;
      clearTimeout(timer);
      timer = setTimeout(start, delay);
      if (current.isCurrent) set({ isCurrent: false });
    },
    again: start,
    async settle() {
      if (timer !== undefined || (!running && wanted)) start();
      for (let last = 0; last !== number;) {
        last = number;
        await running;
      }
      return current;
    },
    state: () => current,
    dispose() {
      clearTimeout(timer);
      timer = undefined;
      wanted = undefined;
      number += 1;
      abort?.abort();
    },
  };
}
