import type { Core } from '@strapi/strapi';
import { configOf, deskOf } from './desk';
import { gateDocuments } from './gate/documents';
import { gateHooks } from './gate/lifecycles';
import { keepLedgerAppendOnly } from './ledger/ledger';
import { registryHooks } from './registry/hooks';
import { changeModel, revisionModel } from './registry/models';
import { wrapWrites } from './registry/writes';
import { DECISION, LEDGER } from './uids';

/** The plugin's own tables are nobody's content: its routes alone show them. */
function hideFromGraphql(strapi: Core.Strapi): void {
  const extension = strapi.plugin('graphql')?.service('extension') as
    { shadowCRUD(uid: string): { disable(): void } } | undefined;
  for (const uid of [DECISION, LEDGER]) extension?.shadowCRUD(uid).disable();
}

/** What must stand before the database and the first write: tables, transactions, hooks. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  strapi.get('models').add(revisionModel).add(changeModel);
  hideFromGraphql(strapi);
  gateDocuments(strapi);
  const { types, registry } = configOf(strapi);
  wrapWrites(strapi, { checked: new Set(Object.keys(types)), registry: registry?.uid });
  // All types are known now, and nothing has been written: wrong configuration is refused before it does harm.
  strapi.hook('strapi::content-types.beforeSync').register(() => {
    const desk = deskOf(strapi);
    strapi.db.lifecycles.subscribe(gateHooks(desk));
    strapi.db.lifecycles.subscribe(registryHooks(desk));
    keepLedgerAppendOnly(strapi);
  });
}
