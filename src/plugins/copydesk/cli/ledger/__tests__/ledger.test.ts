import fc from 'fast-check';
import type { ChainedRecord, SealedRecord } from '../../../contracts/ledger-chain';
import { sealedText } from '../../../contracts/ledger-chain';
import { compareHeads, NotARecord, sha256, verifyExport } from '../file';
import { ledgerOptions } from '../main';

function chain(entry: string, reasons: readonly string[]): SealedRecord[] {
  const records: SealedRecord[] = [];
  for (const [index, reason] of reasons.entries()) {
    const record: ChainedRecord = {
      event: 'moved',
      uid: 'api::article.article',
      entry,
      entryLocale: 'de',
      title: 'Title',
      byKind: 'admin',
      byId: '1',
      byName: 'Eda',
      at: '2026-01-01T00:00:00.000Z',
      reason,
      hash: null,
      findings: [{ b: 1, a: 2 }],
      details: null,
      seq: index + 1,
      previous: records.at(-1)?.seal ?? '',
    };
    records.push({ ...record, seal: sha256(sealedText(record)) });
  }
  return records;
}

const lines = (records: readonly object[]) => records.map((record) => JSON.stringify(record)).join('\n');
const faultsOf = (records: readonly object[]) => verifyExport(lines(records)).faults;

describe('verifying an exported ledger', () => {
  const whole = [...chain('a', ['one', 'two', 'three']), ...chain('b', ['four'])];

  test('finds a whole one whole, in any order of lines and of keys', () => {
    const shuffled = [...whole]
      .reverse()
      .map((record) => Object.fromEntries(Object.entries(record).reverse()));
    expect(verifyExport(lines(whole))).toMatchObject({ documents: 2, entries: 4, faults: [] });
    expect(faultsOf(shuffled)).toEqual([]);
  });

  test('names an entry that was changed, and no other', () => {
    const changed = whole.map((record) => (record.reason === 'two' ? { ...record, byName: 'Max' } : record));
    expect(faultsOf(changed)).toEqual([{ uid: 'api::article.article', entry: 'a', seq: 2, kind: 'changed' }]);
  });

  test('names an entry that is missing', () => {
    expect(faultsOf(whole.filter(({ reason }) => reason !== 'two'))).toMatchObject([
      { seq: 2, kind: 'missing' },
    ]);
  });

  test('notices an entry that was forged with a seal of its own', () => {
    const forged = chain('a', ['one', 'forged', 'three'])[1] as SealedRecord;
    const records = whole.map((record) => (record.reason === 'two' ? forged : record));
    expect(faultsOf(records)).toMatchObject([{ seq: 3, kind: 'changed' }]);
  });

  test('notices any change of any column', () => {
    const column = fc.constantFrom(...(Object.keys(whole[0] as object) as (keyof SealedRecord)[]));
    fc.assert(
      fc.property(column, fc.nat(2), (name, index) => {
        const records = chain('a', ['one', 'two', 'three']);
        const record = records[index] as SealedRecord;
        records[index] = { ...record, [name]: name === 'seq' ? record.seq + 7 : 'something else' };
        expect(faultsOf(records).length).toBeGreaterThan(0);
      }),
    );
  });

  test('refuses a line that is no entry, by its number', () => {
    expect(() => verifyExport(`${lines(whole)}\n{"a":1}`)).toThrow(NotARecord);
    expect(() => verifyExport('no json')).toThrow(expect.objectContaining({ line: 1 }));
  });
});

describe("comparing with the chains' ends noted earlier", () => {
  const noted = verifyExport(lines(chain('a', ['one', 'two']))).heads;

  test('is content with a chain that has grown', () => {
    const grown = verifyExport(lines(chain('a', ['one', 'two', 'three']))).heads;
    expect(compareHeads(noted, grown)).toEqual([]);
  });

  test('notices a chain that was cut off, or taken away whole', () => {
    const cut = verifyExport(lines(chain('a', ['one']))).heads;
    expect(compareHeads(noted, cut)).toMatchObject([{ entry: 'a', seq: 2, kind: 'lost-head' }]);
    expect(compareHeads(noted, [])).toHaveLength(1);
  });
});

test.each([
  [['verify'], {}],
  [['verify', 'a.jsonl', '--heads', 'h.json'], { file: 'a.jsonl', heads: 'h.json' }],
  [['verify', '--messages', 'de'], {}],
  [['verify', '--colour'], undefined],
  [['forge'], undefined],
])('reads the arguments %j', (args, options) => {
  expect(ledgerOptions(args)).toEqual(options);
});
