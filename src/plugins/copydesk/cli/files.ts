import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { InputProblem } from './problem';

/** The name by which standard input is called on the command line. */
export const STDIN = '-';

function unreadable(file: string, error: unknown): InputProblem {
  const { code, message } = error as NodeJS.ErrnoException;
  const key = { ENOENT: 'file-missing', EISDIR: 'file-folder', EACCES: 'file-forbidden' }[code ?? ''];
  return new InputProblem(key ? { key } : { key: 'file-unreadable', values: { reason: message } }, file);
}

/**
 * @param file a path, or `-` for standard input
 * @throws InputProblem where it cannot be opened
 */
export async function openFile(file: string): Promise<Readable> {
  if (file === STDIN) return process.stdin;
  try {
    const handle = await open(file);
    if ((await handle.stat()).isDirectory()) {
      await handle.close();
      throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
    }
    return createReadStream(file, { fd: handle, highWaterMark: 1 << 18 });
  } catch (error) {
    throw unreadable(file, error);
  }
}

/**
 * @param file a path, or `-` for standard input
 * @returns its text, without a byte order mark
 * @throws InputProblem where it cannot be read or is not UTF-8
 */
export async function readText(file: string): Promise<string> {
  const bytes = await buffer(await openFile(file));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputProblem({ key: 'file-encoding' }, file);
  }
}
