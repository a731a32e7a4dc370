import type { Page } from 'playwright-core';
import { apiAs, makeDraft, paragraph } from '../helpers/api';
import {
  ARTICLE,
  enter,
  eventually,
  openDocument,
  panel,
  publishDialog,
  settled,
  underlined,
  verdict,
  type Stage,
} from '../helpers/desk-page';
import { press } from '../helpers/press';
import { screenshot } from '../helpers/screenshot';
import { caretIsKnown } from '../helpers/typing';
import { asSomebody, pass, shows, workflow } from '../helpers/workflow-page';

const WRONG = { headline: 'Treffen in Kyoto', body: [paragraph('Sanae Takahichi traf Donald Trump.')] };
const RIGHT = { headline: 'Treffen in Osaka', body: [paragraph('Sanae Takaichi traf Donald Trump.')] };

/** Lets every timer of the page run out, and waits until a request that it may have sent has been seen. */
async function muchLater(page: Page): Promise<void> {
  await page.clock.fastForward(60_000);
  await page.evaluate(() => fetch('/_health'));
}

/** Publishes by the keyboard, which, unlike the pointer, waits for nothing. */
async function pressPublish(page: Page): Promise<void> {
  await page
    .locator('button:enabled')
    .and(page.getByRole('button', { name: 'Publish', exact: true }))
    .first()
    .waitFor();
  await page.keyboard.press('Control+Shift+Enter');
}

/** Publishing, its refusals, and what can be decided. */
export function publishingStory(stage: () => Stage): void {
  test('where the check cannot be reached that is said, the gate still refuses, marks the field and keeps what was typed', async () => {
    const documentId = await makeDraft(await apiAs(stage().url, 'editor'), WRONG);
    const desk = await enter(stage(), 'editor');
    const { page } = desk;
    await page.route('**/copydesk/check', (route) => route.abort());
    await page.goto(
      `${desk.url}/admin/content-manager/collection-types/${ARTICLE}/${documentId}?plugins[i18n][locale]=de`,
    );
    await panel(page).getByText('The server does not answer').waitFor();
    expect(await verdict(page)).toBe('unknown');
    await page.fill('input[name=headline]', 'Takahiti in Kyoto');
    await press(page.getByRole('button', { name: 'Publish', exact: true }));
    await page.locator('[data-strapi-field-error]').first().waitFor();
    expect(await page.inputValue('input[name=headline]')).toBe('Takahiti in Kyoto');
    await desk.close();
  });

  test('a right that was taken away meanwhile is said, and asked for no more', async () => {
    const documentId = await makeDraft(await apiAs(stage().url, 'editor'), RIGHT);
    const desk = await enter(stage(), 'editor');
    const { page } = desk;
    await page.clock.install();
    await openDocument(desk, ARTICLE, documentId);
    await settled(page, 'ready');
    let checks = 0;
    await page.route('**/copydesk/check', (route) => {
      checks += 1;
      return route.fulfill({ status: 403, json: { error: { status: 403, message: 'Forbidden' } } });
    });
    await page.fill('input[name=kicker]', 'Neu');
    await panel(page).getByText('Your role may not check texts').waitFor();
    await muchLater(page);
    expect(checks).toBe(1);
    await desk.close();
  });

  test('a person deleted meanwhile leaves no finding behind', async () => {
    const admin = await apiAs(stage().url, 'admin');
    const { data: person } = await admin.post<{ data: { documentId: string } }>(
      '/content-manager/collection-types/api::person.person',
      {
        name: 'Ottokar Quirlenberg',
        givenName: 'Ottokar',
        familyName: 'Quirlenberg',
        recordStatus: 'verified',
      },
    );
    const documentId = await makeDraft(admin, {
      headline: 'Besuch',
      body: [paragraph('Ottokar Quirlenburg kam an.')],
    });
    const desk = await enter(stage(), 'admin');
    await openDocument(desk, ARTICLE, documentId);
    await settled(desk.page, 'error');
    await admin.delete(`/content-manager/collection-types/api::person.person/${person.documentId}`);
    await desk.page.fill('input[name=kicker]', 'Neu');
    await settled(desk.page, 'ready');
    await desk.close();
  });

  test('nothing is sent when nothing changed', async () => {
    const documentId = await makeDraft(await apiAs(stage().url, 'editor'), RIGHT);
    const desk = await enter(stage(), 'editor');
    await desk.page.clock.install();
    let checks = 0;
    desk.page.on('request', (request) => (checks += request.url().endsWith('/copydesk/check') ? 1 : 0));
    await openDocument(desk, ARTICLE, documentId);
    await desk.page.locator('input[name=kicker]').click();
    await muchLater(desk.page);
    expect(checks).toBe(1);
    await desk.close();
  });

  test('the chief overrides with a reason; it is folded away with name and reason, and can be taken back', async () => {
    const documentId = await makeDraft(await apiAs(stage().url, 'chief'), WRONG);
    const desk = await enter(stage(), 'chief');
    const { page } = desk;
    await openDocument(desk, ARTICLE, documentId);
    await settled(page, 'error');
    const timeline = workflow(page).locator('[data-copydesk=timeline]');
    await press(timeline.locator('summary'));
    await timeline.getByText('Begun').waitFor();
    await panel(page)
      .getByRole('button', { name: /^More about/ })
      .click();
    await page.getByRole('menuitem', { name: /^Override with a reason/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Override with a reason' });
    expect(await dialog.getByRole('button', { name: 'Override' }).isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('A signature on a facsimile');
    await press(dialog.getByRole('button', { name: 'Override' }));
    await settled(page, 'ready');
    await press(panel(page).getByRole('button', { name: '1 decided finding' }));
    await panel(page).getByText('A signature on a facsimile').waitFor();
    await panel(page).getByText('Chris Chief').waitFor();
    await timeline.getByText('A signature on a facsimile').waitFor();
    await press(panel(page).getByRole('button', { name: 'Take back' }));
    await settled(page, 'error');
    await timeline.getByText('Decision taken back').waitFor();
    await desk.close();
  });

  test('an editor is not offered to override', async () => {
    const documentId = await makeDraft(await apiAs(stage().url, 'editor'), WRONG);
    const desk = await enter(stage(), 'editor');
    await openDocument(desk, ARTICLE, documentId);
    await settled(desk.page, 'error');
    await panel(desk.page)
      .getByRole('button', { name: /^More about/ })
      .click();
    await desk.page.getByRole('menuitem', { name: /^Somebody else/ }).waitFor();
    expect(await desk.page.getByRole('menuitem', { name: /^Override/ }).count()).toBe(0);
    await desk.close();
  });

  test('bulk publish says of each document what stands in the way', async () => {
    const api = await apiAs(stage().url, 'editor');
    await makeDraft(api, { ...WRONG, headline: 'Stapel eins' });
    await makeDraft(api, { ...RIGHT, headline: 'Stapel zwei' });
    const desk = await enter(stage(), 'editor');
    const { page } = desk;
    await page.goto(
      `${desk.url}/admin/content-manager/collection-types/${ARTICLE}?plugins[i18n][locale]=de&_q=Stapel`,
    );
    await page.getByText('Stapel eins').waitFor();
    await page.getByRole('checkbox').first().click();
    await press(page.getByRole('button', { name: 'Publish', exact: true }));
    const bulk = page.locator('[data-copydesk=bulk]');
    await bulk.locator('li').nth(1).waitFor();
    const held = bulk.locator('li', { hasText: 'Stapel eins' });
    expect(await held.innerText()).toContain('Takahichi');
    expect(await bulk.locator('li', { hasText: 'Stapel zwei' }).innerText()).toContain('not approved');
    await screenshot(page, 'bulk');
    await desk.close();
  });

  test('the keyboard alone is enough: find, mend, send for approval, publish', async () => {
    const documentId = await makeDraft(await apiAs(stage().url, 'editor'), WRONG);
    const desk = await enter(stage(), 'editor');
    const { page } = desk;
    await openDocument(desk, ARTICLE, documentId);
    await eventually(() => underlined(page), ['Sanae Takahichi']);
    await page.locator('[data-slate-editor]').focus();
    await caretIsKnown(page);
    await page.keyboard.press('Control+Home');
    await caretIsKnown(page);
    for (let step = 0; step < 9; step += 1) await page.keyboard.press('ArrowRight');
    await page.locator('[data-copydesk-card]').waitFor();
    await page.keyboard.press('Control+.');
    await page.keyboard.press('Enter');
    await settled(page, 'ready');
    await workflow(page).waitFor();
    await pressPublish(page);
    const next = publishDialog(page).getByRole('button', { name: 'Save, then: Send for approval' });
    await next.focus();
    await page.keyboard.press('Enter');
    await shows(page, 'In review');
    await desk.close();
    await pass(stage().url, documentId, [['chief', 'approved']]);
    await asSomebody(stage(), 'editor', documentId, async (approved) => {
      await settled(approved, 'ready');
      await pressPublish(approved);
      await approved.getByText('Published document').first().waitFor();
    });
  });
}
