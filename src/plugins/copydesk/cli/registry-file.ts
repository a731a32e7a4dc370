import { extname } from 'node:path';
import type { Person, Registry } from '../engine';
import { RegistryBuilder } from '../engine';
import { openFile, readText } from './files';
import type { JsonObject } from './json';
import { isObject, parseJson, parseObject, typeOf } from './json';
import { linesOf } from './lines';
import { personOf } from './person';
import { at, InputProblem, problem } from './problem';

/** A person of a registry file and where it stands there. */
type Entry = { readonly object: JsonObject; readonly line?: number };

async function* entriesOfLines(file: string): AsyncGenerator<Entry> {
  for await (const { number, text } of linesOf(await openFile(file))) {
    yield { object: at({ file, line: number }, () => parseObject(text)), line: number };
  }
}

/** A list of persons, bare or as `{"people": […]}` or `{"data": […]}`. */
function listOf(value: unknown): unknown[] {
  const list = isObject(value) ? (value.people ?? value.data) : value;
  if (!Array.isArray(list)) throw problem('registry-shape', { found: typeOf(list) });
  return list;
}

async function entriesOfJson(file: string): Promise<Entry[]> {
  const text = await readText(file);
  return at({ file }, () =>
    listOf(parseJson(text)).map((object, i) => {
      if (!isObject(object)) throw problem('registry-item', { number: i + 1, found: typeOf(object) });
      return { object };
    }),
  );
}

async function entriesOfCsv(file: string): Promise<Entry[]> {
  const { registryRows } = await import('./registry-csv');
  const text = await readText(file);
  return at({ file }, () => registryRows(text));
}

function entriesOf(file: string): AsyncIterable<Entry> | Promise<Entry[]> {
  const extension = extname(file).toLowerCase();
  if (extension === '.json') return entriesOfJson(file);
  return extension === '.csv' || extension === '.tsv' ? entriesOfCsv(file) : entriesOfLines(file);
}

/** A spelling that one person's entry calls wrong while it is another's right name. */
export type Contradiction = {
  readonly value: string;
  readonly of: string;
  readonly other: string;
  readonly line?: number;
};

type Wrong = { readonly value: string; readonly person: Person; readonly line?: number };

function contradictionOf(wrong: Wrong, registry: Registry): Contradiction | undefined {
  const { value, person, line } = wrong;
  const rival = registry
    .byForm(value)
    .find(
      (hit) =>
        hit.kind !== 'wrong' &&
        hit.person !== person.id &&
        hit.spelling.normalize('NFC') === value.normalize('NFC'),
    );
  const other = rival && registry.person(rival.person);
  if (!other) return undefined;
  if (person.distinctFrom?.includes(other.id) || other.distinctFrom?.includes(person.id)) return undefined;
  return { value, of: person.name, other: other.name, ...(line === undefined ? {} : { line }) };
}

/** Two entries with one id, told with the line of the second. */
async function duplicateIn(file: string): Promise<InputProblem | undefined> {
  const seen = new Map<string, number | undefined>();
  for await (const { object, line } of await entriesOf(file)) {
    const id = String(object.id);
    if (seen.has(id)) {
      return new InputProblem(
        { key: 'registry-duplicate', values: { id, line: seen.get(id) ?? '' } },
        file,
        line,
      );
    }
    seen.set(id, line);
  }
  return undefined;
}

/**
 * Reads a registry: JSONL is streamed, JSON and CSV are read whole.
 *
 * @param file `.json`, `.csv`, `.tsv`; anything else is read as JSONL
 * @returns the compiled registry, and what its entries contradict each other in
 * @throws InputProblem with file and line
 */
export async function readRegistry(
  file: string,
): Promise<{ readonly registry: Registry; readonly contradictions: readonly Contradiction[] }> {
  const builder = new RegistryBuilder();
  const wrongs: Wrong[] = [];
  for await (const { object, line } of await entriesOf(file)) {
    const place = line === undefined ? { file } : { file, line };
    const person = at(place, () => personOf(object));
    builder.add(person);
    for (const { kind, value } of person.spellings ?? []) {
      if (kind === 'wrong') wrongs.push({ value, person, ...(line === undefined ? {} : { line }) });
    }
  }
  try {
    const registry = builder.build();
    return { registry, contradictions: wrongs.flatMap((wrong) => contradictionOf(wrong, registry) ?? []) };
  } catch (error) {
    throw (
      (await duplicateIn(file)) ??
      new InputProblem({ key: 'file-unreadable', values: { reason: String(error) } }, file)
    );
  }
}
