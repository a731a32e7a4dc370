import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import type { Person } from '../../src/plugins/copydesk/engine/types';

const CHUNK = 1 << 16;

/** Writes persons to a file, one a line, so that who is measured need not hold their generator in memory. */
export function writePeople(file: string, people: Iterable<Person>): void {
  const out = openSync(file, 'w');
  let lines = '';
  for (const { id, givenName, familyName } of people) {
    lines += `${id}\t${givenName}\t${familyName}\n`;
    if (lines.length > CHUNK) {
      writeSync(out, lines);
      lines = '';
    }
  }
  writeSync(out, lines);
  closeSync(out);
}

/** Reads the first persons of such a file, one by one. */
export function* readPeople(file: string, count: number): Generator<Person> {
  const source = openSync(file, 'r');
  const buffer = Buffer.alloc(CHUNK);
  const decoder = new TextDecoder();
  let rest = '';
  let left = count;
  for (let read = readSync(source, buffer); read > 0 && left > 0; read = readSync(source, buffer)) {
    const lines = (rest + decoder.decode(buffer.subarray(0, read), { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines.slice(0, left)) {
      const [id = '', givenName = '', familyName = ''] = line.split('\t');
      yield { id, name: `${givenName} ${familyName}`, givenName, familyName };
    }
    left -= lines.length;
  }
  closeSync(source);
}
