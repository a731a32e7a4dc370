import type { Core } from '@strapi/strapi';
import { limitsOf } from '../publishing/limits';

/** Limits what has to be worked out; behind the cache, whose answers are free. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => limitsOf(strapi).middleware;
