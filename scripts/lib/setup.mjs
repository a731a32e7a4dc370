import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { PLUGIN, ROOT, command } from './commands.mjs';
import { Trouble, say, step } from './words.mjs';

const OLDEST_NODE = 20;
const NEWEST_NODE = 26;

/** @throws {Trouble} when this Node is not one that Strapi runs on */
export function ensureNode(version = process.versions.node) {
  const major = Number(version.split('.')[0]);
  if (major >= OLDEST_NODE && major <= NEWEST_NODE) return;
  throw new Trouble(
    say(
      `This is Node ${version}; Copydesk needs Node ${OLDEST_NODE} to ${NEWEST_NODE}. Install one of these and run the command again.`,
      `Dies ist Node ${version}; Copydesk braucht Node ${OLDEST_NODE} bis ${NEWEST_NODE}. Bitte eine dieser Versionen installieren und den Befehl wiederholen.`,
    ),
  );
}

const STAMPS = path.join(ROOT, 'node_modules', '.copydesk-stamps.json');

function readStamps() {
  return existsSync(STAMPS) ? JSON.parse(readFileSync(STAMPS, 'utf8')) : {};
}

function writeStamp(name, value) {
  writeFileSync(STAMPS, JSON.stringify({ ...readStamps(), [name]: value }, null, 2));
}

const SKIPPED = new Set(['node_modules', 'dist', '__tests__', 'docs', '.cache', '.tmp']);

/** A hash over the contents of files and folders, so that only what changed is made again. */
export function fingerprintOf(paths) {
  const hash = createHash('sha256');
  const visit = (file) => {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const name of readdirSync(file).sort()) if (!SKIPPED.has(name)) visit(path.join(file, name));
    } else {
      hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  };
  paths.forEach(visit);
  return hash.digest('hex');
}

/** Installs the dependencies when they are missing or older than package-lock.json. */
export async function ensureInstalled() {
  const installedAt = modifiedAt(path.join(ROOT, 'node_modules', '.package-lock.json'));
  if (installedAt > 0 && installedAt >= modifiedAt(path.join(ROOT, 'package-lock.json'))) return;
  step(say('Installing (some minutes the first time) …', 'Installiere (beim ersten Mal einige Minuten) …'));
  await command('npm', ['ci', '--no-audit', '--no-fund'], { hint: explainInstall });
}

/** @returns {number} milliseconds since the epoch, 0 where there is no such file */
const modifiedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** What to do about an install that failed, from what it printed. */
export function explainInstall(output) {
  if (/gyp ERR!|node-gyp|not found: make|No such file or directory: .*make/i.test(output)) {
    return say(
      'better-sqlite3 found no ready binary for this machine and must be compiled: install Python 3, make and a C++ compiler (Debian/Ubuntu: apt-get install python3 make g++; macOS: xcode-select --install), then run the command again.',
      'Für better-sqlite3 gibt es auf diesem Rechner kein fertiges Programm, es muss übersetzt werden: bitte Python 3, make und einen C++-Compiler installieren (Debian/Ubuntu: apt-get install python3 make g++; macOS: xcode-select --install) und den Befehl wiederholen.',
    );
  }
  if (/ENOTFOUND|ETIMEDOUT|ECONNREFUSED|EAI_AGAIN/.test(output)) {
    return say(
      'The package registry was not reached: check the network (or the proxy settings of npm), then run the command again.',
      'Die Paketquelle war nicht erreichbar: bitte das Netz (oder die Proxy-Einstellungen von npm) prüfen und den Befehl wiederholen.',
    );
  }
  return undefined;
}

/** Builds the plugin and the app where their sources changed since the last build. */
export async function ensureBuilt() {
  const at = (...parts) => path.join(ROOT, ...parts);
  const plugin = fingerprintOf(
    ['package.json', 'engine', 'contracts', 'lexicon', 'server', 'admin', 'cli'].map((f) =>
      path.join(PLUGIN, f),
    ),
  );
  const built = ['cli/index.mjs', 'server/index.js', 'admin/index.mjs'].every((file) =>
    existsSync(path.join(PLUGIN, 'dist', file)),
  );
  if (readStamps().plugin !== plugin || !built) {
    step(say('Building the plugin …', 'Baue das Plugin …'));
    await command('npm', ['run', 'build'], { cwd: PLUGIN });
    writeStamp('plugin', plugin);
  }
  const app = fingerprintOf([
    at('package-lock.json'),
    at('tsconfig.json'),
    at('config'),
    at('src'),
    at('database'),
  ]);
  if (readStamps().app !== app || !existsSync(at('dist', 'build', 'index.html'))) {
    step(say('Building the admin (about a minute) …', 'Baue die Verwaltung (etwa eine Minute) …'));
    await command('strapi', ['build'], {
      env: { NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
    });
    writeStamp('app', app);
  }
  mkdirSync(at('public', 'uploads'), { recursive: true });
}

const SECRETS = ['API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY', 'JWT_SECRET'];

const secret = () => randomBytes(24).toString('base64');

/**
 * Completes a `.env` text: what is set stays, what is missing is generated.
 *
 * @param {string} text the file's content so far
 * @param {NodeJS.ProcessEnv} environment a value set here beforehand is taken instead of a generated one
 * @returns {string}
 */
export function completeEnvironment(text, environment = {}) {
  const present = (name) => new RegExp(`^${name}=.+$`, 'm').test(text);
  const lines = [];
  const want = (name, make) => {
    if (!present(name)) lines.push(`${name}=${environment[name] || make()}`);
  };
  want('APP_KEYS', () => [secret(), secret()].join(','));
  for (const name of SECRETS) want(name, secret);
  want('STRAPI_TELEMETRY_DISABLED', () => 'true');
  // Strapi asks for an upper-case letter, a lower-case one and a digit.
  if (environment.NEWSROOM_DEMO !== 'false')
    want('NEWSROOM_DEMO_PASSWORD', () => `Cd1-${randomBytes(9).toString('base64url')}`);
  if (!lines.length) return text;
  const kept = text.replace(
    new RegExp(`^(${lines.map((line) => line.split('=')[0]).join('|')})=[ \\t]*\\r?\\n?`, 'gm'),
    '',
  );
  return `${kept}${kept && !kept.endsWith('\n') ? '\n' : ''}${lines.join('\n')}\n`;
}

/** Writes what is missing into `.env`, readable by its owner alone, and loads it into this process. */
export function ensureEnvironment() {
  const file = path.join(ROOT, '.env');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const after = completeEnvironment(before, process.env);
  if (after !== before) writeFileSync(file, after, { mode: 0o600 });
  chmodSync(file, 0o600);
  for (const line of after.split(/\r?\n/)) {
    const [, name, value] = /^([A-Z_]+)=(.*)$/.exec(line) ?? [];
    if (name && process.env[name] === undefined) process.env[name] = value.replace(/^(["'])(.*)\1$/, '$2');
  }
}
