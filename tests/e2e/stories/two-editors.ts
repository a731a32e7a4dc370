import { apiAs, makeDraft, paragraph } from '../helpers/api';
import { ARTICLE, enter, eventually, type Desk, type Stage } from '../helpers/desk-page';
import { answered, held, press } from '../helpers/press';
import { screenshot } from '../helpers/screenshot';
import {
  conflict,
  goToArticle,
  openArticle,
  pass,
  PUBLISHED,
  shows,
  workflow,
} from '../helpers/workflow-page';

const LEAD = 'textarea[name=lead]';
const KICKER = 'input[name=kicker]';

/** Two people at one text. */
export function twoEditorsStory(stage: () => Stage): void {
  const start = async ({ hasClock = false, isPublished = false } = {}): Promise<{
    readonly documentId: string;
    readonly desk: Desk;
  }> => {
    const author = await apiAs(stage().url, 'author');
    const documentId = await makeDraft(author, {
      headline: 'Ein Abend in Tokio',
      kicker: 'Japan',
      lead: 'Es regnet.',
      body: [paragraph('Die Lichter gehen an.')],
    });
    if (isPublished) await pass(stage().url, documentId, PUBLISHED);
    // What is live is an editor's to correct.
    const desk = await enter(stage(), isPublished ? 'editor' : 'author');
    if (hasClock) await desk.page.clock.install();
    await goToArticle(desk, documentId);
    return { documentId, desk };
  };
  const save = ({ page }: Desk) => press(page.getByRole('button', { name: 'Save', exact: true }));
  const saved = ({ page }: Desk) => page.getByText('Saved document').first().waitFor();
  const stored = async (documentId: string) => {
    const api = await apiAs(stage().url, 'admin');
    const path = `/content-manager/collection-types/${ARTICLE}/${documentId}?locale=de`;
    return (await api.get<{ data: { lead: string; kicker: string; stage: string } }>(path)).data;
  };
  /** The editor opens the text in a browser of her own, changes it and saves. */
  const editorSaves = async (documentId: string) => {
    const other = await openArticle(stage(), 'editor', documentId);
    await other.page.fill(LEAD, 'Es schneit.');
    await other.page.fill(KICKER, 'Tokio');
    await save(other);
    await saved(other);
    await other.close();
  };

  test("who saves over somebody's newer text sees the difference, and nothing typed is lost", async () => {
    const { documentId, desk } = await start();
    const { page } = desk;
    await page.fill(LEAD, 'Es regnet in Strömen.');
    await editorSaves(documentId);
    await save(desk);
    await conflict(page).getByText('Eda Editor saved a newer text').waitFor();
    const lead = conflict(page).locator('[data-copydesk-field-diff=lead]');
    await eventually(() => lead.locator('del').allInnerTexts(), ['schneit']);
    expect((await lead.locator('ins').allInnerTexts()).join('')).toContain('Strömen');
    await lead.getByText('changed by both of you').waitFor();
    await conflict(page)
      .locator('[data-copydesk-field-diff=kicker]')
      .getByText('changed by Eda Editor')
      .waitFor();
    await screenshot(page, 'conflict');
    await press(conflict(page).getByRole('button', { name: 'Back to editing' }).last());
    await conflict(page).waitFor({ state: 'hidden' });
    expect(await page.inputValue(LEAD)).toBe('Es regnet in Strömen.');
    expect((await stored(documentId)).lead).toBe('Es schneit.');

    await page.fill(LEAD, 'Es regnet in Strömen, noch.');
    await save(desk);
    await press(conflict(page).getByRole('button', { name: 'Keep mine and save' }));
    await saved(desk);
    expect(await stored(documentId)).toMatchObject({ lead: 'Es regnet in Strömen, noch.', kicker: 'Tokio' });
    expect(await page.inputValue(KICKER)).toBe('Tokio');
    await desk.close();
  });

  test('who takes the newer text has it on the screen, and can save over it', async () => {
    const { documentId, desk } = await start();
    const { page } = desk;
    await page.fill(LEAD, 'Es hagelt.');
    await editorSaves(documentId);
    await save(desk);
    await press(conflict(page).getByRole('button', { name: 'Take the newer text' }));
    await conflict(page).waitFor({ state: 'hidden' });
    await eventually(() => page.inputValue(LEAD), 'Es schneit.');
    await page.fill(LEAD, 'Es schneit noch.');
    await save(desk);
    await saved(desk);
    expect((await stored(documentId)).lead).toBe('Es schneit noch.');
    await desk.close();
  });

  test('what one types while a save is under way, and while what it saved is loaded, stands and is saved next', async () => {
    const { documentId, desk } = await start({ isPublished: true });
    const { page } = desk;
    await page.fill(LEAD, 'Es schneit.');
    const written = await held(page, 'PUT', documentId);
    await save(desk);
    await written.isAsked;
    await page.fill(KICKER, 'Tokio');
    const loaded = await held(page, 'GET', documentId);
    written.go();
    await saved(desk);
    await loaded.isAsked;
    await page.fill(LEAD, 'Es schneit noch.');
    loaded.go();
    await shows(page, 'Being corrected');
    await eventually(() => page.inputValue(LEAD), 'Es schneit noch.');
    expect(await page.inputValue(KICKER)).toBe('Tokio');
    await answered(page, ['PUT', documentId], () => save(desk));
    expect(await stored(documentId)).toMatchObject({ lead: 'Es schneit noch.', kicker: 'Tokio' });
    await desk.close();
  });

  test('who has typed nothing is told of a newer text, and is shown it', async () => {
    const { documentId, desk } = await start({ hasClock: true });
    const { page } = desk;
    await editorSaves(documentId);
    await page.clock.fastForward(60_000);
    await workflow(page).getByText('Eda Editor saved a newer text').waitFor();
    expect(await page.inputValue(LEAD)).toBe('Es regnet.');
    await press(workflow(page).getByRole('button', { name: 'Show it' }));
    await page.locator(LEAD).and(page.getByText('Es schneit.')).waitFor();
    await workflow(page).locator('[data-copydesk=newer]').waitFor({ state: 'detached' });
    await desk.close();
  });

  test('who has it open twice is told of what they saved in the other window, and saves twice in a row', async () => {
    const { documentId, desk } = await start();
    const other = await openArticle(stage(), 'author', documentId);
    await other.page.fill(LEAD, 'Es schneit.');
    await save(other);
    await saved(other);
    await other.page.fill(LEAD, 'Es schneit noch.');
    await save(other);
    await eventually(async () => (await stored(documentId)).lead, 'Es schneit noch.');
    await other.close();
    await desk.page.fill(LEAD, 'Es regnet in Strömen.');
    await save(desk);
    await conflict(desk.page).getByText('Alex Autor (in another window) saved a newer text').waitFor();
    expect((await stored(documentId)).lead).toBe('Es schneit noch.');
    await desk.close();
  });

  test('a stage that somebody moved meanwhile stands in the way of no save', async () => {
    const { documentId, desk } = await start();
    const { page } = desk;
    await page.fill(LEAD, 'Es regnet noch.');
    const api = await apiAs(stage().url, 'editor');
    await api.post(`/copydesk/documents/${ARTICLE}/${documentId}/transitions`, {
      to: 'in-review',
      locale: 'de',
    });
    await save(desk);
    await saved(desk);
    expect(await stored(documentId)).toMatchObject({ lead: 'Es regnet noch.', stage: 'in-review' });
    await desk.close();
  });
}
