import type { Core } from '@strapi/strapi';
import { readerPages } from '../publishing/routes';

/** The reader's front page, before Strapi's public folder, which would send `/` to the admin. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => readerPages(strapi);
