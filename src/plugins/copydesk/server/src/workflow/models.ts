/** The workflow's own tables, beside the content: what is in them never reaches a reader. */

export const STATE_TABLE = 'copydesk_states';
export const VERSION_TABLE = 'copydesk_versions';
export const COMMENT_TABLE = 'copydesk_comments';
export const HEAD_TABLE = 'copydesk_ledger_heads';

const entry = {
  uid: { type: 'string', notNullable: true },
  entry: { type: 'string', notNullable: true },
  entryLocale: { type: 'string' },
} as const;

/**
 * Times are ISO 8601 in UTC, 24 characters: in order as text, and the same on every database. An object for each:
 * Strapi writes the column's name into it.
 */
const time = () => ({ type: 'string' }) as const;

/** One row for each document and locale; locking it orders all who change the document's stage. */
export const stateModel = {
  uid: 'plugin::copydesk.state',
  singularName: 'copydesk-state',
  tableName: STATE_TABLE,
  indexes: [
    { name: 'copydesk_states_key_uq', columns: ['key'], type: 'unique' },
    { name: 'copydesk_states_due_idx', columns: ['stage', 'scheduled_for'] },
    { name: 'copydesk_states_entry_idx', columns: ['uid', 'entry'] },
  ],
  attributes: {
    id: { type: 'increments' },
    key: { type: 'string', notNullable: true },
    ...entry,
    stage: { type: 'string', notNullable: true },
    scheduledFor: time(),
    assigneeId: { type: 'string' },
    /** Whether somebody has to look: an emergency nobody signed off, or an alert. */
    isOpen: { type: 'boolean', default: false },
    title: { type: 'text' },
    /** The whole state (state.ts) as JSON. */
    data: { type: 'text' },
  },
};

/** Every published version, whole. */
export const versionModel = {
  uid: 'plugin::copydesk.version',
  singularName: 'copydesk-version',
  tableName: VERSION_TABLE,
  indexes: [{ name: 'copydesk_versions_uq', columns: ['key', 'version'], type: 'unique' }],
  attributes: {
    id: { type: 'increments' },
    key: { type: 'string', notNullable: true },
    version: { type: 'integer', notNullable: true },
    at: time(),
    hash: { type: 'string' },
    /** Who, the note, the emergency; and the content as it was. */
    data: { type: 'text' },
  },
};

export const commentModel = {
  uid: 'plugin::copydesk.comment',
  singularName: 'copydesk-comment',
  tableName: COMMENT_TABLE,
  indexes: [{ name: 'copydesk_comments_key_idx', columns: ['key'] }],
  attributes: {
    id: { type: 'increments' },
    key: { type: 'string', notNullable: true },
    at: time(),
    data: { type: 'text' },
  },
};

/** Where each document's chain of ledger entries ends; see contracts/ledger.ts. */
export const headModel = {
  uid: 'plugin::copydesk.ledger-head',
  singularName: 'copydesk-ledger-head',
  tableName: HEAD_TABLE,
  indexes: [{ name: 'copydesk_ledger_heads_uq', columns: ['uid', 'entry'], type: 'unique' }],
  attributes: {
    id: { type: 'increments' },
    uid: { type: 'string', notNullable: true },
    entry: { type: 'string', notNullable: true },
    seq: { type: 'integer', notNullable: true },
    seal: { type: 'string', notNullable: true },
  },
};
