import { PassThrough, Readable } from 'node:stream';
import { lineBatches, linesOf } from '../lines';
import { languageOf, optionsOf } from '../options';
import { outputTo } from '../output';
import { personOf } from '../person';
import { InputProblem, renderProblem } from '../problem';
import { registryRows } from '../registry-csv';
import { printable, widthOf } from '../width';
import { WORDS } from '../words';
import { HELP } from '../help';

const problemOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof InputProblem) return renderProblem(error, 'en');
    throw error;
  }
  return 'no problem';
};

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('linesOf', () => {
  const lines = async (...chunks: (string | Buffer)[]) =>
    (await collect(linesOf(Readable.from(chunks)))).map(({ number, text }) => `${number}:${text}`);

  it.each<[string, (string | Buffer)[], string[]]>([
    ['joins chunks', ['a', 'b\nc', 'd\n'], ['1:ab', '2:cd']],
    ['takes a last line without an end', ['a\nb'], ['1:a', '2:b']],
    ['counts blank lines and leaves them out', ['\na\n \nb\n'], ['2:a', '4:b']],
    ['takes CRLF', ['a\r\nb\r', '\n'], ['1:a', '2:b']],
    ['drops a byte order mark', ['\ufeffa\n\ufeffb'], ['1:a', '2:\ufeffb']],
    ['joins a character cut in two', [Buffer.from([0xc3]), Buffer.from([0xa4, 0x0a])], ['1:ä']],
    ['takes nothing', [], []],
  ])('%s', async (_what, chunks, expected) => {
    expect(await lines(...chunks)).toEqual(expected);
  });

  it('hands out what has come before it asks for more', async () => {
    const stream = new PassThrough();
    const batches = lineBatches(stream);
    stream.write('a\nb\nc');
    expect((await batches.next()).value).toEqual([
      { number: 1, text: 'a' },
      { number: 2, text: 'b' },
    ]);
    stream.end();
    expect((await batches.next()).value).toEqual([{ number: 3, text: 'c' }]);
  });
});

describe('outputTo', () => {
  it('waits until a slow reader has taken what was written', async () => {
    const stream = new PassThrough({ highWaterMark: 4 });
    const output = outputTo(stream);
    let isWritten = false;
    const writing = output('12345678').then(() => (isWritten = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(isWritten).toBe(false);
    stream.read();
    await writing;
    expect(isWritten).toBe(true);
  });

  it('says false once nobody reads any more', async () => {
    const stream = new PassThrough();
    const output = outputTo(stream);
    expect(await output('a')).toBe(true);
    stream.destroy(Object.assign(new Error('closed'), { code: 'EPIPE' }));
    await new Promise((resolve) => setImmediate(resolve));
    expect(await output('b')).toBe(false);
  });
});

describe('languageOf', () => {
  it.each([
    [{ LANG: 'de_DE.UTF-8' }, 'de'],
    [{ LANG: 'de' }, 'de'],
    [{ LANG: 'en_GB', LC_ALL: 'de_CH' }, 'de'],
    [{ LANG: 'de_DE', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'den_CA' }, 'en'],
    [{}, 'en'],
  ] as const)('%j: %s', (environment, language) => {
    expect(languageOf(environment)).toBe(language);
  });
});

describe('optionsOf', () => {
  it('reads everything', () => {
    const args = [
      'check',
      '-r',
      'r.csv',
      '-l',
      'pl',
      '--format=json',
      '--strict',
      '--messages',
      'de',
      'a',
      '-',
    ];
    expect(optionsOf(args, {})).toEqual({
      command: 'check',
      files: ['a', '-'],
      registry: 'r.csv',
      language: 'pl',
      format: 'json',
      messages: 'de',
      isStrict: true,
      isJsonl: false,
    });
  });

  it('takes a file whose name begins with a dash after --', () => {
    expect(optionsOf(['check', '--', '-x.txt'], {}).files).toEqual(['-x.txt']);
  });
});

describe('personOf', () => {
  it('takes a person in full', () => {
    const person = {
      id: '1',
      name: 'Sanae Takaichi',
      givenName: 'Sanae',
      familyName: 'Takaichi',
      familyNameFirst: false,
      gender: 'female',
      spellings: [{ value: 'Takaichi Sanae', kind: 'accepted', language: 'en' }],
      distinctFrom: ['2'],
    };
    expect(personOf(person)).toEqual(person);
  });

  it('takes a number for an id, and null for nothing', () => {
    const person = { id: 7, name: 'Ann Lee', givenName: null, spellings: null, distinctFrom: [8] };
    expect(personOf(person)).toEqual({ id: '7', name: 'Ann Lee', distinctFrom: ['8'] });
  });

  it.each([
    [{ name: 'A' }, '“id” is missing'],
    [{ id: '1' }, '“name” is missing'],
    [{ id: '1', name: ' ' }, '“name” is empty'],
    [{ id: '1', name: 7 }, '“name” must be string, not number'],
    [{ id: '1', name: 'A', spellings: {} }, '“spellings” must be array, not object'],
    [{ id: '1', name: 'A', spellings: ['x'] }, '“spellings[0]” must be object, not string'],
    [{ id: '1', name: 'A', spellings: [{ kind: 'wrong' }] }, '“value” is missing'],
    [{ id: '1', name: 'A', gender: 'f' }, '“gender” is “f”; allowed are female, male, other, unspecified'],
    [{ id: '1', name: 'A', distinctFrom: [{}] }, '“distinctFrom[0]” must be string, not object'],
    [{ id: '1', name: 'A', familyNameFirst: 'yes' }, '“familyNameFirst” must be boolean, not string'],
  ])('refuses %j', (object, reason) => {
    expect(problemOf(() => personOf(object))).toBe(reason);
  });

  const spelled = (...spellings: object[]) => ({ id: '1', name: 'Ann Lee', spellings });
  it('refuses a spelling that is right and wrong in one language', () => {
    const both = spelled(
      { value: 'Ann Leigh', kind: 'accepted', language: 'en' },
      { value: 'Ann Leigh', kind: 'wrong', language: 'en' },
    );
    expect(problemOf(() => personOf(both))).toContain('as wrong and as right');
  });

  it('does not refuse one that is right in one language and wrong in another', () => {
    const both = spelled(
      { value: 'Ann Leigh', kind: 'accepted', language: 'en' },
      { value: 'Ann Leigh', kind: 'wrong', language: 'de' },
    );
    expect(problemOf(() => personOf(both))).toBe('no problem');
  });
});

describe('registryRows', () => {
  it('reads quoted cells, lists and languages, with the line of each row', () => {
    const csv =
      'id,name,familyNameFirst,wrong:de,accepted,distinctFrom\n1,"Lee, Ann",ja,X|Y,,2|3\n\n2,B,,,Z,\n';
    expect(registryRows(csv)).toEqual([
      {
        line: 2,
        object: {
          id: '1',
          name: 'Lee, Ann',
          familyNameFirst: true,
          distinctFrom: ['2', '3'],
          spellings: [
            { value: 'X', kind: 'wrong', language: 'de' },
            { value: 'Y', kind: 'wrong', language: 'de' },
          ],
        },
      },
      { line: 4, object: { id: '2', name: 'B', spellings: [{ value: 'Z', kind: 'accepted' }] } },
    ]);
  });

  it.each([
    ['id\n1\n', 'line 1: the column “name” is missing'],
    ['id,name,x\n', 'line 1: the column “x” is unknown'],
    ['id,name\n1,"A\n', 'not valid CSV'],
    ['id,name\n1\n', 'line 2: not valid CSV'],
  ])('refuses %j', (csv, reason) => {
    expect(problemOf(() => registryRows(csv))).toContain(reason);
  });
});

describe('widthOf', () => {
  it.each([
    ['abc', 3],
    ['äöü', 3],
    ['a\u0308', 1],
    ['高市', 4],
    ['한글', 4],
    ['ｶﾅ', 2],
    ['カナ', 4],
    ['😀', 2],
    ['👨‍👩‍👧', 2],
    ['a\u200bb', 2],
    ['„“', 2],
  ])('%s takes %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('printable', () => {
  it('takes out what would move the cursor, colour the terminal or turn the text around', () => {
    expect(printable('a\u001b[31m\tb\u202ec')).toBe('a [31m b c');
  });
});

describe('what the command line says', () => {
  it('is there in German and English, with the same placeholders', () => {
    expect(Object.keys(WORDS.de)).toEqual(Object.keys(WORDS.en));
    const placeholders = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const key of Object.keys(WORDS.en))
      expect(placeholders(WORDS.de[key])).toEqual(placeholders(WORDS.en[key]));
  });

  it('helps with the same options in both', () => {
    const options = (text: string) => text.match(/--[a-z]+/g);
    expect(options(HELP.de)).toEqual(options(HELP.en));
  });
});
