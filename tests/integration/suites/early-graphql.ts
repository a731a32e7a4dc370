import type { Booted } from '../helpers/boot';
import { SECRET, type Hidden } from '../helpers/hidden';
import { ask } from '../helpers/publishing';

/** GraphQL, whose relations pass the Document Service by. */
export function graphqlTellsNothing(stage: () => Hidden): void {
  let app: Booted;
  let live: string;
  let draft: string;
  beforeAll(() => void ({ app, live, draft } = stage()));

  describe('no query of GraphQL shows what is not for readers', () => {
    const QUERIES = [
      '{ articles(status: DRAFT) { headline lead } }',
      '{ articles_connection(status: DRAFT) { nodes { headline } pageInfo { total } } }',
      `{ article(documentId: "ID", status: DRAFT) { headline lead } }`,
      '{ articles(publicationFilter: NEVER_PUBLISHED) { headline } }',
      '{ articles(hasPublishedVersion: false) { headline } }',
      '{ people(status: DRAFT) { name } }',
      '{ articles { headline lead people { name } authors { name } quotes { text agreement { name } speaker { name } } agreements { name people { name } parties { name person { name } } } localizations { headline } } }',
      '{ articles { people_connection { nodes { name } } localizations_connection { nodes { headline } } quotes_connection { nodes { text } } } }',
      '{ articles { localizations(filters: { publishedAt: { notNull: false } }) { headline } } }',
      '{ articles { localizations(filters: { publishedAt: { null: true } }) { headline } } }',
      '{ articles { people(filters: { recordStatus: { eq: "proposed" } }) { name } } }',
      '{ articles { people(filters: { or: [{ recordStatus: { eq: "proposed" } }, { name: { notNull: true } }] }) { name } } }',
      '{ articles(filters: { publishedAt: { null: true } }) { headline } }',
      '{ articles(locale: "*") { headline } }',
      '{ articles(locale: "en") { headline } }',
      '{ people { name distinctFrom { name } } }',
      '{ quotes { text agreement { name } } }',
      '{ agreements { name parties { person { name } } } }',
      '{ people(filters: { recordStatus: { eq: "proposed" } }) { name } }',
      'query ($s: PublicationStatus = DRAFT) { articles(status: $s) { headline } }',
      '{ a: articles { headline } b: articles(status: DRAFT) { headline } }',
      'query { ...F } fragment F on Query { articles(status: DRAFT) { ...G } } fragment G on Article { headline lead }',
      'query ($s: PublicationStatus) { articles(status: $s) { headline localizations(status: DRAFT) { headline } } }',
      '{ articles { ... on Article { localizations_connection(filters: { not: { publishedAt: { notNull: true } } }) { nodes { headline } pageInfo { total } } } } }',
      '{ articles(filters: { or: [{ publishedAt: { null: true } }, { not: { publishedAt: { notNull: true } } }] }) { headline } }',
      '{ articles(filters: { people: { recordStatus: { eq: "proposed" } } }) { people { name } } }',
      '{ article(documentId: "DRAFT") { headline } }',
      '{ articles { quotes { speaker { name distinctFrom { name } } agreement { name parties { person { name } } } } } }',
      '{ uploadFiles { name } }',
      '{ __type(name: "Article") { fields { name } } articles { headline } }',
      '{ me { username } usersPermissionsUsers { username } }',
    ];

    test.each(QUERIES)('%s', async (query) => {
      const { text } = await ask(app.url, query.replaceAll('DRAFT")', `${draft}")`).replaceAll('ID', live));
      expect(text).not.toContain(SECRET);
    });

    test.each([
      '{ uploadFiles { related { __typename } } }',
      '{ people { misspellings { value } } }',
      '{ people { note } }',
      '{ articles { corrections { internalNote } } }',
      '{ people { articles { headline } } }',
    ])('%s is not in the schema', async (query) => {
      const { text } = await ask(app.url, query);
      expect(text).toMatch(/Cannot query field/);
    });

    test('what is for readers is there, counted without the rest', async () => {
      const { json } = await ask(
        app.url,
        '{ articles_connection { nodes { headline people { name } quotes { text } } pageInfo { total } } }',
      );
      expect(json.data).toEqual({
        articles_connection: {
          nodes: [
            {
              headline: 'Das Wasser kommt',
              people: [{ name: 'Mona Muster' }],
              quotes: [{ text: 'Wir sind bereit.' }],
            },
          ],
          pageInfo: { total: 1 },
        },
      });
    });

    test.each([
      '{ articles { people(filters: { distinctFrom: { name: { eq: "x" } } }) { name } } }',
      '{ agreements { parties(filters: { person: { name: { contains: "x" } } }) { name } } }',
      '{ agreements { parties(filters: { or: [{ person: { name: { contains: "x" } } }] }) { name } } }',
    ])('a nested filter that leads further is refused: %s', async (query) => {
      expect((await ask(app.url, query)).text).toMatch(/may not lead further/);
    });

    test.each([
      '{ people { name } articles { people(sort: "distinctFrom.name") { name } } }',
      '{ articles(sort: "people.name") { headline } }',
      '{ agreements { parties(sort: "person.name") { name } } }',
    ])('nor does an order: %s', async (query) => {
      expect((await ask(app.url, query)).text).toMatch(/sort takes fields of the entry itself/);
    });

    test('an order by what is private is refused', async () => {
      expect(
        (await ask(app.url, '{ articles { people(sort: "note") { name } } }')).json.errors,
      ).toBeDefined();
      expect((await ask(app.url, '{ people(sort: "note") { name } }')).json.errors).toBeDefined();
    });
  });
}
