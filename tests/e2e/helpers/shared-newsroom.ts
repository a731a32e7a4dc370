import { findChromium, startBrowser } from './browser';
import type { Stage } from './desk-page';
import { startNewsroom, type Newsroom } from './newsroom';

const URL_VARIABLE = 'COPYDESK_E2E_URL';
const shared = globalThis as { newsroomOfTheStories?: Newsroom };

/** Starts the one newsroom of all stories, where there is a browser to visit it with; jest's `globalSetup`. */
export default async function open(): Promise<void> {
  if (!findChromium()) return;
  shared.newsroomOfTheStories = await startNewsroom();
  process.env[URL_VARIABLE] = shared.newsroomOfTheStories.url;
}

/** Ends it; jest's `globalTeardown`. */
export const close = async (): Promise<void> => shared.newsroomOfTheStories?.stop();

/** A browser of its own at the newsroom that all stories share. */
export async function openStage(): Promise<Stage> {
  const browser = await startBrowser();
  return { browser, url: process.env[URL_VARIABLE] ?? '', contexts: new Map() };
}
