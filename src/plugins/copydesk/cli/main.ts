import { version as VERSION } from '../package.json';
import type { MessageLanguage } from '../engine';
import { fill } from '../engine';
import type { Outcome } from './check-files';
import { checkLines } from './check-lines';
import { compareLines } from './compare-lines';
import type { Desk } from './desk';
import { deskOf } from './desk';
import { HELP } from './help';
import type { Options } from './options';
import { messagesLanguage, optionsOf } from './options';
import type { Output } from './output';
import { outputTo } from './output';
import { InputProblem, renderProblem } from './problem';
import { WORDS } from './words';

/** 0: nothing blocks; 1: something does; 2: bad input. */
export type ExitCode = 0 | 1 | 2;

const BAD_INPUT: ExitCode = 2;

async function loadDesk(options: Options, complain: Output): Promise<Desk> {
  const { desk, contradictions } = await deskOf(options);
  for (const { line, value, of, other } of contradictions) {
    const place = [options.registry, line].filter((part) => part !== undefined).join(':');
    await complain(
      `${place}: ${fill(WORDS[options.messages]['registry-conflict'] ?? '', { value, of, other })}\n`,
    );
  }
  return desk;
}

function exitCodeOf({ verdict, isInputGood }: Outcome, isStrict: boolean): ExitCode {
  if (!isInputGood) return BAD_INPUT;
  return verdict === 'refuse' || (isStrict && verdict === 'acknowledge') ? 1 : 0;
}

async function complainOf(problem: InputProblem, language: MessageLanguage, complain: Output): Promise<void> {
  await complain(`copydesk: ${WORDS[language].error}: ${renderProblem(problem, language)}\n`);
}

async function perform(options: Options, output: Output, complain: Output): Promise<ExitCode> {
  const { command, messages, files, format } = options;
  if (command === 'help') {
    await output(HELP[messages]);
    return 0;
  }
  if (command === 'version') {
    await output(`${VERSION}\n`);
    return 0;
  }
  const desk = await loadDesk(options, complain);
  if (command === 'compare') return (await compareLines(process.stdin, output, desk)) ? 0 : BAD_INPUT;
  if (options.isJsonl) return (await checkLines(process.stdin, output, desk)) ? 0 : BAD_INPUT;
  const { checkFiles } = await import('./check-files');
  const outcome = await checkFiles(files, desk, {
    format,
    look: { language: messages, hasColour: process.stdout.isTTY && !process.env.NO_COLOR },
    output,
    complain: (problem) => complainOf(problem, messages, complain),
  });
  return exitCodeOf(outcome, options.isStrict);
}

/**
 * Runs the command line.
 *
 * @param args what stands after the program's name
 * @returns the exit code; everything was written by then
 */
export async function main(args: readonly string[]): Promise<ExitCode> {
  const output = outputTo(process.stdout);
  const complain = outputTo(process.stderr);
  try {
    return await perform(optionsOf(args, process.env), output, complain);
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    await complainOf(error, messagesLanguage(args, process.env), complain);
    return BAD_INPUT;
  }
}
