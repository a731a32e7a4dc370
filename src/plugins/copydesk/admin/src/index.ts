import type { StrapiApp } from '@strapi/strapi/admin';
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { followMends } from './desk/mend-followers';
import { addStateColumn, addStateFilter } from './lists/list-hooks';
import { anchorFields } from './marks/anchor-fields';
import { DeskPanel } from './panel/DeskPanel';
import { PLUGIN_ID } from './plugin-id';
import { explainBulkPublish } from './publish/bulk-action';
import { askBeforePublishing } from './publish/publish-action';
import { noteSave } from './publish/save-action';
import { PersonPanel } from './registry/PersonPanel';
import { loadTranslations } from './translations/load';
import { HOME_WIDGETS } from './widgets/home-widgets';
import { bootstrapWorkflow, registerWorkflow } from './workflow';

type ContentManagerApis = ContentManagerPlugin['config']['apis'];

const admin = {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID, apis: { followMends } });
    app.widgets.register((widgets) => [...HOME_WIDGETS, ...widgets]);
    registerWorkflow(app);
  },
  bootstrap(app: StrapiApp) {
    bootstrapWorkflow(app);
    const { apis } = app.getPlugin('content-manager');
    const contentManager = apis as ContentManagerApis;
    contentManager.addEditViewSidePanel((panels) => {
      const isActions = (panel: (typeof panels)[number]) => panel.type === 'actions';
      return [
        ...panels.filter(isActions),
        DeskPanel,
        PersonPanel,
        ...panels.filter((panel) => !isActions(panel)),
      ];
    });
    contentManager.addDocumentAction((actions) =>
      actions.map((action) => {
        if (action.type === 'publish') return askBeforePublishing(action);
        return action.type === 'update' ? noteSave(action) : action;
      }),
    );
    contentManager.addBulkAction((actions) =>
      actions.map((action) => (action.type === undefined ? explainBulkPublish(action) : action)),
    );
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', anchorFields);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addStateColumn);
    app.registerHook('Admin/CM/pages/ListView/inject-in-filters', addStateFilter);
  },
  registerTrads: loadTranslations,
};

export default admin;
