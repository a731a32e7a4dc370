import { InputRenderer } from '@strapi/strapi/admin';
import { adminLanguage } from '../admin-language';
import { PLUGIN_ID } from '../plugin-id';
import de from '../translations/de.json';
import en from '../translations/en.json';
import { StateCell } from './StateCell';

type Options = { readonly [PLUGIN_ID]?: { readonly checked?: boolean } };
type WithLayout = { readonly layout: { readonly options?: object } };
type Row = { readonly documentId: string; readonly locale?: string | null };

const isChecked = ({ layout }: WithLayout): boolean =>
  Boolean((layout.options as Options | undefined)?.[PLUGIN_ID]?.checked);

/** After the id and the title: further right it would be out of sight. */
const BEFORE = 2;

const message = (key: string) => ({ id: `${PLUGIN_ID}.${key}`, defaultMessage: key });

/** Adds our column to the list of a checked type; for Strapi's hook that changes columns. */
export function addStateColumn<T extends WithLayout & { readonly displayedHeaders: readonly unknown[] }>(
  list: T,
): T {
  if (!isChecked(list)) return list;
  const column = {
    attribute: { type: 'custom' },
    label: message('list.title'),
    searchable: false,
    sortable: false,
    name: PLUGIN_ID,
    cellFormatter: (row: Row, _header: unknown, { model }: { readonly model: string }) => (
      <StateCell uid={model} documentId={row.documentId} locale={row.locale ?? undefined} />
    ),
  };
  const headers = list.displayedHeaders;
  return { ...list, displayedHeaders: [...headers.slice(0, BEFORE), column, ...headers.slice(BEFORE)] };
}

/** Adds our filter to the list of a checked type; for Strapi's hook that changes filters. */
export function addStateFilter<T extends WithLayout & { readonly displayedFilters: readonly unknown[] }>(
  list: T,
): T {
  if (!isChecked(list)) return list;
  const words = adminLanguage() === 'de' ? de : en;
  const filter = {
    name: PLUGIN_ID,
    type: 'enumeration',
    // Only with an input of its own does a filter's chip show the option's label and not its value.
    input: InputRenderer,
    label: message('list.title'),
    operators: [{ value: '$eq', label: message('list.is') }],
    options: [
      { value: 'ready', label: words['list.filter.ready'] },
      { value: 'open', label: words['list.filter.open'] },
      { value: 'unchecked', label: words['list.filter.unchecked'] },
    ],
  };
  return { ...list, displayedFilters: [...list.displayedFilters, filter] };
}
