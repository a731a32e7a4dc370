/** Checks, decisions, the ledger and what an editor files from a finding, over HTTP as their callers use them. */
import type { Core } from '@strapi/strapi';
import type { Booted } from './helpers/boot';
import { boot } from './helpers/boot';
import type { Row } from './helpers/club';
import {
  CLUB,
  FEATURE,
  NOTICE,
  PLAYER,
  RIGHT,
  WRONG,
  addLocales,
  createDraft,
  feature,
  liveRows,
  paragraph,
  refusalOf,
  takaichi,
} from './helpers/club';
import { onEveryDatabase } from './helpers/databases';
import type { Finding } from './helpers/checked';
import { checked, may } from './helpers/checked';
import { checkSuite } from './suites/checks';
import type { Client } from './helpers/http';
import { adminClient, createAdmin, tokenClient } from './helpers/http';

const LEDGER = 'plugin::copydesk.ledger';

const explorer = (action: string, subject: string) => ({
  action: `plugin::content-manager.explorer.${action}`,
  subject,
  properties: { locales: ['de', 'en'] },
});

onEveryDatabase('The desk', (kind) => {
  let booted: Booted;
  let strapi: Core.Strapi;
  let editor: Client;
  let chief: Client;
  let author: Client;
  let token: Client;
  let person: Row;

  beforeAll(async () => {
    booted = await boot(CLUB, kind);
    strapi = booted.strapi;
    await addLocales(strapi);
    person = await takaichi(strapi);
    const reading = [explorer('read', FEATURE), may('check')];
    const deciding = [...reading, may('acknowledge'), may('dismiss')];
    author = await adminClient(booted, await createAdmin(strapi, 'author', reading));
    editor = await adminClient(booted, await createAdmin(strapi, 'editor', deciding));
    const everything = [
      ...deciding,
      ...['accept', 'override', 'ledger'].map(may),
      explorer('read', PLAYER),
      explorer('create', PLAYER),
      explorer('update', PLAYER),
    ];
    chief = await adminClient(booted, await createAdmin(strapi, 'chief', everything));
    token = await tokenClient(booted, ['plugin::copydesk.check.check']);
  });
  afterAll(() => booted?.stop());

  const publish = (documentId: string) => strapi.documents(FEATURE).publish({ documentId, locale: 'de' });

  async function firstFinding({ documentId }: Row, path = 'story'): Promise<Finding> {
    const { findings } = checked(
      await chief.post('/copydesk/check', { uid: FEATURE, documentId, locale: 'de' }),
    );
    const finding = findings.find((one) => one.path === path);
    if (!finding) throw new Error(`Nothing was found in ${path}: ${JSON.stringify(findings)}`);
    return finding;
  }

  const decision = (
    { documentId }: Row,
    { fingerprint, rule, text }: Finding,
    more: Record<string, unknown>,
  ) => ({
    uid: FEATURE,
    documentId,
    locale: 'de',
    fingerprint,
    rule,
    text,
    ...more,
  });

  checkSuite(() => ({ booted, strapi, editor, chief, author, token }));

  describe('a decision', () => {
    test('overriding an error with a reason lets the text pass', async () => {
      const draft = await createDraft(strapi, WRONG);
      const finding = await firstFinding(draft);
      const request = decision(draft, finding, { kind: 'overridden', reason: 'So steht es auf dem Plakat' });
      expect((await chief.post('/copydesk/decisions', request)).status).toBe(200);
      const stored = await firstFinding(draft);
      expect(stored.decision).toMatchObject({ kind: 'overridden', by: 'chief Test' });
      await publish(draft.documentId);
      expect(await liveRows(strapi, draft.documentId)).toHaveLength(1);
    });

    test('lapses when the passage changes, and stands while another does', async () => {
      const draft = await createDraft(strapi, WRONG);
      const { documentId } = draft;
      const request = decision(draft, await firstFinding(draft), { kind: 'dismissed' });
      expect((await editor.post('/copydesk/decisions', request)).status).toBe(200);
      await strapi.documents(FEATURE).update({ documentId, locale: 'de', data: { teaser: 'Etwas anderes' } });
      await publish(documentId);
      const story = paragraph(`Heute reist Sanae ${WRONG} wieder ab.`);
      await strapi.documents(FEATURE).update({ documentId, locale: 'de', data: { story } as never });
      expect((await refusalOf(publish(documentId))).message).toContain(WRONG);
    });

    test('counts for its own document and locale alone', async () => {
      const draft = await createDraft(strapi, WRONG);
      const finding = await firstFinding(draft);
      await editor.post('/copydesk/decisions', decision(draft, finding, { kind: 'dismissed' }));
      const clone = await strapi.documents(FEATURE).clone({
        documentId: draft.documentId,
        locale: 'de',
        data: { address: `abschrift-${draft.id}` } as never,
      });
      await refusalOf(publish(clone?.documentId ?? ''));
      await publish(draft.documentId);
    });

    test('taken back, the finding is open again', async () => {
      const draft = await createDraft(strapi, WRONG);
      const finding = await firstFinding(draft);
      const { body } = await editor.post(
        '/copydesk/decisions',
        decision(draft, finding, { kind: 'dismissed' }),
      );
      const { id } = body as unknown as { id: string };
      const listed = await editor.get(
        `/copydesk/decisions?uid=${FEATURE}&documentId=${draft.documentId}&locale=de`,
      );
      expect(listed.body).toMatchObject({ decisions: [{ id, fingerprint: finding.fingerprint }] });
      expect((await author.delete(`/copydesk/decisions/${id}`)).status).toBe(403);
      expect((await editor.delete(`/copydesk/decisions/${id}`)).status).toBe(200);
      expect((await editor.delete(`/copydesk/decisions/${id}`)).status).toBe(404);
      await refusalOf(publish(draft.documentId));
    });

    test('is for whoever has that permission alone', async () => {
      const draft = await createDraft(strapi, WRONG);
      const finding = await firstFinding(draft);
      const asked = async (who: Client, kind: string) =>
        (await who.post('/copydesk/decisions', decision(draft, finding, { kind, reason: 'Darum' }))).status;
      expect(await asked(author, 'dismissed')).toBe(403);
      expect(await asked(editor, 'accepted')).toBe(403);
      expect(await asked(editor, 'overridden')).toBe(403);
      await refusalOf(publish(draft.documentId));
      const permissions = await editor.get(`/copydesk/permissions/${FEATURE}`);
      expect(permissions.body).toEqual({
        check: true,
        acknowledge: true,
        dismiss: true,
        accept: false,
        override: false,
      });
    });

    test('acknowledging does not settle an error', async () => {
      const draft = await createDraft(strapi, WRONG);
      const finding = await firstFinding(draft);
      const request = decision(draft, finding, { kind: 'acknowledged' });
      expect((await editor.post('/copydesk/decisions', request)).status).toBe(200);
      await refusalOf(publish(draft.documentId));
    });

    test.each([
      ['an override without a reason', { kind: 'overridden' }, 'reason'],
      ['an override with an empty reason', { kind: 'overridden', reason: '  ' }, 'reason'],
      ['an unknown kind', { kind: 'ignored' }, 'kind'],
      ['no fingerprint', { kind: 'dismissed', fingerprint: undefined }, 'fingerprint'],
      ['a type that is not checked', { kind: 'dismissed', uid: PLAYER }, 'uid'],
    ])('refuses %s with 400', async (_what, more, said) => {
      const draft = await createDraft(strapi, WRONG);
      const request = decision(draft, await firstFinding(draft), more);
      const { status, body } = await chief.post('/copydesk/decisions', request);
      expect(status).toBe(400);
      expect(body.error?.message).toContain(said);
    });

    test('goes with its document, and stays when another locale goes', async () => {
      const draft = await createDraft(strapi, WRONG);
      const { documentId } = draft;
      await strapi.documents(FEATURE).update({ documentId, locale: 'en', data: feature(RIGHT) });
      const finding = await firstFinding(draft);
      await editor.post('/copydesk/decisions', decision(draft, finding, { kind: 'dismissed' }));
      const stored = () =>
        strapi.db.query('plugin::copydesk.decision').count({ where: { entry: documentId } });
      await strapi.documents(FEATURE).delete({ documentId, locale: 'en' });
      expect(await stored()).toBe(1);
      await strapi.documents(FEATURE).delete({ documentId });
      expect(await stored()).toBe(0);
    });
  });

  describe('the ledger', () => {
    test('tells a document’s story: refused, decided, published, taken back', async () => {
      const draft = await createDraft(strapi, WRONG);
      await refusalOf(publish(draft.documentId));
      const finding = await firstFinding(draft);
      const request = decision(draft, finding, { kind: 'overridden', reason: 'Zitat' });
      const { body } = await chief.post('/copydesk/decisions', request);
      await publish(draft.documentId);
      await chief.delete(`/copydesk/decisions/${String(body.id)}`);
      const where = {
        entry: draft.documentId,
        event: { $in: ['refused', 'decided', 'published', 'taken-back'] },
      };
      const rows = await strapi.db.query(LEDGER).findMany({ where, orderBy: { id: 'asc' } });
      expect(rows).toMatchObject([
        { event: 'refused', byKind: 'code', findings: [{ rule: 'wrong-spelling' }] },
        { event: 'decided', byKind: 'admin', byName: 'chief Test', reason: 'Zitat' },
        { event: 'published', byKind: 'code', findings: [{ rule: 'wrong-spelling' }] },
        { event: 'taken-back', byKind: 'admin', byName: 'chief Test' },
      ]);
      expect(rows[0]).toMatchObject({ hash: rows[2].hash, entryLocale: 'de' });
      const told = await chief.get(
        `/copydesk/ledger?uid=${FEATURE}&documentId=${draft.documentId}&locale=de`,
      );
      expect(told.status).toBe(200);
      expect(told.body).toMatchObject({ total: expect.any(Number), entries: expect.any(Array) });
    });

    test('names an API token by its own name', async () => {
      const full = await tokenClient(booted);
      const { status } = await full.post('/api/features?locale=de', { data: feature(WRONG) });
      expect(status).toBe(400);
      await new Promise((resolve) => setTimeout(resolve, 100));
      const where = { event: 'refused', byKind: 'api-token' };
      expect(await strapi.db.query(LEDGER).findMany({ where })).toMatchObject([{ byName: 'token-full' }]);
    });

    test('is never changed or deleted, and is for those with the permission', async () => {
      const rows = strapi.db.query(LEDGER);
      const before = await rows.count();
      const where = { id: { $gt: 0 } };
      const data = { byName: 'somebody else' };
      await refusalOf(rows.update({ where, data }));
      await refusalOf(rows.updateMany({ where, data }));
      await refusalOf(rows.delete({ where }));
      await refusalOf(rows.deleteMany({ where }));
      expect(await rows.count()).toBe(before);
      expect(await rows.count({ where: data })).toBe(0);
      expect((await editor.get('/copydesk/ledger')).status).toBe(403);
      expect((await chief.get('/copydesk/ledger?pageSize=0')).status).toBe(400);
    });
  });

  describe('filing from a finding', () => {
    const check = async (text: string) =>
      checked(await token.post('/api/copydesk/check', { fields: { text }, language: 'de' })).findings;

    test('a misspelling is found from then on', async () => {
      expect(await check('Gestern kam Wobbelmann an.')).toEqual([]);
      const request = { person: person.documentId, value: 'Wobbelmann', kind: 'wrong' };
      const { status, body } = await chief.post('/copydesk/registry/spellings', request);
      expect({ status, body }).toEqual({
        status: 200,
        body: { id: person.documentId, name: 'Sanae Takaichi' },
      });
      expect(await check('Gestern kam Wobbelmann an.')).toMatchObject([{ rule: 'wrong-spelling' }]);
    });

    test('an accepted spelling is filed once, with its language', async () => {
      const request = { person: person.documentId, value: 'Takaitschi', kind: 'accepted', language: 'de' };
      await chief.post('/copydesk/registry/spellings', request);
      await chief.post('/copydesk/registry/spellings', request);
      const stored = await strapi.documents(PLAYER).findOne({
        documentId: person.documentId,
        populate: ['otherNames', 'typos'],
      });
      expect(stored).toMatchObject({
        otherNames: [{ written: 'Takaitschi', sort: 'accepted', tongue: 'de' }],
        typos: expect.arrayContaining([expect.objectContaining({ written: WRONG })]),
      });
    });

    test('two people are marked as distinct; one without a record is proposed', async () => {
      const request = { person: person.documentId, name: 'Sanae Takaishi' };
      const { status, body } = await chief.post('/copydesk/registry/distinct', request);
      expect(status).toBe(200);
      const { id } = body as unknown as { id: string };
      const other = await strapi.documents(PLAYER).findOne({ documentId: id });
      expect(other).toMatchObject({ fullName: 'Sanae Takaishi', state: 'guessed' });
      const one = await strapi.documents(PLAYER).findOne({
        documentId: person.documentId,
        populate: ['notToBeTakenFor'],
      });
      expect(one).toMatchObject({ notToBeTakenFor: [{ documentId: id }] });
    });

    test('is for whoever may write the registry alone', async () => {
      const spelling = { person: person.documentId, value: 'Takaitchi', kind: 'accepted' };
      expect((await editor.post('/copydesk/registry/spellings', spelling)).status).toBe(403);
      const pair = { person: person.documentId, name: 'Sanae Takayama' };
      expect((await editor.post('/copydesk/registry/distinct', pair)).status).toBe(403);
      expect(await strapi.db.query(PLAYER).count({ where: { fullName: 'Sanae Takayama' } })).toBe(0);
    });

    test('refuses bad input with what is wrong', async () => {
      const spelling = { person: person.documentId, value: 'Takaitchi', kind: 'native' };
      expect((await chief.post('/copydesk/registry/spellings', spelling)).status).toBe(400);
      const nobody = { person: 'nobody', value: 'Takaitchi', kind: 'wrong' };
      expect((await chief.post('/copydesk/registry/spellings', nobody)).status).toBe(404);
      const self = { person: person.documentId, other: person.documentId };
      expect((await chief.post('/copydesk/registry/distinct', self)).status).toBe(400);
    });
  });

  test('the admin learns which types are checked', async () => {
    const { body } = await author.get('/copydesk/desk');
    expect(body).toMatchObject({
      types: {
        [FEATURE]: ['title', 'teaser', 'address', 'story', 'photo', 'sections', 'about'],
        [NOTICE]: ['subject', 'message', 'items'],
      },
      registry: PLAYER,
    });
  });
});
