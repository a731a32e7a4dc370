import type { Core } from '@strapi/strapi';
import type { Right } from '../../contracts/workflow';
import { PLUGIN } from './uids';

export type Action =
  | 'check'
  | 'acknowledge'
  | 'dismiss'
  | 'accept'
  | 'override'
  | 'ledger'
  | `workflow.${Exclude<Right, 'publish'>}`;

const ACTIONS: readonly {
  readonly uid: Action;
  readonly displayName: string;
  readonly subCategory: string;
}[] = [
  { uid: 'check', displayName: 'Check texts', subCategory: 'Findings' },
  { uid: 'acknowledge', displayName: 'Acknowledge warnings', subCategory: 'Findings' },
  { uid: 'dismiss', displayName: 'Dismiss findings (someone else)', subCategory: 'Findings' },
  { uid: 'accept', displayName: 'Accept a spelling for one entry', subCategory: 'Findings' },
  { uid: 'override', displayName: 'Override errors, with a reason', subCategory: 'Findings' },
  { uid: 'ledger', displayName: 'Read the ledger', subCategory: 'Ledger' },
  { uid: 'workflow.submit', displayName: 'Send for approval', subCategory: 'Workflow' },
  { uid: 'workflow.return', displayName: 'Return to the author', subCategory: 'Workflow' },
  { uid: 'workflow.approve', displayName: 'Approve what others wrote', subCategory: 'Workflow' },
  { uid: 'workflow.schedule', displayName: 'Schedule what is approved', subCategory: 'Workflow' },
  { uid: 'workflow.correct', displayName: 'Correct what is published', subCategory: 'Workflow' },
  { uid: 'workflow.spike', displayName: 'Spike and restore', subCategory: 'Workflow' },
  { uid: 'workflow.hold', displayName: 'Hold what is published, and put it back', subCategory: 'Workflow' },
  { uid: 'workflow.kill', displayName: 'Kill for good', subCategory: 'Workflow' },
  { uid: 'workflow.emergency', displayName: 'Publish alone in an emergency', subCategory: 'Workflow' },
  { uid: 'workflow.assign', displayName: 'Assign and set due dates', subCategory: 'Workflow' },
];

/** @returns the name under which Strapi knows the permission */
export const permission = (action: Action) => `plugin::${PLUGIN}.${action}`;

/** Makes the plugin's permissions known to Strapi's roles, under Settings → Roles → Plugins → Copydesk. */
export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  const actions = ACTIONS.map((action) => ({ section: 'plugins', pluginName: PLUGIN, ...action }));
  await strapi.service('admin::permission').actionProvider.registerMany(actions);
}
