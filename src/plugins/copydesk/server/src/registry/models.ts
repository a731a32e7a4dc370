import { CHANGE, REVISION } from '../uids';

/** One row: how often the registry was written to. Raised in the transaction of the write, so its lock orders writers. */
export const revisionModel = {
  uid: REVISION,
  singularName: 'copydesk-revision',
  tableName: 'copydesk_revision',
  attributes: { id: { type: 'increments' }, value: { type: 'integer' } },
};

/** Whom each revision changed; a row without a person means "too many to name". */
export const changeModel = {
  uid: CHANGE,
  singularName: 'copydesk-change',
  tableName: 'copydesk_changes',
  indexes: [{ name: 'copydesk_changes_revision_idx', columns: ['revision'] }],
  attributes: { id: { type: 'increments' }, revision: { type: 'integer' }, person: { type: 'string' } },
};
