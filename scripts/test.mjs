#!/usr/bin/env node
/**
 * `npm test`: all the set-up, then types, lint, format, unit, integration and browser tests.
 * A part that fails does not keep the others from running; any failure is the run's.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { command, sideBySide } from './lib/commands.mjs';
import { ensureBuilt, ensureInstalled, ensureNode } from './lib/setup.mjs';
import { Trouble, run, say, step } from './lib/words.mjs';

const CHECKS = [
  { script: 'typecheck', label: say('Types', 'Typen') },
  { script: 'lint', label: say('Lint', 'Lint') },
  { script: 'format:check', label: say('Format', 'Format') },
  { script: 'lexicon:check', label: say('Lexicon', 'Wortlisten') },
];

/** Every worker of the last two has a Strapi of its own, of about a gigabyte. */
const MOST_STRAPIS = 4;
const workers = availableParallelism();
const SUITES = [
  { project: 'unit', label: say('Unit tests', 'Einzeltests'), workers },
  {
    project: 'integration',
    label: say('Integration tests', 'Integrationstests'),
    workers: Math.min(workers, MOST_STRAPIS),
  },
  { project: 'e2e', label: say('Browser tests', 'Browsertests'), workers: Math.min(workers, MOST_STRAPIS) },
];

const env = { NODE_OPTIONS: '', STRAPI_TELEMETRY_DISABLED: 'true' };

/** Resolves to whether the command failed, and says so. */
const hasFailed = (program, args, options) =>
  command(program, args, { env, ...options }).then(
    () => false,
    (error) => {
      console.error(`✖ ${error.message}`);
      return true;
    },
  );

/** Counts as one test that passed or failed. */
async function runCheck({ script, label }) {
  const failed = await hasFailed('npm', ['run', '--silent', script], { atOnce: true });
  return { label, passed: Number(!failed), failed: Number(failed), skips: [] };
}

async function runSuite({ project, label, workers }, folder) {
  step(label);
  const report = path.join(folder, `${project}.json`);
  const args = ['--selectProjects', project, `--maxWorkers=${workers}`, '--json', `--outputFile=${report}`];
  const broke = await hasFailed('jest', args);
  if (!existsSync(report)) return { label, passed: 0, failed: 1, skips: [] };
  const { failed, ...rest } = counted(report);
  // Jest may fail for what is no test's: it counts all the same.
  return { label, ...rest, failed: Math.max(failed, Number(broke)) };
}

function counted(report) {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  const skipped = result.testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ status }) => status === 'pending');
  return {
    passed: result.numPassedTests,
    // A file that does not even load counts no test; it is a failure all the same.
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skips: skipped.map(({ fullName }) => fullName),
  };
}

await run(async () => {
  ensureNode();
  await ensureInstalled();
  await ensureBuilt();
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-test-'));
  step(CHECKS.map(({ label }) => label).join(', '));
  const parts = await sideBySide(CHECKS.map((check) => () => runCheck(check)));
  for (const suite of SUITES) parts.push(await runSuite(suite, folder));
  rmSync(folder, { recursive: true, force: true });
  const sum = (count) => parts.reduce((total, part) => total + count(part), 0);
  const skips = parts.flatMap((part) => part.skips);
  for (const name of skips) console.log(`${say('skipped', 'übersprungen')}: ${name}`);
  console.log(
    `\n${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed, ${skips.length} skipped`,
  );
  const broken = parts.filter(({ failed }) => failed > 0).map(({ label }) => label);
  if (broken.length) throw new Trouble(`${say('Failed', 'Fehlgeschlagen')}: ${broken.join(', ')}`);
  if (process.env.CI && skips.length > 0)
    throw new Trouble(say('In CI no test may be skipped.', 'In der CI darf kein Test übersprungen werden.'));
});
