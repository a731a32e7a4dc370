import type { Person } from '../../src/plugins/copydesk/engine/types';
import { readLines, writeLines } from './lines';

function* linesOf(people: Iterable<Person>): Generator<string> {
  for (const { id, givenName, familyName } of people) yield `${id}\t${givenName}\t${familyName}`;
}

/** Writes persons to a file, so that who is measured need not hold their generator in memory. */
export function writePeople(file: string, people: Iterable<Person>): void {
  writeLines(file, linesOf(people));
}

/** Reads the first persons of such a file, one by one. */
export function* readPeople(file: string, count: number): Generator<Person> {
  let left = count;
  for (const line of readLines(file)) {
    if (left-- === 0) return;
    const [id = '', givenName = '', familyName = ''] = line.split('\t');
    yield { id, name: `${givenName} ${familyName}`, givenName, familyName };
  }
}
