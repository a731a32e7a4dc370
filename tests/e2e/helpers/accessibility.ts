import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

/** What axe-core finds in a part of the screen, once that is there; each with the element. */
export async function violations(page: Page, selector: string): Promise<readonly string[]> {
  await page.locator(selector).first().waitFor();
  await page.evaluate(AXE);
  const found = await page.evaluate(async (root) => {
    const { axe } = window as unknown as {
      axe: { run(root: string): Promise<{ violations: Violation[] }> };
    };
    return (await axe.run(root)).violations;
  }, selector);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
