import { apiAs, foundingArticle } from '../helpers/api';
import {
  ARTICLE,
  enter,
  eventually,
  openDocument,
  panel,
  publishDialog,
  settled,
  underlined,
  type Stage,
} from '../helpers/desk-page';
import { press } from '../helpers/press';
import { screenshot } from '../helpers/screenshot';
import { asSomebody, move, shows } from '../helpers/workflow-page';

/** The story the product was built for: a misspelled prime minister cannot go live. */
export function foundingStory(stage: () => Stage): void {
  test('an editor is refused, its author mends the founding article with one click, the editor approves and publishes, and it is read over REST', async () => {
    const { url } = stage();
    const documentId = await foundingArticle(await apiAs(url, 'editor'));
    const refused = await enter(stage(), 'editor');
    await openDocument(refused, ARTICLE, documentId);
    await settled(refused.page, 'error');
    await eventually(() => underlined(refused.page), ['Sanae Takahichi', 'Takahichi', 'Takahichi']);
    expect(await panel(refused.page).locator('[data-copydesk-name]').allInnerTexts()).toHaveLength(1);
    await screenshot(refused.page, 'panel');
    await press(refused.page.getByRole('button', { name: 'Publish', exact: true }));
    const dialog = publishDialog(refused.page);
    await dialog.locator('[data-copydesk=approval]').waitFor();
    expect(await dialog.getByRole('button', { name: 'Publish now' }).isDisabled()).toBe(true);
    await screenshot(refused.page, 'publish');
    expect(await isLive(url, documentId)).toBe(false);
    await refused.close();

    const desk = await enter(stage(), 'author');
    const { page } = desk;
    await openDocument(desk, ARTICLE, documentId);
    await settled(page, 'error');
    expect(await page.getByRole('button', { name: 'Publish', exact: true }).isDisabled()).toBe(true);
    await page.locator('[data-copydesk=publish-hint]').getByText('Not approved yet').waitFor();
    await press(panel(page).getByRole('button', { name: /^Mend all/ }));
    await settled(page, 'ready');
    await press(page.getByRole('button', { name: 'Save', exact: true }));
    await page.getByText('Saved document').first().waitFor();
    await move(page, 'Send for approval');
    await shows(page, 'In review');
    await desk.close();

    await asSomebody(stage(), 'editor', documentId, async (editors) => {
      await move(editors, 'Approve');
      await shows(editors, 'Approved');
      await settled(editors, 'ready');
      await press(editors.getByRole('button', { name: 'Publish', exact: true }).first());
      await editors.getByText('Published document').first().waitFor();
      await shows(editors, 'Published');
    });

    const live = await readLive(url, documentId);
    expect(live).toMatchObject({
      headline: 'Trump und Takaichi rufen ein „Goldenes Zeitalter“ aus',
      slug: 'trump-und-takaichi-rufen-ein-goldenes-zeitalter-aus',
    });
    expect(JSON.stringify(live)).not.toMatch(/takahi(ti|chi)/i);
  });
}

async function readLive(url: string, documentId: string): Promise<unknown> {
  const response = await fetch(`${url}/api/articles/${documentId}?locale=de&populate=*`);
  return response.ok ? ((await response.json()) as { data: unknown }).data : undefined;
}

const isLive = async (url: string, documentId: string): Promise<boolean> =>
  (await readLive(url, documentId)) !== undefined;
