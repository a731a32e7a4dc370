#!/usr/bin/env node
/** `npm run build`: plugin and admin, where their sources changed. */
import { ensureBuilt, ensureInstalled, ensureNode } from './lib/setup.mjs';
import { run } from './lib/words.mjs';

await run(async () => {
  ensureNode();
  await ensureInstalled();
  await ensureBuilt();
});
