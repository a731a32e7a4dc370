import { violations } from '../helpers/accessibility';
import { apiAs, makeDraft, paragraph } from '../helpers/api';
import { enter, type Look, type Stage } from '../helpers/desk-page';
import { press } from '../helpers/press';
import { screenshot } from '../helpers/screenshot';
import { pass } from '../helpers/workflow-page';

const PAGE = '/admin/settings/webhook-deliveries';
const ROOT = '[data-newsroom=webhook-deliveries]';
const HEADLINE = 'Zustellung nach Nara';
const LOOKS: readonly (Look & { readonly details: RegExp; readonly again: RegExp; readonly sent: RegExp })[] =
  [
    {
      theme: 'light',
      language: 'en',
      details: /^Details: Published, Zustellung/,
      again: /^Send again: Published, Zustellung/,
      sent: /1 delivery is sent again/,
    },
    {
      theme: 'dark',
      language: 'de',
      details: /^Einzelheiten: Veröffentlicht, Zustellung/,
      again: /^Noch einmal senden: Veröffentlicht, Zustellung/,
      sent: /1 Zustellung wird noch einmal gesendet/,
    },
  ];

/** The page of webhook deliveries, of a receiver that must not be reached. */
export function deliveriesStory(stage: () => Stage): void {
  beforeAll(async () => {
    const admin = await apiAs(stage().url, 'admin');
    const receivers = '/content-manager/collection-types/api::webhook-receiver.webhook-receiver';
    await admin.post(receivers, { name: 'Im Haus', url: 'http://127.0.0.1:9/hook', active: true });
    const editor = await apiAs(stage().url, 'editor');
    const body = [paragraph('Sanae Takaichi traf Donald Trump.')];
    const documentId = await makeDraft(editor, { headline: HEADLINE, body });
    await pass(stage().url, documentId, [
      ['editor', 'in-review'],
      ['chief', 'approved'],
      ['editor', 'published'],
    ]);
  });

  test.each(LOOKS)('shows why it failed, what is sent, and sends it again ($language)', async (look) => {
    const desk = await enter(stage(), 'chief', look);
    const { page } = desk;
    await page.goto(desk.url + PAGE);
    await page.locator('input[name=article]').fill('Nara');
    await page.getByText('127.0.0.1 is not a public address').first().waitFor();
    expect(await violations(page, ROOT)).toEqual([]);
    await screenshot(page, `deliveries-${look.theme}-${look.language}`);
    await press(page.getByRole('button', { name: look.details }));
    const dialog = page.getByRole('dialog');
    await dialog.getByText('"type": "article.published"').waitFor();
    expect(await dialog.innerText()).toContain(HEADLINE);
    await screenshot(page, `delivery-${look.theme}-${look.language}`);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await press(page.getByRole('button', { name: look.again }));
    await page.getByText(look.sent).first().waitFor();
    await desk.close();
  });

  test('is not offered to who may not see it, nor shown by its address', async () => {
    const desk = await enter(stage(), 'editor');
    const { page } = desk;
    await page.goto(desk.url + PAGE);
    await page
      .getByText(/don't have (the )?permission/i)
      .first()
      .waitFor();
    expect(await page.locator(ROOT).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Webhook deliveries' }).count()).toBe(0);
    await desk.close();
  });
}
