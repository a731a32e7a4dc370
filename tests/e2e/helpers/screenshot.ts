import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from './newsroom';

const FOLDER = path.join(ROOT, 'src', 'plugins', 'copydesk', 'docs', 'screenshots');

/** Keeps a picture of the screen for the documentation, when asked to by SCREENSHOTS=true; else it does nothing. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (process.env.SCREENSHOTS !== 'true') return;
  mkdirSync(FOLDER, { recursive: true });
  await page.mouse.move(0, 0);
  await page.waitForTimeout(300);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), scale: 'css' });
}
