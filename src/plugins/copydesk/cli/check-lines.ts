import type { Readable } from 'node:stream';
import type { MessageLanguage } from '../engine';
import { check } from '../engine';
import { copyOf } from './copy';
import type { Desk } from './desk';
import { withLanguage } from './desk';
import { recordOf } from './finding';
import { idOf, parseJson, parseObject } from './json';
import type { Line } from './lines';
import { lineBatches } from './lines';
import type { Output } from './output';
import { InputProblem, renderProblem } from './problem';

/** The id of a line that could not be read as a document: from its JSON where it is some. */
function idOfLine(text: string): string | number | null {
  try {
    return idOf(parseJson(text));
  } catch {
    return null;
  }
}

/**
 * Answers every line of a stream with one line, in order: a bad line with its id (where it has one) and the error.
 *
 * @param input JSON lines
 * @param output where the answers go
 * @param language of the errors
 * @param answer makes the answer of one line; throws InputProblem where the line is bad
 * @returns whether every line was good
 */
export async function answerLines(
  input: Readable,
  output: Output,
  language: MessageLanguage,
  answer: (text: string) => unknown,
): Promise<boolean> {
  let isGood = true;
  const answerOf = ({ number, text }: Line): unknown => {
    try {
      return answer(text);
    } catch (error) {
      if (!(error instanceof InputProblem)) throw error;
      isGood = false;
      return {
        id: idOfLine(text),
        error: renderProblem(new InputProblem(error.what, undefined, number), language),
      };
    }
  };
  for await (const batch of lineBatches(input)) {
    if (!(await answerBatch(batch, answerOf, output))) break;
  }
  return isGood;
}

/** Characters of answers that are written at once. */
const PORTION = 1 << 16;

/** Answers what has come, in few writes; nothing is held back while the next lines are waited for. */
async function answerBatch(
  batch: readonly Line[],
  answerOf: (line: Line) => unknown,
  output: Output,
): Promise<boolean> {
  let portion = '';
  for (const line of batch) {
    portion += `${JSON.stringify(answerOf(line))}\n`;
    if (portion.length < PORTION) continue;
    if (!(await output(portion))) return false;
    portion = '';
  }
  return portion === '' || (await output(portion));
}

/**
 * `copydesk check --jsonl`: one document a line in, one answer a line out.
 *
 * @returns whether every line was a document
 */
export function checkLines(input: Readable, output: Output, desk: Desk): Promise<boolean> {
  return answerLines(input, output, desk.messages, (text) => {
    const object = parseObject(text);
    const { findings, failures } = check(withLanguage(copyOf(object), desk), desk);
    return {
      id: idOf(object),
      findings: findings.map((finding) => recordOf(finding, desk.messages)),
      failures,
    };
  });
}
