import type { StrapiApp } from '@strapi/strapi/admin';
import { addHints, nameListColumns, nameListFilters } from './field-words';
import { followHeadlines } from './slugs';
import { addDeliveriesPage, deliveryWords } from './webhook-deliveries';
import { translationsOf, WORDS } from './words';

/** The newsroom's own admin settings: German beside Strapi's default English, and words for its content types. */
export default {
  config: {
    locales: ['de'],
    tutorials: false,
    notifications: { releases: false },
    translations: {
      de: { ...translationsOf(WORDS.de), ...deliveryWords('de') },
      en: { ...translationsOf(WORDS.en), ...deliveryWords('en') },
    },
  },
  register: addDeliveriesPage,
  bootstrap(app: StrapiApp) {
    followHeadlines(app);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', addHints);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', nameListColumns);
    app.registerHook('Admin/CM/pages/ListView/inject-in-filters', nameListFilters);
  },
};
