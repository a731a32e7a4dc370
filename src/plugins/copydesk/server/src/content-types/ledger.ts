import { LEDGER_EVENTS } from '../../../contracts/ledger';

/** What happened, for good: rows are added and never changed. */
export const ledger = {
  schema: {
    kind: 'collectionType',
    collectionName: 'copydesk_ledger',
    info: { singularName: 'ledger', pluralName: 'ledgers', displayName: 'Copydesk ledger' },
    options: { draftAndPublish: false },
    pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
    indexes: [
      { name: 'copydesk_ledger_entry_idx', columns: ['uid', 'entry', 'seq'], type: null },
      { name: 'copydesk_ledger_event_idx', columns: ['event', 'at'], type: null },
    ],
    attributes: {
      event: { type: 'enumeration', enum: [...LEDGER_EVENTS], required: true },
      uid: { type: 'string', required: true },
      entry: { type: 'string', required: true },
      entryLocale: { type: 'string' },
      title: { type: 'text' },
      byKind: { type: 'string', required: true },
      byId: { type: 'string' },
      byName: { type: 'string', required: true },
      at: { type: 'datetime', required: true },
      reason: { type: 'text' },
      hash: { type: 'string' },
      findings: { type: 'json' },
      details: { type: 'json' },
      /** The document's chain; see contracts/ledger.ts. */
      seq: { type: 'integer' },
      previous: { type: 'string' },
      seal: { type: 'string' },
    },
  },
};
