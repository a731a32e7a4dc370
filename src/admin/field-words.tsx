import { InputRenderer } from '@strapi/strapi/admin';
import { labelId, UIDS, WORDS } from './words';

type Attribute = { readonly type: string };
type Field = { readonly name: string; readonly hint?: unknown };
type Rows = readonly (readonly Field[])[];
type Settings = { readonly displayName?: string };
type EditLayout = {
  readonly layout: readonly Rows[];
  readonly components: Readonly<Record<string, { readonly layout: Rows }>>;
  readonly settings: Settings;
};
type Metadatas = Record<string, { readonly label?: string }>;
type ListLayout = { readonly settings?: Settings; readonly metadatas?: Metadatas };
type Header = { readonly name: string; readonly attribute: Attribute; readonly cellFormatter?: unknown };
type Filter = { readonly name: string; readonly type: string; readonly input?: unknown };
type Row = Readonly<Record<string, unknown>>;

const uidOf = ({ displayName = '' }: Settings = {}): string => UIDS[displayName] ?? '';

/** The hooks run outside React; this is where Strapi keeps the admin's language. */
const words = () =>
  WORDS[
    (localStorage.getItem('strapi-admin-language') ?? '').replace(/"/g, '').startsWith('de') ? 'de' : 'en'
  ];

/** Strapi itself translates no hint. One that somebody wrote into the view's configuration stays. */
const hinted = (uid: string, field: Field): Field => ({
  ...field,
  hint: field.hint || words().hints[uid]?.[field.name],
});

const hintedRows = (uid: string, rows: Rows): Rows =>
  rows.map((row) => row.map((field) => hinted(uid, field)));

/** Puts our hints under the fields of an edit view; for Strapi's hook that changes edit layouts. */
export function addHints<T extends { readonly layout: EditLayout }>(edit: T): T {
  const { layout } = edit;
  const uid = uidOf(layout.settings);
  const components = Object.entries(layout.components).map(
    ([name, component]) => [name, { ...component, layout: hintedRows(name, component.layout) }] as const,
  );
  return {
    ...edit,
    layout: {
      ...layout,
      layout: layout.layout.map((panel) => hintedRows(uid, panel)),
      components: Object.fromEntries(components),
    },
  };
}

/**
 * Strapi says a column's name as configured in the list's settings, without looking for a translation. The list's
 * layout is what that menu reads, so the names are put there; one that somebody configured stays.
 */
function nameColumns(uid: string, metadatas: Metadatas = {}): void {
  const wordsOf = (name: string) =>
    [WORDS.de, WORDS.en].map(({ fields, every }) => fields[uid]?.[name] ?? every[name]);
  const { fields, every } = words();
  for (const [name, metadata] of Object.entries(metadatas)) {
    const isOurs = metadata.label === name || wordsOf(name).includes(metadata.label);
    const label = fields[uid]?.[name] ?? every[name];
    if (isOurs && label) metadatas[name] = { ...metadata, label };
  }
}

/** Shows enumerations in words; for Strapi's hook that changes a list's columns. */
export function nameListColumns<
  T extends { readonly displayedHeaders: readonly Header[]; readonly layout: ListLayout },
>(list: T): T {
  const uid = uidOf(list.layout.settings);
  if (uid === '') return list;
  nameColumns(uid, list.layout.metadatas);
  const { values } = words();
  const inWords = (value: unknown) =>
    typeof value === 'string' && value !== '' ? (values[value] ?? value) : '-';
  const displayedHeaders = list.displayedHeaders.map((header) =>
    header.attribute.type === 'enumeration' && !header.cellFormatter
      ? { ...header, cellFormatter: (row: Row) => <>{inWords(row[header.name])}</> }
      : header,
  );
  return { ...list, displayedHeaders };
}

/** Says filters by our names, and their values in words; for Strapi's hook that changes a list's filters. */
export function nameListFilters<
  T extends { readonly displayedFilters: readonly Filter[]; readonly layout: ListLayout },
>(list: T): T {
  const uid = uidOf(list.layout.settings);
  if (uid === '') return list;
  const { fields, every } = WORDS.en;
  const displayedFilters = list.displayedFilters.map((filter) => {
    const name = fields[uid]?.[filter.name] ?? every[filter.name];
    return {
      ...filter,
      ...(name && { label: { id: labelId(uid, filter.name), defaultMessage: name } }),
      // A chip shows the label of the chosen value only where the filter brings an input of its own.
      ...(filter.type === 'enumeration' && { input: filter.input ?? InputRenderer }),
    };
  });
  return { ...list, displayedFilters };
}
