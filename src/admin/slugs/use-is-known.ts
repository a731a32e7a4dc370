import {
  unstable_useContentManagerContext as useContentManager,
  unstable_useDocument as useDocument,
  useQueryParams,
} from '@strapi/strapi/admin';

type Query = { readonly plugins?: { readonly i18n?: { readonly locale?: string } } };

/** Whether readers know the entry on the screen by its slug, or did before it was taken off; as the server judges it. */
export function useIsKnown(): boolean {
  const { model, collectionType, id: documentId, hasDraftAndPublish } = useContentManager();
  const [{ query }] = useQueryParams<Query>();
  const { plugins, ...rest } = query;
  // Asked as the edit view itself asks, or it would be loaded twice.
  const params = { ...rest, ...plugins?.i18n };
  const { document, meta } = useDocument(
    { model, collectionType, documentId, params },
    { skip: !documentId || documentId === 'create' },
  );
  if (!document) return false;
  const isLive = (meta?.availableStatus.length ?? 0) > 0;
  return !hasDraftAndPublish || isLive || Boolean(document.firstPublishedAt);
}
