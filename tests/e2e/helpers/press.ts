import type { Locator, Page, Response } from 'playwright-core';

type Watched = { isClickLost?: boolean };

/** Runs in the page before Strapi: notes whether what was pressed was clicked as well. */
export function watchPresses(): void {
  const watched = window as Watched;
  let pressed: Element | null = null;
  document.addEventListener(
    'mousedown',
    ({ target }) => {
      pressed = target instanceof Element ? target.closest('button, summary, a') : null;
      watched.isClickLost = true;
    },
    true,
  );
  document.addEventListener(
    'click',
    ({ target }) => {
      if (target instanceof Node && pressed?.contains(target)) watched.isClickLost = false;
    },
    true,
  );
}

/**
 * Presses a button, and once more where it moved away between press and release: a panel that still gets its answers
 * pushes what is below it down, and on a slow machine a release comes long after its press.
 */
export async function press(button: Locator): Promise<void> {
  const page = button.page();
  const isLost = () => page.evaluate(() => (window as Watched).isClickLost ?? false);
  do {
    await page.evaluate(() => {
      (window as Watched).isClickLost = true;
    });
    await button.click();
  } while (await isLost());
}

/** Does something that the server is asked to do, and waits until it has: who leaves earlier takes the request along. */
export async function answered(
  page: Page,
  [method, path]: readonly [method: string, path: string],
  act: () => Promise<unknown>,
): Promise<Response> {
  const [answer] = await Promise.all([
    page.waitForResponse(
      (one) => one.request().method() === method && new URL(one.url()).pathname.endsWith(path),
    ),
    act(),
  ]);
  return answer;
}

/** Holds the requests to a path back until they are let go. */
export async function held(
  page: Page,
  method: string,
  path: string,
): Promise<{ readonly isAsked: Promise<void>; go(): void }> {
  let [ask, go] = [() => {}, () => {}];
  const isAsked = new Promise<void>((resolve) => (ask = resolve));
  const mayGo = new Promise<void>((resolve) => (go = resolve));
  await page.route(
    ({ pathname }) => pathname.endsWith(path),
    async (route, request) => {
      if (request.method() !== method) return route.fallback();
      ask();
      await mayGo;
      return route.continue();
    },
  );
  return { isAsked, go };
}
