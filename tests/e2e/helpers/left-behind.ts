import type { Stage } from './desk-page';

/** Of a screen so much is told. */
const MOST_TOLD = 4_000;

/** A test closes its desks as it ends: a page that is still open is where it failed. Says what stood there, and closes it. */
export async function tellWhatIsLeft({ contexts }: Stage): Promise<void> {
  for (const [who, context] of contexts)
    for (const page of (await context).pages()) {
      // The menus beside the page say nothing of a failure.
      const shown = await page
        .locator('main')
        .or(page.locator('body'))
        .last()
        .innerText()
        .catch((error: unknown) => String(error));
      console.error(`Left open by ${who}: ${page.url()}\n${shown.slice(0, MOST_TOLD)}`);
      await page.close();
    }
}
