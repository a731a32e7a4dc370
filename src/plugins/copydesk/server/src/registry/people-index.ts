import type { Core } from '@strapi/strapi';
import type { Person, PersonId, Registry } from '../../../engine';
import { buildRegistry, buildRegistryFrom } from '../../../engine';
import { currentTransaction } from '../transaction';
import type { PersonRecord, RegistryTables } from './people';
import { readEveryone, readPeople } from './people';
import type { Reader } from './reader';
import { createReader } from './reader';
import { changedBetween, ownChanges, readRevision } from './revision';

export type PeopleIndex = {
  /**
   * Hands over the registry as it stands in the database now, the running transaction's own changes included.
   *
   * @param use runs at once and must not wait for anything: the registry is its own for that moment alone
   */
  consult<Result>(use: (registry: Registry) => Result): Promise<Result>;
  /** Reads the whole registry; done once at start, so that the first check need not. */
  load(): Promise<number>;
  /** Which state of the registry a check begun now goes by; it rises with every write. */
  revision(): Promise<number>;
  /** One record as stored, counted or not. */
  record(id: PersonId): Promise<PersonRecord | undefined>;
};

type State = { readonly registry: Registry; readonly revision: number };

function replace(registry: Registry, id: PersonId, person: Person | undefined): void {
  if (person) registry.add(person);
  else registry.remove(id);
}

/** Uses a registry in which some people are others for a moment. */
function consultChanged<Result>(
  registry: Registry,
  changes: ReadonlyMap<PersonId, Person | undefined>,
  use: (registry: Registry) => Result,
): Result {
  const before = [...changes.keys()].map((id) => [id, registry.person(id)] as const);
  for (const [id, person] of changes) replace(registry, id, person);
  try {
    return use(registry);
  } finally {
    for (const [id, person] of before) replace(registry, id, person);
  }
}

/** The index of an installation without a registry: nobody is known. */
export function createEmptyIndex(): PeopleIndex {
  const registry = buildRegistry([]);
  return {
    consult: async (use) => use(registry),
    load: async () => 0,
    revision: async () => 0,
    record: async () => undefined,
  };
}

/**
 * The registry in memory. It holds what is committed and nothing else: writers only note whom they changed (see
 * revision.ts), and every reader catches up with those notes before it uses the index. So two servers on one database
 * never disagree, and a write that is rolled back leaves no trace. A transaction that has changed people itself
 * lays its changes over the index for the moment of its check.
 *
 * Concurrent readers never wait for each other: one of them may hold the only connection (SQLite).
 *
 * @param strapi the running Strapi
 * @param tables made on first use, when the database knows its models
 */
export function createPeopleIndex(strapi: Core.Strapi, tables: () => RegistryTables): PeopleIndex {
  let state: State | undefined;

  async function build(reader: Reader): Promise<State> {
    const revision = await readRevision(reader);
    return { registry: await buildRegistryFrom(readEveryone(reader, tables())), revision };
  }

  async function readChanges(reader: Reader, ids: readonly PersonId[]) {
    const records = await readPeople(reader, tables(), ids);
    const counted = records.filter(({ counts }) => counts);
    const people = new Map<PersonId, Person | undefined>(ids.map((id) => [id, undefined]));
    for (const { person } of counted) people.set(person.id, person);
    return people;
  }

  /** Keeps what was just read unless another reader, faster, keeps something newer. */
  function keep(next: State, held: State | undefined): Registry {
    if (!state || state === held || next.revision > state.revision) state = next;
    return state.registry;
  }

  async function consult<Result>(use: (registry: Registry) => Result): Promise<Result> {
    const trx = await currentTransaction(strapi);
    const reader = createReader(strapi, trx);
    const isOwn = ownChanges(trx) !== undefined;
    const revision = await readRevision(reader);
    const held = state;
    if (held?.revision === revision) return use(held.registry);
    const changed = held ? await changedBetween(reader, held.revision, revision) : 'all';
    if (!held || changed === 'all') {
      const built = await build(reader);
      return use(isOwn ? built.registry : keep(built, held));
    }
    const changes = await readChanges(reader, changed);
    if (isOwn) return consultChanged((state ?? held).registry, changes, use);
    if (state !== held) return consult(use);
    for (const [id, person] of changes) replace(held.registry, id, person);
    state = { registry: held.registry, revision };
    return use(held.registry);
  }

  return {
    consult,
    async load() {
      const reader = createReader(strapi, await currentTransaction(strapi));
      return keep(await build(reader), state).size;
    },
    async revision() {
      return readRevision(createReader(strapi, await currentTransaction(strapi)));
    },
    async record(id) {
      const reader = createReader(strapi, await currentTransaction(strapi));
      return (await readPeople(reader, tables(), [id]))[0];
    },
  };
}
