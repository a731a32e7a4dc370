/** What is left of a killed text: one row for each document and locale, its documentId being the text's. */
export const tombstone = {
  schema: {
    kind: 'collectionType',
    collectionName: 'copydesk_tombstones',
    info: { singularName: 'tombstone', pluralName: 'tombstones', displayName: 'Copydesk tombstone' },
    options: { draftAndPublish: false },
    pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
    attributes: {
      uid: { type: 'string', required: true },
      slug: { type: 'string' },
      at: { type: 'datetime', required: true },
      /** Said to readers; absent: nothing but that it is gone. */
      publicReason: { type: 'text' },
    },
  },
};
