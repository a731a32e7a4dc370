import type { Core } from '@strapi/strapi';
import { readerCache } from './middleware';

type Cache = ReturnType<typeof readerCache>;

/** One cache for each Strapi: tests run several in one process. */
const caches = new WeakMap<Core.Strapi, Cache>();

/** @returns the cache of this Strapi, made at the first call */
export function cacheOf(strapi: Core.Strapi): Cache {
  const cache = caches.get(strapi) ?? readerCache(strapi);
  caches.set(strapi, cache);
  return cache;
}
