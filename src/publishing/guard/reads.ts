import type { Core } from '@strapi/strapi';
import type { Filter } from '../state';
import { ARTICLE } from '../uids';
import { isGraphql, isReading, mayPreview } from './access';
import { DEFAULT_POPULATE } from './default-populate';
import { checkSort, guardFilters, searchFilter } from './filters';
import { guardPopulate } from './populate';
import { both, visible } from './visible';

const READS = new Set(['findOne', 'findMany', 'findFirst', 'count']);

type Params = Record<string, unknown> & { readonly status?: unknown };

/**
 * Document middleware: holds every read of the content API to what readers may see, whatever its parameters ask for.
 * Drafts are for callers with the preview permission; unverified records are for nobody.
 */
export function guardReads(strapi: Core.Strapi): void {
  hideUses(strapi);
  strapi.documents.use(async (context, next) => {
    if (READS.has(context.action) && isReading(strapi)) {
      const wantsDraft = context.uid === ARTICLE && (context.params as Params).status === 'draft';
      const isPreview = wantsDraft && (await mayPreview(strapi));
      const asked = withDefaults(strapi, context.uid, context.action, context.params as Params);
      Object.assign(context, { params: guardParams(strapi, context.uid, asked, isPreview) });
    }
    return next();
  });
}

/** A file's relation to whatever uses it leads to drafts, and its own endpoints read past the Document Service. */
function hideUses(strapi: Core.Strapi): void {
  const { related } = strapi.contentType('plugin::upload.file').attributes as Record<string, object>;
  Object.assign(related ?? {}, { private: true });
}

/** Over REST a read that chooses nothing brings what a front end needs; GraphQL names its relations itself. */
function withDefaults(strapi: Core.Strapi, uid: string, action: string, params: Params): Params {
  const isChosen = params.populate !== undefined || params.fields !== undefined;
  if (action === 'count' || isChosen || isGraphql(strapi)) return params;
  return { ...params, populate: DEFAULT_POPULATE[uid] };
}

/** @returns the parameters of a read, held to what readers may see; `isPreview` lets drafts of the type itself pass */
export function guardParams(strapi: Core.Strapi, uid: string, params: Params, isPreview = false): Params {
  const { publicationFilter: _filter, hasPublishedVersion: _has, _q, status: _status, ...rest } = params;
  checkSort(rest.sort);
  const asked = guardFilters(strapi, uid, rest.filters) as Filter | undefined;
  const searched = typeof _q === 'string' && _q.trim() ? searchFilter(strapi, uid, _q.trim()) : undefined;
  return {
    ...rest,
    status: isPreview ? 'draft' : 'published',
    filters: both(both(asked, searched), isPreview ? undefined : visible(strapi, uid)),
    populate: guardPopulate(strapi, uid, rest.populate),
  };
}
