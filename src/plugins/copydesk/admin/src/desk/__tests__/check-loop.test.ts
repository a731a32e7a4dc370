import type { CheckRequest, CheckResponse } from '../../../../contracts/check';
import { createCheckLoop, type LoopState } from '../check-loop';

type Call = {
  readonly request: CheckRequest;
  readonly signal: AbortSignal;
  answer(response?: Partial<CheckResponse>): void;
  fail(error: unknown): void;
};

const textOf = (text: string): CheckRequest => ({ fields: { headline: text } });

function bench() {
  const calls: Call[] = [];
  const states: LoopState[] = [];
  const loop = createCheckLoop({
    send: (request, signal) =>
      new Promise((resolve, reject) => {
        calls.push({
          request,
          signal,
          answer: (change = {}) => resolve({ findings: [], failures: [], verdict: 'publish', ...change }),
          fail: reject,
        });
      }),
    troubleOf: (error) => ({ trouble: error === 'denied' ? 'forbidden' : 'unreachable' }),
    onState: (state) => states.push(state),
    retryAfter: 1_000,
  });
  const call = (index: number): Call => {
    const found = calls[index];
    if (!found) throw new Error(`request ${index} was never sent`);
    return found;
  };
  return { loop, calls, call, states };
}

const flush = () => jest.advanceTimersByTimeAsync(0);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('the check loop', () => {
  test('sends once when one types without a pause', async () => {
    const { loop, calls } = bench();
    for (const text of ['T', 'Ta', 'Tak']) {
      loop.submit(textOf(text), 250);
      await jest.advanceTimersByTimeAsync(100);
    }
    await jest.advanceTimersByTimeAsync(250);
    expect(calls.map(({ request }) => request)).toEqual([textOf('Tak')]);
  });

  test('sends nothing when nothing changed', async () => {
    const { loop, calls, call } = bench();
    loop.submit(textOf('Tak'), 0);
    await flush();
    call(0).answer();
    await flush();
    loop.submit(textOf('Tak'), 0);
    await jest.advanceTimersByTimeAsync(500);
    expect(calls).toHaveLength(1);
  });

  test('an answer that comes late never replaces a newer one', async () => {
    const { loop, call } = bench();
    loop.submit(textOf('old'), 0);
    await flush();
    loop.submit(textOf('new'), 0);
    await flush();
    expect(call(0).signal.aborted).toBe(true);
    call(1).answer({ verdict: 'publish' });
    await flush();
    call(0).answer({ verdict: 'refuse' });
    await flush();
    expect(loop.state()).toMatchObject({ request: textOf('new'), response: { verdict: 'publish' } });
  });

  test('keeps the last answer and says that it is out of date while one types on', async () => {
    const { loop, call } = bench();
    loop.submit(textOf('old'), 0);
    await flush();
    call(0).answer({ verdict: 'refuse' });
    await flush();
    expect(loop.state().isCurrent).toBe(true);
    loop.submit(textOf('new'), 250);
    expect(loop.state()).toMatchObject({ isCurrent: false, response: { verdict: 'refuse' } });
  });

  test('asks an unreachable server again, each time later, and recovers', async () => {
    const { loop, calls, call } = bench();
    loop.submit(textOf('x'), 0);
    await flush();
    call(0).fail('down');
    await flush();
    expect(loop.state().trouble).toBe('unreachable');
    await jest.advanceTimersByTimeAsync(1_000);
    call(1).fail('down');
    await jest.advanceTimersByTimeAsync(1_500);
    expect(calls).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(500);
    call(2).answer();
    await flush();
    expect(loop.state()).toMatchObject({ isCurrent: true, trouble: undefined });
  });

  test('does not ask again where the right to check was taken away', async () => {
    const { loop, calls, call } = bench();
    loop.submit(textOf('x'), 0);
    await flush();
    call(0).fail('denied');
    await jest.advanceTimersByTimeAsync(120_000);
    expect(calls).toHaveLength(1);
    expect(loop.state().trouble).toBe('forbidden');
  });

  test('settling checks at once what still waits', async () => {
    const { loop, calls, call } = bench();
    loop.submit(textOf('x'), 5_000);
    const settled = loop.settle();
    await flush();
    expect(calls).toHaveLength(1);
    call(0).answer({ verdict: 'acknowledge' });
    expect((await settled).response?.verdict).toBe('acknowledge');
  });

  test('settling waits for what was typed meanwhile', async () => {
    const { loop, call } = bench();
    loop.submit(textOf('old'), 0);
    const settled = loop.settle();
    await flush();
    loop.submit(textOf('new'), 0);
    await flush();
    call(1).answer({ verdict: 'refuse' });
    call(0).answer();
    await flush();
    expect((await settled).request).toEqual(textOf('new'));
  });

  test('checks the same text again after a decision', async () => {
    const { loop, calls, call } = bench();
    loop.submit(textOf('x'), 0);
    await flush();
    call(0).answer();
    await flush();
    loop.again();
    expect(calls).toHaveLength(2);
  });

  test('says nothing more after it was disposed of', async () => {
    const { loop, call, states } = bench();
    loop.submit(textOf('x'), 0);
    await flush();
    const before = states.length;
    loop.dispose();
    call(0).answer();
    await flush();
    expect(states).toHaveLength(before);
  });
});
