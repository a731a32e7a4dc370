import { bootstrap } from './bootstrap';
import { checkShape } from './config/shape';
import { contentTypes } from './content-types';
import { destroy } from './destroy';
import { register } from './register';

const server = {
  register,
  bootstrap,
  destroy,
  config: { default: { types: {} }, validator: checkShape },
  contentTypes,
};

export default server;
