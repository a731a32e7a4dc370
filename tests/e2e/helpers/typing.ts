import type { Page } from 'playwright-core';

/**
 * The editor learns where the caret stands a tenth of a second late, and then sets it there once more. Its timer ends
 * before ours, however slow the page is.
 */
export const caretIsKnown = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((resolve) => setTimeout(() => requestIdleCallback(() => resolve()), 200)),
  );

/** Types at the beginning or the end of the text. */
export async function typeAt(page: Page, key: 'Home' | 'End', text: string): Promise<void> {
  await page.locator('[data-slate-editor]').click();
  await caretIsKnown(page);
  await page.keyboard.press(`Control+${key}`);
  await caretIsKnown(page);
  await page.keyboard.type(text);
}
