import type { Core, UID } from '@strapi/strapi';
import { deskOf } from '../desk';
import { permission } from '../permissions';
import { PLUGIN } from '../uids';
import { workflowTypes } from '../workflow/types';
import { affectedHooks } from './affected';
import { keeperHooks, keeperOf } from './keeper';
import { filterLists, listHooks } from './list-filter';
import { SIGHTING, STATE_CHECKED } from './models';

export { screens } from './controller';
export { screenTypes } from './models';

const policies = [
  'admin::isAuthenticatedAdmin',
  { name: 'admin::hasPermissions', config: { actions: [permission('check')] } },
];

const route = (method: 'GET' | 'POST', path: string, handler: string) => ({
  method,
  path,
  handler: `screens.${handler}`,
  config: { policies },
});

/** The admin's routes behind the list, the home page and the registry's screen. */
export const screenRoutes = [
  route('POST', '/states/:uid', 'states'),
  route('POST', '/states/:uid/check', 'checkMany'),
  route('GET', '/home', 'home'),
  route('GET', '/registry/:id/usage', 'usage'),
  route('POST', '/registry/namesakes', 'namesakes'),
];

/** What must stand before the first write: the keeper's hooks and the list's filter. */
export function registerScreens(strapi: Core.Strapi): void {
  const extension = strapi.plugin('graphql')?.service('extension') as
    { shadowCRUD(uid: string): { disable(): void } } | undefined;
  for (const uid of [STATE_CHECKED, SIGHTING]) extension?.shadowCRUD(uid).disable();
  filterLists(strapi);
  strapi.hook('strapi::content-types.beforeSync').register(() => {
    markTypes(strapi);
    const keeper = keeperOf(strapi);
    const desk = deskOf(strapi);
    const hooks = [...keeperHooks(strapi, keeper), affectedHooks(desk, keeper), listHooks(desk)];
    for (const hook of hooks) strapi.db.lifecycles.subscribe(hook);
  });
}

/** The admin reads from a type's options whether its list has our column. */
function markTypes(strapi: Core.Strapi): void {
  const desk = deskOf(strapi);
  const workflows = workflowTypes(desk);
  for (const uid of desk.types.keys()) {
    const type = strapi.contentTypes[uid as UID.ContentType];
    if (type)
      type.pluginOptions = {
        ...type.pluginOptions,
        [PLUGIN]: { checked: true, workflow: workflows.has(uid) },
      };
  }
}

/** Waits until every draft noted so far is checked. */
export async function settleScreens(strapi: Core.Strapi): Promise<void> {
  await keeperOf(strapi).settled();
}
