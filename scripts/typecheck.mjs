#!/usr/bin/env node
/** `npm run typecheck`: each part of the house under its own settings. */
import { command, sideBySide } from './lib/commands.mjs';
import { Trouble, run, say } from './lib/words.mjs';

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
  const checks = PARTS.map(
    (part) => () =>
      command('tsc', ['--noEmit', '-p', part], { atOnce: true }).then(
        () => null,
        () => part,
      ),
  );
  const wrong = (await sideBySide(checks)).filter(Boolean);
  if (wrong.length)
    throw new Trouble(`${say('Types are wrong in', 'Falsche Typen in')}: ${wrong.join(', ')}`);
});
