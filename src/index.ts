import type { Core } from '@strapi/strapi';
import { ensureLocales, openNewsroom } from './newsroom';
import { registerPublishing, startPublishing, stopPublishing } from './publishing';
import { fillSlugs, replaceGenerateButton } from './slugs';

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    replaceGenerateButton(strapi);
    fillSlugs(strapi);
    await registerPublishing(strapi);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await ensureLocales(strapi);
    startPublishing(strapi);
    if (process.env.NEWSROOM === 'true') await openNewsroom(strapi);
  },
  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await stopPublishing(strapi);
  },
};
