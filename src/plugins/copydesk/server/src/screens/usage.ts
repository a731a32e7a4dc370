import type { UID } from '@strapi/strapi';
import type { Namesake, UsageResponse } from '../../../contracts/desk';
import type { Person, Registry } from '../../../engine';
import type { Desk, DeskType } from '../desk';
import { SIGHTING } from './models';

const MOST_DOCUMENTS = 50;
const MOST_SPELLINGS = 30;
/** More are read than shown: those that the registry knows are left out. */
const MOST_READ = 200;
const MOST_NAMESAKES = 8;
/** Two names less alike than that are no namesakes. */
const LEAST_LIKENESS = 0.5;

type Row = Readonly<Record<string, unknown>> & { readonly documentId: string };

/** Whether the person who asks may read an entry. */
export type MayRead = (uid: string, entry: unknown) => boolean;

/**
 * Where and how the newsroom writes one person.
 *
 * @param desk the desk
 * @param person from the registry
 * @param mayRead keeps out what the reader may not see
 */
export async function usageOf(desk: Desk, person: Person, mayRead: MayRead): Promise<UsageResponse> {
  const documents: UsageResponse['documents'][number][] = [];
  for (const type of desk.types.values())
    documents.push(...(await documentsNaming(desk, type, person, mayRead)));
  return {
    documents: documents.slice(0, MOST_DOCUMENTS),
    spellings: await spellingsSeen(desk, person),
    namesakes: await namesakesOf(desk, person.name, person),
  };
}

/** The drafts that link the person; each relation is asked for by itself, so that its index leads to them. */
async function documentsNaming(desk: Desk, type: DeskType, person: Person, mayRead: MayRead) {
  const rows = new Map<string, Row>();
  for (const relation of type.config.people ?? []) {
    const found = (await desk.strapi.db.query(type.uid as UID.ContentType).findMany({
      where: { ...(type.hasDrafts && { publishedAt: null }), [relation]: { documentId: person.id } },
      populate: { createdBy: { select: ['id'] } },
      orderBy: { updatedAt: 'desc' },
      limit: MOST_DOCUMENTS,
    })) as Row[];
    for (const row of found) rows.set(`${row.documentId} ${String(row.locale)}`, row);
  }
  const changed = ({ updatedAt }: Row) => new Date(String(updatedAt)).getTime();
  return [...rows.values()]
    .sort((a, b) => changed(b) - changed(a))
    .filter((row) => mayRead(type.uid, row))
    .map((row) => ({
      uid: type.uid,
      documentId: row.documentId,
      ...(type.isLocalized && typeof row.locale === 'string' && { locale: row.locale }),
      title: String((type.title && row[type.title]) || row.documentId),
    }));
}

/** Small, and with spaces where a slug has hyphens. */
const plain = (text: string): string => text.toLowerCase().replace(/-/g, ' ');

async function spellingsSeen(desk: Desk, person: Person): Promise<UsageResponse['spellings']> {
  const { tableName } = desk.strapi.db.metadata.get(SIGHTING);
  const rows: { text: string; times: number | string }[] = await desk.strapi.db
    .getConnection(tableName)
    .where({ person: person.id })
    .groupBy('text')
    .select('text')
    .sum({ times: 'count' })
    .orderBy('times', 'desc')
    .limit(MOST_READ);
  const spellings = [person.name, ...(person.spellings ?? []).map(({ value }) => value)];
  const known = new Set(spellings.map(plain));
  const seen = new Map<string, { value: string; count: number }>();
  for (const { text, times } of rows) {
    const count = Number(times);
    const before = seen.get(plain(text));
    // A slug writes the name small; what stands in the text says more.
    const value = before && before.value !== plain(text) ? before.value : text;
    if (!known.has(plain(text))) seen.set(plain(text), { value, count: (before?.count ?? 0) + count });
  }
  return [...seen.values()].sort((a, b) => b.count - a.count).slice(0, MOST_SPELLINGS);
}

/**
 * People who may be meant by a name, or be taken for its bearer.
 *
 * @param desk the desk
 * @param name as written
 * @param self the person whose name it is: left out, and so is everyone marked as distinct from them
 */
export async function namesakesOf(
  desk: Desk,
  name: string,
  self?: Pick<Person, 'id' | 'distinctFrom'>,
): Promise<readonly Namesake[]> {
  const apart = new Set([self?.id, ...(self?.distinctFrom ?? [])]);
  return desk.people.consult((registry) =>
    nearTo(registry, name).filter(({ id }) => !apart.has(id) && !isApart(registry, id, self?.id)),
  );
}

const isApart = (registry: Registry, id: string, self?: string): boolean =>
  self !== undefined && (registry.person(id)?.distinctFrom ?? []).includes(self);

function nearTo(registry: Registry, name: string): Namesake[] {
  const found = new Map<string, number>();
  for (const { person } of registry.byForm(name)) found.set(person, 1);
  for (const { person, likeness } of registry.near(name, MOST_NAMESAKES * 2))
    if (likeness >= LEAST_LIKENESS) found.set(person, Math.max(found.get(person) ?? 0, likeness));
  return [...found]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_NAMESAKES)
    .flatMap(([id, likeness]) => {
      const person = registry.person(id);
      return person ? [{ id, name: person.name, likeness }] : [];
    });
}
