import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { ChartBubble, Clock } from '@strapi/icons';
import { PLUGIN_ID } from '../plugin-id';
import { watchWrites } from './save-watch';
import { PublishHint } from './ApprovalNotice';
import { hideServerSet } from './edit-layout';
import { holdInstead } from './hold-action';
import { addStageColumn } from './list-column';
import { StageHeader } from './stage-header';
import { StagePanel } from './StagePanel';
import { wordId } from './use-tell';
import de from './words/de.json';
import en from './words/en.json';

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = { de, en };

/** The workflow's words, by the ids under which Strapi looks them up. */
export function workflowWords(locale: string): Record<string, string> {
  return Object.fromEntries(Object.entries(WORDS[locale] ?? {}).map(([key, text]) => [wordId(key), text]));
}

/** The ledger's page and the home page's widget. */
export function registerWorkflow(app: StrapiApp): void {
  app.widgets.register((widgets) => [
    {
      id: 'waiting-for-me',
      pluginId: PLUGIN_ID,
      icon: Clock,
      title: { id: wordId('home.title'), defaultMessage: 'Waits for me' },
      component: async () => (await import('./WaitingForMe')).WaitingForMe,
    },
    ...widgets,
  ]);
  app.addMenuLink({
    to: `plugins/${PLUGIN_ID}/ledger`,
    icon: ChartBubble,
    intlLabel: { id: wordId('ledger.title'), defaultMessage: 'Ledger' },
    permissions: [{ action: `plugin::${PLUGIN_ID}.ledger`, subject: null }],
    Component: async () => ({ default: (await import('./LedgerPage')).LedgerPage }),
  });
}

/** The stage in header, panel and list. */
export function bootstrapWorkflow(app: StrapiApp): void {
  const contentManager = app.getPlugin('content-manager');
  const apis = contentManager.apis as ContentManagerPlugin['config']['apis'];
  apis.addEditViewSidePanel((panels) => {
    const actions = panels.filter(({ type }) => type === 'actions');
    return [...actions, StagePanel, ...panels.filter(({ type }) => type !== 'actions')];
  });
  apis.addDocumentHeaderAction((actions) => [StageHeader as (typeof actions)[number], ...actions]);
  apis.addDocumentAction((actions) =>
    actions.map((action) => (action.type === 'unpublish' ? holdInstead(action) : action)),
  );
  contentManager.injectComponent('editView', 'right-links', {
    name: `${PLUGIN_ID}-publish-hint`,
    Component: PublishHint,
  });
  watchWrites();
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addStageColumn);
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', hideServerSet);
}
