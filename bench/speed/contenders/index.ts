/** Each loads its package itself, so that none weighs on another's process. */
import { buildRegistry } from '../../../src/plugins/copydesk/engine/registry';
import { distance } from '../../../src/plugins/copydesk/engine/names/edits';
import type { Person } from '../../../src/plugins/copydesk/engine/types';
import type { Build, Contender } from './contender';

const LIMIT = 8;

function copydesk(people: Iterable<Person>): Contender {
  const registry = buildRegistry(people);
  return {
    near: (form) => registry.near(form, LIMIT).map(({ spelling }) => spelling),
    add: (person) => registry.add(person),
    remove: ({ id }) => registry.remove(id),
  };
}

async function fuse(people: Iterable<Person>): Promise<Contender> {
  const { default: Fuse } = await import('fuse.js');
  const index = new Fuse(
    Array.from(people, ({ name }) => name),
    { threshold: 0.4, ignoreLocation: true },
  );
  return { near: (form) => index.search(form, { limit: LIMIT }).map(({ item }) => item) };
}

async function minisearch(people: Iterable<Person>): Promise<Contender> {
  const { default: MiniSearch } = await import('minisearch');
  const index = new MiniSearch<{ id: string; name: string }>({ fields: ['name'], storeFields: ['name'] });
  for (const { id, name } of people) index.add({ id, name });
  return {
    near: (form) =>
      index
        .search(form, { fuzzy: 0.3, combineWith: 'AND' })
        .slice(0, LIMIT)
        .map((hit) => String(hit.name)),
    add: ({ id, name }) => index.add({ id, name }),
    remove: ({ id, name }) => index.remove({ id, name }),
  };
}

async function m31(people: Iterable<Person>): Promise<Contender> {
  const { Query, SearcherFactory } = await import('@m31coding/fuzzy-search');
  const searcher = SearcherFactory.createDefaultSearcher<Person, string>();
  searcher.indexEntities(
    [...people],
    ({ id }) => id,
    ({ name }) => [name],
  );
  return {
    near: (form) => searcher.getMatches(new Query(form, LIMIT)).matches.map(({ entity }) => entity.name),
  };
}

/** Ranks what an index of bare strings found. */
function nearestFirst(form: string, found: Iterable<string>): string[] {
  return [...found].sort((a, b) => distance(form, a, 4) - distance(form, b, 4)).slice(0, LIMIT);
}

async function passjoin(people: Iterable<Person>): Promise<Contender> {
  const { PassjoinIndex } = await import('mnemonist');
  const index = new PassjoinIndex<string>((a, b) => distance(a, b, 2), 2);
  for (const { name } of people) index.add(name);
  return { near: (form) => nearestFirst(form, index.search(form)) };
}

async function symspell(people: Iterable<Person>): Promise<Contender> {
  const { SymSpell } = await import('mnemonist');
  const index = new SymSpell({ maxDistance: 2, verbosity: 2 });
  for (const { name } of people) index.add(name);
  return {
    near: (form) =>
      index
        .search(form)
        .slice(0, LIMIT)
        .map(({ term }) => term),
  };
}

export const CONTENDERS: Readonly<Record<string, Build>> = {
  copydesk,
  fuse,
  minisearch,
  m31,
  passjoin,
  symspell,
};
