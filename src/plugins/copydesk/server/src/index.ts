import type { Core } from '@strapi/strapi';
import { bootstrap } from './bootstrap';
import { checkShape } from './config/shape';
import { contentTypes } from './content-types';
import { controllers } from './controllers';
import { destroy } from './destroy';
import { register } from './register';
import { routes } from './routes';
import { workflow } from './workflow';
import { verifyLedger } from './ledger/verify';
import { registerScreens, screenRoutes, screenTypes, settleScreens } from './screens';

type Lifecycle = { readonly strapi: Core.Strapi };

const server = {
  register({ strapi }: Lifecycle) {
    register({ strapi });
    registerScreens(strapi);
  },
  bootstrap,
  async destroy({ strapi }: Lifecycle) {
    await settleScreens(strapi);
    await destroy({ strapi });
  },
  config: { default: { types: {} }, validator: checkShape },
  contentTypes: { ...contentTypes, ...screenTypes },
  controllers,
  services: {
    workflow,
    ledger: ({ strapi }: Lifecycle) => ({ verify: () => verifyLedger(strapi) }),
  },
  routes: {
    ...routes,
    admin: { ...routes.admin, routes: [...routes.admin.routes, ...screenRoutes] },
  },
};

export default server;
