/** What could slip past the workflow at its edges: every way found, each shut; the clock; every refusal's words. */
import type { App, Booted } from './helpers/boot';
import { boot } from './helpers/boot';
import type { Newsroom } from './helpers/workflow';
import { staff, workflowApp } from './helpers/workflow';
import { bypassSuite } from './suites/workflow-bypasses';
import { clockSuite } from './suites/workflow-clock';
import { refusalSuite } from './suites/workflow-refusals';

describe('the editorial workflow at its edges', () => {
  let app: App & { remove(): void };
  let booted: Booted;
  let room: Newsroom;

  beforeAll(async () => {
    process.env.NEWSROOM = 'true';
    app = await workflowApp('edges');
    booted = await boot(app, { name: 'SQLite', client: 'sqlite' });
    room = await staff(booted);
  });
  afterAll(async () => {
    await booted?.stop();
    app?.remove();
  });

  bypassSuite(() => room);
  refusalSuite(() => room);
  // Last, as it turns the clocks.
  clockSuite(() => room);
});
