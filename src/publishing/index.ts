import type { Core } from '@strapi/strapi';
import { guardGraphql, guardReads } from './guard';
import { keepAgreements, keepFormerSlugs, keepQuoteRows, keepQuotes } from './records';
import { addFeedRoutes } from './routes';

/** Everything between an article and its readers; called in the app's `register`. */
export function registerPublishing(strapi: Core.Strapi): void {
  keepQuotes(strapi);
  keepAgreements(strapi);
  keepFormerSlugs(strapi);
  guardReads(strapi);
  guardGraphql(strapi);
  addFeedRoutes(strapi);
}

/** What needs the database; called in the app's `bootstrap`. */
export function startPublishing(strapi: Core.Strapi): void {
  keepQuoteRows(strapi);
}
