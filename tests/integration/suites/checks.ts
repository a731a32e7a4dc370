import type { Finding, World } from '../helpers/checked';
import { checked, may } from '../helpers/checked';
import {
  FEATURE,
  NOTICE,
  RIGHT,
  WRONG,
  createDraft,
  createPlayer,
  feature,
  paragraph,
} from '../helpers/club';
import { adminClient, client, createAdmin, tokenClient } from '../helpers/http';

/** What the check endpoints answer. */
export function checkSuite(world: () => World): void {
  describe('a check', () => {
    test('of plain texts answers as the command line does', async () => {
      const text = `Gestern kam Sanae ${WRONG} an.`;
      const { findings, verdict, failures } = checked(
        await world().token.post('/api/copydesk/check', { fields: { body: text }, language: 'de' }),
      );
      expect({ verdict, failures }).toEqual({ verdict: 'refuse', failures: [] });
      expect(findings).toHaveLength(1);
      const [finding] = findings as [Finding];
      expect(finding).toMatchObject({ rule: 'wrong-spelling', severity: 'error', path: 'body' });
      expect(text.slice(finding.start, finding.end)).toBe(finding.text);
      expect(finding.suggestions[0]).toContain(RIGHT);
    });

    test('of a clean text finds nothing', async () => {
      const fields = { body: `Gestern kam Sanae ${RIGHT} an.` };
      const answer = checked(await world().token.post('/api/copydesk/check', { fields, language: 'de' }));
      expect(answer).toEqual({ findings: [], failures: [], verdict: 'publish' });
    });

    test('of an unsaved entry says where in the entry each finding stands', async () => {
      const data = { ...feature(WRONG), sections: [{ __component: 'piece.prose', text: `**${WRONG}**` }] };
      const { findings } = checked(
        await world().chief.post('/copydesk/check', { uid: FEATURE, locale: 'de', data }),
      );
      expect(findings.map(({ path }) => path)).toEqual(['story', 'sections.0.text']);
      for (const { source, text } of findings) {
        const [range] = source as [Finding['source'][number]];
        const value = range.pointer.reduce<unknown>(
          (part, key) => (part as Record<string, unknown>)[key],
          data,
        );
        expect(String(value).slice(range.start, range.end)).toBe(text);
      }
    });

    test('of a stored document reads its draft', async () => {
      const { documentId } = await createDraft(world().strapi, WRONG);
      const request = { uid: FEATURE, documentId, locale: 'de' };
      expect(checked(await world().token.post('/api/copydesk/check', request)).verdict).toBe('refuse');
      const { documentId: notice } = await world()
        .strapi.documents(NOTICE)
        .create({ data: { subject: RIGHT } });
      const clean = checked(
        await world().token.post('/api/copydesk/check', { uid: NOTICE, documentId: notice }),
      );
      expect(clean.verdict).toBe('publish');
    });

    test('takes the linked people of the form and of the stored draft into account', async () => {
      const guest = await createPlayer(world().strapi, {
        fullName: 'Sonoko Watanabe',
        first: 'Sonoko',
        last: 'Watanabe',
      });
      const data = { title: 'Gast', story: paragraph('Gestern sprach Watanebe mit den Gästen.') };
      const request = { uid: FEATURE, locale: 'de', data };
      const severities = async (people: unknown) => {
        const sent = { ...request, data: { ...data, ...(people !== undefined && { about: people }) } };
        return checked(await world().chief.post('/copydesk/check', sent)).findings.map(
          ({ severity }) => severity,
        );
      };
      const linked = await severities({ connect: [{ documentId: guest.documentId }], disconnect: [] });
      expect(linked).toEqual(['error']);
      expect(await severities(undefined)).not.toEqual(['error']);
    });

    test('speaks the language asked for', async () => {
      const fields = { body: `Gestern kam Sanae ${WRONG} an.` };
      const request = { fields, language: 'de' };
      const [german] = checked(
        await world().token.post('/api/copydesk/check', { ...request, messages: 'de' }),
      ).findings;
      const [english] = checked(await world().token.post('/api/copydesk/check', request)).findings;
      expect(german?.message).not.toBe(english?.message);
    });

    const BAD: readonly (readonly [string, unknown, string])[] = [
      ['no object', [], 'object'],
      ['an unknown key', { feilds: {} }, 'feilds'],
      ['nothing to check', {}, 'nothing to check'],
      ['a text that is none', { fields: { body: 7 } }, 'fields.body'],
      ['fields in a list', { fields: [] }, 'fields'],
      ['a type that is not checked', { uid: 'api::player.player', data: {} }, 'api::player.player'],
      ['data without a type', { data: {} }, 'uid'],
      ['data and fields at once', { uid: FEATURE, data: {}, fields: {} }, 'data'],
      ['people who are no ids', { fields: { a: '' }, people: [1] }, 'people.0'],
      ['a language that is none', { fields: { a: '' }, language: 'deutsch!' }, 'language'],
      ['messages in another language', { fields: { a: '' }, messages: 'fr' }, 'messages'],
      ['a bottomless entry', { uid: FEATURE, data: { story: nested(500) } }, 'nested'],
    ];
    test.each(BAD)('refuses %s with 400 and says what is wrong', async (_what, body, said) => {
      const { status, body: answer } = await world().token.post('/api/copydesk/check', body);
      expect(status).toBe(400);
      expect(answer.error?.message).toContain(said);
    });

    test('refuses too long a text with 413', async () => {
      const { status, body } = await world().token.post('/api/copydesk/check', {
        fields: { a: 'x '.repeat(300_000) },
      });
      expect(status).toBe(413);
      expect(body.error?.message).toContain('600000');
    });

    test('refuses a document that does not exist with 404', async () => {
      const { status } = await world().token.post('/api/copydesk/check', {
        uid: FEATURE,
        documentId: 'nobody',
      });
      expect(status).toBe(404);
    });

    test('is for whoever has the permission alone', async () => {
      const body = { fields: { a: 'b' } };
      expect((await client(world().booted, {}).post('/api/copydesk/check', body)).status).toBe(403);
      expect((await client(world().booted, {}).post('/copydesk/check', body)).status).toBe(401);
      const reader = await tokenClient(world().booted, ['api::feature.feature.find']);
      expect((await reader.post('/api/copydesk/check', body)).status).toBe(403);
      const stranger = await adminClient(
        world().booted,
        await createAdmin(world().strapi, 'stranger', [may('check')]),
      );
      expect((await stranger.post('/copydesk/check', body)).status).toBe(200);
      const { documentId } = await createDraft(world().strapi, WRONG);
      expect(
        (await stranger.post('/copydesk/check', { uid: FEATURE, documentId, locale: 'de' })).status,
      ).toBe(403);
    });
  });
}

/** A list within a list within a list … */
function nested(depth: number): unknown {
  let value: unknown = 'text';
  for (let i = 0; i < depth; i += 1) value = [value];
  return value;
}
