import { FEATURE } from '../helpers/club';
import type { Client } from '../helpers/http';
import type { ScreensWorld } from '../helpers/screens';

/** Requests that nobody well-meaning sends. */
export function hostileSuite(world: () => ScreensWorld): void {
  let chief: Client;
  beforeAll(() => {
    ({ chief } = world());
  });

  describe('hostile requests', () => {
    const many = Array.from({ length: 201 }, (_, index) => `document-${index}`);
    const BODIES: readonly (readonly [string, unknown, string])[] = [
      ['no list', {}, 'documentIds'],
      ['a list that is none', { documentIds: 'x' }, 'documentIds'],
      ['ids that are objects', { documentIds: [{ $ne: null }] }, 'documentIds.0'],
      ['too many ids', { documentIds: many }, 'documentIds'],
      ['an operator for a locale', { documentIds: ['x'], locale: { $ne: 'de' } }, 'locale'],
      ['a locale that is none', { documentIds: ['x'], locale: "de' OR 1=1" }, 'locale'],
      ['keys that nobody knows', { documentIds: ['x'], filters: {} }, 'filters'],
    ];
    test.each(BODIES)('states: %s is refused with 400 that says where', async (_name, body, where) => {
      for (const path of ['', '/check']) {
        const { status, body: answer } = await chief.post(`/copydesk/states/${FEATURE}${path}`, body);
        expect(status).toBe(400);
        expect(answer.error?.message).toContain(where);
      }
    });

    test.each(['api::nothing.nothing', 'admin::user', '__proto__', '%27%3B'])(
      'states of %s are refused: it is no checked type',
      async (uid) => {
        const { status, body } = await chief.post(`/copydesk/states/${uid}`, { documentIds: ['x'] });
        expect(status).toBe(400);
        expect(body.error?.message).toContain('no checked content type');
      },
    );

    test.each([
      ['no name', {}, 'name'],
      ['a name that is a list', { name: ['x'] }, 'name'],
      ['a name without end', { name: 'x'.repeat(201) }, 'name'],
      ['an exception that is an object', { name: 'x', except: { $ne: '' } }, 'except'],
    ])('namesakes: %s is refused with 400 that says where', async (_name, body, where) => {
      const { status, body: answer } = await chief.post('/copydesk/registry/namesakes', body);
      expect(status).toBe(400);
      expect(answer.error?.message).toContain(where);
    });

    test.each(['nobody-at-all', "x' OR '1'='1", '%25', '..%2f..'])('the usage of %s is 404', async (id) => {
      expect((await chief.get(`/copydesk/registry/${id}/usage`)).status).toBe(404);
    });
  });
}
