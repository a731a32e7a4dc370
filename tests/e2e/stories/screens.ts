import { violations } from '../helpers/accessibility';
import { apiAs, makeDraft, paragraph, personNamed } from '../helpers/api';
import {
  ARTICLE,
  PERSON,
  enter,
  eventually,
  openDocument,
  openHome,
  panel,
  publishDialog,
  settled,
  underlined,
  type Look,
  type Stage,
} from '../helpers/desk-page';
import { press } from '../helpers/press';
import { screenshot } from '../helpers/screenshot';
import { STORY } from '../helpers/workbench';

const LOOKS: readonly Look[] = [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'de' },
];

/** Lists, home page, registry, other content types; looks, languages and accessibility. */
export function screensStory(stage: () => Stage): void {
  const wrong = { headline: 'Takahiti in Nara', body: [paragraph('Sanae Takahichi traf Donald Trump.')] };

  test.each(LOOKS)('axe-core finds nothing in panel and dialog, $theme and $language', async (look) => {
    const documentId = await makeDraft(await apiAs(stage().url, 'editor'), wrong);
    const desk = await enter(stage(), 'editor', look);
    const { page } = desk;
    await openDocument(desk, ARTICLE, documentId);
    await settled(page, 'error');
    expect(await violations(page, '[data-copydesk=panel]')).toEqual([]);
    expect(await violations(page, '[data-copydesk-notes=headline]')).toEqual([]);
    await screenshot(page, `panel-${look.theme}-${look.language}`);
    const publish = look.language === 'de' ? 'Veröffentlichen' : 'Publish';
    await press(page.getByRole('button', { name: publish, exact: true }));
    await publishDialog(page).waitFor();
    expect(await violations(page, '[data-copydesk=publish]')).toEqual([]);
    await screenshot(page, `publish-${look.theme}-${look.language}`);
    await desk.close();
  });

  test('the list shows what stands in the way without a check, and filters by it', async () => {
    const api = await apiAs(stage().url, 'editor');
    await makeDraft(api, { ...wrong, headline: 'Liste: Takahiti' });
    const desk = await enter(stage(), 'editor');
    const { page } = desk;
    let checks = 0;
    page.on('request', (request) => (checks += /copydesk\/(check|.*\/check)$/.test(request.url()) ? 1 : 0));
    const list = `${desk.url}/admin/content-manager/collection-types/${ARTICLE}?plugins[i18n][locale]=de&_q=Liste`;
    await page.goto(list);
    await page
      .getByRole('row', { name: /Liste: Takahiti/ })
      .getByText(/\d blocks?/)
      .waitFor();
    await screenshot(page, 'list');
    expect(checks).toBe(0);
    await page.goto(`${list}&filters[$and][0][copydesk][$eq]=ready`);
    await page.getByText('0 entries found').waitFor();
    await page.goto(`${list}&filters[$and][0][copydesk][$eq]=open`);
    await page.getByText('Liste: Takahiti').waitFor();
    await desk.close();
  });

  test('the home page shows what waits, and whose names are misspelled most', async () => {
    const api = await apiAs(stage().url, 'editor');
    await makeDraft(api, { ...wrong, headline: 'Was wartet: Takahiti' });
    const desk = await enter(stage(), 'editor');
    const { page } = desk;
    await openHome(desk);
    await page.locator('[data-copydesk=waiting]').getByText('Was wartet: Takahiti').waitFor();
    const names = page.locator('[data-copydesk=names]');
    await names.getByText('Sanae Takaichi').waitFor();
    expect(await violations(page, '[data-copydesk=waiting]')).toEqual([]);
    expect(await violations(page, '[data-copydesk=names]')).toEqual([]);
    await names.scrollIntoViewIfNeeded();
    await screenshot(page, 'home');
    await desk.close();
  });

  test("a person's record shows where the name is used and how it was misspelled", async () => {
    const documentId = await personNamed(await apiAs(stage().url, 'admin'), 'Sanae Takaichi');
    const desk = await enter(stage(), 'admin');
    const { page } = desk;
    await page.goto(`${desk.url}/admin/content-manager/collection-types/${PERSON}/${documentId}`);
    const record = page.locator('[data-copydesk=person]');
    await record.getByText('Takahichi', { exact: false }).first().waitFor();
    await record.getByText('Diplomatie auf dem Grün').waitFor();
    expect(await violations(page, '[data-copydesk=person]')).toEqual([]);
    await screenshot(page, 'person');
    await desk.close();
  });

  test('who may be in the registry already is said before the record is saved', async () => {
    const desk = await enter(stage(), 'admin');
    const { page } = desk;
    await page.goto(`${desk.url}/admin/content-manager/collection-types/${PERSON}/create`);
    await page.fill('input[name=name]', 'Sanae Takahichi');
    await page.locator('[data-copydesk=person]').getByRole('link', { name: 'Sanae Takaichi' }).waitFor();
    await desk.close();
  });

  test('in Markdown and in a component of a dynamic zone findings are underlined and mended as well', async () => {
    const api = await apiAs(stage().url, 'admin');
    const documentId = await makeDraft(
      api,
      {
        title: 'Werkbank',
        text: 'In *Nara* sprach **Sanae Takahichi** lange.',
        sections: [
          { __component: 'story.section', heading: 'Teil', body: [paragraph('Es kam Sanae Takahichi.')] },
        ],
      },
      { uid: STORY },
    );
    const desk = await enter(stage(), 'admin');
    const { page } = desk;
    await openDocument(desk, STORY, documentId);
    await settled(page, 'error');
    await eventually(() => page.locator('.copydesk-mark-error').allInnerTexts(), ['Sanae Takahichi']);
    await press(panel(page).locator('[data-copydesk-place]', { hasText: 'sections' }));
    await page.locator('[data-slate-editor]').waitFor();
    await eventually(() => underlined(page), ['Sanae Takahichi']);
    await press(panel(page).getByRole('button', { name: 'Mend all 2' }));
    await settled(page, 'ready');
    await page.locator('.CodeMirror', { hasText: '**Sanae Takaichi**' }).waitFor();
    await desk.close();
  });

  test('two locales of one article are checked each in its own language', async () => {
    const api = await apiAs(stage().url, 'editor');
    const documentId = await makeDraft(api, {
      headline: 'Selenskyj in Rom',
      body: [paragraph('Wolodymyr Selenskyj kam.')],
    });
    await api.put(`/content-manager/collection-types/${ARTICLE}/${documentId}?locale=en`, {
      headline: 'A visit',
      slug: 'a-visit-in-two-locales',
      body: [paragraph('Sanae Takahichi came.')],
    });
    const desk = await enter(stage(), 'editor');
    await openDocument(desk, ARTICLE, documentId, 'de');
    await settled(desk.page, 'ready');
    await openDocument(desk, ARTICLE, documentId, 'en');
    await settled(desk.page, 'error');
    await desk.close();
  });
}
