import type { Core } from '@strapi/strapi';
import { guardGraphql, guardReads } from './guard';
import { addFeedRoutes } from './routes';

/** Everything between a published article and its readers; called in the app's `register`. */
export function registerPublishing(strapi: Core.Strapi): void {
  guardReads(strapi);
  guardGraphql(strapi);
  addFeedRoutes(strapi);
}
