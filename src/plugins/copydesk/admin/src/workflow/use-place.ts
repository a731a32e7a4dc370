import { useQueryParams } from '@strapi/strapi/admin';
import { useDeskInfo } from '../desk/use-desk-info';
import type { Place } from './client';

type LocaleQuery = { readonly plugins?: { readonly i18n?: { readonly locale?: string } } };
type Shown = Readonly<Record<string, unknown>> | undefined;

/** @returns the place of the document in the edit view; nothing for types without the workflow, or before it is saved */
export function usePlace(model: string, documentId: string | undefined, document: Shown): Place | undefined {
  const info = useDeskInfo();
  const [{ query }] = useQueryParams<LocaleQuery>();
  if (!info?.workflow?.includes(model) || !documentId || !document) return undefined;
  const own = typeof document.locale === 'string' ? document.locale : undefined;
  const locale = query.plugins?.i18n?.locale ?? own;
  return { uid: model, documentId, ...(locale && { locale }) };
}
