/** What the editor's screens show without checking anything: kept up to date as drafts are saved. */
export const STATE_CHECKED = 'plugin::copydesk.checked';
export const SIGHTING = 'plugin::copydesk.sighting';

const hidden = { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } };

/**
 * One row a document and locale: what the last check of its draft came to, and by which revision of the registry. A row
 * without one, or with an older one, may not hold any more.
 */
const checked = {
  schema: {
    kind: 'collectionType',
    collectionName: 'copydesk_checked',
    info: { singularName: 'checked', pluralName: 'checkeds', displayName: 'Copydesk checked draft' },
    options: { draftAndPublish: false },
    pluginOptions: hidden,
    indexes: [
      { name: 'copydesk_checked_entry_idx', columns: ['uid', 'entry'], type: null },
      { name: 'copydesk_checked_verdict_idx', columns: ['verdict', 'at'], type: null },
    ],
    attributes: {
      uid: { type: 'string', required: true },
      entry: { type: 'string', required: true },
      entryLocale: { type: 'string' },
      title: { type: 'text' },
      verdict: { type: 'string', required: true },
      blocking: { type: 'integer', required: true },
      waiting: { type: 'integer', required: true },
      at: { type: 'datetime', required: true },
      revision: { type: 'integer' },
    },
  },
};

/** A misspelling of somebody's name that stood in a saved draft; it stays when the draft is mended. */
const sighting = {
  schema: {
    kind: 'collectionType',
    collectionName: 'copydesk_sightings',
    info: { singularName: 'sighting', pluralName: 'sightings', displayName: 'Copydesk sighting' },
    options: { draftAndPublish: false },
    pluginOptions: hidden,
    indexes: [
      { name: 'copydesk_sightings_person_idx', columns: ['person'], type: null },
      { name: 'copydesk_sightings_entry_idx', columns: ['uid', 'entry'], type: null },
      { name: 'copydesk_sightings_text_idx', columns: ['text'], type: null },
      { name: 'copydesk_sightings_at_idx', columns: ['at'], type: null },
    ],
    attributes: {
      uid: { type: 'string', required: true },
      entry: { type: 'string', required: true },
      entryLocale: { type: 'string' },
      person: { type: 'string', required: true },
      name: { type: 'string', required: true },
      text: { type: 'string', required: true },
      count: { type: 'integer', required: true },
      at: { type: 'datetime', required: true },
    },
  },
};

export const screenTypes = { checked, sighting };
