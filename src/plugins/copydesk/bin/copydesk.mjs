#!/usr/bin/env node
// Committed, since npm links a workspace's commands only if their file is there at install; `prepare` bundles the rest.
try {
  await import('../dist/cli/index.mjs');
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND' || !String(error.url ?? '').endsWith('/dist/cli/index.mjs'))
    throw error;
  console.error(
    'copydesk: the command line is not built yet; run "npm install" (or "npm run prepare" in the plugin).',
  );
  process.exitCode = 2;
}
