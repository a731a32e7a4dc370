import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Milliseconds until what is waited for will not come: the tests share their machine. */
export const PATIENCE = 90_000;

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What the browser tests need, said to whoever lacks it. */
export const NEEDED =
  'Chromium or Chrome: install it (Debian/Ubuntu: apt-get install chromium), or set CHROMIUM_PATH to its program';

/** Where Chromium is on this machine. CHROMIUM_PATH comes first; undefined where there is none. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  return CANDIDATES.find((file) => existsSync(file));
}

/** Starts Chromium. Throws when there is none. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(`The browser tests need ${NEEDED}.`);
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
