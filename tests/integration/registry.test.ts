/** The registry in memory follows the database, and refuses records that contradict each other. */
import type { Core } from '@strapi/strapi';
import type { Booted } from './helpers/boot';
import { boot } from './helpers/boot';
import type { Row } from './helpers/club';
import {
  CLUB,
  FEATURE,
  PLAYER,
  RIGHT,
  addLocales,
  createDraft,
  createPlayer,
  liveRows,
  refusalOf,
} from './helpers/club';
import { onEveryDatabase } from './helpers/databases';
import type { Client } from './helpers/http';
import { tokenClient } from './helpers/http';
import { onSecondServer } from './helpers/second-server';

type Finding = { readonly rule: string; readonly text: string };

let count = 0;

/** A surname of this test's own, and a misspelling of it that is like nobody else's name. */
function names() {
  const letters = ['ba', 'do', 'ku', 'me', 'ni', 'po', 'ra', 'su', 'ti', 'wo'];
  count += 1;
  const tail = `${letters[Math.floor(count / 10) % 10]}${letters[count % 10]}`;
  return { right: `Fujino${tail}`, wrong: `Grebel${tail}`, given: 'Hanako' };
}

onEveryDatabase('The registry', (kind) => {
  let booted: Booted;
  let strapi: Core.Strapi;
  let token: Client;

  beforeAll(async () => {
    booted = await boot(CLUB, kind);
    strapi = booted.strapi;
    await addLocales(strapi);
    token = await tokenClient(booted);
  });
  afterAll(() => booted?.stop());

  /** The words that a check finds wrong by the registry's record. */
  async function recordedWrong(text: string): Promise<string[]> {
    const { body, status } = await token.post('/api/copydesk/check', { fields: { text }, language: 'de' });
    expect(status).toBe(200);
    const { findings } = body as unknown as { findings: Finding[] };
    return findings.filter(({ rule }) => rule === 'wrong-spelling').map((finding) => finding.text);
  }

  const player = ({ right, wrong, given }: ReturnType<typeof names>) => ({
    fullName: `${given} ${right}`,
    first: given,
    last: right,
    typos: [{ written: wrong }],
  });

  type Names = ReturnType<typeof names>;
  const WAYS: Readonly<Record<string, (player: Record<string, unknown>, names: Names) => Promise<unknown>>> =
    {
      'documents().create': (data) => createPlayer(strapi, data),
      'documents().update of a component': async ({ typos, ...data }) => {
        const { documentId } = await createPlayer(strapi, data);
        return strapi.documents(PLAYER).update({ documentId, data: { typos } as never });
      },
      'a status that begins to count': async (data) => {
        const { documentId } = await createPlayer(strapi, { ...data, state: 'guessed' });
        return strapi.db.query(PLAYER).update({ where: { documentId }, data: { state: 'checked' } });
      },
      'db.query().updateMany': async (data) => {
        const { documentId } = await createPlayer(strapi, { ...data, state: 'guessed' });
        return strapi.db.query(PLAYER).updateMany({ where: { documentId }, data: { state: 'checked' } });
      },
      REST: (data) => token.post('/api/players', { data: { ...data, state: 'checked' } }),
    };

  test.each(Object.keys(WAYS))('a check knows at once what was recorded by %s', async (way) => {
    const own = names();
    expect(await recordedWrong(`Gestern kam ${own.wrong} an.`)).toEqual([]);
    await WAYS[way]?.(player(own), own);
    expect(await recordedWrong(`Gestern kam ${own.wrong} an.`)).toEqual([own.wrong]);
  });

  const ENDS: Readonly<Record<string, (person: Row) => Promise<unknown>>> = {
    'documents().delete': ({ documentId }) => strapi.documents(PLAYER).delete({ documentId }),
    'db.query().delete': ({ id }) => strapi.db.query(PLAYER).delete({ where: { id } }),
    'db.query().deleteMany': ({ id }) => strapi.db.query(PLAYER).deleteMany({ where: { id: { $in: [id] } } }),
    'taking the misspelling out': ({ documentId }) =>
      strapi.documents(PLAYER).update({ documentId, data: { typos: [] } as never }),
    'a status that does not count': ({ documentId }) =>
      strapi.documents(PLAYER).update({ documentId, data: { state: 'guessed' } as never }),
  };

  test.each(Object.keys(ENDS))('a check forgets at once what was ended by %s', async (way) => {
    const own = names();
    const person = await createPlayer(strapi, player(own));
    expect(await recordedWrong(`Gestern kam ${own.wrong} an.`)).toEqual([own.wrong]);
    await ENDS[way]?.(person);
    expect(await recordedWrong(`Gestern kam ${own.wrong} an.`)).toEqual([]);
  });

  test('people recorded with createMany are known by name', async () => {
    const [one, two] = [names(), names()];
    await strapi.db.query(PLAYER).createMany({
      data: [one, two].map(({ right, given }) => ({ fullName: `${given} ${right}`, state: 'checked' })),
    });
    const { body } = await token.post('/api/copydesk/check', {
      fields: { text: `Gestern kam ${one.given} ${two.right.slice(0, -1)} an.` },
      language: 'de',
    });
    expect(body).toMatchObject({ findings: [{ person: { name: `${two.given} ${two.right}` } }] });
  });

  test('a record that is rolled back leaves no trace', async () => {
    const own = names();
    const transaction = strapi.db.transaction(async () => {
      await createPlayer(strapi, player(own));
      throw new Error('changed my mind');
    });
    expect((await refusalOf(transaction)).message).toBe('changed my mind');
    expect(await recordedWrong(`Gestern kam ${own.wrong} an.`)).toEqual([]);
  });

  test('a record counts within its own transaction, and goes with it', async () => {
    const own = names();
    const { documentId } = await createDraft(strapi, own.wrong);
    const publish = () => strapi.documents(FEATURE).publish({ documentId, locale: 'de' });
    const transaction = strapi.db.transaction(async () => {
      await createPlayer(strapi, player(own));
      expect((await refusalOf(publish())).message).toContain(own.wrong);
      throw new Error('changed my mind');
    });
    expect((await refusalOf(transaction)).message).toBe('changed my mind');
    await publish();
    expect(await liveRows(strapi, documentId)).toHaveLength(1);
  });

  test('a server far behind reads the registry anew', async () => {
    const own = names();
    await strapi.db.getConnection('copydesk_revision').where({ id: 1 }).increment('value', 5_000);
    await createPlayer(strapi, player(own));
    expect(await recordedWrong(`Gestern kam ${own.wrong} an.`)).toEqual([own.wrong]);
  });

  describe('two servers on one database', () => {
    test('one knows at its start what the other recorded, and tells what it records itself', async () => {
      const [first, second] = [names(), names()];
      await createPlayer(strapi, player(first));
      const known = await createDraft(strapi, first.wrong);
      const clean = await createDraft(strapi, RIGHT);
      const outcome = await onSecondServer(booted, [
        { publish: known.documentId },
        { publish: clean.documentId },
        { record: player(second) },
      ]);
      expect(outcome).toEqual([expect.stringContaining(first.wrong), 'published', 'recorded']);
      const { documentId } = await createDraft(strapi, second.wrong);
      const publish = strapi.documents(FEATURE).publish({ documentId, locale: 'de' });
      expect((await refusalOf(publish)).message).toContain(second.wrong);
    });

    // SQLite lets nobody write beside an open transaction: there the two could never meet.
    const testMeeting = kind.client === 'sqlite' ? () => {} : test;
    testMeeting('what one records while the other publishes, the other still knows', async () => {
      const own = names();
      const { documentId } = await createDraft(strapi, own.wrong);
      await strapi.db.transaction(async () => {
        await strapi.db.query(FEATURE).findOne({ where: { documentId } });
        await onSecondServer(booted, [{ record: player(own) }]);
        const publish = strapi.documents(FEATURE).publish({ documentId, locale: 'de' });
        expect((await refusalOf(publish)).message).toContain(own.wrong);
      });
      expect(await recordedWrong(`Gestern kam ${own.wrong} an.`)).toEqual([own.wrong]);
    });
  });

  describe('contradicting records', () => {
    test('a value both right and wrong for one person is refused', async () => {
      const own = names();
      const data = { ...player(own), typos: [{ written: `${own.given} ${own.right}` }] };
      const refusal = await refusalOf(createPlayer(strapi, data));
      expect(refusal.message).toContain('recorded as right and as wrong');
      expect(await strapi.db.query(PLAYER).count({ where: { fullName: data.fullName } })).toBe(0);
    });

    test('a value wrong for one and right for another is refused, whichever comes second', async () => {
      const [one, two] = [names(), names()];
      const other = `${two.given} ${two.right}`;
      await createPlayer(strapi, player(two));
      const clash = { ...player(one), typos: [{ written: other }] };
      const refusal = await refusalOf(createPlayer(strapi, clash));
      expect(refusal).toMatchObject({ details: { errors: [{ path: ['typos'] }] } });
      expect(refusal.message).toContain(other);
      const third = names();
      await createPlayer(strapi, { ...player(third), typos: [{ written: `Jiro ${third.wrong}` }] });
      await refusalOf(createPlayer(strapi, { fullName: `Jiro ${third.wrong}` }));
    });

    test('two people marked as distinct may share a value, and so may a person who does not count', async () => {
      const [one, two] = [names(), names()];
      const typos = [{ written: `${two.given} ${two.right}` }];
      const { documentId } = await createPlayer(strapi, player(two));
      await createPlayer(strapi, { ...player(one), typos, notToBeTakenFor: [documentId] });
      await createPlayer(strapi, { ...player(names()), typos, state: 'guessed' });
      expect(await strapi.db.query(PLAYER).count({ where: { typos: { written: typos[0]?.written } } })).toBe(
        2,
      );
    });

    test('a person of right spellings alone is not refused', async () => {
      const own = names();
      const otherNames = [{ written: `${own.right} ${own.given}`, sort: 'native', tongue: 'ja' }];
      await expect(createPlayer(strapi, { ...player(own), otherNames })).resolves.toMatchObject({});
    });
  });
});
