import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { PASSWORD } from './newsroom';

export const ARTICLE = 'api::article.article';
export const PERSON = 'api::person.person';

export type Role = 'author' | 'editor' | 'chief' | 'registry' | 'admin';
export type Look = { readonly theme?: 'light' | 'dark'; readonly language?: 'en' | 'de' };
type State = Awaited<ReturnType<BrowserContext['storageState']>>;

/** The browser and the newsroom that all stories share. Each role logs in once: the sixth login in five minutes is refused. */
export type Stage = {
  readonly browser: Browser;
  readonly url: string;
  readonly logins: Map<Role, State>;
};

export type Desk = { readonly page: Page; readonly url: string; close(): Promise<void> };

/** Opens the admin as somebody, in a look and a language. */
export async function enter(stage: Stage, role: Role, look: Look = {}): Promise<Desk> {
  const context = await stage.browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    storageState: stage.logins.get(role),
    reducedMotion: 'reduce',
  });
  await context.addInitScript(setUp, { theme: look.theme ?? 'light', language: look.language ?? 'en' });
  const page = await context.newPage();
  await page.goto(`${stage.url}/admin`);
  if (!stage.logins.has(role)) {
    await page.fill('input[name=email]', `${role}@newsroom.test`);
    await page.fill('input[name=password]', PASSWORD);
    await page.click('button[type=submit]');
    await page.waitForSelector('nav');
    await page.waitForLoadState('networkidle');
    stage.logins.set(role, await context.storageState());
  }
  return { page, url: stage.url, close: () => context.close() };
}

/** Runs in the page before Strapi: look, language, and none of Strapi's banners and tours. */
function setUp({ theme, language }: { theme: string; language: string }): void {
  const known = { STRAPI_THEME: theme, 'strapi-admin-language': language, GUIDED_TOUR_SKIPPED: 'true' };
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

/** The words that are underlined in the Blocks editors, by severity, in the order of the page. */
export async function underlined(page: Page, severity = 'error'): Promise<string[]> {
  return page.evaluate((layer) => {
    const ranges = [...(CSS.highlights.get(layer) ?? [])] as Range[];
    return ranges
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map((range) => range.toString());
  }, `copydesk-${severity}`);
}

/** Clicks into the first underlined word. */
export async function clickUnderlined(page: Page, severity = 'error'): Promise<void> {
  await page.locator('[data-slate-editor]').first().scrollIntoViewIfNeeded();
  const { x, y } = await page.evaluate((layer) => {
    const [range] = [...(CSS.highlights.get(layer) ?? [])] as Range[];
    const box = range?.getBoundingClientRect() ?? new DOMRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, `copydesk-${severity}`);
  await page.mouse.click(x, y);
}
