import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { violations } from './helpers/accessibility';
import type { AdminApi } from './helpers/api';
import { apiAs, makeDraft, paragraph } from './helpers/api';
import { findChromium, NEEDED, startBrowser } from './helpers/browser';
import type { Role, Stage } from './helpers/desk-page';
import { ARTICLE, enter, PERSON } from './helpers/desk-page';
import { startNewsroom, type Newsroom } from './helpers/newsroom';
import { screenshot } from './helpers/screenshot';
import { asSomebody, move, shows, transition, workflow } from './helpers/workflow-page';
import { stagesStory } from './stories/stages';
import { twoEditorsStory } from './stories/two-editors';

const isPossible = Boolean(findChromium()) || Boolean(process.env.CI);
const name = isPossible ? 'the workflow in Chromium' : `the workflow in Chromium (skipped: needs ${NEEDED})`;

(isPossible ? describe : describe.skip)(name, () => {
  let newsroom: Newsroom | undefined;
  let stage: Stage;
  let documentId: string;

  beforeAll(async () => {
    newsroom = await startNewsroom();
    stage = { browser: await startBrowser(), url: newsroom.url, logins: new Map() };
  });
  afterAll(async () => {
    await stage?.browser.close();
    await newsroom?.stop();
  });

  const as = (role: Role, act: (page: Page) => Promise<void>) => asSomebody(stage, role, documentId, act);
  const rewrite = (api: AdminApi, change: object) =>
    api.put(`/content-manager/collection-types/${ARTICLE}/${documentId}?locale=de`, change);
  const readers = async () =>
    (await fetch(`${stage.url}/api/articles/${documentId}?locale=de&populate=corrections`).then((answer) =>
      answer.json(),
    )) as {
      data: { version: number; slug: string; corrections: { text: string; class: string }[] } | null;
    };
  /** What stands on the reader's page. */
  const readersPage = async (): Promise<string> => {
    const page = await stage.browser.newPage({ locale: 'de-DE' });
    await page.goto(`${stage.url}/de/articles/${(await readers()).data?.slug ?? ''}`);
    await page.waitForSelector('main:not([aria-busy]) h1');
    const text = await page.innerText('main');
    await page.close();
    return text;
  };

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
      await workflow(page).locator('[data-copydesk=returned]').getByText('Wer ist das?').waitFor();
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
    expect(await readersPage()).toContain('Olga Zwetkow');
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
      const diff = transition(page).locator('[data-copydesk=diff]');
      await diff.locator('del').first().waitFor();
      expect(await diff.locator('del').allInnerTexts()).toContain('Zwetkow');
      expect(await diff.locator('ins').allInnerTexts()).toContain('Petrowa');
      await screenshot(page, 'workflow-approve-correction');
      await transition(page).getByRole('button', { name: 'Approve', exact: true }).click();
      await transition(page).waitFor({ state: 'hidden' });
      await move(page, 'Publish');
      await shows(page, 'Published');
    });
    const { data } = await readers();
    expect(data).toMatchObject({ version: 2, corrections: [{ class: 'refile' }] });
    const read = await readersPage();
    expect(read).toContain('Fassung 2');
    expect(read).toContain('der Name von Olga Petrowa falsch geschrieben');
    expect(read.replace(/Berichtigung.*/, '')).not.toContain('Zwetkow');
  });

  test('the ledger has it all, for who may read it: filtered, and as a file', async () => {
    const desk = await enter(stage, 'chief');
    const { page } = desk;
    await page.goto(`${stage.url}/admin/plugins/copydesk/ledger`);
    const rows = page.locator('[data-copydesk=ledger] tbody tr');
    await rows.first().waitFor();
    expect(await rows.allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/Published.*Ein Abend in Tokio/s)]),
    );
    expect(await violations(page, '[data-copydesk=ledger]')).toEqual([]);
    await screenshot(page, 'workflow-ledger');
    await page.getByRole('combobox', { name: 'What' }).click();
    await page.getByRole('option', { name: 'Published' }).click();
    await rows.filter({ hasText: 'Stage changed' }).first().waitFor({ state: 'detached' });
    expect((await rows.allInnerTexts()).every((row) => row.includes('Published'))).toBe(true);
    for (const [button, first] of [
      ['Export as CSV', /^\uFEFF?"?\w+/],
      ['Export as JSON lines', /^\{.*"event":"published"/],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      expect(readFileSync(await file.path(), 'utf8')).toMatch(first);
    }
    await desk.close();
  });

  describe('two people at one text', () => twoEditorsStory(() => stage));
  describe('its screens', () => stagesStory(() => stage));
});
