import type { UID } from '@strapi/strapi';
import type { RegistryConfig } from '../../../contracts/config';
import type { DistinctRequest, FileSpellingRequest } from '../../../contracts/registry';
import type { PersonRef } from '../../../engine';
import { complain, nothingThere } from '../complaint';
import type { Desk } from '../desk';
import { hasDrafts } from '../schemas';

type Data = Readonly<Record<string, unknown>>;
type Row = Data & { readonly documentId: string };

/** Refuses, by throwing, what the caller may not do. */
export type RegistryGuard = (
  right: 'create' | 'update',
  entry: Data | null,
  fields?: readonly string[],
) => void;

/** Where a spelling of that kind is kept, and under which names. */
type Place = {
  readonly field: string;
  readonly value: string;
  readonly kind?: string;
  readonly language?: string;
};

function registryOf({ config }: Desk): RegistryConfig {
  if (config.registry) return config.registry;
  throw nothingThere('no-registry');
}

function documentsOf(desk: Desk) {
  const registry = registryOf(desk);
  const schema = desk.strapi.contentType(registry.uid as UID.ContentType);
  const status = hasDrafts(schema as Parameters<typeof hasDrafts>[0]) ? ('published' as const) : undefined;
  return { registry, documents: desk.strapi.documents(registry.uid as UID.ContentType), status };
}

async function loadPerson(desk: Desk, id: string, populate: Data): Promise<Row> {
  const { documents } = documentsOf(desk);
  const person = (await documents.findOne({
    documentId: id,
    populate: { ...populate, createdBy: true },
  })) as Row | null;
  if (!person) throw nothingThere('no-person');
  return person;
}

const refOf = ({ fields }: RegistryConfig, row: Row): PersonRef => ({
  id: row.documentId,
  name: String(row[fields.name]),
});

function placeOf({ fields }: RegistryConfig, kind: FileSpellingRequest['kind']): Place {
  const { spellings, misspellings } = fields;
  if (kind === 'wrong' && misspellings) return misspellings;
  if (spellings && (spellings.kind || kind === 'accepted')) return spellings;
  return complain(['kind'], 'no-such-kind', { kind });
}

function isFiled(place: Place, item: Data, { value, kind, language }: FileSpellingRequest): boolean {
  const sameKind = !place.kind || item[place.kind] === kind;
  const sameLanguage = !place.language || (item[place.language] ?? undefined) === language;
  return item[place.value] === value && sameKind && sameLanguage;
}

/**
 * Adds a spelling to a person's record; one that is there already is left as it is.
 *
 * @param desk the desk
 * @param request parsed
 * @param by id of the admin who files it
 * @param guard called before anything is written
 */
export async function fileSpelling(
  desk: Desk,
  request: FileSpellingRequest,
  by: number | string,
  guard: RegistryGuard,
): Promise<PersonRef> {
  const { registry, documents, status } = documentsOf(desk);
  const place = placeOf(registry, request.kind);
  return desk.strapi.db.transaction(async () => {
    const person = await loadPerson(desk, request.person, { [place.field]: true });
    // Strapi's own roles name a component's fields and not the component.
    guard('update', person, [place.field, `${place.field}.${place.value}`]);
    const filed = (person[place.field] ?? []) as Data[];
    if (filed.some((item) => isFiled(place, item, request))) return refOf(registry, person);
    const item = {
      [place.value]: request.value,
      ...(place.kind && { [place.kind]: request.kind }),
      ...(place.language && request.language && { [place.language]: request.language }),
    };
    const data = { [place.field]: [...filed, item], updatedBy: by };
    await documents.update({ documentId: request.person, data, status });
    return refOf(registry, person);
  });
}

/** A status that makes a record count for nothing yet. */
function proposedStatus(desk: Desk, { uid, status }: RegistryConfig): Data {
  if (!status) return {};
  const attribute = desk.strapi.contentType(uid as UID.ContentType).attributes[status.field] as {
    enum?: readonly string[];
  };
  const value = attribute.enum?.find((entry) => !status.counted.includes(entry));
  return value === undefined ? {} : { [status.field]: value };
}

async function otherPerson(
  desk: Desk,
  request: DistinctRequest,
  by: number | string,
  guard: RegistryGuard,
): Promise<Row> {
  if (request.other !== undefined) return loadPerson(desk, request.other, {});
  const { registry, documents, status } = documentsOf(desk);
  guard('create', null);
  const name = { [registry.fields.name]: request.name };
  const data = { ...name, ...proposedStatus(desk, registry), createdBy: by, updatedBy: by };
  return (await documents.create({ data, status })) as Row;
}

/**
 * Records that two people are really two; where the other has no record yet, one is proposed.
 *
 * @param desk the desk
 * @param request parsed
 * @param by id of the admin who records it
 * @param guard called before anything is written
 * @returns the other person
 */
export async function markDistinct(
  desk: Desk,
  request: DistinctRequest,
  by: number | string,
  guard: RegistryGuard,
): Promise<PersonRef> {
  const { registry, documents, status } = documentsOf(desk);
  const field = registry.fields.distinctFrom;
  if (!field) complain([], 'no-distinct');
  return desk.strapi.db.transaction(async () => {
    const person = await loadPerson(desk, request.person, {});
    guard('update', person, [field]);
    const other = await otherPerson(desk, request, by, guard);
    const data = { [field]: { connect: [{ documentId: other.documentId }] }, updatedBy: by };
    await documents.update({ documentId: request.person, data, status });
    return refOf(registry, other);
  });
}
