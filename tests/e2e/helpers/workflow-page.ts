import type { Locator, Page } from 'playwright-core';
import { apiAs } from './api';
import { ARTICLE, enter, type Desk, type Look, type Role, type Stage } from './desk-page';
import { press } from './press';

/** The workflow's panel beside the edit view. */
export const workflow = (page: Page): Locator => page.locator('[data-copydesk=workflow]');

/** The dialog that asks for what a transition needs. */
export const transition = (page: Page): Locator => page.locator('[data-copydesk=transition]');

/** The dialog that lets one choose between two texts. */
export const conflict = (page: Page): Locator => page.locator('[data-copydesk=conflict]');

/** Waits until the panel shows these words. */
export const shows = (page: Page, text: string): Promise<void> =>
  workflow(page).getByText(text, { exact: true }).first().waitFor();

/** Opens an article as somebody, and waits for its stage. */
export async function openArticle(
  stage: Stage,
  role: Role,
  documentId: string,
  look: Look = {},
): Promise<Desk> {
  const desk = await enter(stage, role, look);
  await goToArticle(desk, documentId);
  return desk;
}

/** Opens an article at a desk, and waits for its stage. */
export async function goToArticle({ page, url }: Desk, documentId: string): Promise<void> {
  const path = `/admin/content-manager/collection-types/${ARTICLE}/${documentId}`;
  await page.goto(`${url}${path}?plugins[i18n][locale]=de`);
  await workflow(page).waitFor();
}

/** Opens an article as somebody, does something, and leaves. */
export async function asSomebody(
  stage: Stage,
  role: Role,
  documentId: string,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const desk = await openArticle(stage, role, documentId);
  await act(desk.page);
  await desk.close();
}

/** Presses a transition's button in the panel, fills its dialog in and makes it. */
export async function move(
  page: Page,
  button: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<void> {
  await press(workflow(page).getByRole('button', { name: button, exact: true }));
  for (const [field, value] of Object.entries(fields))
    await transition(page).locator(`[name=${field}]`).fill(value);
  await press(transition(page).getByRole('button', { name: button, exact: true }));
  await transition(page).waitFor({ state: 'hidden' });
}

/** Makes transitions over the admin's endpoint, for what a story only starts from. */
export async function pass(
  url: string,
  documentId: string,
  steps: readonly (readonly [Role, string, object?])[],
): Promise<void> {
  for (const [role, to, more = {}] of steps) {
    const api = await apiAs(url, role);
    await api.post(`/copydesk/documents/${ARTICLE}/${documentId}/transitions`, { to, locale: 'de', ...more });
  }
}

/** From a draft to the readers. */
export const PUBLISHED = [
  ['author', 'in-review'],
  ['editor', 'approved'],
  ['editor', 'published'],
] as const;
