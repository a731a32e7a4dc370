import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Core, UID } from '@strapi/strapi';

type Entry = Record<string, unknown>;
type Seed = Entry & { locale: string; publish: boolean; body: readonly BodyPart[] };
type BodyPart = string | { readonly heading: string } | { readonly quote: string };

const PERSON = 'api::person.person';
const AGREEMENT = 'api::agreement.agreement';
const QUOTE = 'api::quote.quote';
const ARTICLE = 'api::article.article';

/** One part of an article's body, as Strapi's Blocks editor stores it. */
export function toBlock(part: BodyPart): Entry {
  const children = (text: string) => [{ type: 'text', text }];
  if (typeof part === 'string') return { type: 'paragraph', children: children(part) };
  if ('heading' in part) return { type: 'heading', level: 2, children: children(part.heading) };
  return { type: 'quote', children: children(part.quote) };
}

/**
 * Fills an empty newsroom with the demo's people, records and articles (database/seeds/).
 * Articles are published through the same gate as anybody's.
 *
 * @param by the demo accounts by name
 */
export async function seedDemo(strapi: Core.Strapi, by: ReadonlyMap<string, { id: number }>): Promise<void> {
  const folder = path.join(strapi.dirs.app.root, 'database', 'seeds');
  const read = async <T>(...parts: string[]): Promise<T> =>
    JSON.parse(await readFile(path.join(folder, ...parts), 'utf8'));
  const keeper = by.get('registry')?.id;

  const people = await createPeople(strapi, await read<Entry[]>('people.json'), keeper);
  const agreements = new Map<string, string>();
  for (const seed of await read<Entry[]>('agreements.json')) {
    const data = { recordStatus: 'verified', ...seed, people: idsOf(people, seed.people) };
    agreements.set(seed.name as string, await create(strapi, AGREEMENT, data, keeper));
  }
  const quotes = new Map<string, string>();
  for (const seed of await read<Entry[]>('quotes.json')) {
    const data = {
      recordStatus: 'verified',
      ...seed,
      speaker: idOf(people, seed.speaker),
      agreement: idOf(agreements, seed.agreement),
    };
    quotes.set(seed.text as string, await create(strapi, QUOTE, data, keeper));
  }
  const files = (await readdir(path.join(folder, 'articles')))
    .filter((name) => name.endsWith('.json'))
    .sort();
  for (const file of files) {
    const { locale, publish, ...seed } = await read<Seed>('articles', file);
    const data = {
      ...seed,
      body: seed.body.map(toBlock),
      people: idsOf(people, seed.people),
      authors: idsOf(people, seed.authors),
      agreements: idsOf(agreements, seed.agreements),
      quotes: idsOf(quotes, seed.quotes),
    };
    const author = by.get('author')?.id;
    const documentId = await actAs(strapi, author, () => create(strapi, ARTICLE, data, author, locale));
    if (publish) await publishArticle(strapi, documentId, locale, by);
  }
}

type Workflow = {
  as<Result>(userId: number, run: () => Promise<Result>): Promise<Result>;
  transition(uid: string, documentId: string, request: { to: string; locale: string }): Promise<string>;
};

const workflowOf = (strapi: Core.Strapi): Workflow => strapi.plugin('copydesk').service('workflow');

/** Whoever writes, approves and publishes is on record, as it would be for anybody. */
const actAs = <Result>(strapi: Core.Strapi, userId: number | undefined, run: () => Promise<Result>) =>
  userId === undefined ? run() : workflowOf(strapi).as(userId, run);

/** The way to the readers: with the editorial workflow by way of an approval, else at once. */
async function publishArticle(
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
  by: ReadonlyMap<string, { id: number }>,
): Promise<void> {
  if (!('stage' in strapi.contentTypes[ARTICLE].attributes)) {
    await strapi.documents(ARTICLE).publish({ documentId, locale });
    return;
  }
  const steps = [
    ['author', 'in-review'],
    ['editor', 'approved'],
    ['editor', 'published'],
  ] as const;
  for (const [name, to] of steps)
    await actAs(strapi, by.get(name)?.id, () =>
      workflowOf(strapi).transition(ARTICLE, documentId, { to, locale }),
    );
}

async function createPeople(
  strapi: Core.Strapi,
  seeds: readonly Entry[],
  keeper?: number,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  // People whom a later record names as distinct must be there first, so the relation is set in the data's order.
  for (const seed of seeds) {
    const data = { recordStatus: 'verified', ...seed, distinctFrom: idsOf(ids, seed.distinctFrom) };
    ids.set(seed.name as string, await create(strapi, PERSON, data, keeper));
  }
  return ids;
}

async function create(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  data: Entry,
  createdBy?: number,
  locale?: string,
): Promise<string> {
  const entry = await strapi.documents(uid).create({
    data: { ...data, createdBy, updatedBy: createdBy } as never,
    ...(locale && { locale }),
    status: 'draft',
  });
  return entry.documentId;
}

/** @throws when a seed names something that no seed before it makes */
function idOf(ids: ReadonlyMap<string, string>, name: unknown): string {
  const id = ids.get(String(name));
  if (!id) throw new Error(`database/seeds: "${String(name)}" is named before it is made`);
  return id;
}

const idsOf = (ids: ReadonlyMap<string, string>, names: unknown): string[] =>
  Array.isArray(names) ? names.map((name) => idOf(ids, name)) : [];
