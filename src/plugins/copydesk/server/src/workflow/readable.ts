import type { UID } from '@strapi/strapi';
import type { Desk } from '../desk';
import type { Attribute, Schema, SchemaOf } from '../schemas';
import type { Acting } from './actors';
import { actingNow, mayReadField } from './actors';
import { wallClock } from './clock';
import { speechOf } from './problems';
import type { WorkflowType } from './types';

type Content = Readonly<Record<string, unknown>>;
type Id = string | number;
type Visit = (attribute: Attribute, value: unknown) => unknown;

/** What a record is called, by the type of its attribute's target and its id. */
type Names = ReadonlyMap<string, ReadonlyMap<Id, string>>;

const MEDIA = 'plugin::upload.file';

const isRecord = (value: unknown): value is Content => typeof value === 'object' && value !== null;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A content with every value that is no component itself replaced by what `visit` makes of it. */
function mapped(schema: Schema | undefined, content: Content, schemaOf: SchemaOf, visit: Visit): Content {
  const inner = (uid: string, part: unknown) =>
    isRecord(part) ? mapped(schemaOf(uid), part, schemaOf, visit) : part;
  const entries = Object.entries(content).map(([name, value]) => {
    const attribute = schema?.attributes[name];
    if (!attribute) return [name, value] as const;
    if (attribute.type === 'component')
      return [name, listOf(value).map((part) => inner(attribute.component ?? '', part))] as const;
    if (attribute.type === 'dynamiczone')
      return [name, listOf(value).map((part) => inner(String((part as Content).__component), part))] as const;
    return [name, visit(attribute, value)] as const;
  });
  return Object.fromEntries(entries);
}

/** Which records the contents name. */
function idsIn(type: WorkflowType, contents: readonly Content[]): ReadonlyMap<string, ReadonlySet<Id>> {
  const found = new Map<string, Set<Id>>();
  const keep = (target: string, id: unknown) => {
    const ids = found.get(target) ?? new Set<Id>();
    found.set(target, ids.add(id as Id));
  };
  const visit: Visit = ({ type: kind, target = '' }, value) => {
    if (kind === 'relation') for (const id of listOf(value)) keep(target, id);
    if (kind === 'media') for (const file of listOf(value)) keep(MEDIA, (file as Content).id);
    return value;
  };
  for (const content of contents) mapped(type.plan.schema, content, type.plan.schemaOf, visit);
  return found;
}

/** The field by which the content manager shows a type's records. */
async function mainFieldOf({ strapi }: Desk, uid: string): Promise<string> {
  const types = strapi.plugin('content-manager').service('content-types') as {
    findConfiguration(type: unknown): Promise<{ settings?: { mainField?: string } }>;
  };
  const type = strapi.contentTypes[uid as UID.ContentType];
  return (await types.findConfiguration(type)).settings?.mainField ?? 'id';
}

async function namesIn(
  desk: Desk,
  acting: Acting,
  target: string,
  ids: ReadonlySet<Id>,
): Promise<ReadonlyMap<Id, string>> {
  const isMedia = target === MEDIA;
  const [key, field] = isMedia ? ['id', 'name'] : ['documentId', await mainFieldOf(desk, target)];
  if (field === 'id' || (!isMedia && !mayReadField(desk.strapi, acting, target, field))) return new Map();
  const rows = (await desk.strapi.db
    .query(target as UID.ContentType)
    .findMany({ where: { [key]: { $in: [...ids] } }, select: [key, field] })) as Content[];
  return new Map(rows.map((row) => [row[key] as Id, String(row[field] ?? row[key])]));
}

/**
 * Contents as people read them: records by their title, files by their name, times on the newsroom's clock. A record
 * that is gone, or whose title the reader may not see, keeps its id.
 *
 * @param desk of this Strapi
 * @param type of the contents
 * @param contents as `contentOf` gives them
 */
export async function readableContents(
  desk: Desk,
  type: WorkflowType,
  contents: readonly Content[],
): Promise<Content[]> {
  const acting = await actingNow(desk.strapi);
  const names: Names = new Map(
    await Promise.all(
      [...idsIn(type, contents)].map(
        async ([target, ids]) => [target, await namesIn(desk, acting, target, ids)] as const,
      ),
    ),
  );
  const { zone, language } = speechOf(desk);
  const nameOf = (target: string, id: unknown) => names.get(target)?.get(id as Id) ?? String(id);
  const visit: Visit = ({ type: kind, target = '' }, value) => {
    if (kind === 'relation') return listOf(value).map((id) => nameOf(target, id));
    if (kind === 'media')
      return listOf(value).map((file) => ({
        name: nameOf(MEDIA, (file as Content).id),
        ...(file as Content),
      }));
    return kind === 'datetime' ? wallClock(String(value), zone, language) : value;
  };
  return contents.map((content) => mapped(type.plan.schema, content, type.plan.schemaOf, visit));
}
