import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { violations } from './helpers/accessibility';
import { apiAs } from './helpers/api';
import { findChromium, NEEDED, PATIENCE } from './helpers/browser';
import type { Role, Stage } from './helpers/desk-page';
import { ARTICLE, enter, eventually, panel, PERSON, settled } from './helpers/desk-page';
import { answered, press } from './helpers/press';
import { screenshot } from './helpers/screenshot';
import { tellWhatIsLeft } from './helpers/left-behind';
import { openStage } from './helpers/shared-newsroom';
import { typeAt } from './helpers/typing';
import { asSomebody, move, shows, transition, workflow } from './helpers/workflow-page';
import { stagesStory } from './stories/stages';
import { twoEditorsStory } from './stories/two-editors';

/** How many seconds ahead the story schedules: more where a slow machine took longer to press the button. */
const AHEAD = [8, 40];

const isPossible = Boolean(findChromium()) || Boolean(process.env.CI);
const name = isPossible ? 'the workflow in Chromium' : `the workflow in Chromium (skipped: needs ${NEEDED})`;

(isPossible ? describe : describe.skip)(name, () => {
  let stage: Stage;
  let documentId: string;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterEach(() => tellWhatIsLeft(stage));
  afterAll(async () => {
    await stage?.browser.close();
  });

  const as = (role: Role, act: (page: Page) => Promise<void>) => asSomebody(stage, role, documentId, act);
  const save = async (page: Page) => {
    await press(page.getByRole('button', { name: 'Save', exact: true }));
    await page.getByText('Saved document').first().waitFor();
  };
  /** Asks in the open dialog for a time so many seconds ahead, on the newsroom's clock. @returns whether it still lay ahead */
  const scheduleIn = async (page: Page, seconds: number): Promise<boolean> => {
    const zone = { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'medium' } as const;
    // Swedish writes times the way the field wants them.
    const at = new Intl.DateTimeFormat('sv-SE', zone).format(Date.now() + seconds * 1_000).replace(' ', 'T');
    await transition(page).locator('[name=at]').fill(at);
    const answer = await answered(page, ['POST', '/transitions'], () =>
      press(transition(page).getByRole('button', { name: 'Schedule', exact: true })),
    );
    return answer.ok();
  };
  const readers = async () =>
    (await fetch(`${stage.url}/api/articles/${documentId}?locale=de&populate=corrections`).then((answer) =>
      answer.json(),
    )) as {
      data: { version: number; slug: string; corrections: { text: string; class: string }[] } | null;
    };
  /** What stands on the reader's page. */
  const readersPage = async (): Promise<string> => {
    const page = await stage.browser.newPage({ locale: 'de-DE' });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${stage.url}/de/articles/${(await readers()).data?.slug ?? ''}`);
    await page.waitForSelector('main:not([aria-busy]) h1');
    const text = await page.innerText('main');
    await page.close();
    return text;
  };

  test('an author writes, an editor returns it with a comment, and approves it once it is mended', async () => {
    const desk = await enter(stage, 'author');
    await desk.page.goto(
      `${stage.url}/admin/content-manager/collection-types/${ARTICLE}/create?plugins[i18n][locale]=de`,
    );
    await desk.page.fill('input[name=headline]', 'Ein Abend in Tokio');
    await typeAt(desk.page, 'End', 'Olga Zwetkow sprach.');
    await save(desk.page);
    await shows(desk.page, 'Draft');
    await eventually(() => desk.page.inputValue('input[name=slug]'), 'ein-abend-in-tokio');
    documentId = new URL(desk.page.url()).pathname.split('/').at(-1) ?? '';
    await desk.close();
    await as('author', async (page) => {
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
    await as('author', async (page) => {
      await workflow(page).locator('[data-copydesk=returned]').getByText('Wer ist das?').waitFor();
      await page.fill('textarea[name=lead]', 'Olga Zwetkow ist Sängerin.');
      await save(page);
      await move(page, 'Send for approval');
    });
    await as('editor', async (page) => {
      await move(page, 'Approve');
      await shows(page, 'Approved');
    });
  });

  test('the chief schedules it, and the clock publishes it', async () => {
    await as('chief', async (page) => {
      await press(workflow(page).getByRole('button', { name: 'Schedule', exact: true }));
      for (const seconds of AHEAD) if (await scheduleIn(page, seconds)) break;
      // A slow page may learn of both at once.
      await workflow(page)
        .getByText(/^(Scheduled|Published)$/)
        .first()
        .waitFor();
    });
    await eventually(async () => (await readers()).data?.version, 1, 1_000);
    expect(await readersPage()).toContain('Olga Zwetkow');
    const { entries } = await (
      await apiAs(stage.url, 'chief')
    ).get<{ entries: { event: string; by: { name: string } }[] }>(
      `/copydesk/documents/${ARTICLE}/${documentId}/timeline?locale=de`,
    );
    expect(entries.find(({ event }) => event === 'published')?.by.name).not.toMatch(/Chris|Eda|Alex/);
  });

  test('a misspelling is found: the note is proposed, a second person approves, readers get version 2', async () => {
    const keeper = await apiAs(stage.url, 'registry');
    const person = {
      name: 'Olga Petrowa',
      recordStatus: 'verified',
      misspellings: [{ value: 'Olga Zwetkow' }],
    };
    await keeper.post(`/content-manager/collection-types/${PERSON}`, person);
    await as('editor', async (page) => {
      await settled(page, 'error');
      await page.fill('input[name=headline]', 'Ein Abend in Tokio mit Olga Zwetkow');
      await panel(page).getByRole('button', { name: 'Mend all 3' }).waitFor();
      await press(panel(page).getByRole('button', { name: 'Mend all 3' }));
      await settled(page, 'ready');
      expect(await page.inputValue('input[name=headline]')).toBe('Ein Abend in Tokio mit Olga Petrowa');
      expect(await page.inputValue('input[name=slug]')).toBe('ein-abend-in-tokio');
      await save(page);
      await shows(page, 'Being corrected');
      const note = page.locator('[data-copydesk=note] textarea');
      await eventually(async () => (await note.inputValue()).includes('Olga Petrowa'), true);
      const missing = page.locator('[data-copydesk=missing]').getByText(/its public note/);
      await missing.first().waitFor({ state: 'attached' });
      await answered(page, ['PUT', '/correction'], () =>
        press(page.getByRole('button', { name: 'Save the note' })),
      );
      await missing.first().waitFor({ state: 'detached' });
    });
    expect((await readers()).data).toMatchObject({ version: 1 });
    await as('chief', async (page) => {
      await press(workflow(page).getByRole('button', { name: 'Approve', exact: true }));
      const diff = transition(page).locator('[data-copydesk=diff]');
      await diff.locator('del').first().waitFor();
      expect(await diff.locator('del').allInnerTexts()).toContain('Zwetkow');
      expect(await diff.locator('ins').allInnerTexts()).toContain('Petrowa');
      await screenshot(page, 'workflow-approve-correction');
      await press(transition(page).getByRole('button', { name: 'Approve', exact: true }));
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
    expect(await violations(page, '[data-copydesk=ledger]')).toEqual([]);
    await screenshot(page, 'workflow-ledger');
    await page.getByRole('combobox', { name: 'What' }).click();
    await page.getByRole('option', { name: 'Published' }).click();
    // While it loads there are no rows at all.
    await rows.filter({ hasText: 'Stage changed' }).first().waitFor({ state: 'detached' });
    await rows.filter({ hasText: 'Ein Abend in Tokio' }).first().waitFor();
    const shown = await rows.allInnerTexts();
    expect(shown.every((row) => row.includes('Published'))).toBe(true);
    for (const [button, first] of [
      ['Export as CSV', /^\uFEFF?"?\w+/],
      ['Export as JSON lines', /^\{.*"event":"published"/],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        press(page.getByRole('button', { name: button })),
      ]);
      expect(readFileSync(await file.path(), 'utf8')).toMatch(first);
    }
    await desk.close();
  });

  describe('two people at one text', () => twoEditorsStory(() => stage));
  describe('its screens', () => stagesStory(() => stage));
});
