import type { Core } from '@strapi/strapi';
import { ensureLocales, openNewsroom } from './newsroom';
import { fillSlugs, replaceGenerateButton } from './slugs';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    replaceGenerateButton(strapi);
    fillSlugs(strapi);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await ensureLocales(strapi);
    if (process.env.NEWSROOM === 'true') await openNewsroom(strapi);
  },
};
