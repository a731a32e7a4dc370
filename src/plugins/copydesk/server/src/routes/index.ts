import type { Action } from '../permissions';
import { permission } from '../permissions';

type Method = 'GET' | 'POST' | 'DELETE';

/** A route of the admin, for whoever is logged in there and has these permissions. */
function adminRoute(method: Method, path: string, handler: string, ...actions: Action[]) {
  const policies = [
    'admin::isAuthenticatedAdmin',
    ...(actions.length > 0
      ? [{ name: 'admin::hasPermissions', config: { actions: actions.map(permission) } }]
      : []),
  ];
  return { method, path, handler, config: { policies } };
}

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      adminRoute('GET', '/desk', 'desk.find'),
      adminRoute('POST', '/check', 'check.desk', 'check'),
      // Which permission a decision takes depends on its kind: the controller asks for it.
      adminRoute('POST', '/decisions', 'decisions.create'),
      adminRoute('GET', '/decisions', 'decisions.find', 'check'),
      adminRoute('DELETE', '/decisions/:id', 'decisions.delete'),
      adminRoute('GET', '/permissions/:uid', 'decisions.permissions'),
      adminRoute('GET', '/ledger', 'ledger.find', 'ledger'),
      adminRoute('GET', '/ledger/export', 'ledger.export', 'ledger'),
      adminRoute('GET', '/people', 'people.find', 'check'),
      adminRoute('GET', '/people/:id', 'people.findOne', 'check'),
      adminRoute('POST', '/registry/spellings', 'registry.spellings'),
      adminRoute('POST', '/registry/distinct', 'registry.distinct'),
    ],
  },
  'content-api': {
    type: 'content-api',
    routes: [{ method: 'POST', path: '/check', handler: 'check.check', config: {} }],
  },
};
