import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { Booted } from '../integration/helpers/boot';
import {
  ARTICLE,
  bootReaders,
  paragraph,
  PERSON,
  publish,
  publishNew,
  record,
  send,
  recordAgreement,
  recordQuote,
} from '../integration/helpers/publishing';
import { findChromium, NEEDED, PATIENCE, startBrowser } from './helpers/browser';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const HOSTILE = '<img src=x onerror="document.title=1">';
const inBrowser = findChromium() || process.env.CI === 'true' ? describe : describe.skip;

inBrowser(`the reader’s front page (needs ${NEEDED})`, () => {
  let app: Booted;
  let browser: Browser;
  let article: string;

  beforeAll(async () => {
    app = await bootReaders();
    const { strapi } = app;
    const person = await record(strapi, PERSON, {
      name: 'Mona Muster',
      gender: 'female',
      disambiguation: 'Ministerin',
    });
    const agreement = await recordAgreement(strapi, {
      status: 'signed',
      parties: [
        { kind: 'state', name: 'Japan' },
        { kind: 'person', person },
      ],
    });
    const quote = await recordQuote(strapi, person);
    article = await publishNew(strapi, {
      headline: 'Wasser für alle',
      slug: 'wasser',
      lead: HOSTILE,
      body: [paragraph(`Es regnet. ${HOSTILE} </script>`)],
      people: [person],
      agreements: [agreement],
      quotes: [quote],
    });
    await publishNew(strapi, { headline: 'Water for all', body: [paragraph('It rains.')] }, 'en');
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  async function open(
    path: string,
    options: { width?: number; colorScheme?: 'light' | 'dark' } = {},
  ): Promise<Page> {
    const { width = 1000, colorScheme = 'light' } = options;
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, locale: 'de-DE' });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(app.url + path);
    await page.waitForSelector('main:not([aria-busy]) h1');
    return page;
  }
  const violations = async (page: Page): Promise<string[]> => {
    await page.evaluate(AXE);
    return page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
      return (await axe.run()).violations.map(({ id }) => id);
    });
  };

  test('lists the latest articles of its language and leads to them', async () => {
    const page = await open('/');
    expect(await page.locator('.stories h2').allTextContents()).toEqual(['Wasser für alle']);
    await page.click('text=English');
    await page.waitForSelector('text=Water for all');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.goto(`${app.url}/`);
    await page.click('.stories a');
    await page.waitForSelector('main h1:has-text("Wasser für alle")');
    expect(new URL(page.url()).pathname).toBe('/de/articles/wasser');
    await page.close();
  });

  test('shows an article with its people, quotes, agreement, and a correction once it is published', async () => {
    const page = await open('/de/articles/wasser');
    expect(await page.textContent('#people')).toContain('Mona Muster');
    expect(await page.textContent('#quotes')).toContain('Wir sind bereit.');
    expect(await page.textContent('#agreements')).toMatch(
      /Wasserabkommen.*unterzeichnet.*Japan, Mona Muster/s,
    );
    expect(await page.locator('#corrections').count()).toBe(0);
    const corrections = [{ class: 'correction', text: 'Es schneite.', at: new Date().toISOString() }];
    await app.strapi
      .documents(ARTICLE)
      .update({ documentId: article, locale: 'de', data: { corrections } as never });
    await page.reload();
    await page.waitForSelector('#people');
    expect(await page.locator('#corrections').count()).toBe(0);
    await publish(app.strapi, article);
    await page.reload();
    await page.waitForSelector('#corrections');
    expect(await page.textContent('#corrections')).toContain('Es schneite.');
    await page.close();
  });

  test('takes what people typed as text, in the page and in its head', async () => {
    const page = await open('/de/articles/wasser');
    expect(await page.textContent('.lead')).toBe(HOSTILE);
    expect(await page.title()).toContain('Wasser für alle');
    expect(await page.locator('main img').count()).toBe(0);
    const { text } = await send(`${app.url}/de/articles/wasser`);
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({ '@type': 'NewsArticle', description: HOSTILE });
    expect(text).toContain('<link rel="canonical"');
    await page.close();
  });

  test.each([
    ['/', 1000, 'light'],
    ['/', 320, 'dark'],
    ['/?locale=en', 320, 'light'],
    ['/de/articles/wasser', 1000, 'dark'],
    ['/de/articles/wasser', 320, 'light'],
    ['/de/articles/nirgends', 320, 'light'],
  ] as const)('%s at %i px, %s, is accessible and fits', async (path, width, colorScheme) => {
    const page = await open(path, { width, colorScheme });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.close();
  });

  test('answers with the status that belongs to the address', async () => {
    const statuses = await Promise.all(
      [
        '/',
        '/de/articles/wasser',
        '/en/articles/wasser',
        '/de/articles/nirgends',
        '/de/articles/%E0%A4%A',
      ].map(async (path) => (await send(app.url + path)).status),
    );
    expect(statuses).toEqual([200, 200, 404, 404, 404]);
  });

  test('says so where there is no such article', async () => {
    const page = await open('/de/articles/nirgends');
    expect(await page.textContent('h1')).toBe('Diesen Artikel gibt es nicht.');
    await page.close();
  });
});
