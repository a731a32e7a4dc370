import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** Says a field's path as the edit view's labels do: `imageText.caption` → "imageText › caption". */
export function useFieldLabel(uid: string): (path: string) => string {
  const { formatMessage } = useIntl();
  const { edit } = useDocumentLayout(uid);
  return useCallback(
    (path) => {
      const [top = '', ...rest] = path.split('.');
      const label = edit.metadatas[top]?.label ?? top;
      const named = formatMessage({
        id: `content-manager.content-types.${uid}.${top}`,
        defaultMessage: label,
      });
      return [named, ...rest.map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : step))].join(
        ' › ',
      );
    },
    [edit.metadatas, formatMessage, uid],
  );
}
