import type { Core } from '@strapi/strapi';
import type { Name, Newsroom } from '../helpers/workflow';
import { ARTICLE, desk, newsdesk, paragraph } from '../helpers/workflow';

const STATES = 'copydesk_states';

type Mail = { readonly to: string; readonly subject: string; readonly text: string };
type Workflow = {
  publishDue(): Promise<{ published: number; refused: number }>;
  reconsiderApprovals(): Promise<void>;
  as<Result>(user: number, run: () => Promise<Result>): Promise<Result>;
  transition(uid: string, id: string, request: object): Promise<string>;
};

/** The scheduler on a clock that is set by hand: over the changes of summer time, and over what goes wrong. */
export function clockSuite(newsroom: () => Newsroom): void {
  let room: Newsroom;
  let act: ReturnType<typeof desk>;
  let strapi: Core.Strapi;
  let clock: Workflow;
  beforeAll(() => {
    room = newsroom();
    act = desk(room);
    ({ strapi } = room);
    clock = strapi.plugin('copydesk').service('workflow') as Workflow;
  });
  afterEach(() => void jest.useRealTimers());

  /** Everything but what the date is goes on as ever. */
  const setClock = (iso: string) =>
    jest.useFakeTimers({
      now: new Date(iso),
      doNotFake: [
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'setImmediate',
        'clearImmediate',
        'setInterval',
        'clearInterval',
        'setTimeout',
        'clearTimeout',
      ],
    });
  // By code in their names, as nobody stays signed in over years.
  const move = (name: Name, id: string, to: string, more: object = {}) =>
    clock.as(room.ids[name], () => clock.transition(ARTICLE, id, { to, locale: 'de', ...more }));
  async function write(headline: string, body = 'Ein Satz, der stimmt.', more: object = {}): Promise<string> {
    const data = { headline, body: paragraph(body), ...more } as never;
    const create = () => strapi.documents(ARTICLE).create({ locale: 'de', data });
    return (await clock.as(room.ids.author, create)).documentId;
  }
  async function approved(headline: string, body?: string, more?: object): Promise<string> {
    const id = await write(headline, body, more);
    await move('author', id, 'in-review');
    await move('editor', id, 'approved');
    return id;
  }
  async function schedule(headline: string, at: string, body?: string): Promise<string> {
    const id = await approved(headline, body);
    await move('editor', id, 'scheduled', { at });
    return id;
  }
  const stages = (...ids: string[]) => Promise.all(ids.map((id) => act.stage(id)));

  describe('on the days when the clocks change', () => {
    test('an hour that comes twice is two hours, and each text goes out in its own', async () => {
      setClock('2030-10-26T20:00:00Z');
      const before = await schedule('Vor der Umstellung', '2030-10-27T01:59');
      const first = await schedule('Die erste halb drei', '2030-10-27T02:30:00+02:00');
      const second = await schedule('Die zweite halb drei', '2030-10-27T02:30:00+01:00');
      const after = await schedule('Um drei', '2030-10-27T03:00');
      const at = async (now: string) => {
        setClock(now);
        await clock.publishDue();
        return stages(before, first, second, after);
      };
      const [out, not] = ['published', 'scheduled'];
      expect(await at('2030-10-26T23:58:59Z')).toEqual([not, not, not, not]);
      expect(await at('2030-10-26T23:59:00Z')).toEqual([out, not, not, not]);
      expect(await at('2030-10-27T00:29:59Z')).toEqual([out, not, not, not]);
      expect(await at('2030-10-27T00:30:00Z')).toEqual([out, out, not, not]);
      expect(await at('2030-10-27T01:29:59Z')).toEqual([out, out, not, not]);
      expect(await at('2030-10-27T01:30:00Z')).toEqual([out, out, out, not]);
      expect(await at('2030-10-27T02:00:00Z')).toEqual([out, out, out, out]);
    });

    test('an hour that is skipped is no time, and the one behind it comes an hour sooner', async () => {
      setClock('2031-03-29T20:00:00Z');
      const before = await schedule('Vor dem Sprung', '2031-03-30T01:59');
      const after = await schedule('Nach dem Sprung', '2031-03-30T03:00');
      const at = async (now: string) => {
        setClock(now);
        await clock.publishDue();
        return stages(before, after);
      };
      expect(await at('2031-03-30T00:59:00Z')).toEqual(['published', 'scheduled']);
      expect(await at('2031-03-30T01:00:00Z')).toEqual(['published', 'published']);
    });

    test('an embargo in the doubled hour is over in its own half', async () => {
      setClock('2030-10-26T20:00:00Z');
      const embargoUntil = '2030-10-27T01:30:00.000Z';
      const id = await approved('Gesperrt bis zur zweiten halb drei', undefined, { embargoUntil });
      const to = (at: string) => move('editor', id, 'scheduled', { at });
      await expect(to('2030-10-27T02:30:00+02:00')).rejects.toThrow(/embargo until .*2:30.*GMT\+1/);
      await to('2030-10-27T02:30:00+01:00');
      setClock('2030-10-27T01:30:00Z');
      expect(await clock.publishDue()).toEqual({ published: 1, refused: 0 });
    });
  });

  describe('what goes wrong', () => {
    let sent: Mail[];
    let provider: { send(mail: Mail): Promise<void> };
    let send: (mail: Mail) => Promise<void>;
    beforeAll(() => {
      provider = (strapi.plugin('email') as unknown as { provider: typeof provider }).provider;
      ({ send } = provider);
    });
    beforeEach(() => {
      sent = [];
      provider.send = async (mail) => void sent.push(mail);
    });
    afterEach(() => void (provider.send = send));
    const prefers = (name: 'editor' | 'editorTwo', preferedLanguage: string | null) =>
      strapi.db.query('admin::user').update({ where: { id: room.ids[name] }, data: { preferedLanguage } });

    test('what the gate refuses is told in the admin and by e-mail, in the language of each', async () => {
      const id = await write('Neu im\nRegister', 'Das sagte Ida Blechschmitz.');
      const give = { locale: 'de', assignee: String(room.ids.editorTwo) };
      expect((await room.call('chief', 'PUT', act.document(id, '/assignment'), give)).status).toBe(200);
      setClock('2032-01-01T10:00:00Z');
      await move('author', id, 'in-review');
      await move('editor', id, 'approved');
      await move('editor', id, 'scheduled', { at: '2032-01-01T11:05' });
      await prefers('editor', 'de');
      await newsdesk(room).register('Ida Blech', 'Ida Blechschmitz');
      setClock('2032-01-01T10:06:00Z');
      expect(await clock.publishDue()).toEqual({ published: 0, refused: 1 });
      expect(await act.stage(id)).toBe('approved');
      jest.useRealTimers();
      const told = async (language: string) => {
        const url = act.document(id, '/transitions?locale=de');
        return (await room.call('chief', 'GET', url, undefined, { 'accept-language': language })).body.alert;
      };
      expect((await told('en'))?.message).toMatch(/due at .*11:05.*not published.*Undecided.*Blechschmitz/s);
      expect((await told('de'))?.message).toMatch(
        /11:05.*nicht veröffentlicht.*Nicht entschieden.*Blechschmitz/s,
      );
      const [noted] = await strapi.db
        .query('plugin::copydesk.ledger')
        .findMany({ where: { entry: id, event: 'set-back' } });
      expect(noted.reason).toMatch(/^Undecided: .*Blechschmitz.* \/ Nicht entschieden: .*Blechschmitz/s);
      await prefers('editor', null);
      const mails = new Map(sent.map((mail) => [mail.to, mail]));
      expect([...mails.keys()].sort()).toEqual(['editor@newsroom.test', 'editortwo@newsroom.test']);
      expect(mails.get('editor@newsroom.test')).toEqual({
        to: 'editor@newsroom.test',
        subject: 'Nicht wie terminiert veröffentlicht: Neu im Register',
        text: expect.stringMatching(/nicht veröffentlicht/),
      });
      expect(mails.get('editor@newsroom.test')?.text).not.toMatch(/not published/);
      const both = mails.get('editortwo@newsroom.test');
      expect(both?.subject).toMatch(
        /^Not published as scheduled: .* \/ Nicht wie terminiert veröffentlicht: /,
      );
      expect(both?.text).toMatch(/not published.*nicht veröffentlicht/s);
    });

    test('a scheduled text whose approval the registry takes is told by e-mail, an approved one in the admin', async () => {
      setClock('2032-02-01T10:00:00Z');
      const body = 'Das sagte Udo Pfannkuch.';
      const scheduled = await schedule('Terminiert', '2032-02-01T12:00', body);
      const told = await approved('Freigegeben', body);
      await newsdesk(room).register('Udo Pfanne', 'Udo Pfannkuch');
      await clock.reconsiderApprovals();
      expect(await stages(scheduled, told)).toEqual(['in-review', 'in-review']);
      jest.useRealTimers();
      expect((await act.see('editor', told)).body.alert?.message).toMatch(/Pfannkuch/);
      expect(sent.map(({ subject }) => subject)).toEqual([
        'Off the schedule: Terminiert / Nicht mehr terminiert: Terminiert',
      ]);
    });

    test('an approval that could not be looked at is looked at with the next scan', async () => {
      const [stuck, other] = [
        await approved('Hängt', 'Das sagte Ilse Morgenrod.'),
        await approved('Hängt nicht', 'Das sagte Ilse Morgenrod.'),
      ];
      await newsdesk(room).register('Ilse Morgen', 'Ilse Morgenrod');
      const saved = jest.spyOn(strapi.db, 'queryBuilder').mockImplementationOnce(() => {
        throw new Error('the connection is gone');
      });
      await clock.reconsiderApprovals();
      saved.mockRestore();
      expect((await stages(stuck, other)).sort()).toEqual(['approved', 'in-review']);
      await clock.reconsiderApprovals();
      expect(await stages(stuck, other)).toEqual(['in-review', 'in-review']);
    });

    test('mail that cannot be sent stops nothing', async () => {
      provider.send = async () => Promise.reject(new Error('no postman'));
      setClock('2032-03-01T10:00:00Z');
      const wrong = await schedule('Falsch', '2032-03-01T11:30', 'Das sagte Ute Seidenfad.');
      const right = await schedule('Richtig', '2032-03-01T11:31');
      await newsdesk(room).register('Ute Seide', 'Ute Seidenfad');
      setClock('2032-03-01T12:00:00Z');
      expect(await clock.publishDue()).toEqual({ published: 1, refused: 1 });
      expect(await stages(wrong, right)).toEqual(['approved', 'published']);
    });

    test('what was due while nobody ran is published late, and the ledger says how late', async () => {
      setClock('2032-04-01T10:00:00Z');
      const id = await schedule('Verschlafen', '2032-04-01T13:00');
      setClock('2032-04-01T14:00:00Z');
      await clock.publishDue();
      const where = { entry: id, event: 'published' };
      const [row] = await strapi.db.query('plugin::copydesk.ledger').findMany({ where });
      expect(row.details).toMatchObject({ from: 'scheduled', secondsLate: 3 * 3600 });
    });

    test('what no longer has a workflow, or no draft, does not stand in the way of the others', async () => {
      setClock('2032-05-01T10:00:00Z');
      const [stranger, lost, fine] = [
        await schedule('Fremd', '2032-05-01T12:01'),
        await schedule('Verloren', '2032-05-01T12:02'),
        await schedule('In Ordnung', '2032-05-01T12:03'),
      ];
      const states = () => strapi.db.getConnection(STATES);
      await states().where({ entry: stranger }).update({ uid: 'api::gone.gone' });
      await strapi.db.getConnection('articles').where({ document_id: lost }).delete();
      setClock('2032-05-01T12:00:00Z');
      expect(await clock.publishDue()).toEqual({ published: 1, refused: 1 });
      expect(await act.stage(fine)).toBe('published');
      await states().where({ entry: stranger }).update({ uid: ARTICLE });
      expect(await clock.publishDue()).toEqual({ published: 1, refused: 0 });
    });

    test('an outage is no refusal: the text stays scheduled and goes out with the next scan', async () => {
      setClock('2032-06-01T10:00:00Z');
      const id = await schedule('Stromausfall', '2032-06-01T13:00');
      setClock('2032-06-01T12:00:00Z');
      const failing = strapi.db.lifecycles.subscribe({
        models: [ARTICLE],
        beforeCreate: () => Promise.reject(new Error('the disk is full')),
      }) as unknown as () => void;
      expect(await clock.publishDue()).toEqual({ published: 0, refused: 0 });
      expect(await act.stage(id)).toBe('scheduled');
      failing();
      expect(await clock.publishDue()).toEqual({ published: 1, refused: 0 });
    });
  });
}
