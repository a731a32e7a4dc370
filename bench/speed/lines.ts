import { closeSync, openSync, readSync, writeSync } from 'node:fs';

const CHUNK = 1 << 16;

/** Writes lines one by one, so that they need never be in memory at once. */
export function writeLines(file: string, lines: Iterable<string>): void {
  const out = openSync(file, 'w');
  let open = '';
  for (const line of lines) {
    open += `${line}\n`;
    if (open.length > CHUNK) {
      writeSync(out, open);
      open = '';
    }
  }
  writeSync(out, open);
  closeSync(out);
}

/** Reads them again, one by one. */
export function* readLines(file: string): Generator<string> {
  const source = openSync(file, 'r');
  const buffer = Buffer.alloc(CHUNK);
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (let read = readSync(source, buffer); read > 0; read = readSync(source, buffer)) {
      const lines = (rest + decoder.decode(buffer.subarray(0, read), { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } finally {
    closeSync(source);
  }
}
