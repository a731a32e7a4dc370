import type { McpTools } from '../helpers/mcp';
import { mcpTools } from '../helpers/mcp';
import type { Newsroom } from '../helpers/workflow';
import { ARTICLE, desk, newsdesk, paragraph } from '../helpers/workflow';

/** Programs that write documents by the tools of Strapi's MCP server, in an editor's name. */
export function mcpSuite(newsroom: () => Newsroom): void {
  const act = () => desk(newsroom());
  let tools: McpTools;

  beforeAll(async () => {
    const { strapi, ids } = newsroom();
    const editor = await strapi.db
      .query('admin::user')
      .findOne({ where: { id: ids.editor }, populate: ['roles'] });
    tools = await mcpTools(newsroom(), ARTICLE, editor);
  });

  const place = (documentId: string) => ({ documentId, locale: 'de' });
  const draftOf = async (documentId: string) =>
    (await newsroom().strapi.documents(ARTICLE).findOne({ documentId, locale: 'de' })) as unknown as {
      readonly headline: string;
      readonly slug: string;
      readonly stage: string;
    };

  test('a tool writes drafts, and whose name it bears approves none of them', async () => {
    const data = { headline: 'Von der Maschine', slug: '', body: paragraph('Ein Satz, der stimmt.') };
    const made = JSON.parse(await tools('create_article', { locale: 'de', data })) as {
      data: { documentId: string };
    };
    const { documentId } = made.data;
    expect(await draftOf(documentId)).toMatchObject({ slug: 'von-der-maschine', stage: 'draft' });
    expect((await act().move('author', documentId, 'in-review')).status).toBe(200);
    const own = await act().move('editor', documentId, 'approved');
    expect([own.status, own.body.error?.message]).toEqual([400, expect.stringContaining('four eyes')]);
    expect((await act().move('editorTwo', documentId, 'approved')).status).toBe(200);
  });

  test('a tool publishes what is approved, and nothing else', async () => {
    const documentId = await act().write('author', 'Noch nicht freigegeben');
    await expect(tools('publish_article', place(documentId))).rejects.toThrow(/not approved/);
    expect(await act().live(documentId)).toBeNull();
    await newsdesk(newsroom()).approve(documentId);
    await tools('publish_article', place(documentId));
    expect(await act().live(documentId)).toMatchObject({ stage: 'published', version: 1 });
  });

  test('a text that a tool changes is approved no more', async () => {
    const documentId = await newsdesk(newsroom()).approved('Freigegeben');
    const data = { headline: 'Doch anders', slug: 'doch-anders' };
    await tools('update_article', { ...place(documentId), data });
    expect(await act().stage(documentId)).toBe('in-review');
  });

  test('a tool sets no stage, takes nothing off without a reason, and deletes nothing that was published', async () => {
    const documentId = await newsdesk(newsroom()).published('Bleibt');
    const data = { headline: 'Bleibt', slug: 'bleibt', stage: 'draft', version: 7 };
    await expect(tools('update_article', { ...place(documentId), data })).rejects.toThrow(
      /"stage", "version"/,
    );
    expect(await draftOf(documentId)).toMatchObject({ stage: 'published', version: 1 });
    await expect(tools('unpublish_article', place(documentId))).rejects.toThrow(/to hold it/);
    await expect(tools('delete_article', place(documentId))).rejects.toThrow(/cannot be deleted/);
    expect(await act().live(documentId)).toMatchObject({ version: 1 });
  });
}
