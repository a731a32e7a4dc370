import type { Core } from '@strapi/strapi';
import { cacheOf } from '../publishing/cache';

/** The cache in front of published reads; answers from it pass by everything that follows in config/middlewares. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => cacheOf(strapi).middleware;
