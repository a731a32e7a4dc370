#!/usr/bin/env node
/** `npm run newsroom`: all the set-up, then the newsroom. Plain Node: it runs before anything is installed. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { ROOT } from './lib/commands.mjs';
import { ensureBuilt, ensureEnvironment, ensureInstalled, ensureNode } from './lib/setup.mjs';
import { Trouble, run, say, step } from './lib/words.mjs';

const START_LIMIT_MS = 180_000;

/** @throws {Trouble} when something listens there already */
function ensurePortIsFree(host, port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) =>
      reject(
        new Trouble(
          error.code === 'EADDRINUSE'
            ? say(
                `Port ${port} on ${host} is taken, perhaps by a newsroom that already runs. Stop it, or choose another port: PORT=1338 npm run newsroom`,
                `Port ${port} auf ${host} ist belegt, vielleicht von einer Redaktion, die schon läuft. Bitte diese beenden oder einen anderen Port wählen: PORT=1338 npm run newsroom`,
              )
            : say(
                `Cannot listen on ${host}:${port}: ${error.message}`,
                `Auf ${host}:${port} kann nicht gelauscht werden: ${error.message}`,
              ),
        ),
      ),
    );
    probe.listen(port, host, () => probe.close(resolve));
  });
}

/** Resolves when the server answers; throws when it ends before. */
async function answered(url, child) {
  const limit = Date.now() + START_LIMIT_MS;
  while (child.exitCode === null && Date.now() < limit) {
    const response = await fetch(`${url}/_health`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Trouble(
    say(
      'The newsroom did not start; the reason stands above.',
      'Die Redaktion ist nicht gestartet; der Grund steht oben.',
    ),
  );
}

function greet(url) {
  const line = '─'.repeat(68);
  console.log(`\n${line}`);
  console.log(say(`  The newsroom is open: ${url}/admin`, `  Die Redaktion ist offen: ${url}/admin`));
  console.log(`  REST  ${url}/api/articles     GraphQL  ${url}/graphql`);
  if (process.env.NEWSROOM_DEMO === 'false') {
    console.log(
      say(
        '  No demo accounts: the first visit registers the administrator.',
        '  Ohne Demo-Zugänge: der erste Besuch legt die Verwaltung an.',
      ),
    );
  } else {
    console.log(say('\n  Log in as', '\n  Anmelden als'));
    for (const [name, role] of [
      ['editor', say('editor: checks and publishes', 'Redaktion: prüft und veröffentlicht')],
      ['author', say('author: writes', 'Autorin: schreibt')],
      ['chief', say('chief on duty: may override', 'Chef vom Dienst: darf übergehen')],
      ['registry', say('registry keeper', 'Namensregister')],
      ['admin', say('super admin', 'Super-Admin')],
    ]) {
      console.log(`    ${`${name}@newsroom.test`.padEnd(24)} ${role}`);
    }
    console.log(
      say(
        `  Password: ${process.env.NEWSROOM_DEMO_PASSWORD}`,
        `  Passwort: ${process.env.NEWSROOM_DEMO_PASSWORD}`,
      ),
    );
  }
  console.log(say('  Stop with Ctrl+C; all data is kept.', '  Beenden mit Strg+C; alle Daten bleiben.'));
  console.log(line);
}

await run(async () => {
  ensureNode();
  process.chdir(ROOT);
  await ensureInstalled();
  ensureEnvironment();
  const host = process.env.HOST || '127.0.0.1';
  const port = Number(process.env.PORT || 1337);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Trouble(`PORT=${process.env.PORT}: 1 … 65535`);
  await ensurePortIsFree(host, port);
  await ensureBuilt();

  step(say('Starting …', 'Starte …'));
  const strapi = path.join(ROOT, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
  const child = spawn(process.execPath, [strapi, 'start'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEWSROOM: 'true', HOST: host, PORT: String(port) },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 0));
  await answered(`http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`, child);
  greet(`http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`);
});
