import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { PATIENCE } from './browser';
import { signIn, type Role } from './sign-in';
import { watchPresses } from './press';

export type { Role } from './sign-in';
export const ARTICLE = 'api::article.article';
export const PERSON = 'api::person.person';

export type Look = { readonly theme?: 'light' | 'dark'; readonly language?: 'en' | 'de' };

/** The browser and the newsroom that all stories of a file share; who comes again in the same look finds the admin in the browser's cache. */
export type Stage = {
  readonly browser: Browser;
  readonly url: string;
  readonly contexts: Map<string, Promise<BrowserContext>>;
};

export type Desk = { readonly page: Page; readonly url: string; close(): Promise<void> };

/** Gives somebody who is signed in a page of their own, still empty, for the admin in a look and a language. */
export async function enter(
  { browser, url, contexts }: Stage,
  role: Role,
  { theme = 'light', language = 'en' }: Look = {},
): Promise<Desk> {
  const key = `${role} ${theme} ${language}`;
  const context = contexts.get(key) ?? contextFor(browser, url, role, { theme, language });
  contexts.set(key, context);
  const page = await (await context).newPage();
  return { page, url, close: () => page.close() };
}

async function contextFor(
  browser: Browser,
  url: string,
  role: Role,
  look: Required<Look>,
): Promise<BrowserContext> {
  const { token, cookies } = await signIn(url, role);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE);
  await context.addCookies(cookies);
  await context.addInitScript(setUp, { ...look, token });
  await context.addInitScript(watchPresses);
  return context;
}

/** Runs in the page before Strapi: who is signed in, look, language, and none of Strapi's banners and tours. */
function setUp({ theme, language, token }: { theme: string; language: string; token: string }): void {
  const known = {
    jwtToken: JSON.stringify(token),
    isLoggedIn: 'true',
    STRAPI_THEME: theme,
    'strapi-admin-language': language,
    GUIDED_TOUR_SKIPPED: 'true',
  };
  for (const [key, value] of Object.entries(known)) localStorage.setItem(key, value);
  localStorage.setItem('STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false', 'true');
  localStorage.setItem(
    'STRAPI_GUIDED_TOUR',
    JSON.stringify({ tours: {}, enabled: false, completedActions: [] }),
  );
}

/** Opens a document's edit view and waits until the panel has its verdict. */
export async function openDocument(
  desk: Desk,
  uid: string,
  documentId: string,
  locale = 'de',
): Promise<void> {
  const path = `/admin/content-manager/collection-types/${uid}/${documentId}`;
  await desk.page.goto(`${desk.url}${path}?plugins[i18n][locale]=${locale}`);
  await settled(desk.page);
}

/** Opens the admin's home page. */
export const openHome = ({ page, url }: Desk) => page.goto(`${url}/admin`);

/** The panel beside the edit view. */
export const panel = (page: Page): Locator => page.locator('[data-copydesk=panel]');

/** The dialog that stands before publishing. */
export const publishDialog = (page: Page): Locator => page.locator('[data-copydesk=publish]');

/** The verdict's kind: ready, error, warning, unknown. */
export async function verdict(page: Page): Promise<string | null> {
  return panel(page).locator('[data-copydesk-verdict]').getAttribute('data-copydesk-verdict');
}

/** Waits until the text on the screen has its answer. */
export async function settled(page: Page, kind?: string): Promise<void> {
  const wanted = kind ? `[data-copydesk-verdict=${kind}]` : '[data-copydesk-verdict]';
  await panel(page).locator(`${wanted}[aria-busy=false]:not([data-copydesk-verdict=unknown])`).waitFor();
}

/** The words that are underlined in the Blocks editors, by severity, in the order of the page; drawn after the verdict. */
export async function underlined(page: Page, severity = 'error'): Promise<string[]> {
  return page.evaluate((layer) => {
    const ranges = [...(CSS.highlights.get(layer) ?? [])] as Range[];
    return ranges
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map((range) => range.toString());
  }, `copydesk-${severity}`);
}

/** Clicks into the first underlined word, once it is drawn and stands still: a page that scrolls closes the card. */
export async function clickUnderlined(page: Page, severity = 'error'): Promise<void> {
  await page.locator('[data-slate-editor]').first().scrollIntoViewIfNeeded();
  const middle = await page.waitForFunction(async (layer) => {
    const boxOf = () => ([...(CSS.highlights.get(layer) ?? [])] as Range[])[0]?.getBoundingClientRect();
    const before = boxOf();
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const box = boxOf();
    const isStill = box && box.width > 0 && box.x === before?.x && box.y === before.y;
    return isStill ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
  }, `copydesk-${severity}`);
  const { x, y } = (await middle.jsonValue()) ?? { x: 0, y: 0 };
  await page.mouse.click(x, y);
}

/** Waits until what is read is what it should be; says both if it never is. */
export async function eventually<T>(read: () => Promise<T>, expected: T, every = 100): Promise<void> {
  const limit = Date.now() + PATIENCE;
  const wanted = JSON.stringify(expected);
  while (JSON.stringify(await read()) !== wanted && Date.now() < limit)
    await new Promise((resolve) => setTimeout(resolve, every));
  expect(await read()).toEqual(expected);
}
