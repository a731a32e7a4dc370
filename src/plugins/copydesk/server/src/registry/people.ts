import type { Core } from '@strapi/strapi';
import type { RegistryConfig } from '../../../contracts/config';
import type { Person, Spelling, SpellingKind } from '../../../engine';
import type { Reader } from './reader';

/** A person as recorded, and whether the record makes a spelling right or wrong. */
export type PersonRecord = { readonly person: Person; readonly counts: boolean };

const KINDS: readonly string[] = ['house', 'accepted', 'wrong', 'native', 'former'];
const GENDERS: readonly string[] = ['female', 'male', 'other', 'unspecified'];
const PAGE = 5_000;
const IDS_A_STATEMENT = 500;

type Row = Readonly<Record<string, unknown>>;
type JoinTable = { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } };
type Attributes = Readonly<Record<string, { columnName?: string; target?: string; joinTable?: JoinTable }>>;

type SpellingSource = {
  readonly field: string;
  readonly join: JoinTable;
  readonly table: string;
  readonly value: string;
  readonly kind?: string;
  readonly language?: string;
  readonly fixedKind: SpellingKind;
};

/** Table and column names of the registry, as Strapi's metadata have them. */
export type RegistryTables = {
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly status?: { readonly column: string; readonly counted: readonly string[] };
  readonly hasDrafts: boolean;
  readonly spellings: readonly SpellingSource[];
  readonly distinct?: JoinTable;
};

type Part = {
  readonly field: string;
  readonly value: string;
  readonly kind?: string;
  readonly language?: string;
};

function metadataOf(strapi: Core.Strapi, uid: string): { tableName: string; attributes: Attributes } {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  return { tableName, attributes: attributes as Attributes };
}

const columnOf = (attributes: Attributes, name: string) => attributes[name]?.columnName ?? name;

function spellingSource(
  strapi: Core.Strapi,
  uid: string,
  part: Part,
  fixedKind: SpellingKind,
): SpellingSource {
  const attribute = metadataOf(strapi, uid).attributes[part.field];
  if (!attribute?.joinTable || !attribute.target)
    throw new Error(`The registry's field "${part.field}" of ${uid} has no component table.`);
  const component = metadataOf(strapi, attribute.target);
  const column = (name: string | undefined) => name && columnOf(component.attributes, name);
  return {
    field: part.field,
    join: attribute.joinTable,
    table: component.tableName,
    value: columnOf(component.attributes, part.value),
    kind: column(part.kind),
    language: column(part.language),
    fixedKind,
  };
}

/**
 * @param strapi after its database knows its models
 * @param registry validated configuration
 * @param hasDrafts whether people are drafted and published; then the published records are the people
 */
export function registryTables(
  strapi: Core.Strapi,
  registry: RegistryConfig,
  hasDrafts: boolean,
): RegistryTables {
  const { uid, fields, status } = registry;
  const { tableName, attributes } = metadataOf(strapi, uid);
  const names = ['name', 'givenName', 'familyName', 'familyNameFirst', 'gender'] as const;
  const columns = names.flatMap((name) => (fields[name] ? [[name, columnOf(attributes, fields[name])]] : []));
  const parts = [
    fields.spellings && spellingSource(strapi, uid, fields.spellings, 'accepted'),
    fields.misspellings && spellingSource(strapi, uid, fields.misspellings, 'wrong'),
  ];
  return {
    table: tableName,
    columns: Object.fromEntries(columns),
    status: status && { column: columnOf(attributes, status.field), counted: status.counted },
    hasDrafts,
    spellings: parts.flatMap((part) => part ?? []),
    distinct: fields.distinctFrom ? attributes[fields.distinctFrom]?.joinTable : undefined,
  };
}

const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : undefined);

function spellingOf(row: Row, fixedKind: SpellingKind): Spelling | undefined {
  const value = text(row.value);
  if (value === undefined) return undefined;
  const kind =
    typeof row.kind === 'string' && KINDS.includes(row.kind) ? (row.kind as SpellingKind) : fixedKind;
  const language = text(row.language);
  return { value, kind, ...(language && { language }) };
}

/** Narrows a query to the people of one page, by the column that holds their row's id. */
type Scope = (query: ReturnType<Reader>, column: string) => ReturnType<Reader>;

async function readSpellings(reader: Reader, source: SpellingSource, scope: Scope) {
  const { join, table, value, kind, language, fixedKind } = source;
  const columns = { entity: `j.${join.joinColumn.name}`, field: 'j.field', value: `c.${value}` };
  const query = reader(`${join.name} as j`).join(`${table} as c`, 'c.id', `j.${join.inverseJoinColumn.name}`);
  const rows: Row[] = await scope(query, columns.entity).select({
    ...columns,
    ...(kind && { kind: `c.${kind}` }),
    ...(language && { language: `c.${language}` }),
  });
  // By a condition on the field SQLite would go through all people's rows of that field, for every page again.
  return rows.flatMap((row) => {
    const spelling = row.field === source.field ? spellingOf(row, fixedKind) : undefined;
    return spelling ? [{ entity: Number(row.entity), value: spelling }] : [];
  });
}

async function readDistinct(reader: Reader, { table, distinct }: RegistryTables, scope: Scope) {
  if (!distinct) return [];
  const entity = `j.${distinct.joinColumn.name}`;
  const query = reader(`${distinct.name} as j`).join(
    `${table} as p`,
    'p.id',
    `j.${distinct.inverseJoinColumn.name}`,
  );
  const rows: Row[] = await scope(query, entity).select({ entity, value: 'p.document_id' });
  return rows.map((row) => ({ entity: Number(row.entity), value: String(row.value) }));
}

function grouped<Value>(entries: readonly { entity: number; value: Value }[]): Map<number, Value[]> {
  const groups = new Map<number, Value[]>();
  for (const { entity, value } of entries) groups.set(entity, [...(groups.get(entity) ?? []), value]);
  return groups;
}

function personOf(row: Row, spellings: Spelling[] | undefined, distinctFrom: string[] | undefined): Person {
  const gender = typeof row.gender === 'string' && GENDERS.includes(row.gender) ? row.gender : undefined;
  const [givenName, familyName] = [text(row.givenName), text(row.familyName)];
  return {
    id: String(row.documentId),
    name: String(row.name),
    ...(givenName && { givenName }),
    ...(familyName && { familyName }),
    ...(row.familyNameFirst ? { familyNameFirst: true } : {}),
    ...(gender && { gender: gender as Person['gender'] }),
    ...(spellings && { spellings }),
    ...(distinctFrom && { distinctFrom }),
  };
}

async function complete(reader: Reader, tables: RegistryTables, rows: readonly Row[], scope: Scope) {
  if (rows.length === 0) return [];
  const found = [];
  for (const source of tables.spellings) found.push(...(await readSpellings(reader, source, scope)));
  const spellings = grouped(found);
  const distinct = grouped(await readDistinct(reader, tables, scope));
  const { status } = tables;
  return rows.flatMap((row): PersonRecord[] => {
    if (text(row.name) === undefined) return [];
    const id = Number(row.id);
    const counts = !status || status.counted.includes(String(row.status));
    return [{ person: personOf(row, spellings.get(id), distinct.get(id)), counts }];
  });
}

function select(reader: Reader, { table, columns, status, hasDrafts }: RegistryTables) {
  const query = reader(table).select({
    id: 'id',
    documentId: 'document_id',
    ...columns,
    ...(status && { status: status.column }),
  });
  return hasDrafts ? query.whereNotNull('published_at') : query;
}

/** Reads everyone whose record counts, in pages: a million people need no more memory than five thousand. */
export async function* readEveryone(reader: Reader, tables: RegistryTables): AsyncGenerator<Person> {
  for (let last = 0; ;) {
    const query = select(reader, tables).where('id', '>', last).orderBy('id').limit(PAGE);
    const rows: Row[] = await (tables.status
      ? query.whereIn(tables.status.column, [...tables.status.counted])
      : query);
    const ids = [Number(rows[0]?.id), Number(rows.at(-1)?.id)] as const;
    const scope: Scope = (page, column) => page.whereBetween(column, ids);
    for (const { person } of await complete(reader, tables, rows, scope)) yield person;
    if (rows.length < PAGE) return;
    last = ids[1];
  }
}

/**
 * @param documentIds of people; unknown ones are left out of the answer
 * @returns their records, counted or not
 */
export async function readPeople(
  reader: Reader,
  tables: RegistryTables,
  documentIds: readonly string[],
): Promise<PersonRecord[]> {
  const records: PersonRecord[] = [];
  for (let i = 0; i < documentIds.length; i += IDS_A_STATEMENT) {
    const chunk = documentIds.slice(i, i + IDS_A_STATEMENT);
    const rows: Row[] = await select(reader, tables).whereIn('document_id', chunk);
    const ids = rows.map((row) => Number(row.id));
    records.push(...(await complete(reader, tables, rows, (query, column) => query.whereIn(column, ids))));
  }
  return records;
}
