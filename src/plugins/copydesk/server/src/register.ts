import type { Core } from '@strapi/strapi';
import { configOf, deskOf } from './desk';
import { gateDocuments } from './gate/documents';
import { gateHooks } from './gate/lifecycles';
import { keepLedgerAppendOnly } from './ledger/ledger';
import { registryHooks } from './registry/hooks';
import { changeModel, revisionModel } from './registry/models';
import { wrapWrites } from './registry/writes';
import { DECISION, LEDGER, TOMBSTONE } from './uids';
import { addAttributes } from './workflow/attributes';
import { workflowUids } from './workflow/config';
import { guardDocuments } from './workflow/documents';
import { workflowHooks } from './workflow/hooks';
import { commentModel, headModel, stateModel, versionModel } from './workflow/models';

/** The plugin's own tables are nobody's content: its routes alone show them. */
function hideFromGraphql(strapi: Core.Strapi): void {
  const extension = strapi.plugin('graphql')?.service('extension') as
    { shadowCRUD(uid: string): { disable(): void } } | undefined;
  for (const uid of [DECISION, LEDGER, TOMBSTONE]) extension?.shadowCRUD(uid).disable();
}

/** What must stand before the database and the first write: tables, transactions, hooks. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  const models = [revisionModel, changeModel, stateModel, versionModel, commentModel, headModel];
  for (const model of models) strapi.get('models').add(model);
  hideFromGraphql(strapi);
  gateDocuments(strapi);
  guardDocuments(strapi);
  addAttributes(strapi, workflowUids(configOf(strapi)));
  const { types, registry } = configOf(strapi);
  wrapWrites(strapi, { checked: new Set(Object.keys(types)), registry: registry?.uid });
  // All types are known now, and nothing has been written: wrong configuration is refused before it does harm.
  strapi.hook('strapi::content-types.beforeSync').register(() => {
    const desk = deskOf(strapi);
    // Before the gate: what it asks about must be noted when it asks.
    strapi.db.lifecycles.subscribe(workflowHooks(desk));
    strapi.db.lifecycles.subscribe(gateHooks(desk));
    strapi.db.lifecycles.subscribe(registryHooks(desk));
    keepLedgerAppendOnly(strapi);
  });
}
