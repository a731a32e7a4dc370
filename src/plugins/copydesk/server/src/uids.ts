/** The uids and table names of what the plugin itself stores. */
export const PLUGIN = 'copydesk';
export const DECISION = 'plugin::copydesk.decision';
export const LEDGER = 'plugin::copydesk.ledger';
export const TOMBSTONE = 'plugin::copydesk.tombstone';
export const REVISION = 'plugin::copydesk.revision';
export const CHANGE = 'plugin::copydesk.change';
