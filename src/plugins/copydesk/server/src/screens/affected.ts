import type { UID } from '@strapi/strapi';
import type { Desk, DeskType } from '../desk';
import type { Keeper } from './keeper';
import type { Place } from './memory';
import { SIGHTING } from './models';

/** Documents that one change of the registry has checked again, the newest; the others are when somebody lists them. */
const MOST_DOCUMENTS = 500;

type Row = Readonly<Record<string, unknown>>;
type Event = { readonly result?: unknown };

const placeOf = (uid: unknown, documentId: unknown, locale: unknown): Place => ({
  uid: String(uid),
  documentId: String(documentId),
  ...(typeof locale === 'string' && { locale }),
});

/** Where the person's name was misspelled, or where one of the person's spellings stood for somebody else's name. */
async function seenIn(desk: Desk, id: string): Promise<Place[]> {
  const person = (await desk.people.record(id))?.person;
  const values = person ? [person.name, ...(person.spellings ?? []).map(({ value }) => value)] : [];
  const rows = (await desk.strapi.db.query(SIGHTING).findMany({
    where: { $or: [{ person: id }, ...(values.length > 0 ? [{ text: { $in: values } }] : [])] },
    select: ['uid', 'entry', 'entryLocale'],
    orderBy: { id: 'desc' },
    limit: MOST_DOCUMENTS,
  })) as Row[];
  return rows.map(({ uid, entry, entryLocale }) => placeOf(uid, entry, entryLocale));
}

/** The drafts that link the person. */
async function linkedIn(desk: Desk, { uid, config, hasDrafts }: DeskType, id: string): Promise<Place[]> {
  const places: Place[] = [];
  for (const relation of config.people ?? []) {
    const rows = (await desk.strapi.db.query(uid as UID.ContentType).findMany({
      where: { [relation]: { documentId: id }, ...(hasDrafts && { publishedAt: null }) },
      orderBy: { id: 'desc' },
      limit: MOST_DOCUMENTS,
    })) as Row[];
    places.push(...rows.map(({ documentId, locale }) => placeOf(uid, documentId, locale)));
  }
  return places;
}

/**
 * The hook that has the documents checked again that a changed record is known to concern, so that the list's filter
 * and the home page need not wait until somebody lists them.
 *
 * @param desk of this Strapi
 * @param keeper to be told, once the change stands
 */
export function affectedHooks(desk: Desk, keeper: Keeper) {
  const { registry } = desk.config;
  const changed = async ({ result }: Event) => {
    const id = (result as Row | undefined)?.documentId;
    if (typeof id !== 'string') return;
    await keeper.noteAll(async () => {
      const places = await seenIn(desk, id);
      for (const type of desk.types.values()) places.push(...(await linkedIn(desk, type, id)));
      return places;
    });
  };
  return {
    models: registry ? [registry.uid] : [],
    afterCreate: changed,
    afterUpdate: changed,
    afterDelete: changed,
  };
}
