#!/usr/bin/env node
/** `npm run typecheck`: each part of the house under its own settings. */
import { command } from './lib/commands.mjs';
import { run } from './lib/words.mjs';

const PARTS = [
  '.',
  'src/admin',
  ...['engine', 'cli', 'server', 'admin'].map((part) => `src/plugins/copydesk/${part}`),
  // The engine itself knows no Node; its tests do.
  'src/plugins/copydesk/engine/tsconfig.tests.json',
  'tests',
  'bench',
];

await run(async () => {
  for (const part of PARTS) await command('tsc', ['--noEmit', '-p', part]);
});
