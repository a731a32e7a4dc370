import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes text and waits while the reader is slow; false as soon as nobody reads any more. */
export type Output = (text: string) => Promise<boolean>;

/**
 * @param stream standard output or standard error
 * @returns a writer that keeps to the reader's pace; a closed pipe (`| head`) ends it quietly, without an error
 */
export function outputTo(stream: Writable): Output {
  let isClosed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    isClosed = true;
    if (error.code !== 'EPIPE') throw error;
  });
  return async (text) => {
    if (isClosed) return false;
    if (!stream.write(text)) {
      // A stream that fails emits `error`, and may close without ever draining.
      await Promise.race([once(stream, 'drain'), once(stream, 'close')]).catch(() => undefined);
    }
    return !isClosed;
  };
}
