import type { Action } from '../permissions';
import { permission } from '../permissions';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

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

const DOCUMENT = '/documents/:uid/:documentId';

/** Who may do what is asked of the document and its stage, not of the address. */
const WORKFLOW = [
  adminRoute('GET', `${DOCUMENT}/transitions`, 'workflow.find'),
  adminRoute('POST', `${DOCUMENT}/transitions`, 'workflow.move'),
  adminRoute('PUT', `${DOCUMENT}/assignment`, 'workflow.assign'),
  adminRoute('PUT', `${DOCUMENT}/correction`, 'workflow.correct'),
  adminRoute('POST', `${DOCUMENT}/sign-off`, 'workflow.signOff'),
  adminRoute('GET', `${DOCUMENT}/comments`, 'workflow.comments'),
  adminRoute('POST', `${DOCUMENT}/comments`, 'workflow.comment'),
  adminRoute('POST', `${DOCUMENT}/comments/:id/resolve`, 'workflow.resolve'),
  adminRoute('GET', `${DOCUMENT}/versions`, 'workflow.versions'),
  adminRoute('GET', `${DOCUMENT}/versions/:version`, 'workflow.version'),
  adminRoute('POST', `${DOCUMENT}/versions/:version/restore`, 'workflow.restore'),
  adminRoute('GET', `${DOCUMENT}/compare`, 'workflow.compare'),
  adminRoute('GET', `${DOCUMENT}/timeline`, 'workflow.timeline'),
  adminRoute('GET', '/waiting', 'workflow.waiting'),
  adminRoute('GET', '/colleagues', 'workflow.colleagues'),
];

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
      ...WORKFLOW,
    ],
  },
  'content-api': {
    type: 'content-api',
    routes: [{ method: 'POST', path: '/check', handler: 'check.check', config: {} }],
  },
};
