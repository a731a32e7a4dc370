import { apiAs, foundingArticle } from '../helpers/api';
import {
  ARTICLE,
  enter,
  openDocument,
  panel,
  publishDialog,
  settled,
  underlined,
  type Stage,
} from '../helpers/desk-page';
import { screenshot } from '../helpers/screenshot';

/** The story the product was built for: a misspelled prime minister cannot go live. */
export function foundingStory(stage: () => Stage): void {
  test('an editor opens the founding article, is refused, mends with one click, publishes, and it is read over REST', async () => {
    const desk = await enter(stage(), 'editor');
    const api = await apiAs(desk.url, 'editor');
    const documentId = await foundingArticle(api);
    const { page } = desk;
    await openDocument(desk, ARTICLE, documentId);

    await settled(page, 'error');
    expect(await underlined(page)).toEqual(['Sanae Takahichi', 'Takahichi', 'Takahichi']);
    expect(await panel(page).locator('[data-copydesk-name]').allInnerTexts()).toHaveLength(1);
    await screenshot(page, 'panel');

    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await publishDialog(page).waitFor();
    expect(await publishDialog(page).getByRole('button', { name: 'Publish now' }).isDisabled()).toBe(true);
    await screenshot(page, 'publish');
    expect(await isLive(desk.url, documentId)).toBe(false);

    await publishDialog(page)
      .getByRole('button', { name: /^Mend all/ })
      .click();
    await publishDialog(page).locator('[data-copydesk-verdict=ready]').waitFor();
    await publishDialog(page).getByRole('button', { name: 'Publish now' }).click();
    await publishDialog(page).waitFor({ state: 'detached' });
    await page.getByText('Published document').first().waitFor();

    const live = await readLive(desk.url, documentId);
    expect(live).toMatchObject({
      headline: 'Trump und Takaichi rufen ein „Goldenes Zeitalter“ aus',
      slug: 'trump-und-takaichi-rufen-ein-goldenes-zeitalter-aus',
    });
    expect(JSON.stringify(live)).not.toMatch(/takahi(ti|chi)/i);
    await desk.close();
  });
}

async function readLive(url: string, documentId: string): Promise<unknown> {
  const response = await fetch(`${url}/api/articles/${documentId}?locale=de&populate=*`);
  return response.ok ? ((await response.json()) as { data: unknown }).data : undefined;
}

const isLive = async (url: string, documentId: string): Promise<boolean> =>
  (await readLive(url, documentId)) !== undefined;
