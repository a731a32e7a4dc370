import { onEveryDatabase } from './helpers/databases';
import { until } from './helpers/receiver';
import type { Room } from './helpers/room';
import { openRoom } from './helpers/room';
import type { Answer } from './helpers/workflow';
import { ARTICLE, desk, paragraph } from './helpers/workflow';

const MISSPELLED = paragraph('Premierministerin Sanae Takahiti sprach.');

/** The gate with the workflow on; without it its paths have tests of their own (paths, holes). */
onEveryDatabase('the gate of a newsroom with an editorial workflow', (kind) => {
  let room: Room;
  let act: ReturnType<typeof desk>;
  let token: string;

  beforeAll(async () => {
    room = await openRoom('gate', kind);
    act = desk(room);
    const made = await room.strapi
      .service('admin::api-token')
      .create({ name: 'wire', type: 'full-access', lifespan: null });
    token = made.accessKey;
  });
  afterAll(() => room?.close());

  const told = ({ status, body }: Answer): string => {
    const { errors = [] } = body as { errors?: { message: string }[] };
    return [status, body.error?.message ?? '', ...errors.map(({ message }) => message)].join(' ');
  };
  const refusal = (promise: Promise<unknown>) =>
    promise.then(
      () => 'published',
      (error: Error) => error.message,
    );
  const rest = (method: string, path: string, data: object) =>
    room.fetch(method, `/api/articles${path}?locale=de`, { data }, token).then(told);
  const graphql = (query: string) => room.fetch('POST', '/graphql', { query }, token).then(told);

  test('a refusal lists the misspelled name and the missing approval at once, on every path', async () => {
    const id = await act.write('author', 'Zwei Gründe');
    await act.rewrite('author', id, { body: MISSPELLED });
    const documents = room.strapi.documents(ARTICLE);
    const draft = await room.strapi.db.query(ARTICLE).findOne({ where: { documentId: id } });
    const fresh = { headline: 'Neu', body: MISSPELLED };
    const input = `headline: "Neu", body: ${JSON.stringify(MISSPELLED).replace(/"(\w+)":/g, '$1:')}`;
    const paths: Readonly<Record<string, () => Promise<string>>> = {
      'the Publish button': () => act.press('editor', id, 'publish').then(told),
      'the Publish button of the Super Admin': () => act.press('super', id, 'publish').then(told),
      'REST, new': () => rest('POST', '', fresh),
      'REST, changed': () => rest('PUT', `/${id}`, { kicker: 'Neu' }),
      'GraphQL, new': () =>
        graphql(
          `mutation { createArticle(locale: "de", status: PUBLISHED, data: { ${input} }) { documentId } }`,
        ),
      'GraphQL, changed': () =>
        graphql(
          `mutation { updateArticle(documentId: "${id}", locale: "de", status: PUBLISHED, data: { kicker: "Neu" }) { documentId } }`,
        ),
      'code that publishes': () => refusal(documents.publish({ documentId: id, locale: 'de' })),
      'code that creates': () =>
        refusal(documents.create({ locale: 'de', data: fresh as never, status: 'published' })),
      'code that updates': () =>
        refusal(
          documents.update({
            documentId: id,
            locale: 'de',
            data: { kicker: 'x' } as never,
            status: 'published',
          }),
        ),
      'a direct write': () =>
        refusal(
          room.strapi.db
            .query(ARTICLE)
            .update({ where: { id: draft.id }, data: { publishedAt: new Date() } }),
        ),
    };
    for (const [path, attempt] of Object.entries(paths)) {
      const said = await attempt();
      expect([path, said]).toEqual([path, expect.stringContaining('Takahiti')]);
      expect([path, said]).toEqual([path, expect.stringMatching(/not approved/)]);
    }
    expect(await room.strapi.db.query(ARTICLE).count({ where: { publishedAt: { $notNull: true } } })).toBe(0);
    const where = { event: 'refused' };
    const ledger = room.strapi.db.query('plugin::copydesk.ledger');
    await until(async () => (await ledger.count({ where })) >= Object.keys(paths).length);
    // Whoever reads it may read another language than those who were refused.
    for (const { findings, details } of await ledger.findMany({ where }))
      expect({ findings, details }).toEqual({
        findings: [expect.objectContaining({ text: 'Sanae Takahiti' })],
        details: { obstacles: ['no-approval'] },
      });
    const { refused } = (await room.call('editor', 'GET', '/copydesk/home')).body as unknown as {
      refused: { reasons: number }[];
    };
    expect(new Set(refused.map(({ reasons }) => reasons))).toEqual(new Set([2]));
  });

  test('an approved text in which the registry finds a name since is refused for the name alone', async () => {
    const id = await act.write('author', 'Ein Grund', 'Das sagte Inga Holtkamp.');
    await act.move('author', id, 'in-review');
    expect((await act.move('editor', id, 'approved')).status).toBe(200);
    await room.strapi.documents('api::person.person').create({
      data: {
        name: 'Inga Holm',
        recordStatus: 'verified',
        misspellings: [{ value: 'Inga Holtkamp' }],
      } as never,
    });
    const said = told(await act.press('editor', id, 'publish'));
    expect(said).toContain('Holtkamp');
    expect(said).not.toMatch(/approved/);
    expect(await act.live(id)).toBeNull();
  });
});
