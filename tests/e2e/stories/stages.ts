import type { Page } from 'playwright-core';
import { violations } from '../helpers/accessibility';
import { apiAs, makeDraft, paragraph } from '../helpers/api';
import { ARTICLE, enter, openHome, publishDialog, type Look, type Stage } from '../helpers/desk-page';
import { answered, press } from '../helpers/press';
import { screenshot } from '../helpers/screenshot';
import {
  asSomebody,
  move,
  openArticle,
  pass,
  PUBLISHED,
  shows,
  transition,
  workflow,
} from '../helpers/workflow-page';

const LOOKS: readonly Look[] = [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'de' },
];

/** What each of the workflow's screens says and does. */
export function stagesStory(stage: () => Stage): void {
  const write = async (headline: string): Promise<string> =>
    makeDraft(await apiAs(stage().url, 'author'), {
      headline,
      body: [paragraph('Die Lichter gehen an. Es ist still.'), paragraph('Dann kommt der Regen.')],
    });
  const rewrite = async (documentId: string, change: object) =>
    (await apiAs(stage().url, 'editor')).put(
      `/content-manager/collection-types/${ARTICLE}/${documentId}?locale=de`,
      change,
    );
  const statusAt = async (documentId: string) =>
    (await fetch(`${stage().url}/api/articles/${documentId}?locale=de`)).status;

  test('without an approval Publish says why not, and takes the next step towards one', async () => {
    const documentId = await write('Ohne Freigabe');
    await asSomebody(stage(), 'editor', documentId, async (page) => {
      await page.locator('[data-copydesk=publish-hint]').getByText('Not approved yet').waitFor();
      await page.getByText('No name stands in the way').first().waitFor();
      await press(page.getByRole('button', { name: 'Publish', exact: true }));
      const dialog = publishDialog(page);
      await dialog.getByText('Not approved yet').waitFor();
      expect(await dialog.getByRole('button', { name: 'Publish now' }).isDisabled()).toBe(true);
      expect(await violations(page, '[data-copydesk=publish]')).toEqual([]);
      await screenshot(page, 'approval');
      await press(dialog.getByRole('button', { name: 'Send for approval' }));
      await shows(page, 'In review');
    });
  });

  test('a comment points at a passage: a click jumps there, and says when its words are gone', async () => {
    const documentId = await write('Mit Kommentar');
    await asSomebody(stage(), 'editor', documentId, async (page) => {
      await page
        .locator('[data-slate-string]')
        .first()
        .dblclick({ position: { x: 40, y: 8 } });
      await press(page.getByRole('button', { name: 'Comment on the selection' }));
      await workflow(page).locator('[data-copydesk=passage]').getByText('Lichter').waitFor();
      await workflow(page).locator('textarea[name=commentText]').fill('Welche?');
      await press(workflow(page).getByRole('button', { name: 'Send', exact: true }));
      await workflow(page).locator('[data-copydesk=comment]').getByText('Welche?').waitFor();
    });
    await asSomebody(stage(), 'author', documentId, async (page) => {
      const comment = workflow(page).locator('[data-copydesk=comment]');
      await press(comment.getByRole('button', { name: /Lichter/ }));
      await page.waitForFunction(() => (CSS.highlights.get('copydesk-passage')?.size ?? 0) > 0);
      expect(await marked(page)).toEqual(['Lichter']);
      await screenshot(page, 'comment');
    });
    await rewrite(documentId, { body: [paragraph('Die Lampen gehen an.')] });
    await asSomebody(stage(), 'author', documentId, async (page) => {
      const comment = workflow(page).locator('[data-copydesk=comment]');
      await press(comment.getByRole('button', { name: /Lichter/ }));
      await comment.getByText('its words are no longer in the text').waitFor();
      await press(comment.getByRole('button', { name: 'Done' }));
      await comment.getByText(/^Done: Alex Autor/).waitFor();
    });
  });

  test('what waits for somebody stands on the home page, the header offers what may be done, the list shows the stage', async () => {
    const documentId = await write('Wartet auf jemanden');
    await pass(stage().url, documentId, [['author', 'in-review']]);
    const desk = await enter(stage(), 'editor');
    const { page } = desk;
    await openHome(desk);
    await page.locator('[data-copydesk=waiting-for-me]').getByText('Wartet auf jemanden').waitFor();
    expect(await violations(page, '[data-copydesk=waiting-for-me]')).toEqual([]);
    await screenshot(page, 'waits-for-me');
    await page.goto(
      `${desk.url}/admin/content-manager/collection-types/${ARTICLE}?plugins[i18n][locale]=de&_q=Wartet`,
    );
    await page
      .getByRole('row', { name: /Wartet auf jemanden/ })
      .getByText('In review')
      .waitFor();
    await desk.close();
    await asSomebody(stage(), 'editor', documentId, async (opened) => {
      await opened.getByRole('combobox', { name: /Stage/ }).click();
      await opened.getByRole('option', { name: 'Return to the author' }).click();
      await transition(opened).locator('[name=comment]').fill('Noch ein Satz.');
      await press(transition(opened).getByRole('button', { name: 'Return to the author' }));
      await shows(opened, 'Draft');
    });
    await asSomebody(stage(), 'author', documentId, async (opened) => {
      await workflow(opened).locator('[data-copydesk=returned]').getByText('Noch ein Satz.').waitFor();
    });
  });

  test('what happened is told a piece at a time, comments and assignments included', async () => {
    const documentId = await write('Viel besprochen');
    const api = await apiAs(stage().url, 'editor');
    const path = `/copydesk/documents/${ARTICLE}/${documentId}`;
    for (let i = 1; i <= 55; i += 1)
      await api.post(`${path}/comments`, { locale: 'de', text: `Frage ${i}.` });
    await asSomebody(stage(), 'editor', documentId, async (page) => {
      const timeline = workflow(page).locator('[data-copydesk=timeline]');
      await press(timeline.locator('summary'));
      await timeline.getByText('Frage 55.').waitFor();
      expect(await timeline.getByText('Frage 5.').count()).toBe(0);
      await press(timeline.getByRole('button', { name: 'Older entries' }));
      await timeline.getByText('Frage 5.').waitFor();
      await timeline.getByText('Begun').waitFor();
      expect(await timeline.getByRole('button', { name: 'Older entries' }).count()).toBe(0);
      await workflow(page).getByRole('combobox', { name: 'Assigned to' }).click();
      await page.getByRole('option', { name: 'Alex Autor' }).click();
      await timeline.getByText('to Alex Autor').waitFor();
    });
  });

  test('who may decide but not edit is offered every transition in the panel', async () => {
    const admin = await apiAs(stage().url, 'admin');
    const { data: roles } = await admin.get<{ data: { id: number; code: string }[] }>('/admin/roles');
    const role = `/admin/roles/${roles.find(({ code }) => code === 'newsroom-registry')?.id}/permissions`;
    type Permission = Record<'action' | 'subject' | 'properties' | 'conditions', unknown>;
    const { data: held } = await admin.get<{ data: Permission[] }>(role);
    const permissions = held.map(({ action, subject, properties, conditions }) => ({
      action,
      subject,
      properties,
      conditions,
    }));
    const more = ['workflow.return', 'workflow.approve'].map((name) => ({
      action: `plugin::copydesk.${name}`,
      subject: null,
      properties: {},
      conditions: [],
    }));
    const documentId = await write('Nur zu entscheiden');
    await pass(stage().url, documentId, [['author', 'in-review']]);
    await admin.put(role, { permissions: [...permissions, ...more] });
    await asSomebody(stage(), 'registry', documentId, async (page) => {
      await page.locator('input[name=headline]:disabled').waitFor();
      await workflow(page).getByRole('button', { name: 'Return to the author' }).waitFor();
      await move(page, 'Approve');
      await shows(page, 'Approved');
    });
    await admin.put(role, { permissions });
  });

  test.each(LOOKS)('axe-core finds nothing in panel and dialogs, $theme and $language', async (look) => {
    const documentId = await write('Zugänglich');
    await pass(stage().url, documentId, PUBLISHED);
    await rewrite(documentId, { body: [paragraph('Die Lampen gehen an.')] });
    const desk = await openArticle(stage(), 'chief', documentId, look);
    const { page } = desk;
    await workflow(page).locator('[data-copydesk=note]').waitFor();
    for (const part of ['comments', 'versions', 'timeline'])
      await press(workflow(page).locator(`[data-copydesk=${part}] > summary`));
    await workflow(page).locator('[data-copydesk=timeline] li').first().waitFor();
    expect(await violations(page, '[data-copydesk=workflow]')).toEqual([]);
    await workflow(page).evaluate((panel) => panel.scrollIntoView({ block: 'start' }));
    await screenshot(page, `workflow-${look.theme}-${look.language}`);
    await press(workflow(page).locator('[data-copydesk=versions] button').first());
    await page.locator('[data-copydesk=version] del').first().waitFor();
    expect(await violations(page, '[data-copydesk=version]')).toEqual([]);
    await screenshot(page, `version-${look.theme}-${look.language}`);
    await desk.close();
  });

  test('a version is read, compared and restored as a new draft; what is live stays', async () => {
    const documentId = await write('Erste Fassung');
    await pass(stage().url, documentId, PUBLISHED);
    await rewrite(documentId, { headline: 'Zweite Fassung' });
    const correction = { class: 'correction', text: 'Die Überschrift war falsch.' };
    const api = await apiAs(stage().url, 'editor');
    await api.put(`/copydesk/documents/${ARTICLE}/${documentId}/correction`, { locale: 'de', ...correction });
    await pass(stage().url, documentId, [
      ['chief', 'approved'],
      ['chief', 'published'],
    ]);
    await asSomebody(stage(), 'editor', documentId, async (page) => {
      await press(workflow(page).locator('[data-copydesk=versions] > summary'));
      await press(workflow(page).getByRole('button', { name: /^Version 1,/ }));
      const version = page.locator('[data-copydesk=version]');
      await version.locator('ins').getByText('Zweite').waitFor();
      await version.getByRole('combobox').click();
      await page.getByRole('option', { name: /^Compare with version 2,/ }).click();
      await version.locator('del').getByText('Erste').waitFor();
      await press(version.getByRole('button', { name: 'Restore as draft' }));
      await shows(page, 'Being corrected');
      await page.locator('input[name=headline][value="Erste Fassung"]').waitFor();
    });
    const live = (await (await fetch(`${stage().url}/api/articles/${documentId}?locale=de`)).json()) as {
      data: { headline: string };
    };
    expect(live.data.headline).toBe('Zweite Fassung');
  });

  test('the chief holds with a reason, puts back online, and kills for good', async () => {
    const documentId = await write('Wird heruntergenommen');
    await pass(stage().url, documentId, PUBLISHED);
    await asSomebody(stage(), 'chief', documentId, async (page) => {
      await press(workflow(page).getByRole('button', { name: 'Hold', exact: true }));
      expect(await transition(page).getByRole('button', { name: 'Hold' }).isDisabled()).toBe(true);
      await transition(page).locator('[name=comment]').fill('Eine Quelle ist fraglich.');
      await press(transition(page).getByRole('button', { name: 'Hold' }));
      await shows(page, 'Held');
      expect(await statusAt(documentId)).toBe(404);
      await move(page, 'Put back online', { comment: 'Die Quelle stimmt.' });
      await shows(page, 'Published');
      expect(await statusAt(documentId)).toBe(200);
      await move(page, 'Hold', { comment: 'Doch nicht.' });
      await move(page, 'Kill', { comment: 'Erfunden.', publicReason: 'Der Bericht war falsch.' });
      await shows(page, 'Killed');
      expect(await statusAt(documentId)).toBe(410);
    });
  });

  test('an emergency publication stays open until somebody else signs it off', async () => {
    const documentId = await write('Eilmeldung');
    await asSomebody(stage(), 'chief', documentId, async (page) => {
      await press(workflow(page).getByRole('button', { name: 'Publish alone (emergency)' }));
      await transition(page).getByText('Nobody else has looked at this').waitFor();
      await transition(page).locator('[name=comment]').fill('Erdbeben.');
      await press(transition(page).getByRole('button', { name: 'Publish alone (emergency)' }));
      await workflow(page)
        .getByText(/Chris Chief published version 1 alone/)
        .waitFor();
      expect(await workflow(page).getByRole('button', { name: 'Sign off' }).count()).toBe(0);
      await screenshot(page, 'emergency');
    });
    await asSomebody(stage(), 'editor', documentId, async (page) => {
      const alone = workflow(page).getByText(/published version 1 alone/);
      await alone.waitFor();
      await press(workflow(page).getByRole('button', { name: 'Sign off' }));
      await alone.waitFor({ state: 'detached' });
    });
  });

  test('an editor assigns a text with a due date', async () => {
    const documentId = await write('Zuzuweisen');
    await asSomebody(stage(), 'editor', documentId, async (page) => {
      const assignment = ['PUT', '/assignment'] as const;
      const due = workflow(page).locator('[name=dueAt]');
      await workflow(page).getByRole('combobox', { name: 'Assigned to' }).click();
      await answered(page, assignment, () => page.getByRole('option', { name: 'Chris Chief' }).click());
      await workflow(page).getByRole('combobox', { name: 'Assigned to' }).getByText('Chris Chief').waitFor();
      await due.fill('2030-01-02T18:00');
      await answered(page, assignment, () => due.blur());
    });
    const assigned = await (
      await apiAs(stage().url, 'editor')
    ).get<{ dueAt?: string }>(`/copydesk/documents/${ARTICLE}/${documentId}/transitions?locale=de`);
    expect(assigned.dueAt).toBe('2030-01-02T17:00:00.000Z');
    const desk = await enter(stage(), 'chief');
    await openHome(desk);
    const row = desk.page.locator('[data-copydesk=waiting-for-me] li', { hasText: 'Zuzuweisen' });
    await row.getByText('Assigned to you').waitFor();
    await desk.close();
  });
}

const marked = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('copydesk-passage') ?? [])].map((range) => (range as Range).toString()),
  );
