import { adminApi } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import type { Place } from './client';

/** Strapi keeps documents and lists it has loaded: a stage that moved is news to both. */
const refreshing = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'RecentDocumentList', 'CountDocuments'] })
  .injectEndpoints({
    endpoints: (build) => ({
      copydeskMoved: build.mutation<null, Place>({
        queryFn: () => ({ data: null }),
        invalidatesTags: (_result, _error, { uid, documentId }) => [
          { type: 'Document', id: `${uid}_${documentId}` },
          { type: 'Document', id: `${uid}_LIST` },
          'RecentDocumentList',
          'CountDocuments',
        ],
      }),
    }),
  });

/** @returns what has Strapi load the document on the screen anew, and its lists when they are shown next */
export function useRefresh({ uid, documentId }: Place): () => void {
  const [moved] = refreshing.useCopydeskMovedMutation();
  return useCallback(() => void moved({ uid, documentId }), [moved, uid, documentId]);
}
