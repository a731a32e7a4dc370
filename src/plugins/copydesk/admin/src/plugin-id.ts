export const PLUGIN_ID = 'copydesk';
