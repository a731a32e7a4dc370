import { fill } from '../engine';
import { checkLines } from './check-lines';
import { compareLines } from './compare-lines';
import type { Desk } from './desk';
import { deskOf } from './desk';
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

async function perform(options: Options, output: Output, complain: Output): Promise<ExitCode> {
  const desk = await loadDesk(options, complain);
  if (options.command === 'compare') {
    return (await compareLines(process.stdin, output, desk)) ? 0 : BAD_INPUT;
  }
  return (await checkLines(process.stdin, output, desk)) ? 0 : BAD_INPUT;
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
    const language = messagesLanguage(args, process.env);
    await complain(`copydesk: ${WORDS[language].error}: ${renderProblem(error, language)}\n`);
    return BAD_INPUT;
  }
}
