import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useIntl } from 'react-intl';

type Field = { readonly name: string; readonly label: string; readonly attribute: unknown };

/** The component of which a field's value consists, where it is one. */
const componentOf = ({ attribute }: Field): string | undefined =>
  (attribute as { readonly component?: string }).component;

/** Says a field's path as the edit view's labels do: `imageText.caption` → "Picture texts › Caption". */
export function useFieldLabel(uid: string): (path: string) => string {
  const { formatMessage } = useIntl();
  const { edit } = useDocumentLayout(uid);
  return useCallback(
    (path) => {
      let group = `content-types.${uid}`;
      let fields: readonly Field[] = edit.layout.flat(2);
      const named = path.split('.').map((step) => {
        if (/^\d+$/.test(step)) return String(Number(step) + 1);
        const field = fields.find(({ name }) => name === step);
        const label = formatMessage({
          id: `content-manager.${group}.${step}`,
          defaultMessage: field?.label || step,
        });
        const component = field && componentOf(field);
        group = `components.${component ?? ''}`;
        fields = (component && edit.components[component]?.layout.flat()) || [];
        return label;
      });
      return named.join(' › ');
    },
    [edit.components, edit.layout, formatMessage, uid],
  );
}
