import type { UID } from '@strapi/strapi';
import type { Desk, DeskType } from '../desk';
import type { Entry } from '../gate/judge';

type Place = { readonly documentId: string; readonly locale?: string };

/** The locale under which an entry of that type is stored; none on a type without locales. */
export async function storedLocale(
  { strapi }: Desk,
  type: DeskType,
  locale?: string,
): Promise<string | undefined> {
  if (!type.isLocalized) return undefined;
  if (locale) return locale;
  const locales = strapi.plugin('i18n').service('locales') as { getDefaultLocale(): Promise<string> };
  return locales.getDefaultLocale();
}

/**
 * @returns the entry as last saved (the draft, where there are drafts), with what the check needs and its creator, by
 *   whom permissions may be bound; nothing where it does not exist
 */
export async function storedEntry(
  desk: Desk,
  type: DeskType,
  { documentId, locale }: Place,
): Promise<Entry | null> {
  const where = {
    documentId,
    ...(type.hasDrafts && { publishedAt: null }),
    ...(type.isLocalized && { locale }),
  };
  const creator = { createdBy: { select: ['id'], populate: { roles: { select: ['id'] } } } };
  const populate = { ...type.populate, ...creator };
  return (await desk.strapi.db
    .query(type.uid as UID.ContentType)
    .findOne({ where, populate })) as Entry | null;
}

type Linked = { readonly documentId?: unknown };

const idsOf = (list: unknown): string[] =>
  (Array.isArray(list) ? list : [list]).flatMap((item: unknown) => {
    const id = typeof item === 'object' && item !== null ? (item as Linked).documentId : item;
    return typeof id === 'string' ? [id] : [];
  });

/** A relation as an edit form holds it: what was added and taken away since it was stored. */
type Change = { readonly set?: unknown; readonly connect?: unknown; readonly disconnect?: unknown };

function isChange(value: unknown): value is Change {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('documentId' in value);
}

/**
 * documentIds of the people linked to an entry, its unsaved changes included.
 *
 * @param type of the entry
 * @param data as sent
 * @param stored as last saved
 */
export function linkedNow(
  type: DeskType,
  data: Readonly<Record<string, unknown>>,
  stored: Entry | null,
): string[] {
  const people = (type.config.people ?? []).flatMap((name) => {
    const before = idsOf(stored?.[name]);
    const value = data[name];
    if (value === undefined) return before;
    if (!isChange(value)) return idsOf(value);
    if (value.set !== undefined) return idsOf(value.set);
    const gone = new Set(idsOf(value.disconnect));
    return [...before.filter((id) => !gone.has(id)), ...idsOf(value.connect)];
  });
  return [...new Set(people)];
}
