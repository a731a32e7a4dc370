import type { Stage } from '../../../contracts/workflow';
import { STAGES } from '../../../contracts/workflow';
import { StageBadge } from './stage-header';
import { wordId } from './use-tell';

type Header = { readonly name: string };
type List = { readonly displayedHeaders: readonly Header[]; readonly layout: { readonly options?: object } };
type Row = Readonly<Record<string, unknown>>;
type Options = { readonly copydesk?: { readonly workflow?: boolean } };

const isStage = (value: unknown): value is Stage => (STAGES as readonly unknown[]).includes(value);

/** After the id and the title: further right it would be out of sight. */
const BEFORE = 2;

/** Shows the stage in the list of a type with the workflow; for Strapi's hook that changes columns. */
export function addStageColumn<T extends List>(list: T): T {
  if (!(list.layout.options as Options | undefined)?.copydesk?.workflow) return list;
  const column = {
    attribute: { type: 'custom' },
    label: { id: wordId('list.stage'), defaultMessage: 'Stage' },
    searchable: false,
    sortable: true,
    name: 'stage',
    cellFormatter: (row: Row) => (isStage(row.stage) ? <StageBadge stage={row.stage} /> : null),
  };
  const others = list.displayedHeaders.filter(({ name }) => name !== 'stage');
  return { ...list, displayedHeaders: [...others.slice(0, BEFORE), column, ...others.slice(BEFORE)] };
}
