import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { version } from '../../package.json';
import { buildBundle, folderOf, linesOf, removeBundle, run } from './bundle';

const TAKAICHI = {
  id: 'p1',
  name: 'Sanae Takaichi',
  givenName: 'Sanae',
  familyName: 'Takaichi',
  gender: 'female',
  spellings: [{ value: 'Sanae Takahiti', kind: 'wrong' }],
};
const ARTICLE = `Trump und Takahiti einig

Am Dienstag empfing Premierministerin Sanae Takaichi den Präsidenten. Takaichis Partei ist zufrieden.
`;
const MARKDOWN =
  '---\ntitle: "Besuch von Sanae Takahiti"\n---\n\n# Besuch\n\nHeute kam Sanae Taka**hiti** nach Berlin.\n';
const ENTRY = {
  data: {
    documentId: 'a1',
    locale: 'de',
    headline: 'Sanae Takahiti in Berlin',
    slug: 'besuch-in-berlin',
    body: [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'Der Besuch von Sanae Taka' },
          { type: 'text', text: 'hiti', bold: true },
        ],
      },
    ],
    image: { documentId: 'm1', mime: 'image/png', url: '/x.png', caption: 'Sanae Takahiti' },
    people: [{ documentId: 'p1', name: 'Sanae Takahiti' }],
  },
};

const files = folderOf({
  'people.jsonl': `${JSON.stringify(TAKAICHI)}\n`,
  'people.json': JSON.stringify([TAKAICHI]),
  'people.csv':
    'id,name,givenName,familyName,wrong\np1,Sanae Takaichi,Sanae,Takaichi,Sanae Takahiti|Sanae Takahichi\n',
  'excel.csv': '\ufeffid;name;wrong:de\r\np1;Sanae Takaichi;"Sanae Takahiti"\r\n',
  'article.txt': ARTICLE,
  'clean.txt': ARTICLE.replace('Takahiti', 'Takaichi'),
  'article.md': MARKDOWN,
  'article.html': '<html><body><p>Heute kam Sanae Taka<b>hiti</b> &amp; Gefolge.</p></body></html>',
  'entry.json': JSON.stringify(ENTRY),
  'fields.json': JSON.stringify({ language: 'de', fields: { headline: 'Sanae Takahiti kam', slug: 'x' } }),
  'latin1.txt': Buffer.from([0x4d, 0xfc, 0x6c]),
  'shape.json': '{"a": 1}',
  'broken.json': '{"a": ',
  'bad-line.jsonl': `${JSON.stringify(TAKAICHI)}\n{"id":"2"}\n`,
  'bad-json.jsonl': `${JSON.stringify(TAKAICHI)}\n\n{oops\n`,
  'bad-kind.jsonl': '{"id":"1","name":"A B","spellings":[{"value":"x","kind":"falsch"}]}\n',
  'twice.jsonl': `${JSON.stringify(TAKAICHI)}\n${JSON.stringify({ ...TAKAICHI, name: 'Other One' })}\n`,
  'both.jsonl': '{"id":"1","name":"Ann Lee","spellings":[{"value":"Ann Lee","kind":"wrong"}]}\n',
  'bad.csv': 'id,name,colour\n1,Ann Lee,red\n',
  'rivals.jsonl':
    '{"id":"1","name":"Ann Lee","spellings":[{"value":"Ann Leigh","kind":"wrong"}]}\n{"id":"2","name":"Ann Leigh"}\n',
});
let program = '';
const copydesk = (args: readonly string[], input = '', environment: NodeJS.ProcessEnv = {}) =>
  run([program, ...args], input, environment);
const checked = (...names: string[]) =>
  copydesk(['check', '--registry', files.path('people.jsonl'), ...names.map(files.path)]);

beforeAll(() => {
  program = buildBundle();
});
afterAll(() => {
  removeBundle();
  files.remove();
});

type Finding = {
  rule: string;
  path: string;
  text: string;
  start: number;
  end: number;
  suggestions: string[];
  file?: string;
};
type Answer = { id: unknown; findings: Finding[]; failures: unknown[]; error?: string };

describe('copydesk check FILE', () => {
  it('shows a finding in its line with carets under it, and ends with 1', async () => {
    const { code, stdout } = await checked('article.txt');
    expect(code).toBe(1);
    expect(stdout).toContain(`${files.path('article.txt')}:1:11: error: `);
    expect(stdout).toContain('[wrong-spelling]');
    const lines = stdout.split('\n');
    const at = lines.findIndex((line) => line.includes('^'));
    expect(lines[at]).toMatch(/\^{8} Takaichi$/);
    expect(lines[at - 1]?.indexOf('Takahiti')).toBe(lines[at]?.indexOf('^'));
    expect(stdout).toMatch(/1 document: 1 error\.\n$/);
  });

  it('says nothing but a summary about a clean article, and ends with 0', async () => {
    expect(await checked('clean.txt')).toEqual({
      code: 0,
      stdout: '1 document: nothing found.\n',
      stderr: '',
    });
  });

  it('writes no colours into a pipe', async () => {
    expect((await checked('article.txt')).stdout).not.toContain('\u001b');
  });

  it('reads Markdown with front matter: a word half bold is one word, its place that of the source', async () => {
    const { stdout } = await checked('article.md');
    expect(stdout).toContain('article.md:2:20: error');
    expect(stdout).toContain('article.md:7:11: error');
  });

  it('reads HTML', async () => {
    expect((await checked('article.html')).stdout).toContain('article.html:1:26: error');
  });

  it('reads a Strapi entry: text, Blocks and captions, but no related entries', async () => {
    const json = await copydesk([
      'check',
      '-r',
      files.path('people.jsonl'),
      '--format',
      'json',
      files.path('entry.json'),
    ]);
    const { findings, verdict } = JSON.parse(json.stdout) as { findings: Finding[]; verdict: string };
    expect(findings.map(({ path }) => path)).toEqual(['headline', 'body', 'image.caption']);
    expect(verdict).toBe('refuse');
  });

  it('reads fields by path', async () => {
    const { stdout, code } = await checked('fields.json');
    expect(code).toBe(1);
    expect(stdout).toContain('fields.json: headline: error');
  });

  it('reads standard input, whatever it holds', async () => {
    for (const input of [ARTICLE, MARKDOWN, JSON.stringify(ENTRY), '<p>Sanae Takahiti</p>']) {
      const { code } = await copydesk(['check', '-r', files.path('people.jsonl'), '-'], input);
      expect(code).toBe(1);
    }
  });

  it('gives one JSON value for several files, each finding with its file and line', async () => {
    const args = ['check', '-r', files.path('people.jsonl'), '--format', 'json'];
    const { stdout } = await copydesk([...args, files.path('article.txt'), files.path('article.md')]);
    const { findings } = JSON.parse(stdout) as { findings: (Finding & { line: number; column: number })[] };
    expect(findings.map(({ file, line, column }) => [file, line, column])).toEqual([
      [files.path('article.txt'), 1, 11],
      [files.path('article.md'), 2, 20],
      [files.path('article.md'), 7, 11],
    ]);
  });

  it('checks the other files when one cannot be read, and ends with 2', async () => {
    const { code, stdout, stderr } = await checked('nowhere.txt', 'article.txt');
    expect(code).toBe(2);
    expect(stderr).toBe(`copydesk: error: ${files.path('nowhere.txt')}: there is no such file\n`);
    expect(stdout).toContain('1 error');
  });

  it.each([
    ['latin1.txt', 'UTF-8'],
    ['shape.json', 'neither a document'],
    ['broken.json', 'not valid JSON'],
  ])('refuses %s: %s', async (name, reason) => {
    const { code, stderr } = await checked(name);
    expect(code).toBe(2);
    expect(stderr).toContain(`${files.path(name)}: `);
    expect(stderr).toContain(reason);
  });
});

describe('the registry', () => {
  it.each(['people.jsonl', 'people.json', 'people.csv', 'excel.csv'])('is read from %s', async (name) => {
    const { code, stdout } = await copydesk([
      'check',
      '-l',
      'de',
      '--registry',
      files.path(name),
      files.path('article.txt'),
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain('[wrong-spelling]');
  });

  it.each([
    ['bad-line.jsonl', ':2: “name” is missing'],
    ['bad-json.jsonl', ':3: not valid JSON'],
    [
      'bad-kind.jsonl',
      ':1: “spellings[0].kind” is “falsch”; allowed are house, accepted, wrong, native, former',
    ],
    ['twice.jsonl', ':2: the id “p1” was given before, in line 1'],
    ['both.jsonl', ':1: “Ann Lee” stands as wrong and as right for Ann Lee'],
    ['bad.csv', ':1: the column “colour” is unknown'],
    ['nowhere.jsonl', ': there is no such file'],
    ['article.txt', ':1: not valid JSON'],
  ])('is refused with file and line: %s', async (name, reason) => {
    const { code, stderr } = await copydesk([
      'check',
      '--registry',
      files.path(name),
      files.path('clean.txt'),
    ]);
    expect(stderr).toContain(`copydesk: error: ${files.path(name)}${reason}`);
    expect(code).toBe(2);
  });

  it('is told of two entries that contradict each other, and used all the same', async () => {
    const { code, stderr } = await copydesk([
      'check',
      '-r',
      files.path('rivals.jsonl'),
      files.path('clean.txt'),
    ]);
    expect(stderr).toContain('rivals.jsonl:1: note: “Ann Leigh” is filed as a wrong spelling of Ann Lee');
    expect(code).toBe(0);
  });
});

describe('copydesk check --jsonl', () => {
  const jsonl = (input: string) =>
    copydesk(['check', '--jsonl', '--registry', files.path('people.jsonl')], input);

  it('answers each line in order, bad ones with an error, and ends with 2', async () => {
    const input = [
      '{"id":1,"language":"de","fields":{"headline":"Sanae Takahiti kam"}}',
      'oops',
      '',
      '{"id":"x","fields":[]}',
      '{"fields":{"a":"b"},"language":7}',
      '{"id":2,"fields":{"a":"Sanae Takaichi"},"people":["p1","nobody"]}',
    ].join('\n');
    const { code, stdout } = await jsonl(input);
    const answers = linesOf(stdout) as Answer[];
    expect(answers.map(({ id }) => id)).toEqual([1, null, 'x', null, 2]);
    expect(answers.map(({ error }) => error)).toEqual([
      undefined,
      expect.stringMatching(/^line 2: not valid JSON/),
      'line 4: “fields” must be object, not array',
      'line 5: “language” must be string, not number',
      undefined,
    ]);
    expect(code).toBe(2);
  });

  it('keeps to the promised shape', async () => {
    const { code, stdout } = await jsonl(
      '{"id":"a","language":"de","fields":{"headline":"Sanae Takahiti kam"}}',
    );
    expect(linesOf(stdout)).toEqual([
      {
        id: 'a',
        findings: [
          {
            rule: 'wrong-spelling',
            severity: 'error',
            path: 'headline',
            start: expect.any(Number) as number,
            end: 14,
            text: expect.stringMatching(/Takahiti$/) as string,
            suggestions: [expect.stringMatching(/Takaichi$/) as string],
            person: { id: 'p1', name: 'Sanae Takaichi' },
            evidence: expect.objectContaining({ kind: 'recorded' }) as object,
            message: expect.stringContaining('Takaichi') as string,
          },
        ],
        failures: [],
      },
    ]);
    expect(code).toBe(0);
  });

  it('counts in UTF-16 code units of the text as given', async () => {
    const text = '😀 e\u0301 https://x.test/ Sanae Takahiti';
    const { stdout } = await jsonl(JSON.stringify({ id: 1, language: 'de', fields: { body: text } }));
    const [{ findings }] = linesOf(stdout) as [Answer];
    expect(findings.map(({ start, end, text: words }) => [text.slice(start, end), words])).toEqual([
      [findings[0]?.text, findings[0]?.text],
    ]);
    expect(findings[0]?.text).toMatch(/Takahiti$/);
  });

  it('finds nothing inside an address', async () => {
    const text = 'Siehe https://x.test/Sanae-Takahiti und @Takahiti';
    const { stdout } = await jsonl(JSON.stringify({ id: 1, language: 'de', fields: { body: text } }));
    expect((linesOf(stdout) as Answer[])[0]?.findings).toEqual([]);
  });

  it('answers a line before the next one comes', async () => {
    const child = spawn(process.execPath, [program, 'check', '--jsonl'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    for (const id of [1, 2, 3]) {
      child.stdin.write(`{"id":${id},"fields":{}}\n`);
      const [data] = (await once(child.stdout, 'data')) as [Buffer];
      expect(data.toString()).toBe(`{"id":${id},"findings":[],"failures":[]}\n`);
    }
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('waits for a slow reader instead of filling the memory', async () => {
    const child = spawn(process.execPath, ['--max-old-space-size=64', program, 'check', '--jsonl'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const line = `${JSON.stringify({ id: 1, fields: { body: '1234 '.repeat(4000) } })}\n`;
    child.stdin.write(line.repeat(5000));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const waiting = child.stdin.writableLength;
    let answers = 0;
    child.stdout.on('data', (data: Buffer) => (answers += data.toString().split('\n').length - 1));
    child.stdin.end();
    const [code] = (await once(child, 'close')) as [number];
    expect(waiting).toBeGreaterThan(0);
    expect(answers).toBe(5000);
    expect(code).toBe(0);
  });

  it('stops quietly when nobody reads on', async () => {
    const script = `yes '{"id":1,"fields":{"a":"b"}}' | head -n 300000 | "$0" "$1" check --jsonl | head -n 1; echo "\${PIPESTATUS[2]}"`;
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', script, process.execPath, program]);
    expect(stdout).toBe('{"id":1,"findings":[],"failures":[]}\n0\n');
    expect(stderr).toBe('');
  });
});

describe('copydesk compare --jsonl', () => {
  it('answers each pair with likeness, verdict and reasons', async () => {
    const { code, stdout } = await copydesk(
      ['compare', '--jsonl'],
      '{"id":1,"a":"Takaichi","b":"Takaichi"}\n{"a":"Trump"}\n',
    );
    expect(linesOf(stdout)).toEqual([
      { id: 1, likeness: 1, same: true, reasons: expect.any(Array) as unknown[] },
      { id: null, error: 'line 2: “b” is missing' },
    ]);
    expect(code).toBe(2);
  });
});

describe('the command', () => {
  it('prints its version', async () => {
    expect(await copydesk(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each([
    ['en', ['--help'], {}, 'Usage'],
    ['de', ['--help', '--messages', 'de'], {}, 'Aufruf'],
    ['de', ['--help'], { LANG: 'de_AT.UTF-8' }, 'Aufruf'],
    ['en', ['--help', '--messages=en'], { LANG: 'de_DE' }, 'Usage'],
    ['en', ['-h'], { LANG: 'fr_FR.UTF-8' }, 'Usage'],
  ])('helps in %s for %j %j', async (_language, args, environment, word) => {
    const { code, stdout } = await copydesk(args, '', environment);
    expect(code).toBe(0);
    expect(stdout).toContain(word);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  it.each([
    [['--foo'], 'there is no option --foo'],
    [['publish'], 'there is no command “publish”'],
    [[], 'say what to do'],
    [['check'], 'say which files'],
    [['check', '--jsonl', 'x.txt'], 'takes no files'],
    [['check', '--format', 'xml', 'x.txt'], '--format takes text | json, not “xml”'],
    [['check', '--messages', 'fr', 'x.txt'], '--messages takes de | en, not “fr”'],
    [['check', '--registry'], '--registry'],
    [['compare'], 'copydesk compare --jsonl'],
  ])('refuses %j with 2 and says why', async (args, reason) => {
    const { code, stderr } = await copydesk(args);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
  });

  it('speaks German where the environment does, in errors too', async () => {
    const { stdout } = await copydesk(
      ['check', '-r', files.path('people.jsonl'), files.path('article.txt')],
      '',
      {
        LANG: 'de_DE.UTF-8',
      },
    );
    expect(stdout).toMatch(/: Fehler: .*„.*\n/);
    const { stderr } = await copydesk(['check', 'nirgends.txt'], '', { LANG: 'de_DE.UTF-8' });
    expect(stderr).toBe('copydesk: Fehler: nirgends.txt: diese Datei gibt es nicht\n');
  });
});
