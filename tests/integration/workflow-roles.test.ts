import type { Stage } from '../../src/plugins/copydesk/contracts/workflow';
import { STAGES } from '../../src/plugins/copydesk/contracts/workflow';
import { SQLITE } from './helpers/databases';
import { openRoom, type Room } from './helpers/room';
import type { Name } from './helpers/workflow';
import { desk, withMcp } from './helpers/workflow';
import { mcpSuite } from './suites/workflow-mcp';
import { restoreSuite } from './suites/workflow-restore';

/** Who may make which transition, as the newsroom's page has it; the Super Admin may do whatever anybody may. */
const ALLOWED: Readonly<Record<string, readonly Name[]>> = {
  'draft → in-review': ['author', 'editor', 'chief'],
  'draft → spiked': ['editor', 'chief'],
  'draft → published!': ['chief'],
  'in-review → draft': ['editor', 'chief'],
  'in-review → approved': ['editor', 'chief'],
  'in-review → spiked': ['editor', 'chief'],
  'in-review → published!': ['chief'],
  'approved → scheduled': ['editor', 'chief'],
  'approved → published': ['editor', 'chief'],
  'approved → published!': ['chief'],
  'scheduled → approved': ['editor', 'chief'],
  'published → correcting': ['editor', 'chief'],
  'published → held': ['chief'],
  'correcting → held': ['chief'],
  'held → published': ['chief'],
  'held → killed': ['chief'],
  'spiked → draft': ['editor', 'chief'],
};

const ROLES: readonly Name[] = ['author', 'editor', 'chief', 'registry', 'super'];
const later = () => new Date(Date.now() + 3_600_000).toISOString();

/** On one database alone: rights are asked of the code, never of the database. */
describe('the rights of the newsroom on SQLite', () => {
  let room: Room;
  let act: ReturnType<typeof desk>;

  beforeAll(async () => {
    room = await openRoom('roles', SQLITE, withMcp);
    act = desk(room);
  });
  afterAll(() => room?.close());

  const why = { comment: 'Darum.' };
  const WAYS: Readonly<Record<Stage, readonly [Name, Stage, Record<string, unknown>?][]>> = {
    draft: [],
    'in-review': [['author', 'in-review']],
    approved: [
      ['author', 'in-review'],
      ['editorTwo', 'approved'],
    ],
    scheduled: [
      ['author', 'in-review'],
      ['editorTwo', 'approved'],
      ['editorTwo', 'scheduled', { at: 'later' }],
    ],
    published: [
      ['author', 'in-review'],
      ['editorTwo', 'approved'],
      ['editorTwo', 'published'],
    ],
    correcting: [
      ['author', 'in-review'],
      ['editorTwo', 'approved'],
      ['editorTwo', 'published'],
      ['editorTwo', 'correcting'],
    ],
    held: [
      ['author', 'in-review'],
      ['editorTwo', 'approved'],
      ['editorTwo', 'published'],
      ['chiefTwo', 'held', why],
    ],
    killed: [
      ['author', 'in-review'],
      ['editorTwo', 'approved'],
      ['editorTwo', 'published'],
      ['chiefTwo', 'held', why],
      ['chiefTwo', 'killed', why],
    ],
    spiked: [['editorTwo', 'spiked']],
  };

  async function articleIn(stage: Stage): Promise<string> {
    const id = await act.write('author', `Ein Text, der ${stage} ist`);
    for (const [name, to, more = {}] of WAYS[stage]) {
      const answer = await act.move(name, id, to, 'at' in more ? { at: later() } : more);
      if (answer.status !== 200) throw new Error(`${stage}: ${name} → ${to}: ${JSON.stringify(answer.body)}`);
    }
    return id;
  }

  test.each(STAGES)(
    'from %s every role makes the transitions that are its own, and no other',
    async (from) => {
      let id = await articleIn(from);
      const told: string[] = [];
      const expected: string[] = [];
      for (const role of ROLES)
        for (const to of STAGES)
          for (const emergency of [false, true]) {
            const name = `${from} → ${to}${emergency ? '!' : ''}`;
            const roles = ALLOWED[name] ?? [];
            const isAllowed = roles.includes(role) || (role === 'super' && roles.length > 0);
            if (isAllowed) expected.push(`${role}: ${name}`);
            const answer = await act.move(role, id, to, { emergency, comment: 'Darum.', at: later() });
            if (answer.status === 200) {
              told.push(`${role}: ${name}`);
              id = await articleIn(from);
            } else expect([name, [400, 403]]).toEqual([name, expect.arrayContaining([answer.status])]);
          }
      expect(told).toEqual(expected);
    },
  );

  test('what a role is offered is what it may do', async () => {
    const id = await articleIn('in-review');
    const offered = async (name: Name) => {
      const { transitions } = (await act.see(name, id)).body as unknown as {
        transitions: { to: string; emergency: boolean; obstacles: { code: string }[] }[];
      };
      return transitions
        .filter(({ obstacles }) => obstacles.length === 0)
        .map(({ to, emergency }) => `${to}${emergency ? '!' : ''}`);
    };
    expect(await offered('author')).toEqual([]);
    expect(await offered('editor')).toEqual(['draft', 'approved', 'spiked']);
    expect(await offered('chief')).toEqual(['draft', 'approved', 'spiked', 'published!']);
    expect(await offered('registry')).toEqual([]);
  });

  test('the endpoints refuse whom they should, each for itself', async () => {
    const id = await articleIn('published');
    const doc = (rest: string) => act.document(id, rest);
    const note = { locale: 'de', class: 'refile', text: 'Ein Hinweis.' };
    const rows: readonly [string, string, object | undefined, Partial<Record<Name, number>>][] = [
      ['GET', doc('/transitions?locale=de'), undefined, { author: 200, editor: 200, registry: 200 }],
      ['GET', doc('/timeline?locale=de'), undefined, { author: 200, registry: 200 }],
      ['GET', doc('/comments?locale=de'), undefined, { author: 200, registry: 200 }],
      ['GET', doc('/versions?locale=de'), undefined, { author: 200, registry: 200 }],
      ['GET', doc('/versions/1?locale=de'), undefined, { author: 200, registry: 200 }],
      ['GET', doc('/versions/9?locale=de'), undefined, { author: 404 }],
      ['GET', doc('/compare?from=1&to=draft&locale=de'), undefined, { author: 200, registry: 200 }],
      ['PUT', doc('/assignment'), { locale: 'de', dueAt: null }, { author: 403, registry: 403, editor: 200 }],
      ['PUT', doc('/correction'), note, { registry: 403, editor: 400 }],
      ['POST', doc('/sign-off'), { locale: 'de' }, { editor: 400, registry: 400 }],
      ['POST', doc('/versions/1/restore?locale=de'), {}, { registry: 403 }],
      ['GET', '/copydesk/waiting', undefined, { author: 200, editor: 200, registry: 200 }],
      [
        'GET',
        '/copydesk/ledger',
        undefined,
        { author: 403, registry: 403, editor: 200, chief: 200, super: 200 },
      ],
      ['GET', '/copydesk/ledger/export?format=csv', undefined, { author: 403, registry: 403, editor: 200 }],
      ['GET', '/copydesk/ledger/export?format=xml', undefined, { editor: 400 }],
      ['GET', '/copydesk/documents/api::person.person/x/transitions', undefined, { editor: 404 }],
      [
        'GET',
        `/copydesk/documents/api::article.article/unknown/transitions?locale=de`,
        undefined,
        { editor: 404 },
      ],
    ];
    for (const [method, url, body, answers] of rows)
      for (const [name, status] of Object.entries(answers)) {
        const answer = await room.call(name as Name, method, url, body);
        expect([name, method, url, answer.status]).toEqual([name, method, url, status]);
      }
    const { accessKey } = await room.strapi
      .service('admin::api-token')
      .create({ name: 'stranger', type: 'full-access', lifespan: null });
    for (const [method, url, body] of rows)
      for (const token of [undefined, accessKey])
        expect([url, (await room.fetch(method, url, body, token)).status]).toEqual([url, 401]);
  });

  test('a token that stands for an admin has their rights, and is nobody’s second pair of eyes', async () => {
    const id = await articleIn('in-review');
    const owner = await room.strapi.db
      .query('admin::user')
      .findOne({ where: { id: room.ids.super }, populate: ['roles'] });
    const token = await room.strapi
      .service('admin::api-token-admin')
      .create({ name: 'robot', kind: 'admin', lifespan: null, adminPermissions: [] }, owner);
    const url = act.document(id, '/transitions');
    const move = (to: string) =>
      room.fetch('POST', url, { to, locale: 'de', comment: 'Darum.' }, token.accessKey);
    expect((await move('approved')).status).toBeGreaterThanOrEqual(400);
    expect(await act.stage(id)).toBe('in-review');
  });

  restoreSuite(() => room);
  mcpSuite(() => room);

  test('nobody changes the ledger through any API', async () => {
    const uid = 'plugin::copydesk.ledger';
    const content = `/content-manager/collection-types/${uid}`;
    const { documentId } = await room.strapi.db.query(uid).findOne({});
    const before = await room.strapi.db.query(uid).count();
    const forged = { event: 'moved', uid: 'x', entry: 'y', byKind: 'admin', byName: 'Max', at: new Date() };
    for (const uid of ['plugin::copydesk.decision', 'plugin::copydesk.tombstone']) {
      const made = await room.call('super', 'POST', `/content-manager/collection-types/${uid}`, forged);
      expect([uid, made.status >= 400]).toEqual([uid, true]);
    }
    for (const [method, url] of [
      ['POST', content],
      ['PUT', `${content}/${documentId}`],
      ['DELETE', `${content}/${documentId}`],
    ] as const)
      expect([method, (await room.call('super', method, url, forged)).status]).not.toEqual([method, 200]);
    expect(await room.strapi.db.query(uid).count()).toBe(before);
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await room.call('super', method, '/copydesk/ledger', {})).status).toBeGreaterThanOrEqual(404);
    await expect(room.strapi.documents(uid).delete({ documentId })).rejects.toThrow(/append-only/);
    const change = { documentId, data: { reason: 'x' } as never };
    await expect(room.strapi.documents(uid).update(change)).rejects.toThrow(/append-only/);
  });
});
