import type { Core } from '@strapi/strapi';
import { PLUGIN } from './uids';

export type Action = 'check' | 'acknowledge' | 'dismiss' | 'accept' | 'override' | 'ledger';

const ACTIONS: readonly { readonly uid: Action; readonly displayName: string; readonly subCategory: string }[] = [
  { uid: 'check', displayName: 'Check texts', subCategory: 'Findings' },
  { uid: 'acknowledge', displayName: 'Acknowledge warnings', subCategory: 'Findings' },
  { uid: 'dismiss', displayName: 'Dismiss findings (someone else)', subCategory: 'Findings' },
  { uid: 'accept', displayName: 'Accept a spelling for one entry', subCategory: 'Findings' },
  { uid: 'override', displayName: 'Override errors, with a reason', subCategory: 'Findings' },
  { uid: 'ledger', displayName: 'Read the ledger', subCategory: 'Ledger' },
];

/** @returns the name under which Strapi knows the permission */
export const permission = (action: Action) => `plugin::${PLUGIN}.${action}`;

/** Makes the plugin's permissions known to Strapi's roles, under Settings → Roles → Plugins → Copydesk. */
export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  const actions = ACTIONS.map((action) => ({ section: 'plugins', pluginName: PLUGIN, ...action }));
  await strapi.service('admin::permission').actionProvider.registerMany(actions);
}
