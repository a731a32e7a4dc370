import type { Core } from '@strapi/strapi';
import { fillSlugs, replaceGenerateButton } from './slugs';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    replaceGenerateButton(strapi);
    fillSlugs(strapi);
  },
};
