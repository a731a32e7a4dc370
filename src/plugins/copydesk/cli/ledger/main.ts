import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import type { LedgerFault, LedgerHead, LedgerVerification } from '../../contracts/ledger-chain';
import { fill } from '../../engine';
import { messagesLanguage } from '../options';
import { outputTo } from '../output';
import { NoApp, verifyApp } from './app';
import { compareHeads, NotARecord, verifyExport } from './file';
import { LEDGER_WORDS } from './words';

type Options = { readonly file?: string; readonly heads?: string };

/** @returns the options, or nothing where help is what is needed */
export function ledgerOptions(args: readonly string[]): Options | undefined {
  const [command, ...rest] = args;
  if (command !== 'verify') return undefined;
  let options: Options = {};
  for (let i = 0; i < rest.length; i += 1) {
    const arg = rest[i] ?? '';
    const value = rest[i + 1];
    if (arg === '--heads' && value) options = { ...options, heads: value };
    else if (arg === '--messages' && value) options = { ...options };
    else if (!arg.startsWith('-') && options.file === undefined) {
      options = { ...options, file: arg };
      continue;
    } else return undefined;
    i += 1;
  }
  return options;
}

/** The file of noted ends is none. */
class NotHeads extends Error {}

function headsIn(file: string, text: string): LedgerHead[] {
  try {
    const heads: unknown = JSON.parse(text);
    if (Array.isArray(heads)) return heads as LedgerHead[];
  } catch {
    throw new NotHeads(file);
  }
  throw new NotHeads(file);
}

/** What was noted at an earlier run is compared, then the present ends are noted. */
async function withNoted(
  file: string | undefined,
  found: LedgerVerification,
): Promise<readonly LedgerFault[]> {
  if (!file) return found.faults;
  const noted = existsSync(file) ? headsIn(file, await readFile(file, 'utf8')) : [];
  const lost = compareHeads(noted, found.heads);
  if (lost.length === 0) await writeFile(file, `${JSON.stringify(found.heads, null, 1)}\n`);
  return [...found.faults, ...lost];
}

/**
 * `copydesk ledger verify`.
 *
 * @param args what stands after `ledger`
 * @returns 0: whole; 1: faults; 2: bad input
 */
export async function ledger(args: readonly string[]): Promise<0 | 1 | 2> {
  const words = LEDGER_WORDS[messagesLanguage(args, process.env)];
  const output = outputTo(process.stdout);
  const complain = outputTo(process.stderr);
  const options = ledgerOptions(args);
  if (!options) {
    await complain(words.help);
    return 2;
  }
  const { file = '' } = options;
  try {
    const found = file ? verifyExport(await readFile(file, 'utf8')) : await verifyApp(process.cwd());
    const faults = await withNoted(options.heads, found);
    for (const { kind, ...values } of faults) await output(`${fill(words[kind], values)}\n`);
    const { documents, entries } = found;
    const summary = faults.length === 0 ? words.whole : words.broken;
    await output(`${fill(summary, { documents, entries, faults: faults.length })}\n`);
    return faults.length === 0 ? 0 : 1;
  } catch (error) {
    await complain(`copydesk: ${problemOf(error, file, words)}\n`);
    return 2;
  }
}

function problemOf(error: unknown, file: string, words: (typeof LEDGER_WORDS)['en']): string {
  if (error instanceof NotARecord) return fill(words['not-a-record'], { file, line: error.line });
  if (error instanceof NotHeads) return fill(words['not-heads'], { file: error.message });
  if (error instanceof NoApp) return fill(words[error.key], { reason: error.message });
  const reason = error instanceof Error ? error.message : String(error);
  return fill(words.unreadable, { file: file || '–', reason });
}
