import type { Message, MessageLanguage } from '../engine';
import { fill } from '../engine';
import { WORDS } from './words';

/** Bad input: what is wrong, in which file and line. The command ends with exit code 2. */
export class InputProblem extends Error {
  constructor(
    readonly what: Message,
    readonly file?: string,
    readonly line?: number,
  ) {
    super(what.key);
    this.name = 'InputProblem';
  }
}

/**
 * @param key of cli/words.ts
 * @param values for its placeholders
 */
export function problem(key: string, values?: Message['values']): InputProblem {
  return new InputProblem(values ? { key, values } : { key });
}

/**
 * @param problem what is wrong
 * @param language of the reader
 * @returns `file:line: what is wrong`, or `line 3: …` where the input has no name
 */
export function renderProblem({ what, file, line }: InputProblem, language: MessageLanguage): string {
  const error = fill(WORDS[language][what.key] ?? what.key, what.values);
  if (file !== undefined) return `${file}${line === undefined ? '' : `:${line}`}: ${error}`;
  return line === undefined ? error : fill(WORDS[language].line ?? '', { line, error });
}

/** Runs `read`; a problem inside it gets the file and line it lacks. */
export function at<T>(place: { readonly file?: string; readonly line?: number }, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    throw new InputProblem(error.what, error.file ?? place.file, error.line ?? place.line);
  }
}
