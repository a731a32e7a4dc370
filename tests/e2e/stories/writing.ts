import { apiAs, makeDraft, paragraph } from '../helpers/api';
import {
  ARTICLE,
  clickUnderlined,
  enter,
  eventually,
  openDocument,
  panel,
  settled,
  underlined,
  type Desk,
  type Stage,
} from '../helpers/desk-page';
import { held, press } from '../helpers/press';
import { screenshot } from '../helpers/screenshot';
import { typeAt } from '../helpers/typing';

const HEADLINE = 'Ein Treffen in Tokio';
const BODY = 'Premierministerin Sanae Takahichi empfing Donald Trump. Danach sprach Takahichi.';

/** What one sees and does while one writes. */
export function writingStory(stage: () => Stage): void {
  const start = async (body: readonly string[], headline = HEADLINE): Promise<Desk> => {
    const api = await apiAs(stage().url, 'editor');
    const documentId = await makeDraft(api, { headline, body: body.map(paragraph) });
    const desk = await enter(stage(), 'editor');
    await openDocument(desk, ARTICLE, documentId);
    return desk;
  };

  test('underlines follow their words while one types before them, emoji and combining marks included', async () => {
    const desk = await start([BODY]);
    const { page } = desk;
    const words = ['Sanae Takahichi', 'Takahichi'];
    await eventually(() => underlined(page), words);
    const checked = page.waitForResponse(
      (one) => one.url().endsWith('/copydesk/check') && (one.request().postData() ?? '').includes('ller: '),
    );
    const { go } = await held(page, 'POST', '/copydesk/check');
    await typeAt(page, 'Home', 'Heute 👩🏽‍🚒 und Mu\u0308ller: ');
    await eventually(() => underlined(page), words);
    go();
    await checked;
    await settled(page, 'error');
    await eventually(() => underlined(page), words);
    await desk.close();
  });

  test('a misspelling that is typed is underlined without saving, one that is corrected no more', async () => {
    const desk = await start(['Donald Trump und Sanae Takaichi trafen sich.']);
    await settled(desk.page, 'ready');
    await typeAt(desk.page, 'End', ' Dann ging Takahichi.');
    await settled(desk.page, 'error');
    await eventually(() => underlined(desk.page), ['Takahichi']);
    for (let key = 0; key < 'Takahichi.'.length; key += 1) await desk.page.keyboard.press('Backspace');
    await desk.page.keyboard.type('Takaichi.');
    await settled(desk.page, 'ready');
    await eventually(() => underlined(desk.page), []);
    await desk.close();
  });

  test('a click on an underlined word opens its card, which mends that place alone; undo brings it back', async () => {
    const desk = await start([BODY]);
    const { page } = desk;
    await settled(page, 'error');
    await clickUnderlined(page);
    const card = page.locator('[data-copydesk-card]');
    await card.getByText('Sanae Takaichi').first().waitFor();
    await screenshot(page, 'card');
    await press(card.getByRole('button', { name: 'Write Sanae Takaichi', exact: true }));
    await card.waitFor({ state: 'detached' });
    await eventually(() => underlined(page), ['Takahichi']);
    await press(panel(page).getByRole('button', { name: 'Undo' }));
    await eventually(() => underlined(page), ['Sanae Takahichi', 'Takahichi']);
    await desk.close();
  });

  test('under a plain input stand its words, with the mend beside them; an address that is made of the headline stays so', async () => {
    const api = await apiAs(stage().url, 'editor');
    const headline = 'Zelensky trifft Takahiti';
    const body = [paragraph('Sanae Takaichi empfing Wolodymyr Selenskyj.')];
    const desk = await enter(stage(), 'editor');
    const { page } = desk;
    await openDocument(desk, ARTICLE, await makeDraft(api, { headline, body, slug: '' }));
    const read = () =>
      Promise.all(['headline', 'slug'].map((name) => page.inputValue(`input[name=${name}]`)));
    const notes = page.locator('[data-copydesk-notes=headline]');
    await press(notes.getByRole('button', { name: 'Write Takaichi' }));
    await eventually(read, ['Zelensky trifft Takaichi', 'zelensky-trifft-takaichi']);
    await press(panel(page).getByRole('button', { name: 'Undo' }));
    await eventually(read, [headline, 'zelensky-trifft-takahiti']);
    await press(panel(page).getByRole('button', { name: /^Mend all/ }));
    await settled(page, 'ready');
    await eventually(read, ['Selenskyj trifft Takaichi', 'selenskyj-trifft-takaichi']);
    await page.fill('input[name=headline]', 'Selenskyj trifft Takaichi erneut');
    await eventually(read, ['Selenskyj trifft Takaichi erneut', 'selenskyj-trifft-takaichi-erneut']);
    await desk.close();
  });

  test('a click on a place in the panel selects its words in the text', async () => {
    const desk = await start([BODY]);
    await eventually(() => underlined(desk.page), ['Sanae Takahichi', 'Takahichi']);
    await press(panel(desk.page).locator('[data-copydesk-place]').last());
    await eventually(() => desk.page.evaluate(() => document.getSelection()?.toString()), 'Takahichi');
    await desk.close();
  });

  test('the same name twenty times is one card, and one click mends them all', async () => {
    const desk = await start(Array.from({ length: 20 }, (_, index) => `${index}. Sanae Takahichi sprach.`));
    await settled(desk.page, 'error');
    await eventually(async () => (await underlined(desk.page)).length, 20);
    expect(await panel(desk.page).locator('[data-copydesk-name]').count()).toBe(1);
    await press(panel(desk.page).getByRole('button', { name: 'Mend all 20' }));
    await settled(desk.page, 'ready');
    await eventually(() => underlined(desk.page), []);
    await desk.close();
  });

  test('10,000 words are checked, and what is typed in them stands there', async () => {
    const words = 'Die Lage am Markt bleibt ruhig und der Hafen arbeitet wie gewohnt weiter. '.repeat(8);
    const desk = await start([...Array.from({ length: 90 }, () => words), 'Es sprach Sanae Takahichi.']);
    await settled(desk.page, 'error');
    await eventually(() => underlined(desk.page), ['Sanae Takahichi']);
    await typeAt(desk.page, 'Home', 'Noch ein Satz am Anfang. ');
    await desk.page.locator('[data-slate-editor]').getByText('Noch ein Satz am Anfang.').waitFor();
    await eventually(() => underlined(desk.page), ['Sanae Takahichi']);
    await desk.close();
  });

  test('words that run from right to left stay whole beside an underlined name', async () => {
    const desk = await start(['בנימין נתניהו פגש את Sanae Takahichi בטוקיו.']);
    await settled(desk.page, 'error');
    await eventually(() => underlined(desk.page), ['Sanae Takahichi']);
    await desk.close();
  });
}
