#!/usr/bin/env node
/**
 * `npm test`: all the set-up, then types, lint, format, unit, integration and browser tests.
 * A part that fails does not keep the others from running; any failure is the run's.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { command } from './lib/commands.mjs';
import { ensureBuilt, ensureInstalled, ensureNode } from './lib/setup.mjs';
import { Trouble, run, say, step } from './lib/words.mjs';

const PARTS = [
  { name: 'typecheck', label: say('Types', 'Typen'), args: ['npm', 'run', '--silent', 'typecheck'] },
  { name: 'lint', label: say('Lint', 'Lint'), args: ['npm', 'run', '--silent', 'lint'] },
  { name: 'format', label: say('Format', 'Format'), args: ['npm', 'run', '--silent', 'format:check'] },
  { name: 'lexicon', label: say('Lexicon', 'Wortlisten'), args: ['npm', 'run', '--silent', 'lexicon:check'] },
  { name: 'unit', label: say('Unit tests', 'Einzeltests'), jest: [] },
  { name: 'integration', label: say('Integration tests', 'Integrationstests'), jest: ['--runInBand'] },
  { name: 'e2e', label: say('Browser tests', 'Browsertests'), jest: ['--runInBand'] },
];

/** Runs one part; resolves to what jest counted, or to one passed or failed check. */
async function runPart({ name, label, args, jest }, folder) {
  step(label);
  const report = path.join(folder, `${name}.json`);
  const [program, ...rest] = args ?? [
    'jest',
    '--selectProjects',
    name,
    '--json',
    `--outputFile=${report}`,
    ...jest,
  ];
  const failed = await command(program, rest, {
    env: { NODE_OPTIONS: '', STRAPI_TELEMETRY_DISABLED: 'true' },
  }).then(
    () => false,
    (error) => {
      console.error(`✖ ${error.message}`);
      return true;
    },
  );
  return jest ? counted(report) : { passed: Number(!failed), failed: Number(failed), skipped: 0, skips: [] };
}

function counted(report) {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  const skips = result.testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ status }) => status === 'pending');
  return {
    passed: result.numPassedTests,
    // A file that does not even load counts no test; it is a failure all the same.
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: skips.length,
    skips: skips.map(({ fullName }) => fullName),
  };
}

await run(async () => {
  ensureNode();
  await ensureInstalled();
  await ensureBuilt();
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-test-'));
  const total = { passed: 0, failed: 0, skipped: 0, skips: [] };
  const broken = [];
  for (const part of PARTS) {
    const { passed, failed, skipped, skips } = await runPart(part, folder);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    total.skips.push(...skips);
    if (failed) broken.push(part.label);
  }
  rmSync(folder, { recursive: true, force: true });
  for (const name of total.skips) console.log(`${say('skipped', 'übersprungen')}: ${name}`);
  const isIncomplete = process.env.CI && total.skipped > 0;
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  if (broken.length) throw new Trouble(`${say('Failed', 'Fehlgeschlagen')}: ${broken.join(', ')}`);
  if (isIncomplete)
    throw new Trouble(say('In CI no test may be skipped.', 'In der CI darf kein Test übersprungen werden.'));
});
