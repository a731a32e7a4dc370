import { isValidElement, type ReactElement } from 'react';
import type { MessageDescriptor } from 'react-intl';
import { PLUGIN_ID } from '../plugin-id';
import { FieldAnchor } from './FieldAnchor';

type FieldLayout = { readonly name: string; readonly labelAction?: unknown };
type Layout = {
  readonly layout: readonly (readonly (readonly FieldLayout[])[])[];
  readonly components: Readonly<Record<string, { readonly layout: readonly (readonly FieldLayout[])[] }>>;
};

const TITLE: MessageDescriptor = {
  id: `${PLUGIN_ID}.field.title`,
  defaultMessage: 'Checked by the copydesk',
};

/** Puts an anchor beside the label of every field of an edit view; for Strapi's hook that changes edit layouts. */
export function anchorFields<T extends { readonly layout: Layout }>({ layout, ...rest }: T) {
  return {
    ...rest,
    layout: {
      ...layout,
      layout: layout.layout.map((panel) => panel.map((row) => row.map(anchored))),
      components: Object.fromEntries(
        Object.entries(layout.components).map(([uid, component]) => [
          uid,
          { ...component, layout: component.layout.map((row) => row.map(anchored)) },
        ]),
      ),
    },
  };
}

function anchored<T extends FieldLayout>(field: T): T {
  const before = isValidElement(field.labelAction)
    ? (field.labelAction as ReactElement<{ title?: MessageDescriptor }>)
    : undefined;
  return {
    ...field,
    labelAction: (
      <FieldAnchor name={field.name} title={before?.props.title ?? TITLE}>
        {before}
      </FieldAnchor>
    ),
  };
}
