import type { StrapiApp } from '@strapi/strapi/admin';
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { anchorFields } from './marks/anchor-fields';
import { DeskPanel } from './panel/DeskPanel';
import { PLUGIN_ID } from './plugin-id';
import { askBeforePublishing } from './publish/publish-action';
import { loadTranslations } from './translations/load';

type ContentManagerApis = ContentManagerPlugin['config']['apis'];

const admin = {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },
  bootstrap(app: StrapiApp) {
    const { apis } = app.getPlugin('content-manager');
    const contentManager = apis as ContentManagerApis;
    contentManager.addEditViewSidePanel((panels) => {
      const isActions = (panel: (typeof panels)[number]) => panel.type === 'actions';
      return [...panels.filter(isActions), DeskPanel, ...panels.filter((panel) => !isActions(panel))];
    });
    contentManager.addDocumentAction((actions) =>
      actions.map((action) => (action.type === 'publish' ? askBeforePublishing(action) : action)),
    );
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', anchorFields);
  },
  registerTrads: loadTranslations,
};

export default admin;
