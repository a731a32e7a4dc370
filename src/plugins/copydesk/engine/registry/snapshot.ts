import { buildRegistry } from './build';
import { ByteReader, ByteWriter } from './bytes';
import { CompiledRegistry } from './compiled-registry';
import { PairIndex } from './pair-index';
import { PersonStore } from './person-store';
import type { PostingsData } from './postings';
import { Postings } from './postings';
import { RunningIndex } from './running-index';
import { TokenTable } from './token-table';

/** "CDR" and the format's version; read as one number it also tells the byte order. */
const MAGIC = 0x05524443;
const SECTIONS = 19;
const HEAD = 4 * (1 + SECTIONS);

const aligned = (length: number) => (length + 3) & ~3;

function textsToBytes(texts: readonly string[]): Uint8Array {
  const writer = new ByteWriter();
  writer.number(texts.length);
  for (const text of texts) writer.text(text);
  return writer.bytes;
}

function textsFromBytes(bytes: Uint8Array): string[] {
  const reader = new ByteReader(bytes, 0);
  return Array.from({ length: reader.number() }, () => reader.text());
}

type Section = Uint8Array | Uint32Array;

function sectionsOf({ parts }: CompiledRegistry): readonly Section[] {
  const { bytes, offsets, ids } = parts.people.data;
  const { spelled, sounded } = parts.tokens.data;
  const { postings, sieve } = parts.pairs.data;
  const { families, wrongFamilies, running } = parts;
  const indexes = [ids, spelled, sounded, postings, families.data, wrongFamilies.data, running.data.postings];
  const texts = textsToBytes(parts.tokens.texts);
  const beginnings = running.data.sieve;
  return [
    bytes,
    texts,
    offsets,
    sieve,
    beginnings,
    ...indexes.flatMap(({ starts, entries }) => [starts, entries]),
  ];
}

/**
 * Writes a registry down, so that the next start need not compile it.
 *
 * @returns bytes for `loadRegistry` on a machine of the same byte order
 */
export function saveRegistry(registry: CompiledRegistry): Uint8Array {
  const sections = sectionsOf(registry.isChanged ? buildRegistry(registry.parts.people) : registry);
  const length = sections.reduce((sum, { byteLength }) => sum + aligned(byteLength), HEAD);
  const saved = new Uint8Array(length);
  const head = new Uint32Array(saved.buffer, 0, 1 + SECTIONS);
  head[0] = MAGIC;
  let at = HEAD;
  sections.forEach((section, i) => {
    head[i + 1] = section.byteLength;
    saved.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += aligned(section.byteLength);
  });
  return saved;
}

/** The sections of saved bytes, as views. */
function sectionsIn(bytes: Uint8Array): readonly Uint8Array[] {
  const head =
    bytes.byteLength < HEAD ? undefined : new Uint32Array(bytes.buffer, bytes.byteOffset, 1 + SECTIONS);
  if (head?.[0] !== MAGIC) {
    throw new Error(
      'These bytes are no saved registry of this version. Build the registry anew and save it.',
    );
  }
  const sections: Uint8Array[] = [];
  let at = HEAD;
  for (const length of head.subarray(1)) {
    sections.push(bytes.subarray(at, at + length));
    at += aligned(length);
  }
  if (at !== bytes.byteLength) {
    throw new Error(
      `The saved registry is cut off: ${bytes.byteLength} of ${at} bytes. Build and save it anew.`,
    );
  }
  return sections;
}

function numbers(bytes: Uint8Array | undefined): Uint32Array {
  return bytes ? new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4) : new Uint32Array(0);
}

/**
 * Takes up a saved registry without copying it: the bytes belong to the registry from then on.
 *
 * @param saved what `saveRegistry` gave
 * @throws where the bytes are something else, of another version, or cut off
 */
export function loadRegistry(saved: Uint8Array): CompiledRegistry {
  const bytes = saved.byteOffset % 4 === 0 ? saved : saved.slice();
  const [records = bytes, texts = bytes, offsets, sieve, beginnings, ...indexes] = sectionsIn(bytes);
  const data = (i: number): PostingsData => ({
    starts: numbers(indexes[2 * i]),
    entries: numbers(indexes[2 * i + 1]),
  });
  return new CompiledRegistry({
    people: new PersonStore({ bytes: records, offsets: numbers(offsets), ids: data(0) }),
    tokens: new TokenTable(textsFromBytes(texts), { spelled: data(1), sounded: data(2) }),
    pairs: new PairIndex({ postings: data(3), sieve: numbers(sieve) }),
    families: new Postings(data(4)),
    wrongFamilies: new Postings(data(5)),
    running: new RunningIndex({ postings: data(6), sieve: numbers(beginnings) }),
  });
}
