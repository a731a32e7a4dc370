import { ChartPie, CrossCircle, WarningCircle } from '@strapi/icons';
import type { WidgetArgs } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../plugin-id';

const title = (key: string) => ({ id: `${PLUGIN_ID}.${key}`, defaultMessage: key });
const permissions = [{ action: `plugin::${PLUGIN_ID}.check` }];

/** The home page's widgets: what waits, what was refused today, whose names are misspelled most. */
export const HOME_WIDGETS: WidgetArgs[] = [
  {
    id: 'waiting',
    pluginId: PLUGIN_ID,
    icon: WarningCircle,
    title: title('home.waiting.title'),
    component: async () => (await import('./WaitingWidget')).WaitingWidget,
    permissions,
  },
  {
    id: 'refused',
    pluginId: PLUGIN_ID,
    icon: CrossCircle,
    title: title('home.refused.title'),
    component: async () => (await import('./RefusedWidget')).RefusedWidget,
    permissions,
  },
  {
    id: 'names',
    pluginId: PLUGIN_ID,
    icon: ChartPie,
    title: title('home.names.title'),
    component: async () => (await import('./NamesWidget')).NamesWidget,
    permissions,
  },
];
