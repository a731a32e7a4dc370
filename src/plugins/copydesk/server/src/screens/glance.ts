import type { UID } from '@strapi/strapi';
import type { OfficeFields } from '../../../contracts/config';
import type { PersonResponse } from '../../../contracts/desk';
import type { Person } from '../../../engine';
import type { Desk } from '../desk';

type Row = Readonly<Record<string, unknown>>;
type Glance = Pick<PersonResponse, 'portrait' | 'note' | 'offices'>;

/**
 * What the configuration wants shown of a person: portrait, what tells them apart, offices.
 *
 * @param desk the desk
 * @param person from the registry
 * @param language in which offices are told
 */
export async function glanceAt(desk: Desk, person: Person, language: string): Promise<Glance> {
  const { registry } = desk.config;
  const { portrait, note, offices } = registry?.glance ?? {};
  if (!registry || !(portrait || note || offices)) return { offices: [] };
  const row = (await desk.strapi.db.query(registry.uid as UID.ContentType).findOne({
    where: { documentId: person.id },
    populate: {
      ...(portrait && { [portrait]: true }),
      ...(offices && { [offices.field]: { populate: { [offices.titles]: true } } }),
    },
  })) as Row | null;
  const image = portrait ? portraitOf(row?.[portrait]) : undefined;
  const text = note ? row?.[note] : undefined;
  return {
    ...(image && { portrait: image }),
    ...(typeof text === 'string' && text !== '' && { note: text }),
    offices: offices ? officesOf(row?.[offices.field], offices, person, language) : [],
  };
}

/**
 * What tells people of one name apart, where the configuration names such a field.
 *
 * @param desk the desk
 * @param ids of people
 * @returns the notes there are, by id
 */
export async function notesOf(desk: Desk, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { registry } = desk.config;
  const field = registry?.glance?.note;
  if (!registry || !field || ids.length === 0) return new Map();
  const rows = (await desk.strapi.db.query(registry.uid as UID.ContentType).findMany({
    where: { documentId: { $in: [...ids] } },
    select: ['documentId', field],
  })) as Row[];
  return new Map(
    rows.flatMap(({ documentId, [field]: note }) =>
      typeof note === 'string' && note !== '' ? [[String(documentId), note] as const] : [],
    ),
  );
}

const rowsIn = (value: unknown): readonly Row[] => (Array.isArray(value) ? (value as Row[]) : []);

/** The smallest rendition: it is shown as large as a thumb. */
function portraitOf(media: unknown): string | undefined {
  const { url, formats } = (media ?? {}) as { url?: string; formats?: { thumbnail?: { url?: string } } };
  return formats?.thumbnail?.url ?? url;
}

function officesOf(value: unknown, fields: OfficeFields, person: Person, language: string): string[] {
  const isOver = (office: Row) => Boolean(fields.to && office[fields.to]);
  const ordered = [...rowsIn(value)].sort((a, b) => Number(isOver(a)) - Number(isOver(b)));
  return ordered.flatMap((office) => {
    const title = titleOf(rowsIn(office[fields.titles]), fields, person, language);
    const organisation = fields.organisation ? office[fields.organisation] : undefined;
    const parts = [title, organisation].filter((part) => typeof part === 'string' && part !== '');
    return parts.length > 0 ? [parts.join(', ')] : [];
  });
}

function titleOf(titles: readonly Row[], fields: OfficeFields, person: Person, language: string): unknown {
  const own = titles.find((title) => title[fields.language] === language) ?? titles[0];
  const [first, second] =
    person.gender === 'female' ? [fields.feminine, fields.masculine] : [fields.masculine, fields.feminine];
  return own?.[first] || own?.[second];
}
