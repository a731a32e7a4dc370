import { bootstrap } from './bootstrap';
import { checkShape } from './config/shape';
import { contentTypes } from './content-types';
import { controllers } from './controllers';
import { destroy } from './destroy';
import { register } from './register';
import { routes } from './routes';

const server = {
  register,
  bootstrap,
  destroy,
  config: { default: { types: {} }, validator: checkShape },
  contentTypes,
  controllers,
  routes,
};

export default server;
