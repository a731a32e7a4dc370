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

/** Strapi shows these names as they are, whatever language somebody reads: so each is in both. */
const ACTIONS: readonly {
  readonly uid: Action;
  readonly displayName: string;
  readonly subCategory: string;
}[] = [
  { uid: 'check', displayName: 'Check texts / Texte prüfen', subCategory: 'Findings / Befunde' },
  {
    uid: 'acknowledge',
    displayName: 'Acknowledge warnings / Warnungen bestätigen',
    subCategory: 'Findings / Befunde',
  },
  { uid: 'dismiss', displayName: 'Dismiss findings / Befunde abweisen', subCategory: 'Findings / Befunde' },
  {
    uid: 'accept',
    displayName: 'Accept a spelling for one entry / Schreibweise für einen Eintrag zulassen',
    subCategory: 'Findings / Befunde',
  },
  {
    uid: 'override',
    displayName: 'Override errors, with a reason / Fehler mit Begründung freigeben',
    subCategory: 'Findings / Befunde',
  },
  { uid: 'ledger', displayName: 'Read / Lesen', subCategory: 'Ledger / Protokoll' },
  {
    uid: 'workflow.submit',
    displayName: 'Send for approval / In die Freigabe geben',
    subCategory: 'Workflow / Arbeitsablauf',
  },
  {
    uid: 'workflow.return',
    displayName: 'Return to the author / Zurückgeben',
    subCategory: 'Workflow / Arbeitsablauf',
  },
  {
    uid: 'workflow.approve',
    displayName: 'Approve what others wrote / Freigeben, was andere schrieben',
    subCategory: 'Workflow / Arbeitsablauf',
  },
  {
    uid: 'workflow.schedule',
    displayName: 'Schedule what is approved / Freigegebenes terminieren',
    subCategory: 'Workflow / Arbeitsablauf',
  },
  {
    uid: 'workflow.correct',
    displayName: 'Correct what is published / Veröffentlichtes korrigieren',
    subCategory: 'Workflow / Arbeitsablauf',
  },
  {
    uid: 'workflow.spike',
    displayName: 'Spike and restore / Verwerfen, wiederherstellen',
    subCategory: 'Workflow / Arbeitsablauf',
  },
  {
    uid: 'workflow.hold',
    displayName: 'Hold, and put back / Herunternehmen, wieder online stellen',
    subCategory: 'Workflow / Arbeitsablauf',
  },
  {
    uid: 'workflow.kill',
    displayName: 'Kill for good / Endgültig zurückziehen',
    subCategory: 'Workflow / Arbeitsablauf',
  },
  {
    uid: 'workflow.emergency',
    displayName: 'Publish alone in an emergency / Im Notfall allein veröffentlichen',
    subCategory: 'Workflow / Arbeitsablauf',
  },
  {
    uid: 'workflow.assign',
    displayName: 'Assign and set due dates / Zuweisen, Fristen setzen',
    subCategory: 'Workflow / Arbeitsablauf',
  },
];

/** @returns the name under which Strapi knows the permission */
export const permission = (action: Action) => `plugin::${PLUGIN}.${action}`;

/** Makes the plugin's permissions known to Strapi's roles, under Settings → Roles → Plugins → Copydesk. */
export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  const actions = ACTIONS.map((action) => ({ section: 'plugins', pluginName: PLUGIN, ...action }));
  await strapi.service('admin::permission').actionProvider.registerMany(actions);
}
