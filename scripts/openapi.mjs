#!/usr/bin/env node
/** `npm run openapi`: makes docs/openapi.json anew from the content types, by the test that otherwise compares it. */
import { command } from './lib/commands.mjs';
import { run } from './lib/words.mjs';

await run(async () => {
  await command('jest', ['--selectProjects', 'integration', '--testPathPatterns', 'publishing-openapi'], {
    env: { OPENAPI_WRITE: 'true', STRAPI_TELEMETRY_DISABLED: 'true' },
  });
  await command('prettier', ['--write', 'src/plugins/copydesk/docs/openapi.json']);
});
