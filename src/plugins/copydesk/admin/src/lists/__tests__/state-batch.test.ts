import type { StatesRequest } from '../../../../contracts/desk';
import { createStateBatch } from '../state-batch';

const STATE = { verdict: 'publish', blocking: 0, waiting: 0, checkedAt: '2026-01-01T00:00:00Z' } as const;

function bench() {
  const asked: [string, StatesRequest][] = [];
  const batch = createStateBatch(async (uid, request) => {
    asked.push([uid, request]);
    if (uid === 'broken') throw new Error('the server is away');
    return { states: [{ ...STATE, documentId: 'a' }] };
  }, 0);
  return { asked, batch };
}

describe('the column of the list', () => {
  test('asks once for all rows of one locale', async () => {
    const { asked, batch } = bench();
    await Promise.all([batch('t', 'a', 'de'), batch('t', 'b', 'de'), batch('t', 'a', 'de')]);
    expect(asked).toEqual([['t', { documentIds: ['a', 'b'], locale: 'de' }]]);
  });

  test('asks for each locale apart', async () => {
    const { asked, batch } = bench();
    await Promise.all([batch('t', 'a', 'de'), batch('t', 'a', 'en')]);
    expect(asked).toHaveLength(2);
  });

  test('tells a checked document from one that was not checked yet', async () => {
    const { batch } = bench();
    const [known, unknown] = await Promise.all([batch('t', 'a'), batch('t', 'b')]);
    expect([known?.kind, unknown?.kind]).toEqual(['stored', 'unchecked']);
  });

  test('does not take an outage for "not checked yet"', async () => {
    const { batch } = bench();
    await expect(batch('broken', 'a')).rejects.toThrow('the server is away');
  });
});
