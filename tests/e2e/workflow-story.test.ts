import type { Page } from 'playwright-core';
import { ARTICLE_WORKFLOW } from '../../src/newsroom/workflow';
import type { AdminApi } from './helpers/api';
import { apiAs, makeDraft, paragraph } from './helpers/api';
import { findChromium, NEEDED, startBrowser } from './helpers/browser';
import type { Desk, Role, Stage } from './helpers/desk-page';
import { ARTICLE, enter, PERSON } from './helpers/desk-page';
import { startNewsroom, type Newsroom } from './helpers/newsroom';
import { screenshot } from './helpers/screenshot';

const isPossible = Boolean(findChromium()) || Boolean(process.env.CI);
const name = isPossible ? 'the workflow in Chromium' : `the workflow in Chromium (skipped: needs ${NEEDED})`;
const workflow = (page: Page) => page.locator('[data-copydesk=workflow]');
const dialog = (page: Page) => page.locator('[data-copydesk=transition]');

(isPossible ? describe : describe.skip)(name, () => {
  let newsroom: Newsroom | undefined;
  let stage: Stage;
  let documentId: string;

  beforeAll(async () => {
    newsroom = await startNewsroom(ARTICLE_WORKFLOW);
    stage = { browser: await startBrowser(), url: newsroom.url, logins: new Map() };
  });
  afterAll(async () => {
    await stage?.browser.close();
    await newsroom?.stop();
  });

  /** Opens the article as somebody, does something, and leaves. */
  async function as(role: Role, act: (page: Page, desk: Desk) => Promise<void>): Promise<void> {
    const desk = await enter(stage, role);
    try {
      const path = `/admin/content-manager/collection-types/${ARTICLE}/${documentId}`;
      await desk.page.goto(`${stage.url}${path}?plugins[i18n][locale]=de`);
      await workflow(desk.page).waitFor();
      await act(desk.page, desk);
    } finally {
      await desk.close();
    }
  }

  /** Presses a transition's button in the panel and fills its dialog in. */
  async function move(
    page: Page,
    button: string,
    fields: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    await workflow(page).getByRole('button', { name: button, exact: true }).click();
    for (const [field, value] of Object.entries(fields))
      await dialog(page).locator(`[name=${field}]`).fill(value);
    await dialog(page).getByRole('button', { name: button, exact: true }).click();
    await dialog(page).waitFor({ state: 'hidden' });
  }

  const shows = (page: Page, text: string) =>
    workflow(page).getByText(text, { exact: true }).first().waitFor();
  const rewrite = (api: AdminApi, change: object) =>
    api.put(`/content-manager/collection-types/${ARTICLE}/${documentId}?locale=de`, change);
  const readers = async () =>
    (await fetch(`${stage.url}/api/articles/${documentId}?locale=de&populate=corrections`).then((answer) =>
      answer.json(),
    )) as { data: { version: number; corrections: { text: string; class: string }[] } | null };

  test('an author writes, an editor returns it with a comment, and approves it once it is mended', async () => {
    const author = await apiAs(stage.url, 'author');
    documentId = await makeDraft(author, {
      headline: 'Ein Abend in Tokio',
      body: [paragraph('Olga Zwetkow sprach.')],
    });
    await as('author', async (page) => {
      await shows(page, 'Draft');
      await move(page, 'Send for approval');
      await shows(page, 'In review');
      expect(await workflow(page).getByRole('button', { name: 'Approve' }).count()).toBe(0);
      expect(await page.locator('[name=version], [name=firstPublishedAt]').count()).toBe(0);
      await screenshot(page, 'workflow-panel');
    });
    await as('editor', async (page) => {
      await move(page, 'Return to the author', { comment: 'Wer ist das?' });
      await shows(page, 'Draft');
    });
    await rewrite(author, { lead: 'Olga Zwetkow ist Sängerin.' });
    await as('author', async (page) => {
      await page.locator('[data-copydesk=timeline] summary').click();
      await page.getByText('Wer ist das?').waitFor();
      await move(page, 'Send for approval');
    });
    await as('editor', async (page) => {
      await move(page, 'Approve');
      await shows(page, 'Approved');
    });
  });

  test('the chief schedules it, and the clock publishes it', async () => {
    const soon = new Date(Date.now() + 75_000);
    await as('chief', async (page) => {
      const zone = { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' } as const;
      // Cut to the minute it is still a quarter of one away. The newsroom's clock, whatever the browser's: Swedish writes times the way the field wants them.
      const at = new Intl.DateTimeFormat('sv-SE', zone).format(soon).replace(' ', 'T');
      await move(page, 'Schedule', { at });
      await shows(page, 'Scheduled');
    });
    expect((await readers()).data ?? null).toBeNull();
    for (let i = 0; i < 90 && !(await readers()).data; i += 1)
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect((await readers()).data).toMatchObject({ version: 1 });
  });

  test('a misspelling is found: the note is proposed, a second person approves, readers get version 2', async () => {
    const keeper = await apiAs(stage.url, 'registry');
    const person = {
      name: 'Olga Petrowa',
      recordStatus: 'verified',
      misspellings: [{ value: 'Olga Zwetkow' }],
    };
    await keeper.post(`/content-manager/collection-types/${PERSON}`, person);
    const editor = await apiAs(stage.url, 'editor');
    await rewrite(editor, { lead: 'Olga Petrowa ist Sängerin.', body: [paragraph('Olga Petrowa sprach.')] });
    await as('editor', async (page) => {
      await shows(page, 'Being corrected');
      const note = page.locator('[data-copydesk=note] textarea');
      expect(await note.inputValue()).toContain('Olga Petrowa');
      await page.getByRole('button', { name: 'Save the note' }).click();
      await page
        .locator('[data-copydesk=missing]')
        .getByText(/four eyes/)
        .first()
        .waitFor({ state: 'attached' });
    });
    expect((await readers()).data).toMatchObject({ version: 1 });
    await as('chief', async (page) => {
      await workflow(page).getByRole('button', { name: 'Approve', exact: true }).click();
      const diff = dialog(page).locator('[data-copydesk=diff]');
      await diff.locator('del').first().waitFor();
      expect(await diff.locator('del').allInnerTexts()).toContain('Zwetkow');
      expect(await diff.locator('ins').allInnerTexts()).toContain('Petrowa');
      await screenshot(page, 'workflow-approve-correction');
      await dialog(page).getByRole('button', { name: 'Approve', exact: true }).click();
      await dialog(page).waitFor({ state: 'hidden' });
      await move(page, 'Publish');
      await shows(page, 'Published');
    });
    const { data } = await readers();
    expect(data).toMatchObject({ version: 2, corrections: [{ class: 'refile' }] });
  });

  test('the ledger has it all, for who may read it', async () => {
    const desk = await enter(stage, 'chief');
    await desk.page.goto(`${stage.url}/admin/plugins/copydesk/ledger`);
    await desk.page.locator('[data-copydesk=ledger] tbody tr').first().waitFor();
    const text = await desk.page.locator('[data-copydesk=ledger] tbody').innerText();
    expect(text).toContain('Ein Abend in Tokio');
    expect(text).toContain('Published');
    await screenshot(desk.page, 'workflow-ledger');
    await desk.close();
  });
});
