/** What a person decided about a finding; one row a decision, gone when it is taken back (the ledger keeps it). */
export const decision = {
  schema: {
    kind: 'collectionType',
    collectionName: 'copydesk_decisions',
    info: { singularName: 'decision', pluralName: 'decisions', displayName: 'Copydesk decision' },
    options: { draftAndPublish: false },
    pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
    attributes: {
      uid: { type: 'string', required: true },
      entry: { type: 'string', required: true },
      entryLocale: { type: 'string' },
      fingerprint: { type: 'string', required: true },
      rule: { type: 'string', required: true },
      kind: {
        type: 'enumeration',
        enum: ['dismissed', 'accepted', 'acknowledged', 'overridden'],
        required: true,
      },
      reason: { type: 'text' },
      text: { type: 'text' },
      byKind: { type: 'string', required: true },
      byId: { type: 'string' },
      byName: { type: 'string', required: true },
      at: { type: 'datetime', required: true },
    },
  },
};
