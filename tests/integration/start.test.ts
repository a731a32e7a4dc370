/** What a start refuses, and what a restored backup brings back. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Booted } from './helpers/boot';
import { ROOT, bootOn } from './helpers/boot';
import { CLUB, FEATURE, addLocales, createDraft, createPlayer, liveRows, refusalOf } from './helpers/club';
import type { TestDatabase } from './helpers/databases';
import { createDatabase } from './helpers/databases';
import { tokenClient } from './helpers/http';

const run = promisify(execFile);
const SQLITE = { name: 'SQLite', client: 'sqlite' } as const;

/** Boots the club with another configuration of the plugin. */
async function bootWith(config: unknown, database: TestDatabase): Promise<Booted> {
  process.env.COPYDESK_TEST_CONFIG = JSON.stringify(config);
  try {
    return await bootOn(CLUB, database);
  } finally {
    delete process.env.COPYDESK_TEST_CONFIG;
  }
}

describe('A start', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createDatabase(SQLITE);
  });
  afterEach(() => database.drop());

  test.each([
    [
      'of the wrong shape',
      { types: { [FEATURE]: { felder: [] } } },
      /copydesk\.config\.types\["api::feature\.feature"\]/,
    ],
    [
      'that does not fit the content types',
      { types: { [FEATURE]: { fields: ['titel'] } } },
      /types\["api::feature\.feature"\]\.fields\[0\] names "titel"/,
    ],
    [
      'that checks a field which Strapi copies past any gate',
      { types: { [FEATURE]: { fields: ['title', 'season'] } } },
      /"season"/,
    ],
  ])('with a configuration %s is refused, and the message names the key', async (_what, config, said) => {
    expect((await refusalOf(bootWith(config, database))).message).toMatch(said);
  });

  test('without any configuration succeeds, checks nothing by itself and answers checks', async () => {
    const booted = await bootWith({}, database);
    const token = await tokenClient(booted);
    const answer = await token.post('/api/copydesk/check', { fields: { body: 'Nichts steht im Weg.' } });
    expect(answer).toMatchObject({ status: 200, body: { verdict: 'publish' } });
    await booted.stop();
  });
});

describe('A backup', () => {
  const strapiCommand = (database: TestDatabase, ...args: string[]) =>
    run(process.execPath, [path.join(ROOT, 'node_modules/@strapi/strapi/bin/strapi.js'), ...args], {
      cwd: CLUB.appDir,
      env: { ...process.env, ...database.env, NODE_OPTIONS: '' },
    });

  test('is restored with a live text that would be refused today', async () => {
    const [from, to] = [await createDatabase(SQLITE), await createDatabase(SQLITE)];
    const before = await bootOn(CLUB, from);
    await addLocales(before.strapi);
    const { documentId } = await createDraft(before.strapi, 'Yoshida');
    await before.strapi.documents(FEATURE).publish({ documentId, locale: 'de' });
    await createPlayer(before.strapi, { fullName: 'Sonoko Mori', typos: [{ written: 'Yoshida' }] });
    await before.stop();

    const file = path.join(path.dirname(from.env.DATABASE_FILENAME ?? ''), 'backup');
    await strapiCommand(from, 'export', '--no-encrypt', '--no-compress', '--file', file);
    await strapiCommand(to, 'import', '--force', '--file', `${file}.tar`);

    const after = await bootOn(CLUB, to);
    expect(await liveRows(after.strapi, documentId)).toHaveLength(1);
    const again = after.strapi.documents(FEATURE).publish({ documentId, locale: 'de' });
    expect((await refusalOf(again)).message).toContain('Yoshida');
    await after.stop();
    await Promise.all([from.drop(), to.drop()]);
  });
});
